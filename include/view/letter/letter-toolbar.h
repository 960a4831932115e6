/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/block.h"
#include "model/statement.h"

G_BEGIN_DECLS

/* The tools above the letter. */
#define US_TYPE_LETTER_TOOLBAR (us_letter_toolbar_get_type ())
G_DECLARE_FINAL_TYPE (UsLetterToolbar, us_letter_toolbar, US, LETTER_TOOLBAR, GtkWidget)

void us_letter_toolbar_show_kind (UsLetterToolbar *self, UsBlockKind kind);
void us_letter_toolbar_set_statement (UsLetterToolbar *self, UsStatement *statement);
GtkWidget *us_letter_toolbar_get_menu_button (UsLetterToolbar *self);

G_END_DECLS
