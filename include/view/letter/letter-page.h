/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "history/history.h"
#include "model/statement.h"

G_BEGIN_DECLS

/* The Letter view. Properties: statement, history, both nullable; set the history with its
 * statement. */
#define US_TYPE_LETTER_PAGE (us_letter_page_get_type ())
G_DECLARE_FINAL_TYPE (UsLetterPage, us_letter_page, US, LETTER_PAGE, GtkWidget)

GtkWidget *us_letter_page_get_toolbar (UsLetterPage *self);
GtkWidget *us_letter_page_get_sheet (UsLetterPage *self);
gboolean us_letter_page_fill (UsLetterPage *self, gboolean backward);
gboolean us_letter_page_is_filling (UsLetterPage *self);

G_END_DECLS
