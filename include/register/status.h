/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/signatory.h"
#include "model/statement.h"

G_BEGIN_DECLS

/**
 * UsConsent:
 * @status: what the answer was
 * @date: (nullable): when, ISO 8601; %NULL leaves the date as it is, or clears it for who is
 * invited
 * @by: (nullable): who approved; %NULL leaves it as it is
 * @message: (nullable): where that can be read again; %NULL leaves it as it is
 *
 * An answer.
 */
typedef struct
{
  UsSignatoryStatus status;
  const char *date;
  const char *by;
  const char *message;
} UsConsent;

gboolean us_status_set (UsStatement *statement, UsSignatory *const *signatories,
                        guint n_signatories, const UsConsent *consent, GError **error);

/* By status. */
void us_status_count (UsStatement *statement, guint ret_counts[US_SIGNATORY_WITHDRAWN + 1]);

/* The addresses of those who are invited and have not answered, one a line; and how many of them
 * have none. */
char *us_status_get_silent (UsStatement *statement, guint *ret_without) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
