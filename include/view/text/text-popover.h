/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void us_text_popover_point_to (GtkPopover *popover, GtkTextView *view, const GtkTextIter *at);
void us_text_popover_open_menu (GtkPopoverMenu *menu);
GtkTextView *us_text_popover_find_view (GtkWidget *parent, GtkTextView *otherwise);
void us_text_popover_close (GtkPopover *popover, GtkTextView *view);
void us_text_popover_watch_menu (GtkTextView *view);

G_END_DECLS
