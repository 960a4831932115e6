/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "register/order.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* At once, or, for a long list in a window, without keeping anybody waiting. */
GArray *us_order_find (UsOrder *order, UsSignatory *const *signatories,
                       guint n_signatories) G_GNUC_WARN_UNUSED_RESULT;
void us_order_find_async (UsOrder *order, GPtrArray *signatories, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data);
GArray *us_order_find_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Sort once: "Sort Signatories" is one step to undo. Keep Sorted is the field "signatories-order".
 */
gboolean us_order_sort (UsStatement *statement, UsSignatoryOrder by, GError **error);
void us_order_sort_later (UsStatement *statement, UsSignatoryOrder by);

G_END_DECLS
