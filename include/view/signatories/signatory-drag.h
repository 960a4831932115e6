/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/statement.h"

G_BEGIN_DECLS

/* Dragging rows of the Signatories view by their handles. On a drop it calls the action
 * "signatories.drop" with the position among the signatories to drop before,
 * or G_MAXUINT for the end. */
void us_signatory_drag_attach (GtkListView *list);
void us_signatory_drag_accept (GtkListView *list, GtkWidget *around);
void us_signatory_drag_set_enabled (GtkListView *list, gboolean enabled);
gboolean us_signatory_drag_get_enabled (GtkListView *list);
const char *us_signatory_drag_explain (UsStatement *statement);

G_END_DECLS
