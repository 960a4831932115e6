/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void us_text_undo_install (GtkWidgetClass *widget_class);
void us_text_undo_update (GtkTextView *view);
void us_text_undo_add (GtkTextView *view);

G_END_DECLS
