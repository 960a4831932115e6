/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/signatory.h"
#include "model/statement.h"
#include "register/likeness.h"

G_BEGIN_DECLS

/**
 * UsDuplicates:
 * @signatories: (element-type UsSignatory): two or more that may be one, in the order of the list
 * @reason: why, the least sure of them
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

void us_duplicates_free (UsDuplicates *self);

/* At once, or the three steps by which another thread may do the work: take the names, find,
 * gather. */
GPtrArray *us_duplicates_find (UsStatement *statement, GCancellable *cancellable,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
void us_duplicates_find_async (UsStatement *statement, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *us_duplicates_find_finish (GAsyncResult *result,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* While somebody types a name: who it is like. */
UsSignatory *us_duplicates_look_up (UsStatement *statement, const char *name,
                                    UsLikeness *ret_reason);

char *us_duplicates_describe (const UsDuplicates *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
