/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void us_signatory_array_splice (GPtrArray *array, guint position, guint removed, gpointer *added,
                                guint n_added);
gboolean us_signatory_array_compare (GPtrArray *before, GPtrArray *now, guint *ret_position,
                                     guint *ret_removed, guint *ret_added);
GPtrArray *us_signatory_array_copy (GPtrArray *array) G_GNUC_WARN_UNUSED_RESULT;
guint us_signatory_array_put (GPtrArray *array, gpointer item, GCompareDataFunc compare,
                              gpointer user_data);

G_END_DECLS
