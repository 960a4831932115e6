/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Which line of a text the pointer is over, also when the text moves under a pointer that stays. */
#define US_TYPE_GUTTER_HOVER (us_gutter_hover_get_type ())
G_DECLARE_FINAL_TYPE (UsGutterHover, us_gutter_hover, US, GUTTER_HOVER, GObject)

UsGutterHover *us_gutter_hover_new (GtkWidget *gutter, GtkTextView *view) G_GNUC_WARN_UNUSED_RESULT;
int us_gutter_hover_line_at (UsGutterHover *self, double y);
int us_gutter_hover_get_line (UsGutterHover *self);

G_END_DECLS
