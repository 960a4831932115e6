/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "item-internal.h"

#include "model/error.h"
#include "model/reorder.h"
#include "model/value.h"

#include <glib/gi18n-lib.h>

static UsChange *
make (UsChangeKind kind)
{
  UsChange *self = g_new0 (UsChange, 1);

  self->kind = kind;
  g_ref_count_init (&self->references);
  return self;
}

static UsChange *
make_set (UsItem *item, guint property, gconstpointer old_value, gconstpointer new_value)
{
  UsFieldKind kind = us_item_get_field (item, property)->kind;
  UsChange *self = make (US_CHANGE_SET);

  self->item = g_object_ref (item);
  self->property = property;
  self->old_value = us_value_ref (kind, old_value);
  self->new_value = us_value_ref (kind, new_value);
  return self;
}

static UsChange *
make_run (UsChangeKind kind, UsItemList *list, guint position, GPtrArray *items)
{
  UsChange *self = make (kind);

  self->list = g_object_ref (list);
  self->position = position;
  self->items = items ? g_ptr_array_ref (items) : NULL;
  self->count = items ? items->len : 0;
  return self;
}

static gboolean
refuse_stale (GError **error)
{
  g_set_error_literal (error, US_ERROR, US_ERROR_REFUSED,
                       _ ("The statement is not as it was when this change was made."));
  return FALSE;
}

static gboolean
perform_set (const UsChange *self, GError **error)
{
  const UsField *field = us_item_get_field (self->item, self->property);

  if (!us_value_equal (field->kind, self->old_value,
                       us_item_peek_value (self->item, self->property)))
    return refuse_stale (error);
  if (!us_value_check (field, self->new_value, error))
    return FALSE;
  us_item_write_value (self->item, self->property, self->new_value);
  return TRUE;
}

static gboolean
perform_remove (const UsChange *self, GError **error)
{
  if (self->items->len != self->count)
    return refuse_stale (error);
  for (guint i = 0; i < self->count; i++)
    {
      if (us_item_list_get (self->list, self->position + i) != g_ptr_array_index (self->items, i))
        return refuse_stale (error);
    }
  us_item_list_do_remove (self->list, self->position, self->count);
  return TRUE;
}

static gboolean
perform_move (const UsChange *self, GError **error)
{
  guint length = us_item_list_get_length (self->list);

  if (self->count > length || self->position > length - self->count ||
      self->to > length - self->count)
    return refuse_stale (error);
  us_item_list_do_move (self->list, self->position, self->count, self->to);
  return TRUE;
}

static gboolean
perform_reorder (const UsChange *self, GError **error)
{
  if (self->count != us_item_list_get_length (self->list) || !us_reorder_is_whole (self->order))
    return refuse_stale (error);
  us_item_list_do_reorder (self->list, self->order);
  return TRUE;
}

/* Checks all before anything is done. */
gboolean
us_change_perform (const UsChange *self, GError **error)
{
  if (us_change_is_nothing (self))
    return TRUE;
  switch (self->kind)
    {
    case US_CHANGE_SET:
      return perform_set (self, error);
    case US_CHANGE_INSERT:
      return us_item_list_do_insert (self->list, self->position, self->items, error);
    case US_CHANGE_REMOVE:
      return perform_remove (self, error);
    case US_CHANGE_MOVE:
      return perform_move (self, error);
    case US_CHANGE_REORDER:
      return perform_reorder (self, error);
    default:
      g_assert_not_reached ();
    }
}

/**
 * us_change_get_type:
 *
 * Gives the boxed type of a change. Any thread.
 *
 * Returns: the type
 */
GType
us_change_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type,
                       g_boxed_type_register_static ("UsChange", (GBoxedCopyFunc) us_change_ref,
                                                     (GBoxedFreeFunc) us_change_unref));
  return type;
}

/**
 * us_change_new_set:
 * @item: an item, or a statement
 * @property: the id of one of its properties
 * @new_value: (nullable): a #GRefString, #UsText or number as the kind of the property says; a
 *   reference is taken
 *
 * Makes a change that gives a property another value than it has now. Main thread only.
 *
 * Returns: (transfer full): the change
 */
UsChange *
us_change_new_set (UsItem *item, guint property, gconstpointer new_value)
{
  g_return_val_if_fail (US_IS_ITEM (item), NULL);
  g_return_val_if_fail (us_item_get_field (item, property), NULL);

  return make_set (item, property, us_item_peek_value (item, property), new_value);
}

/**
 * us_change_new_insert:
 * @list: a list
 * @position: where the run begins, from 0
 * @items: (element-type UsItem): the run, with g_object_unref() as its free function; must not be
 *   written to any more
 *
 * Makes a change that inserts a run of items. Main thread only.
 *
 * Returns: (transfer full): the change
 */
UsChange *
us_change_new_insert (UsItemList *list, guint position, GPtrArray *items)
{
  g_return_val_if_fail (US_IS_ITEM_LIST (list), NULL);
  g_return_val_if_fail (items, NULL);

  return make_run (US_CHANGE_INSERT, list, position, items);
}

/**
 * us_change_new_remove:
 * @list: a list
 * @position: the first to remove, from 0
 * @count: how many
 *
 * Makes a change that removes a run of items. Main thread only.
 *
 * Returns: (transfer full): the change
 */
