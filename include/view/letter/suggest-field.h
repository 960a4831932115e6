/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/statement.h"

G_BEGIN_DECLS

/* The salutation or the valediction, with what is usual in the letter's language. Properties:
 * statement (nullable), property-name, placeholder, label. */
#define US_TYPE_SUGGEST_FIELD (us_suggest_field_get_type ())
G_DECLARE_FINAL_TYPE (UsSuggestField, us_suggest_field, US, SUGGEST_FIELD, GtkWidget)

void us_suggest_field_set_statement (UsSuggestField *self, UsStatement *statement);
const char *us_suggest_field_get_suggestion (UsSuggestField *self);

G_END_DECLS
