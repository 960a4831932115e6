/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How a list is read, where what was guessed is wrong. */
GtkWidget *us_signatory_import_reading_new (GCallback changed,
                                            gpointer user_data) G_GNUC_WARN_UNUSED_RESULT;
void us_signatory_import_reading_set (GtkWidget *reading, gboolean has_header);
void us_signatory_import_reading_reset (GtkWidget *reading);
gboolean us_signatory_import_reading_get_header (GtkWidget *reading);
const char *us_signatory_import_reading_get_encoding (GtkWidget *reading);
gunichar us_signatory_import_reading_get_separator (GtkWidget *reading);

G_END_DECLS
