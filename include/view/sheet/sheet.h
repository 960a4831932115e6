/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The sheet of paper: fields above, the body's text view, fields below, scrolled as one. The text
 * view is never taller than the window, so that a long letter costs no more than a short one.
 * Buildable children of type "header", "body" (a GtkTextView) and "footer". Property: compact,
 * whether the sheet is narrow. */
#define US_TYPE_SHEET (us_sheet_get_type ())
G_DECLARE_FINAL_TYPE (UsSheet, us_sheet, US, SHEET, GtkWidget)

void us_sheet_show_caret (UsSheet *self);
void us_sheet_show (UsSheet *self, GtkWidget *widget);
void us_sheet_scroll_by (UsSheet *self, double pixels);

G_END_DECLS
