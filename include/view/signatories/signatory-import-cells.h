/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The cells of a list that is about to be imported. */
GtkListItemFactory *
us_signatory_import_cells_new_what (const char *title) G_GNUC_WARN_UNUSED_RESULT;
GtkListItemFactory *us_signatory_import_cells_new (const char *title,
                                                   guint column) G_GNUC_WARN_UNUSED_RESULT;
void us_signatory_import_cells_watch_keys (GtkColumnView *view);

G_END_DECLS
