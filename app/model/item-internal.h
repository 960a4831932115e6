/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/settings.h"
#include "model/statement.h"
#include "model/value-set.h"

/* What the model does below the gate, where only us_change_perform() may call it. */

const UsValueSet *us_item_peek_values (UsItem *self);
gpointer us_item_peek_value (UsItem *self, guint property);
void us_item_take_value (UsItem *self, guint property, gpointer value);
void us_item_write_value (UsItem *self, guint property, gconstpointer value);
const UsField *us_item_get_field (UsItem *self, guint property);
UsStatement *us_item_peek_statement (UsItem *self);

/* The place of an item in the tree of its list; the item keeps it, so that its position is found
 * in O(log n). */
void us_item_set_place (UsItem *self, UsItemList *list, GSequenceIter *place);
GSequenceIter *us_item_get_place (UsItem *self);
UsItemList *us_item_peek_list (UsItem *self);
const char *us_item_peek_id (UsItem *self);
void us_item_take_id (UsItem *self, char *id);

void us_item_list_set_statement (UsItemList *self, UsStatement *statement);
gboolean us_item_list_can_insert (UsItemList *self, guint position, GPtrArray *items,
                                  GError **error);
gboolean us_item_list_do_insert (UsItemList *self, guint position, GPtrArray *items,
                                 GError **error);
void us_item_list_do_remove (UsItemList *self, guint position, guint count);
void us_item_list_do_move (UsItemList *self, guint position, guint count, guint to);
void us_item_list_do_reorder (UsItemList *self, const GArray *order);
void us_item_list_emit_item_changed (UsItemList *self, UsItem *item, guint property);

void us_settings_set_statement (UsSettings *self, UsStatement *statement);
UsStatement *us_settings_peek_statement (UsSettings *self);

gboolean us_change_perform (const UsChange *self, GError **error);

gboolean us_statement_is_changing (UsStatement *self);

/* The lists in the order of us_statement_get_list(), and the live list of demands after them. */
typedef enum
{
  LIST_ADDRESSEES,
  LIST_BODY,
  LIST_SIGNATORIES,
  LIST_COPIES,
  LIST_CONTACTS,
  LIST_NOTES,
  LIST_LETTERHEAD,
  LIST_VERSIONS,
  LIST_DEMANDS,
} ListIndex;

/* The statement's index of ids, made when somebody first asks for one. */
GHashTable **us_statement_peek_index (UsStatement *self);
void us_statement_ensure_index (UsStatement *self);
void us_statement_index_item (UsStatement *self, UsItem *item);
void us_statement_forget_item (UsStatement *self, UsItem *item);
