/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-sort.h"

#include <string.h>

#include "register/order-find.h"
#include "view/signatories/signatory-array.h"
#include "view/signatories/signatory-glance.h"

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
  GPtrArray *sorted;  /* what is shown, without references: members has them; %NULL: the source */
  UsOrder *order;     /* of what is shown */
  GHashTable *changed;
  GCancellable *cancellable; /* while all are being sorted in portions */
  gboolean stale;            /* whether all are to be sorted */
  guint idle;
};

static void us_sorted_signatories_list_model_init (GListModelInterface *interface);
static void us_sorted_signatories_glance_init (UsSignatoryGlanceInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (UsSortedSignatories, us_sorted_signatories, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      us_sorted_signatories_list_model_init)
                                   G_IMPLEMENT_INTERFACE (US_TYPE_SIGNATORY_GLANCE,
                                                          us_sorted_signatories_glance_init))

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

static void
us_sorted_signatories_glance (UsSignatoryGlance *model, gpointer *items)
{
  UsSortedSignatories *self = US_SORTED_SIGNATORIES (model);
  GPtrArray *array = self->sorted == NULL ? self->members : self->sorted;

  if (array == NULL)
    us_signatory_glance (self->source, items);
  else if (array->len > 0)
    memcpy (items, array->pdata, array->len * sizeof (gpointer));
}

static void
us_sorted_signatories_glance_init (UsSignatoryGlanceInterface *interface)
{
  interface->glance = us_sorted_signatories_glance;
}

/* Shows these, or with %NULL the source; tells of the rows that are others now, and of none at the
 * ends that are not. */
static void
show (UsSortedSignatories *self, GPtrArray *sorted)
{
  g_autoptr (GPtrArray) before = self->sorted;
  guint position, n_removed, n_added;

  self->sorted = sorted;
  if (us_signatory_array_compare (before == NULL ? self->members : before,
                                  sorted == NULL ? self->members : sorted, &position, &n_removed,
                                  &n_added))
    g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
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
  GPtrArray *sorted = g_ptr_array_sized_new (self->members->len);

  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (sorted, self->members->pdata[g_array_index (found, guint, i)]);
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

  /* They are being sorted as they are. */
  if (self->cancellable != NULL)
    {
      g_autoptr (GPtrArray) before = self->members;
      self->members = us_signatory_array_copy (before);
    }
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
    self->members = us_signatory_glance_all (self->source);
  if (self->members->len < SHORT_LIST)
    {
      g_autoptr (UsOrder) order = us_order_new_for (self->statement);
      g_autoptr (GArray) found = us_order_find (order, (UsSignatory *const *) self->members->pdata,
                                                self->members->len);

      take (self, found);
    }
  else
    {
      self->cancellable = g_cancellable_new ();
      us_order_find_async (us_order_new_for (self->statement), self->members, self->cancellable,
                           found_cb, g_object_ref (self));
    }
}

static void
take_out (UsSortedSignatories *self, gpointer signatory)
{
  guint position;

  us_order_forget (self->order, signatory);
  if (!g_ptr_array_find (self->sorted, signatory, &position))
    return;
  g_ptr_array_remove_index (self->sorted, position);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}

/* Those that the order does not part are as they stand in the list. */
static int
compare (gconstpointer one, gconstpointer other, gpointer self)
{
  const int difference = us_order_compare (one, other, ((UsSortedSignatories *) self)->order);
  guint one_position, other_position;

  if (difference != 0 || !us_item_get_position ((gpointer) one, &one_position) ||
      !us_item_get_position ((gpointer) other, &other_position))
    return difference;
  return one_position < other_position ? -1 : one_position > other_position;
}

/* Brings one to where it belongs now, and tells of those between here and there. */
static void
replace (UsSortedSignatories *self, gpointer signatory)
{
  guint before, now;

  us_order_forget (self->order, signatory);
  if (!g_ptr_array_find (self->sorted, signatory, &before))
    return;
  g_ptr_array_remove_index (self->sorted, before);
  now = us_signatory_array_put (self->sorted, signatory, compare, self);
  if (now != before)
    {
      const guint count = MAX (before, now) - MIN (before, now) + 1;

      g_list_model_items_changed (G_LIST_MODEL (self), MIN (before, now), count, count);
    }
}

static gboolean
changed_idle_cb (gpointer user_data)
{
  UsSortedSignatories *self = user_data;
  GHashTableIter iter;
  gpointer signatory;

  self->idle = 0;
  g_hash_table_iter_init (&iter, self->changed);
  if (self->stale || self->sorted == NULL || self->cancellable != NULL ||
      g_hash_table_size (self->changed) > 1)
    renew (self);
  else if (g_hash_table_iter_next (&iter, &signatory, NULL))
    replace (self, signatory);
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
        take_out (self, gone->pdata[i]);
      for (guint i = 0; i < added; i++)
        g_list_model_items_changed (G_LIST_MODEL (self),
                                    us_signatory_array_put (self->sorted,
                                                            self->members->pdata[position + i],
                                                            compare, self),
                                    0, 1);
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
