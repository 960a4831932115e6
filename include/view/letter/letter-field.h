/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/item.h"

G_BEGIN_DECLS

/* One field of an item, written as it stands in the letter: it wraps, has no frame, and shows a
 * placeholder when it is empty. Properties: item, property-name, placeholder, label. */
#define US_TYPE_LETTER_FIELD (us_letter_field_get_type ())
G_DECLARE_FINAL_TYPE (UsLetterField, us_letter_field, US, LETTER_FIELD, GtkTextView)

void us_letter_field_set_item (UsLetterField *self, UsItem *item);
UsItem *us_letter_field_get_item (UsLetterField *self);
gboolean us_letter_field_is_rich (UsLetterField *self);
gboolean us_letter_field_is_composing (UsLetterField *self);

G_END_DECLS
