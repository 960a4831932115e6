/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-chosen.h"

#include "view/signatories/signatory-array.h"
#include "view/signatories/signatory-glance.h"
#include "view/signatories/signatory-selection.h"

/* From how many on to touch each takes longer than to look at all that are shown. */
#define MANY 256u

struct _UsChosenSignatories
{
  GObject parent_instance;

  GListModel *shown;
  GtkBitset *places; /* of the selected ones */
  GPtrArray *items;  /* who stands there, in this order */
};

static void us_chosen_signatories_list_model_init (GListModelInterface *interface);
static void us_chosen_signatories_selection_model_init (GtkSelectionModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (
    UsChosenSignatories, us_chosen_signatories, G_TYPE_OBJECT,
    G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, us_chosen_signatories_list_model_init)
        G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                               us_chosen_signatories_selection_model_init))

static GType
us_chosen_signatories_get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (US_CHOSEN_SIGNATORIES (model)->shown);
}

static guint
us_chosen_signatories_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (US_CHOSEN_SIGNATORIES (model)->shown);
}

static gpointer
us_chosen_signatories_get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (US_CHOSEN_SIGNATORIES (model)->shown, position);
}

static void
us_chosen_signatories_list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = us_chosen_signatories_get_item_type;
  interface->get_n_items = us_chosen_signatories_get_n_items;
  interface->get_item = us_chosen_signatories_get_item;
}

static gboolean
us_chosen_signatories_is_selected (GtkSelectionModel *model, guint position)
{
  return gtk_bitset_contains (US_CHOSEN_SIGNATORIES (model)->places, position);
}

static GtkBitset *
us_chosen_signatories_get_selection_in_range (GtkSelectionModel *model, guint position,
                                              guint n_items)
{
  return gtk_bitset_ref (US_CHOSEN_SIGNATORIES (model)->places);
}

/* The items at these places, with references. */
static GPtrArray *
take_items (UsChosenSignatories *self, const GtkBitset *places)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  GtkBitsetIter iter;
  guint place;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, places, &place); more;
       more = gtk_bitset_iter_next (&iter, &place))
    g_ptr_array_add (items, g_list_model_get_item (self->shown, place));
  return items;
}

static gboolean
us_chosen_signatories_set_selection (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  UsChosenSignatories *self = US_CHOSEN_SIGNATORIES (model);
  const guint n_items = g_list_model_get_n_items (self->shown);
  g_autoptr (GtkBitset) changes = gtk_bitset_copy (selected);
  guint first, last;

  /* As GTK has it: where they are not as wanted. */
  gtk_bitset_difference (changes, self->places);
  gtk_bitset_intersect (changes, mask);
  gtk_bitset_remove_range_closed (changes, n_items, G_MAXUINT);
  if (gtk_bitset_is_empty (changes))
    return TRUE;
  gtk_bitset_difference (self->places, changes);
  g_ptr_array_unref (self->items);
  self->items = take_items (self, self->places);
  first = gtk_bitset_get_minimum (changes);
  last = gtk_bitset_get_maximum (changes);
  gtk_selection_model_selection_changed (model, first, last - first + 1);
  return TRUE;
}

/* The interface does all else by these. */
static void
us_chosen_signatories_selection_model_init (GtkSelectionModelInterface *interface)
{
  interface->is_selected = us_chosen_signatories_is_selected;
  interface->get_selection_in_range = us_chosen_signatories_get_selection_in_range;
  interface->set_selection = us_chosen_signatories_set_selection;
}

/* How many are selected of the @count places from @first on. */
static guint
count_selected (UsChosenSignatories *self, guint first, guint count)
{
  return count == 0 ? 0
                    : (guint) gtk_bitset_get_size_in_range (self->places, first, first + count - 1);
}

/* A table of pointers that is never full: a #GHashTable would take half of the time of a frame to
 * grow and to be asked. */
typedef struct
{
  gpointer *slots;
  gsize mask;
} Wanted;

static gsize
find_slot (const Wanted *self, gconstpointer item)
{
  gsize slot = (gsize) (((guintptr) item >> 4) * 0x9e3779b1u) & self->mask;

  while (self->slots[slot] != NULL && self->slots[slot] != item)
    slot = (slot + 1) & self->mask;
  return slot;
}

