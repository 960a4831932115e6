/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/signatory.h"
#include "model/statement.h"
#include "register/likeness.h"

G_BEGIN_DECLS

/**
 * UsDuplicates:
 * @signatories: (element-type UsSignatory): two or more that may be one, in the order of the list
 * @reason: why, the least sure of them; %US_LIKENESS_NONE when only the address is the same
 * @same_email: whether it is the address that is the same
 *
 * Signatories that may be one.
 */
typedef struct
{
  GPtrArray *signatories;
  UsLikeness reason;
  gboolean same_email;
} UsDuplicates;

GPtrArray *us_duplicates_find (UsStatement *statement, GCancellable *cancellable,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* In another thread, and pair by pair. */
void us_duplicates_find_async (UsStatement *statement, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data);
GArray *us_duplicates_find_finish (GAsyncResult *result, GPtrArray **ret_signatories,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

char *us_duplicates_describe (UsLikeness reason) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
