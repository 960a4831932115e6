/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/item-list.h"

G_BEGIN_DECLS

/* A short list of the letter, each item a row: addressees, copies, contacts, notes. Properties:
 * list, title, add-label, placeholder; add-action, which the button does instead of adding. */
#define US_TYPE_ITEM_ROWS (us_item_rows_get_type ())
G_DECLARE_FINAL_TYPE (UsItemRows, us_item_rows, US, ITEM_ROWS, GtkWidget)

void us_item_rows_set_list (UsItemRows *self, UsItemList *list);
void us_item_rows_add (UsItemRows *self, guint position);
void us_item_rows_focus (UsItemRows *self, guint position);
void us_item_rows_show_numbers (UsItemRows *self, GHashTable *numbers);
int us_item_rows_place_at (UsItemRows *self, double y);
void us_item_rows_show_drop (UsItemRows *self, int place);

G_END_DECLS