static void
wanted_init (Wanted *self, GPtrArray *items)
{
  self->mask = 1;
  while (self->mask < 2 * (gsize) items->len)
    self->mask = 2 * self->mask + 1;
  self->slots = g_new0 (gpointer, self->mask + 1);
  for (guint i = 0; i < items->len; i++)
    self->slots[find_slot (self, items->pdata[i])] = items->pdata[i];
}

/* As find_few() for so many that to touch each takes longer than to look at all that are shown.
 * They take the references of @gone where all of them are back. */
static GPtrArray *
find_many (UsChosenSignatories *self, guint position, guint added, GPtrArray *gone)
{
  g_autofree gpointer *shown = g_new (gpointer, g_list_model_get_n_items (self->shown) + 1);
  GPtrArray *items = g_ptr_array_new_full (gone->len, g_object_unref);
  Wanted wanted;

  wanted_init (&wanted, gone);
  us_signatory_glance (self->shown, shown);
  for (guint place = position; place < position + added && items->len < gone->len; place++)
    if (wanted.slots[find_slot (&wanted, shown[place])] != NULL)
      {
        gtk_bitset_add (self->places, place);
        g_ptr_array_add (items, shown[place]);
      }
  g_free (wanted.slots);
  if (items->len == gone->len)
    g_ptr_array_set_free_func (gone, NULL);
  else
    for (guint i = 0; i < items->len; i++)
      g_object_ref (items->pdata[i]);
  return items;
}

static GPtrArray *
find_few (UsChosenSignatories *self, guint position, guint added, GPtrArray *gone)
{
  g_autoptr (GtkBitset) found = us_signatory_selection_find (self->shown, gone);
  g_autoptr (GtkBitset) there = gtk_bitset_new_range (position, added);

  gtk_bitset_intersect (found, there);
  gtk_bitset_union (self->places, found);
  return take_items (self, found);
}

/* Who was selected and is somewhere else among those who came stays so. */
static void
items_changed_cb (GListModel *shown, guint position, guint removed, guint added,
                  UsChosenSignatories *self)
{
  const guint n_before = count_selected (self, 0, position);
  const guint n_gone = count_selected (self, position, removed);
  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) back = NULL;

  for (guint i = 0; i < n_gone; i++)
    g_ptr_array_add (gone, self->items->pdata[n_before + i]);
  gtk_bitset_splice (self->places, position, removed, added);
  if (n_gone > 0 && added > 0)
    back = gone->len < MANY ? find_few (self, position, added, gone)
                            : find_many (self, position, added, gone);
  /* Their references are those of @gone now. */
  g_ptr_array_set_free_func (self->items, NULL);
  us_signatory_array_splice (self->items, n_before, n_gone, back == NULL ? NULL : back->pdata,
                             back == NULL ? 0 : back->len);
  g_ptr_array_set_free_func (self->items, g_object_unref);
  if (back != NULL)
    g_ptr_array_set_free_func (back, NULL);
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
us_chosen_signatories_dispose (GObject *object)
{
  UsChosenSignatories *self = US_CHOSEN_SIGNATORIES (object);

  g_clear_object (&self->shown);

  G_OBJECT_CLASS (us_chosen_signatories_parent_class)->dispose (object);
}

static void
us_chosen_signatories_finalize (GObject *object)
{
  UsChosenSignatories *self = US_CHOSEN_SIGNATORIES (object);

  gtk_bitset_unref (self->places);
  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (us_chosen_signatories_parent_class)->finalize (object);
}

static void
us_chosen_signatories_class_init (UsChosenSignatoriesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = us_chosen_signatories_dispose;
  G_OBJECT_CLASS (klass)->finalize = us_chosen_signatories_finalize;
}

static void
us_chosen_signatories_init (UsChosenSignatories *self)
{
  self->places = gtk_bitset_new_empty ();
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * us_chosen_signatories_new:
 * @shown: (transfer full): signatories
 *
 * Main thread only.
 *
 * Returns: (transfer full): the same ones, none of them selected
 */
GtkSelectionModel *
us_chosen_signatories_new (GListModel *shown)
{
  UsChosenSignatories *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (shown), NULL);

  self = g_object_new (US_TYPE_CHOSEN_SIGNATORIES, NULL);
  self->shown = shown;
  g_signal_connect_object (shown, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_DEFAULT);
  return GTK_SELECTION_MODEL (self);
}
