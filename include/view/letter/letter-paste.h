/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/statement.h"

G_BEGIN_DECLS

/* More paragraphs than this, pasted where nothing is yet, are a whole letter. */
#define US_LETTER_PASTE_LINES 4

gboolean us_letter_paste_is_blank (UsStatement *statement);
gboolean us_letter_paste_is_letter (UsStatement *statement, const char *text);
gboolean us_letter_paste_into_field (GtkTextView *field, UsStatement *statement, gboolean lines);

G_END_DECLS
