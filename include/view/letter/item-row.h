/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/item.h"

G_BEGIN_DECLS

/* One row of UsItemRows: a handle, and what is edited. */
#define US_TYPE_ITEM_ROW (us_item_row_get_type ())
G_DECLARE_FINAL_TYPE (UsItemRow, us_item_row, US, ITEM_ROW, GtkWidget)

GtkWidget *us_item_row_new (UsItem *item, const char *placeholder) G_GNUC_WARN_UNUSED_RESULT;
GtkWidget *us_item_row_take (GPtrArray *rows, UsItem *item);
void us_item_row_update_position (UsItemRow *self);
void us_item_row_show_number (UsItemRow *self, GHashTable *numbers);
void us_item_row_edit (UsItemRow *self);
guint us_item_row_get_number (UsItemRow *self);

G_END_DECLS
