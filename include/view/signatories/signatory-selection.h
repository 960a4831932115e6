/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Signatories and their places in what is shown, which may be sorted and filtered. */
GtkBitset *us_signatory_selection_find (GListModel *model,
                                        GPtrArray *items) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *us_signatory_selection_get (GtkSelectionModel *model) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_signatory_selection_set (GtkSelectionModel *model, GPtrArray *items, guint *ret_first);

G_END_DECLS
