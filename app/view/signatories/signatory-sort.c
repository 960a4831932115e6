/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-sort.h"

#include "register/order-find.h"
#include "view/signatories/signatory-array.h"

/* Up to here sorting all takes no time. */
#define SHORT_LIST 2000u
/* So many at once come to their places one by one. */
#define FEW 32u

struct _UsSortedSignatories
{
  GObject parent_instance;

  UsStatement *statement;
  GListModel *source;
  GPtrArray *members; /* the source, as it was told last; %NULL while the order is manual */
  GPtrArray *sorted;  /* what is shown; %NULL: the source */
  UsOrder *order;     /* of what is shown */
  GHashTable *changed;
  GCancellable *cancellable; /* while all are being sorted in portions */
  gboolean stale;            /* whether all are to be sorted */
  guint idle;
};

static void us_sorted_signatories_list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (UsSortedSignatories, us_sorted_signatories, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      us_sorted_signatories_list_model_init))

static UsSignatoryOrder
get_order (UsStatement *statement)
{
  return (UsSignatoryOrder) us_item_get_choice (US_ITEM (statement),
                                                US_STATEMENT_SIGNATORIES_ORDER);
}

static GType
us_sorted_signatories_get_item_type (GListModel *model)
{
  return US_TYPE_SIGNATORY;
}

static guint
us_sorted_signatories_get_n_items (GListModel *model)
{
  UsSortedSignatories *self = US_SORTED_SIGNATORIES (model);

  return self->sorted == NULL ? g_list_model_get_n_items (self->source) : self->sorted->len;
}

static gpointer
us_sorted_signatories_get_item (GListModel *model, guint position)
{
  UsSortedSignatories *self = US_SORTED_SIGNATORIES (model);

  if (self->sorted == NULL)
    return g_list_model_get_item (self->source, position);
  return position < self->sorted->len ? g_object_ref (self->sorted->pdata[position]) : NULL;
}

static void
us_sorted_signatories_list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = us_sorted_signatories_get_item_type;
  interface->get_n_items = us_sorted_signatories_get_n_items;
  interface->get_item = us_sorted_signatories_get_item;
}

static GPtrArray *
copy (GPtrArray *signatories)
{
  GPtrArray *all = g_ptr_array_new_full (signatories->len, g_object_unref);

  for (guint i = 0; i < signatories->len; i++)
    g_ptr_array_add (all, g_object_ref (signatories->pdata[i]));
  return all;
}

/* Tells of the rows that are others now, and of none at the ends that are not. */
static void
tell (UsSortedSignatories *self, GPtrArray *before, GPtrArray *now)
{
  guint position, n_removed, n_added;

  if (us_signatory_array_compare (before, now, &position, &n_removed, &n_added))
    g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}

/* Shows these, or with %NULL the source. */
static void
show (UsSortedSignatories *self, GPtrArray *sorted)
{
  g_autoptr (GPtrArray) before = self->sorted;

  self->sorted = sorted;
  tell (self, before == NULL ? self->members : before, sorted == NULL ? self->members : sorted);
}

