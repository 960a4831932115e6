/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The menu of a row of the Signatories view by the mouse's second button and by the keyboard. */
void us_signatory_context_attach (GtkListView *view);
GtkWidget *us_signatory_context_find_row (GtkWidget *widget);
GMenuModel *us_signatory_context_get_menu (const char *name);
void us_signatory_context_set_menu (GtkMenuButton *button, const char *name);

G_END_DECLS