UsChange *
us_change_new_remove (UsItemList *list, guint position, guint count)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  UsChange *self;

  g_return_val_if_fail (US_IS_ITEM_LIST (list), NULL);

  for (guint i = 0; i < count; i++)
    {
      gpointer item = us_item_list_get (list, position + i);

      if (!item)
        break;
      g_ptr_array_add (items, g_object_ref (item));
    }
  self = make_run (US_CHANGE_REMOVE, list, position, items);
  self->count = count;
  return self;
}

/**
 * us_change_new_move:
 * @list: a list
 * @position: the first to move, from 0
 * @count: how many
 * @to: where the run begins afterwards
 *
 * Makes a change that moves a run of items. Main thread only.
 *
 * Returns: (transfer full): the change
 */
UsChange *
us_change_new_move (UsItemList *list, guint position, guint count, guint to)
{
  UsChange *self;

  g_return_val_if_fail (US_IS_ITEM_LIST (list), NULL);

  self = make_run (US_CHANGE_MOVE, list, position, NULL);
  self->count = count;
  self->to = to;
  return self;
}

/**
 * us_change_new_reorder:
 * @list: a list
 * @order: (element-type guint): at each place where the item that comes there is now; must not be
 *   written to any more
 *
 * Makes a change that brings all items of a list into another order. Main thread only.
 *
 * Returns: (transfer full): the change
 */
UsChange *
us_change_new_reorder (UsItemList *list, GArray *order)
{
  UsChange *self;

  g_return_val_if_fail (US_IS_ITEM_LIST (list), NULL);
  g_return_val_if_fail (order, NULL);

  self = make_run (US_CHANGE_REORDER, list, 0, NULL);
  self->count = order->len;
  self->order = g_array_ref (order);
  return self;
}

/**
 * us_change_invert:
 * @self: a change
 *
 * Makes the change that takes it back. Main thread only.
 *
 * Returns: (transfer full): the inverse
 */
UsChange *
us_change_invert (const UsChange *self)
{
  g_autoptr (GArray) order = NULL;
  UsChange *inverse;

  g_return_val_if_fail (self, NULL);

  switch (self->kind)
    {
    case US_CHANGE_SET:
      return make_set (self->item, self->property, self->new_value, self->old_value);
    case US_CHANGE_INSERT:
      return make_run (US_CHANGE_REMOVE, self->list, self->position, self->items);
    case US_CHANGE_REMOVE:
      return make_run (US_CHANGE_INSERT, self->list, self->position, self->items);
    case US_CHANGE_MOVE:
      inverse = make_run (US_CHANGE_MOVE, self->list, self->to, NULL);
      inverse->count = self->count;
      inverse->to = self->position;
      return inverse;
    case US_CHANGE_REORDER:
      order = us_reorder_invert (self->order);
      return us_change_new_reorder (self->list, order);
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * us_change_merge:
 * @first: a change
 * @second: the change after it
 *
 * Makes one change of two that set the same property one after the other. Main thread only.
 *
 * Returns: (transfer full) (nullable): the one change; %NULL when they cannot be one
 */
UsChange *
us_change_merge (const UsChange *first, const UsChange *second)
{
  g_return_val_if_fail (first, NULL);
  g_return_val_if_fail (second, NULL);

  if (first->kind != US_CHANGE_SET || second->kind != US_CHANGE_SET ||
      first->item != second->item || first->property != second->property)
    return NULL;
  return make_set (first->item, first->property, first->old_value, second->new_value);
}

/**
 * us_change_is_nothing:
 * @self: a change
 *
 * Tells whether it changes nothing at all. Main thread only.
 *
 * Returns: %TRUE when it sets what is there already, or has no items, or leaves them in their
 * places
 */
gboolean
us_change_is_nothing (const UsChange *self)
{
  g_return_val_if_fail (self, TRUE);

  if (self->kind == US_CHANGE_SET)
    return us_value_equal (us_item_get_field (self->item, self->property)->kind, self->old_value,
                           self->new_value);
  if (self->kind == US_CHANGE_REORDER)
    return us_reorder_is_nothing (self->order);
  return self->count == 0 || (self->kind == US_CHANGE_MOVE && self->position == self->to);
}

/**
 * us_change_ref:
 * @self: a change
 *
 * Takes a reference. Main thread only.
 *
 * Returns: (transfer full): @self
 */
UsChange *
us_change_ref (UsChange *self)
{
  g_return_val_if_fail (self, NULL);

  g_ref_count_inc (&self->references);
  return self;
}

/**
 * us_change_unref:
 * @self: (transfer full): a change
 *
 * Gives a reference back; the last one frees the change. Main thread only.
 */
void
us_change_unref (UsChange *self)
{
  g_return_if_fail (self);

  if (!g_ref_count_dec (&self->references))
    return;
  if (self->item)
    {
      UsFieldKind kind = us_item_get_field (self->item, self->property)->kind;

      us_value_unref (kind, self->old_value);
      us_value_unref (kind, self->new_value);
      g_object_unref (self->item);
    }
  g_clear_object (&self->list);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->order, g_array_unref);
  g_free (self);
}
