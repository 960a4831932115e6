/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "item-internal.h"

#include "model/error.h"
#include "model/reorder.h"

#include <glib/gi18n-lib.h>

struct _UsItemList
{
  GObject parent_instance;
  GType item_type;
  const char *name;
  UsStatement *statement; /* not owned; it clears this when it goes */
  GSequence *items;
  GSequenceIter *last_place; /* where somebody last asked: they often ask for the next one */
  guint last_position;
};

enum
{
  ITEM_CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void us_item_list_init_model (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (UsItemList, us_item_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, us_item_list_init_model))

/* While items change their places, which are only written over. */
static gboolean reordering = FALSE;

static void
release_item (gpointer data)
{
  if (reordering)
    return;
  us_item_set_place (data, NULL, NULL);
  g_object_unref (data);
}

static GType
us_item_list_get_item_type (GListModel *model)
{
  return US_ITEM_LIST (model)->item_type;
}

static guint
us_item_list_get_n_items (GListModel *model)
{
  return g_sequence_get_length (US_ITEM_LIST (model)->items);
}

static gpointer
us_item_list_get_item (GListModel *model, guint position)
{
  gpointer item = us_item_list_get (US_ITEM_LIST (model), position);

  return item ? g_object_ref (item) : NULL;
}

static void
us_item_list_init_model (GListModelInterface *interface)
{
  interface->get_item_type = us_item_list_get_item_type;
  interface->get_n_items = us_item_list_get_n_items;
  interface->get_item = us_item_list_get_item;
}

static void
us_item_list_finalize (GObject *object)
{
  g_sequence_free (US_ITEM_LIST (object)->items);
  G_OBJECT_CLASS (us_item_list_parent_class)->finalize (object);
}

static void
us_item_list_class_init (UsItemListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = us_item_list_finalize;

  /**
   * UsItemList::item-changed:
   * @item: an item of the list
   * @property: the id of its property
   *
   * Emitted after a property of an item of the list has got another value.
   */
  signals[ITEM_CHANGED] =
      g_signal_new ("item-changed", US_TYPE_ITEM_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, US_TYPE_ITEM, G_TYPE_UINT);
}

static void
us_item_list_init (UsItemList *self)
{
  self->items = g_sequence_new (release_item);
}

static GSequenceIter *
find_place (UsItemList *self, guint position)
{
  guint length = g_sequence_get_length (self->items);
  GSequenceIter *place = NULL;

  if (self->last_place && position < length)
    {
      if (position == self->last_position)
        place = self->last_place;
      else if (position == self->last_position + 1)
        place = g_sequence_iter_next (self->last_place);
      else if (position + 1 == self->last_position)
        place = g_sequence_iter_prev (self->last_place);
    }
  if (!place)
    place = g_sequence_get_iter_at_pos (self->items, position);
  if (position < length)
    {
      self->last_place = place;
      self->last_position = position;
    }
  return place;
}

static void
emit_items_changed (UsItemList *self, guint position, guint removed, guint added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

void
us_item_list_set_statement (UsItemList *self, UsStatement *statement)
{
  self->statement = statement;
}

static gboolean
check_position (UsItemList *self, guint position, GError **error)
{
  if (position <= (guint) g_sequence_get_length (self->items))
    return TRUE;
  g_set_error (error, US_ERROR, US_ERROR_REFUSED, _ ("There is no place %u in this list."),
               position + 1);
  return FALSE;
}

/* @number counts from 1. */
static gboolean
check_item (UsItemList *self, gpointer item, guint number, GError **error)
{
  if (!G_TYPE_CHECK_INSTANCE_TYPE (item, self->item_type))
    g_set_error (error, US_ERROR, US_ERROR_REFUSED,
                 _ ("Item %u is not of the kind that this list holds."), number);
  else if (us_item_peek_list (item))
    g_set_error (error, US_ERROR, US_ERROR_REFUSED, _ ("Item %u is in a list already."), number);
  else
    return TRUE;
  return FALSE;
}

/* Taking each item in turn finds one that comes twice. */
gboolean
us_item_list_can_insert (UsItemList *self, guint position, GPtrArray *items, GError **error)
{
  guint taken = 0;
  gboolean good = check_position (self, position, error);

  while (good && taken < items->len)
    {
      good = check_item (self, g_ptr_array_index (items, taken), taken + 1, error);
      if (good)
        us_item_set_place (g_ptr_array_index (items, taken++), self, NULL);
    }
  for (guint i = 0; i < taken; i++)
    us_item_set_place (g_ptr_array_index (items, i), NULL, NULL);
  return good;
}

/* Checks each item as it comes, since to walk through 100,000 of them takes its time, and takes
 * all out again that came before one that cannot be in the list. */
gboolean
us_item_list_do_insert (UsItemList *self, guint position, GPtrArray *items, GError **error)
{
  GSequenceIter *place;

  if (!check_position (self, position, error))
    return FALSE;
  place = g_sequence_get_iter_at_pos (self->items, position);
  self->last_place = NULL;
  for (guint i = 0; i < items->len; i++)
    {
      UsItem *item = g_ptr_array_index (items, i);

      if (!check_item (self, item, i + 1, error))
        {
          g_sequence_remove_range (g_sequence_get_iter_at_pos (self->items, position), place);
          return FALSE;
        }
      us_item_set_place (g_object_ref (item), self, g_sequence_insert_before (place, item));
    }
  for (guint i = 0; self->statement && i < items->len; i++)
    us_statement_index_item (self->statement, g_ptr_array_index (items, i));
  emit_items_changed (self, position, 0, items->len);
  return TRUE;
}

void
us_item_list_do_remove (UsItemList *self, guint position, guint count)
{
  GSequenceIter *begin = g_sequence_get_iter_at_pos (self->items, position);
  GSequenceIter *end = g_sequence_get_iter_at_pos (self->items, position + count);

  if (self->statement)
    {
      for (GSequenceIter *place = begin; place != end; place = g_sequence_iter_next (place))
        us_statement_forget_item (self->statement, g_sequence_get (place));
    }
  self->last_place = NULL;
  g_sequence_remove_range (begin, end);
  emit_items_changed (self, position, count, 0);
}

void
us_item_list_do_move (UsItemList *self, guint position, guint count, guint to)
{
  GSequenceIter *begin = g_sequence_get_iter_at_pos (self->items, position);
  GSequenceIter *end = g_sequence_get_iter_at_pos (self->items, position + count);
  guint before = to < position ? to : to + count;
  guint first = MIN (position, to);
  guint length = MAX (position, to) + count - first;

  g_sequence_move_range (g_sequence_get_iter_at_pos (self->items, before), begin, end);
  self->last_place = NULL;
  emit_items_changed (self, first, length, length);
}

static void
placed_cb (gpointer item, GSequenceIter *place, gpointer user_data)
{
  us_item_set_place (item, user_data, place);
}

void
us_item_list_do_reorder (UsItemList *self, const GArray *order)
{
  /* They all stay: no reference is let go, and none taken. */
  reordering = TRUE;
  us_reorder_apply (self->items, order, placed_cb, self);
  reordering = FALSE;
  self->last_place = NULL;
  emit_items_changed (self, 0, order->len, order->len);
}

void
us_item_list_emit_item_changed (UsItemList *self, UsItem *item, guint property)
{
  g_signal_emit (self, signals[ITEM_CHANGED], 0, item, property);
}

/**
 * us_item_list_new:
 * @item_type: a type of item
 * @name: (transfer none): a static string: the name of the list in the file
 *
 * Makes a list that belongs to no statement. Main thread only.
 *
 * Returns: (transfer full): the list
 */
UsItemList *
us_item_list_new (GType item_type, const char *name)
{
  UsItemList *self;

  g_return_val_if_fail (g_type_is_a (item_type, US_TYPE_ITEM), NULL);
  g_return_val_if_fail (name, NULL);

  self = g_object_new (US_TYPE_ITEM_LIST, NULL);
  self->item_type = item_type;
  self->name = name;
  return self;
}

/**
 * us_item_list_get_name:
 * @self: a list
 *
 * Gives its name, which is also its element in the file. Main thread only.
 *
 * Returns: (transfer none): the name
 */
const char *
us_item_list_get_name (UsItemList *self)
{
  g_return_val_if_fail (US_IS_ITEM_LIST (self), NULL);

  return self->name;
}

/**
 * us_item_list_get_statement:
 * @self: a list
 *
 * Gives the statement that the list belongs to. Main thread only.
 *
 * Returns: (transfer none) (nullable): the statement
 */
UsStatement *
us_item_list_get_statement (UsItemList *self)
{
  g_return_val_if_fail (US_IS_ITEM_LIST (self), NULL);

  return self->statement;
}

/**
 * us_item_list_get_length:
 * @self: a list
 *
 * Counts the items. Main thread only.
 *
 * Returns: how many there are
 */
guint
us_item_list_get_length (UsItemList *self)
{
  g_return_val_if_fail (US_IS_ITEM_LIST (self), 0);

  return g_sequence_get_length (self->items);
}

/**
 * us_item_list_get:
 * @self: a list
 * @position: from 0
 *
 * Gives an item, in O(log n), or at once when it is next to the one asked for last. Main thread
 * only.
 *
 * Returns: (transfer none) (nullable) (type UsItem): the item, until the list changes; %NULL when
 *   there is none at that place
 */
gpointer
us_item_list_get (UsItemList *self, guint position)
{
  GSequenceIter *place;

  g_return_val_if_fail (US_IS_ITEM_LIST (self), NULL);

  if (position >= (guint) g_sequence_get_length (self->items))
    return NULL;
  place = find_place (self, position);
  return g_sequence_get (place);
}

/**
 * us_item_list_find:
 * @self: a list
 * @item: (type UsItem): an item
 * @ret_position: (out) (optional): where it is, from 0
 *
 * Finds an item, in O(log n). Main thread only.
 *
 * Returns: %FALSE when it is not in this list
 */
gboolean
us_item_list_find (UsItemList *self, gpointer item, guint *ret_position)
{
  g_return_val_if_fail (US_IS_ITEM_LIST (self), FALSE);
  g_return_val_if_fail (US_IS_ITEM (item), FALSE);

  return us_item_get_list (item) == self && us_item_get_position (item, ret_position);
}

/**
 * us_item_list_foreach:
 * @self: a list
 * @function: called with each item and @user_data; must not change the list
 * @user_data: for @function
 *
 * Walks through the list in order. Main thread only.
 */
void
us_item_list_foreach (UsItemList *self, GFunc function, gpointer user_data)
{
  g_return_if_fail (US_IS_ITEM_LIST (self));
  g_return_if_fail (function);

  /* g_sequence_foreach() would not let @function read the list. */
  for (GSequenceIter *place = g_sequence_get_begin_iter (self->items);
       !g_sequence_iter_is_end (place); place = g_sequence_iter_next (place))
    function (g_sequence_get (place), user_data);
}
