/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A line of a row. A label asks for as much room as its text would like, and to know that it shapes
 * the text: for each of the hundreds of rows that a list keeps, though a screen shows twenty. This
 * one takes the room it gets, and its text is shaped when it is drawn. */
#define US_TYPE_SIGNATORY_TEXT (us_signatory_text_get_type ())
G_DECLARE_FINAL_TYPE (UsSignatoryText, us_signatory_text, US, SIGNATORY_TEXT, GtkWidget)

void us_signatory_text_set_label (UsSignatoryText *self, const char *label);
const char *us_signatory_text_get_label (UsSignatoryText *self);

G_END_DECLS