static void
stop (UsSortedSignatories *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
take (UsSortedSignatories *self, const GArray *found)
{
  GPtrArray *sorted = g_ptr_array_new_full (self->members->len, g_object_unref);

  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (sorted, g_object_ref (self->members->pdata[g_array_index (found, guint, i)]));
  g_clear_pointer (&self->order, us_order_free);
  self->order = us_order_new_for (self->statement);
  show (self, sorted);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (UsSortedSignatories) self = user_data;
  g_autoptr (GArray) found = us_order_find_finish (result, NULL);

  if (found == NULL)
    return;
  g_clear_object (&self->cancellable);
  take (self, found);
}

/* Takes over what the source tells, and gives who is gone. */
static GPtrArray *
learn (UsSortedSignatories *self, guint position, guint removed, guint added)
{
  GPtrArray *gone = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree gpointer *items = g_new (gpointer, added + 1);

  for (guint i = 0; i < removed; i++)
    g_ptr_array_add (gone, g_object_ref (self->members->pdata[position + i]));
  for (guint i = 0; i < added; i++)
    items[i] = g_list_model_get_item (self->source, position + i);
  us_signatory_array_splice (self->members, position, removed, items, added);
  return gone;
}

/* Sorts all of them; a long list in portions, while what was shown stays. */
static void
renew (UsSortedSignatories *self)
{
  stop (self);
  self->stale = FALSE;
  g_hash_table_remove_all (self->changed);
  if (get_order (self->statement) == US_ORDER_MANUAL)
    {
      if (self->sorted != NULL)
        show (self, NULL);
      g_clear_pointer (&self->order, us_order_free);
      g_clear_pointer (&self->members, g_ptr_array_unref);
      return;
    }
  if (self->members == NULL)
    {
      self->members = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_unref (learn (self, 0, 0, g_list_model_get_n_items (self->source)));
    }
  if (self->members->len < SHORT_LIST)
    {
      g_autoptr (UsOrder) order = us_order_new_for (self->statement);
      g_autoptr (GArray) found = us_order_find (order, (UsSignatory *const *) self->members->pdata,
                                                self->members->len);

      take (self, found);
    }
  else
    {
      g_autoptr (GPtrArray) members = copy (self->members);

      self->cancellable = g_cancellable_new ();
      us_order_find_async (us_order_new_for (self->statement), members, self->cancellable, found_cb,
                           g_object_ref (self));
    }
}

static void
take_out (UsSortedSignatories *self, gpointer signatory, gboolean telling)
{
  guint position;

  us_order_forget (self->order, signatory);
  if (!g_ptr_array_find (self->sorted, signatory, &position))
    return;
  g_ptr_array_remove_index (self->sorted, position);
  if (telling)
    g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

/* Those that the order does not part are as they stand in the list. */
static int
compare (UsSortedSignatories *self, gpointer one, gpointer other)
{
  const int difference = us_order_compare (one, other, self->order);
  guint one_position, other_position;

  if (difference != 0 || !us_item_get_position (one, &one_position) ||
      !us_item_get_position (other, &other_position))
    return difference;
  return one_position < other_position ? -1 : one_position > other_position;
}

static void
put_in (UsSortedSignatories *self, gpointer signatory, gboolean telling)
{
  guint low = 0;
  guint high = self->sorted->len;

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (compare (self, self->sorted->pdata[middle], signatory) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  g_ptr_array_insert (self->sorted, (int) low, g_object_ref (signatory));
  if (telling)
    g_list_model_items_changed (G_LIST_MODEL (self), low, 0, 1);
}

static gboolean
changed_idle_cb (gpointer user_data)
{
  UsSortedSignatories *self = user_data;
  GHashTableIter iter;
  gpointer signatory;

  self->idle = 0;
  if (self->stale || self->sorted == NULL || self->cancellable != NULL ||
      g_hash_table_size (self->changed) > 1)
    {
      renew (self);
      return G_SOURCE_REMOVE;
    }
  g_hash_table_iter_init (&iter, self->changed);
  if (g_hash_table_iter_next (&iter, &signatory, NULL) &&
      g_ptr_array_find (self->sorted, signatory, NULL))
    {
      g_autoptr (GPtrArray) before = copy (self->sorted);

      take_out (self, signatory, FALSE);
      put_in (self, signatory, FALSE);
      tell (self, before, self->sorted);
    }
  g_hash_table_remove_all (self->changed);
  return G_SOURCE_REMOVE;
}

/* Many may come one piece after the other. */
static void
renew_later (UsSortedSignatories *self)
{
  stop (self);
  self->stale = TRUE;
  if (self->members->len < SHORT_LIST)
    renew (self);
  else if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, changed_idle_cb, self, NULL);
}

static void
changed_cb (UsStatement *statement, UsChange *change, UsSortedSignatories *self)
{
  if (change->kind != US_CHANGE_SET)
    return;
  if (change->item == US_ITEM (statement))
    {
      if (change->property == US_STATEMENT_SIGNATORIES_ORDER ||
          change->property == US_STATEMENT_LANGUAGE)
        renew (self);
    }
  else if (US_IS_SIGNATORY (change->item) && get_order (statement) != US_ORDER_MANUAL)
    {
      if (self->order != NULL)
        us_order_forget (self->order, US_SIGNATORY (change->item));
      g_hash_table_add (self->changed, g_object_ref (change->item));
      if (self->idle == 0)
        self->idle = g_idle_add (changed_idle_cb, self);
    }
}

static void
source_changed_cb (GListModel *source, guint position, guint removed, guint added,
                   UsSortedSignatories *self)
{
  g_autoptr (GPtrArray) gone = NULL;

  if (self->members == NULL)
    {
      g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
      return;
    }
  gone = learn (self, position, removed, added);
  if (self->sorted == NULL)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  else if (removed + added <= FEW)
    {
      for (guint i = 0; i < gone->len; i++)
        take_out (self, gone->pdata[i], TRUE);
      for (guint i = 0; i < added; i++)
        put_in (self, self->members->pdata[position + i], TRUE);
    }
  else
    {
      /* Who is there must be shown at once, where is found then. */
      show (self, NULL);
      renew_later (self);
      return;
    }
  if (self->cancellable != NULL)
    renew_later (self);
}

static void
us_sorted_signatories_dispose (GObject *object)
{
  UsSortedSignatories *self = US_SORTED_SIGNATORIES (object);

  stop (self);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->changed, g_hash_table_unref);
  g_clear_pointer (&self->order, us_order_free);
  g_clear_pointer (&self->sorted, g_ptr_array_unref);
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_object (&self->source);
  g_clear_object (&self->statement);

  G_OBJECT_CLASS (us_sorted_signatories_parent_class)->dispose (object);
}

static void
us_sorted_signatories_class_init (UsSortedSignatoriesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = us_sorted_signatories_dispose;
}

static void
us_sorted_signatories_init (UsSortedSignatories *self)
{
  self->changed = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

/**
 * us_signatory_sort_new:
 * @model: (transfer full): signatories, as they stand in the list
 * @statement: their statement, which says in which order they are kept
 *
 * Main thread only.
 *
 * Returns: (transfer full): the same signatories in that order; it follows the statement
 */
GListModel *
us_signatory_sort_new (GListModel *model, UsStatement *statement)
{
  UsSortedSignatories *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (model), NULL);
  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  self = g_object_new (US_TYPE_SORTED_SIGNATORIES, NULL);
  self->statement = g_object_ref (statement);
  self->source = model;
  g_signal_connect_object (model, "items-changed", G_CALLBACK (source_changed_cb), self,
                           G_CONNECT_DEFAULT);
  g_signal_connect_object (statement, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_DEFAULT);
  renew (self);
  return G_LIST_MODEL (self);
}

/**
 * us_signatory_sort_is_manual:
 * @statement: a statement
 *
 * Main thread only.
 *
 * Returns: whether its signatories are in the order that people gave them, and can be moved
 */
gboolean
us_signatory_sort_is_manual (UsStatement *statement)
{
  g_return_val_if_fail (US_IS_STATEMENT (statement), TRUE);

  return get_order (statement) == US_ORDER_MANUAL;
}
