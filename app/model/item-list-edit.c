/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/item-list-edit.h"

#include "item-internal.h"

/* Sends a change through the gate when the list belongs to a statement. */
static gboolean
commit (UsItemList *self, const UsChange *change, GError **error)
{
  if (us_item_list_get_statement (self))
    return us_statement_apply (us_item_list_get_statement (self), (UsChange *) change, error);
  return us_change_perform (change, error);
}

/**
 * us_item_list_insert:
 * @self: a list
 * @position: where the item comes, from 0 to the length
 * @item: (transfer none) (type UsItem): an item that is in no list
 *
 * Inserts an item, through the gate when the list belongs to a statement. Main thread only.
 *
 * Returns: %TRUE; %FALSE with US_ERROR_REFUSED when it cannot be there, and nothing is changed
 */
gboolean
us_item_list_insert (UsItemList *self, guint position, gpointer item, GError **error)
{
  return us_item_list_splice (self, position, 0, &item, 1, error);
}

/**
 * us_item_list_append:
 * @self: a list
 * @item: (transfer none) (type UsItem): an item that is in no list
 *
 * Inserts an item at the end, as us_item_list_insert() does. Main thread only.
 *
 * Returns: %TRUE; %FALSE with US_ERROR_REFUSED when it cannot be there, and nothing is changed
 */
gboolean
us_item_list_append (UsItemList *self, gpointer item, GError **error)
{
  g_return_val_if_fail (US_IS_ITEM_LIST (self), FALSE);

  return us_item_list_insert (self, us_item_list_get_length (self), item, error);
}

/**
 * us_item_list_insert_all:
 * @self: a list
 * @position: where the first comes, from 0 to the length
 * @items: (element-type UsItem): items that are in no list, with g_object_unref() as its free
 *   function; must not be written to any more
 *
 * Inserts a run of items, through the gate when the list belongs to a statement. Main thread only.
 *
 * Returns: %TRUE; %FALSE with US_ERROR_REFUSED when one of them cannot be there, and nothing is
 *   changed
 */
gboolean
us_item_list_insert_all (UsItemList *self, guint position, GPtrArray *items, GError **error)
{
  g_autoptr (UsChange) change = NULL;

  g_return_val_if_fail (US_IS_ITEM_LIST (self), FALSE);
  g_return_val_if_fail (items, FALSE);

  change = us_change_new_insert (self, position, items);
  return commit (self, change, error);
}

/**
 * us_item_list_remove:
 * @self: a list
 * @position: the first to remove, from 0
 * @count: how many
 *
 * Removes a run of items, through the gate when the list belongs to a statement. Main thread only.
 *
 * Returns: %TRUE; %FALSE with US_ERROR_REFUSED when there are not so many, and nothing is changed
 */
gboolean
us_item_list_remove (UsItemList *self, guint position, guint count, GError **error)
{
  return us_item_list_splice (self, position, count, NULL, 0, error);
}

/**
 * us_item_list_move:
 * @self: a list
 * @from: the first to move, from 0
 * @count: how many
 * @to: where the run begins afterwards
 *
 * Moves a run of items, in O(log n), through the gate when the list belongs to a statement. Main
 * thread only.
 *
 * Returns: %TRUE; %FALSE with US_ERROR_REFUSED when there is no such place, and nothing is changed
 */
gboolean
us_item_list_move (UsItemList *self, guint from, guint count, guint to, GError **error)
{
  g_autoptr (UsChange) change = NULL;

  g_return_val_if_fail (US_IS_ITEM_LIST (self), FALSE);

  change = us_change_new_move (self, from, count, to);
  return commit (self, change, error);
}

/**
 * us_item_list_reorder:
 * @self: a list
 * @order: (array length=n_items): at each place where the item that comes there is now
 * @n_items: how many items the list has
 *
 * Brings all items into another order, in O(n), through the gate when the list belongs to a
 * statement. Main thread only.
 *
 * Returns: %TRUE; %FALSE with US_ERROR_REFUSED when it is no order of all of them, and nothing is
 *   changed
 */
gboolean
us_item_list_reorder (UsItemList *self, const guint *order, guint n_items, GError **error)
{
  g_autoptr (GArray) copy = NULL;
  g_autoptr (UsChange) change = NULL;

  g_return_val_if_fail (US_IS_ITEM_LIST (self), FALSE);
  g_return_val_if_fail (order || n_items == 0, FALSE);

  copy = g_array_sized_new (FALSE, FALSE, sizeof (guint), n_items);
  g_array_append_vals (copy, order, n_items);
  change = us_change_new_reorder (self, copy);
  return commit (self, change, error);
}

/**
 * us_item_list_splice:
 * @self: a list
 * @position: where, from 0 to the length
 * @remove: how many to remove there
 * @items: (array length=n_items) (nullable): items that are in no list, to insert there
 * @n_items: how many to insert there
 *
 * Replaces a run of items, through the gate when the list belongs to a statement: at most one
 * removal and one insertion, however many items, and one step to undo. Main thread only.
 *
 * Returns: %TRUE; %FALSE with US_ERROR_REFUSED when that cannot be, and nothing is changed
 */
gboolean
us_item_list_splice (UsItemList *self, guint position, guint remove, gpointer *items, guint n_items,
                     GError **error)
{
  g_autoptr (UsChange) removal = NULL;
  g_autoptr (UsChange) insertion = NULL;
  g_autoptr (GPtrArray) run = NULL;
  g_autofree char *label = NULL;
  gboolean done;

  g_return_val_if_fail (US_IS_ITEM_LIST (self), FALSE);
  g_return_val_if_fail (items || n_items == 0, FALSE);

  run = g_ptr_array_new_full (n_items, g_object_unref);
  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (run, g_object_ref (items[i]));
  insertion = us_change_new_insert (self, position, run);
  if (remove == 0)
    return commit (self, insertion, error);
  removal = us_change_new_remove (self, position, remove);
  if (n_items == 0)
    return commit (self, removal, error);

  if (!us_item_list_can_insert (self, position, run, error))
    return FALSE;
  label = us_change_describe (insertion);
  if (us_item_list_get_statement (self))
    us_statement_begin_group (us_item_list_get_statement (self), label);
  done = commit (self, removal, error) && commit (self, insertion, error);
  if (us_item_list_get_statement (self))
    us_statement_end_group (us_item_list_get_statement (self));
  return done;
}
