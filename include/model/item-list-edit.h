/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/types.h"

G_BEGIN_DECLS

gboolean us_item_list_insert (UsItemList *self, guint position, gpointer item, GError **error);
gboolean us_item_list_append (UsItemList *self, gpointer item, GError **error);
gboolean us_item_list_insert_all (UsItemList *self, guint position, GPtrArray *items,
                                  GError **error);
gboolean us_item_list_remove (UsItemList *self, guint position, guint count, GError **error);
gboolean us_item_list_move (UsItemList *self, guint from, guint count, guint to, GError **error);
gboolean us_item_list_reorder (UsItemList *self, const guint *order, guint n_items, GError **error);
gboolean us_item_list_splice (UsItemList *self, guint position, guint remove, gpointer *items,
                              guint n_items, GError **error);

G_END_DECLS
