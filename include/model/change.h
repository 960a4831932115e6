/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/change-label.h"
#include "model/types.h"

G_BEGIN_DECLS

/**
 * UsChangeKind:
 * @US_CHANGE_SET: a property of an item (or of the statement itself) gets another value
 * @US_CHANGE_INSERT: a run of items comes into a list
 * @US_CHANGE_REMOVE: a run of items leaves a list
 * @US_CHANGE_MOVE: a run of items goes to another place of its list
 * @US_CHANGE_REORDER: all items of a list come into another order
 */
typedef enum
{
  US_CHANGE_SET,
  US_CHANGE_INSERT,
  US_CHANGE_REMOVE,
  US_CHANGE_MOVE,
  US_CHANGE_REORDER,
} UsChangeKind;

/**
 * UsChange:
 * @kind: which of the five
 * @item: for SET, whose property
 * @property: for SET, the property's id
 * @old_value: for SET, a #GRefString, #UsText or number as the field's kind says
 * @new_value: likewise
 * @list: for the others, which list
 * @position: where the run begins, before a REMOVE or MOVE, after an INSERT
 * @to: for MOVE, where the run begins afterwards
 * @items: (element-type UsItem): the run; for MOVE and REORDER %NULL
 * @count: length of the run; for REORDER that of the list
 * @order: (element-type guint): for REORDER, at each place where the item that comes there was
 *
 * The only ways in which a statement can change. Immutable once made; read its fields, never write.
 */
struct _UsChange
{
  UsChangeKind kind;
  grefcount references;
  UsItem *item;
  guint property;
  gpointer old_value;
  gpointer new_value;
  UsItemList *list;
  guint position;
  guint to;
  guint count;
  GPtrArray *items;
  GArray *order;
};

#define US_TYPE_CHANGE (us_change_get_type ())
GType us_change_get_type (void);

UsChange *us_change_new_set (UsItem *item, guint property,
                             gconstpointer new_value) G_GNUC_WARN_UNUSED_RESULT;
UsChange *us_change_new_insert (UsItemList *list, guint position,
                                GPtrArray *items) G_GNUC_WARN_UNUSED_RESULT;
UsChange *us_change_new_remove (UsItemList *list, guint position,
                                guint count) G_GNUC_WARN_UNUSED_RESULT;
UsChange *us_change_new_move (UsItemList *list, guint position, guint count,
                              guint to) G_GNUC_WARN_UNUSED_RESULT;
UsChange *us_change_new_reorder (UsItemList *list, GArray *order) G_GNUC_WARN_UNUSED_RESULT;
UsChange *us_change_invert (const UsChange *self) G_GNUC_WARN_UNUSED_RESULT;
UsChange *us_change_merge (const UsChange *first, const UsChange *second) G_GNUC_WARN_UNUSED_RESULT;
gboolean us_change_is_nothing (const UsChange *self);
UsChange *us_change_ref (UsChange *self);
void us_change_unref (UsChange *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsChange, us_change_unref)

G_END_DECLS
