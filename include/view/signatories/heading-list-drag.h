/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Dragging the rows of a list of headings. On a drop it calls the action "headings.move" with the
 * key of the heading and its number afterwards. */
void us_heading_list_drag_attach (GtkListBox *list);

G_END_DECLS
