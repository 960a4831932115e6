/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The places of a letter that the caret stops at, in reading order: fields, addressees, text. */
GPtrArray *us_letter_stops_collect (GtkWidget *root) G_GNUC_WARN_UNUSED_RESULT;
int us_letter_stops_find (GPtrArray *stops, GtkWidget *focus);
gboolean us_letter_stops_cross (GtkWidget *root, GtkDirectionType direction);

G_END_DECLS
