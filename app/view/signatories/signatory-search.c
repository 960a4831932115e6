/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-search.h"

#include "view/signatories/signatory-array.h"
#include "view/signatories/signatory-glance.h"

/* Up to here looking through all takes no time. */
#define SHORT_LIST 2000u
/* At once: a third of a frame in microseconds, and so many signatories at most; and how many of
 * them between two looks at the clock. */
#define PORTION_TIME 5000
#define PORTION 4096u
#define STRIDE 32u

/* Places in the source, and who stands there: looking them up by place is slow. */
typedef struct
{
  GtkBitset *places;
  GPtrArray *items;
} Found;

struct _UsSignatorySearch
{
  GObject parent_instance;

  GListModel *source;
  UsSignatoryFilter *filter;
  Found *shown;  /* %NULL: all of the source */
  Found *coming; /* while a search goes on: those before the next place to look at */
  guint next;
  guint idle;
};

static void us_signatory_search_list_model_init (GListModelInterface *interface);
static void us_signatory_search_glance_init (UsSignatoryGlanceInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (UsSignatorySearch, us_signatory_search, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      us_signatory_search_list_model_init)
                                   G_IMPLEMENT_INTERFACE (US_TYPE_SIGNATORY_GLANCE,
                                                          us_signatory_search_glance_init))

static Found *
found_new (void)
{
  Found *self = g_new (Found, 1);

  self->places = gtk_bitset_new_empty ();
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

static void
found_free (Found *self)
{
  gtk_bitset_unref (self->places);
  g_ptr_array_unref (self->items);
  g_free (self);
}

/* How many of the @count places from @first on are in it. */
static guint
found_count (Found *self, guint first, guint count)
{
  return self == NULL ? count
         : count == 0
             ? 0
             : (guint) gtk_bitset_get_size_in_range (self->places, first, first + count - 1);
}

static void
look_at (UsSignatorySearch *self, guint place, GtkBitset *places, GPtrArray *items)
{
  gpointer item = g_list_model_get_item (self->source, place);

  if (!gtk_filter_match (GTK_FILTER (self->filter), item))
    {
      g_object_unref (item);
      return;
    }
  gtk_bitset_add (places, place);
  g_ptr_array_add (items, item);
}

static GType
us_signatory_search_get_item_type (GListModel *model)
{
  return US_TYPE_SIGNATORY;
}

static guint
us_signatory_search_get_n_items (GListModel *model)
{
  UsSignatorySearch *self = US_SIGNATORY_SEARCH (model);

  return self->shown == NULL ? g_list_model_get_n_items (self->source) : self->shown->items->len;
}

static gpointer
us_signatory_search_get_item (GListModel *model, guint position)
{
  UsSignatorySearch *self = US_SIGNATORY_SEARCH (model);

  if (self->shown == NULL)
    return g_list_model_get_item (self->source, position);
  return position < self->shown->items->len ? g_object_ref (self->shown->items->pdata[position])
                                            : NULL;
}

static void
us_signatory_search_list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = us_signatory_search_get_item_type;
  interface->get_n_items = us_signatory_search_get_n_items;
  interface->get_item = us_signatory_search_get_item;
}

static void
us_signatory_search_glance (UsSignatoryGlance *model, gpointer *items)
{
  UsSignatorySearch *self = US_SIGNATORY_SEARCH (model);

  if (self->shown == NULL)
    us_signatory_glance (self->source, items);
  else if (self->shown->items->len > 0)
    memcpy (items, self->shown->items->pdata, self->shown->items->len * sizeof (gpointer));
}

static void
us_signatory_search_glance_init (UsSignatoryGlanceInterface *interface)
{
  interface->glance = us_signatory_search_glance;
}

static void
stop (UsSignatorySearch *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->coming, found_free);
  self->next = 0;
}

/* Shows these (%NULL: all) instead, and says so once. */
static void
show (UsSignatorySearch *self, Found *found)
{
  const guint n_items = g_list_model_get_n_items (self->source);
  Found *before = self->shown;
  g_autoptr (GtkBitset) changed = gtk_bitset_new_empty ();
  guint first, count;

  self->shown = found;
  if (before == NULL || found == NULL)
    gtk_bitset_add_range (changed, 0, n_items);
  if (before != NULL)
    gtk_bitset_difference (changed, before->places);
  if (found != NULL)
    gtk_bitset_difference (changed, found->places);
  if (!gtk_bitset_is_empty (changed))
    {
      first = gtk_bitset_get_minimum (changed);
      count = gtk_bitset_get_maximum (changed) - first + 1;
      g_list_model_items_changed (G_LIST_MODEL (self), found_count (found, 0, first),
                                  found_count (before, first, count),
                                  found_count (found, first, count));
    }
  g_clear_pointer (&before, found_free);
}

static void
look_until (UsSignatorySearch *self, guint end)
{
  for (; self->next < end; self->next++)
    look_at (self, self->next, self->coming->places, self->coming->items);
}

