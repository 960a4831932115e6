/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/statement.h"

G_BEGIN_DECLS

/* Shows the language of the letter and lets another be chosen. Property: statement (nullable). */
#define US_TYPE_LANGUAGE_BUTTON (us_language_button_get_type ())
G_DECLARE_FINAL_TYPE (UsLanguageButton, us_language_button, US, LANGUAGE_BUTTON, GtkWidget)

void us_language_button_set_statement (UsLanguageButton *self, UsStatement *statement);

G_END_DECLS
