/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/item-list-edit.h"
#include "model/types.h"

G_BEGIN_DECLS

#define US_TYPE_ITEM_LIST (us_item_list_get_type ())
G_DECLARE_FINAL_TYPE (UsItemList, us_item_list, US, ITEM_LIST, GObject)

UsItemList *us_item_list_new (GType item_type, const char *name) G_GNUC_WARN_UNUSED_RESULT;
const char *us_item_list_get_name (UsItemList *self);
UsStatement *us_item_list_get_statement (UsItemList *self);
guint us_item_list_get_length (UsItemList *self);

/* Borrowed: valid until the list changes. g_list_model_get_item() gives a reference. */
gpointer us_item_list_get (UsItemList *self, guint position);
gboolean us_item_list_find (UsItemList *self, gpointer item, guint *ret_position);
void us_item_list_foreach (UsItemList *self, GFunc function, gpointer user_data);

G_END_DECLS