static gboolean
look_cb (gpointer user_data)
{
  UsSignatorySearch *self = user_data;
  const gint64 late = g_get_monotonic_time () + PORTION_TIME;
  const guint n_items = g_list_model_get_n_items (self->source);
  const guint end = MIN (self->next + PORTION, n_items);

  do
    look_until (self, MIN (self->next + STRIDE, end));
  while (self->next < end && g_get_monotonic_time () < late);
  if (self->next < n_items)
    return G_SOURCE_CONTINUE;
  self->idle = 0;
  us_signatory_search_finish (self);
  return G_SOURCE_REMOVE;
}

static void
filter_changed_cb (GtkFilter *filter, GtkFilterChange change, UsSignatorySearch *self)
{
  stop (self);
  if (!us_signatory_filter_is_active (self->filter))
    {
      if (self->shown != NULL)
        show (self, NULL);
      return;
    }
  self->coming = found_new ();
  if (g_list_model_get_n_items (self->source) < SHORT_LIST)
    us_signatory_search_finish (self);
  else
    self->idle = g_idle_add (look_cb, self);
}

/* Looks once more at what comes after a place. */
static void
go_back (UsSignatorySearch *self, guint position)
{
  if (self->coming == NULL || position >= self->next)
    return;
  gtk_bitset_remove_range_closed (self->coming->places, position, G_MAXUINT);
  g_ptr_array_set_size (self->coming->items, (int) gtk_bitset_get_size (self->coming->places));
  self->next = position;
}

static void
source_changed_cb (GListModel *source, guint position, guint removed, guint added,
                   UsSignatorySearch *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  guint first, n_gone;

  go_back (self, position);
  if (self->shown == NULL)
    {
      g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
      return;
    }
  first = found_count (self->shown, 0, position);
  n_gone = found_count (self->shown, position, removed);
  gtk_bitset_splice (self->shown->places, position, removed, added);
  for (guint i = 0; i < added; i++)
    look_at (self, position + i, self->shown->places, items);
  us_signatory_array_splice (self->shown->items, first, n_gone, items->pdata, items->len);
  if (n_gone > 0 || items->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), first, n_gone, items->len);
}

/* Who was looked at already may be another now. */
static void
statement_changed_cb (UsStatement *statement, UsChange *change, UsSignatorySearch *self)
{
  if (change->kind == US_CHANGE_SET && US_IS_SIGNATORY (change->item))
    go_back (self, 0);
}

static void
us_signatory_search_dispose (GObject *object)
{
  UsSignatorySearch *self = US_SIGNATORY_SEARCH (object);

  stop (self);
  g_clear_pointer (&self->shown, found_free);
  g_clear_object (&self->filter);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (us_signatory_search_parent_class)->dispose (object);
}

static void
us_signatory_search_class_init (UsSignatorySearchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = us_signatory_search_dispose;
}

static void
us_signatory_search_init (UsSignatorySearch *self)
{
}

/**
 * us_signatory_search_new:
 * @source: (transfer full): a list of signatories
 * @filter: (transfer none): whom to show
 * @statement: whose signatories they are; what changes during a search is looked at once more
 *
 * Main thread only.
 *
 * Returns: (transfer full): a list of those who are let through
 */
UsSignatorySearch *
us_signatory_search_new (GListModel *source, UsSignatoryFilter *filter, UsStatement *statement)
{
  UsSignatorySearch *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (source), NULL);
  g_return_val_if_fail (US_IS_SIGNATORY_FILTER (filter), NULL);
  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  self = g_object_new (US_TYPE_SIGNATORY_SEARCH, NULL);
  self->source = source;
  self->filter = g_object_ref (filter);
  g_signal_connect_object (source, "items-changed", G_CALLBACK (source_changed_cb), self,
                           G_CONNECT_DEFAULT);
  g_signal_connect_object (filter, "changed", G_CALLBACK (filter_changed_cb), self,
                           G_CONNECT_DEFAULT);
  g_signal_connect_object (statement, "changed", G_CALLBACK (statement_changed_cb), self,
                           G_CONNECT_DEFAULT);
  filter_changed_cb (GTK_FILTER (filter), GTK_FILTER_CHANGE_DIFFERENT, self);
  return self;
}

/**
 * us_signatory_search_finish:
 * @self: a search
 *
 * Shows at once what is being looked for. Main thread only.
 */
void
us_signatory_search_finish (UsSignatorySearch *self)
{
  g_return_if_fail (US_IS_SIGNATORY_SEARCH (self));

  if (self->coming == NULL)
    return;
  look_until (self, g_list_model_get_n_items (self->source));
  g_clear_handle_id (&self->idle, g_source_remove);
  show (self, g_steal_pointer (&self->coming));
}

/**
 * us_signatory_search_is_finished:
 * @self: a search
 *
 * Main thread only.
 *
 * Returns: whether it shows what the filter lets through, and looks for nobody any more
 */
gboolean
us_signatory_search_is_finished (UsSignatorySearch *self)
{
  g_return_val_if_fail (US_IS_SIGNATORY_SEARCH (self), TRUE);

  return self->coming == NULL;
}
