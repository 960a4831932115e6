/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define US_DROP_LINE_NONE -1

/* The line that shows between which blocks a dragged one would go. */
void us_drop_line_show (GtkTextView *view, int place);
int us_drop_line_get (GtkTextView *view);
void us_drop_line_snapshot (GtkTextView *view, GtkSnapshot *snapshot);

G_END_DECLS
