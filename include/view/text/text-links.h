/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Links in a text that is being written: Ctrl and a click opens one. */
void us_text_links_add (GtkTextView *view);
const char *us_text_links_find (GtkTextView *view, double x, double y);
gboolean us_text_links_can_open (const char *address);
void us_text_links_open (GtkWidget *widget, const char *address);

G_END_DECLS
