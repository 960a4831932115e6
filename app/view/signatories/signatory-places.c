/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-places.h"

#include "view/signatories/signatory-array.h"

/* When fewer come or go, each row goes with its signatory, as the focus and the scrolling do. */
#define MANY 16u
/* Up to here the rows that are in use show who is there at once. */
#define SHORT_LIST 2000u

typedef enum
{
  PROP_SIGNATORY = 1,
} UsSignatoryPlaceProperty;

struct _UsSignatoryPlace
{
  GObject parent_instance;

  UsSignatory *signatory;
};

G_DEFINE_FINAL_TYPE (UsSignatoryPlace, us_signatory_place, G_TYPE_OBJECT)

static GParamSpec *properties[PROP_SIGNATORY + 1];

struct _UsSignatoryPlaces
{
  GObject parent_instance;

  GtkSelectionModel *shown;
  GPtrArray *places; /* %NULL where nobody has asked yet */
  guint idle;        /* while others stand at these places than they say */
};

static void us_signatory_places_list_model_init (GListModelInterface *interface);
static void us_signatory_places_selection_model_init (GtkSelectionModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (UsSignatoryPlaces, us_signatory_places, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      us_signatory_places_list_model_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                          us_signatory_places_selection_model_init))

static void
us_signatory_place_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((UsSignatoryPlaceProperty) id)
    {
    case PROP_SIGNATORY:
      g_value_set_object (value, US_SIGNATORY_PLACE (object)->signatory);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_signatory_place_dispose (GObject *object)
{
  g_clear_object (&US_SIGNATORY_PLACE (object)->signatory);

  G_OBJECT_CLASS (us_signatory_place_parent_class)->dispose (object);
}

static void
us_signatory_place_class_init (UsSignatoryPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = us_signatory_place_get_property;
  object_class->dispose = us_signatory_place_dispose;

  properties[PROP_SIGNATORY] =
      g_param_spec_object ("signatory", NULL, NULL, US_TYPE_SIGNATORY,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
us_signatory_place_init (UsSignatoryPlace *self)
{
}

/* Takes the signatory. */
static void
give (UsSignatoryPlace *place, UsSignatory *signatory)
{
  g_autoptr (UsSignatory) before = place->signatory;

  place->signatory = signatory;
  if (signatory != before)
    g_object_notify_by_pspec (G_OBJECT (place), properties[PROP_SIGNATORY]);
}

static void
free_place (gpointer place)
{
  if (place != NULL)
    g_object_unref (place);
}

static GType
us_signatory_places_get_item_type (GListModel *model)
{
  return US_TYPE_SIGNATORY_PLACE;
}

static guint
us_signatory_places_get_n_items (GListModel *model)
{
  return US_SIGNATORY_PLACES (model)->places->len;
}

static gpointer
us_signatory_places_get_item (GListModel *model, guint position)
{
  UsSignatoryPlaces *self = US_SIGNATORY_PLACES (model);
  gpointer *place;

  if (position >= self->places->len)
    return NULL;
  place = &self->places->pdata[position];
  if (*place == NULL)
    {
      *place = g_object_new (US_TYPE_SIGNATORY_PLACE, NULL);
      US_SIGNATORY_PLACE (*place)->signatory =
          g_list_model_get_item (G_LIST_MODEL (self->shown), position);
    }
  return g_object_ref (*place);
}

static void
us_signatory_places_list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = us_signatory_places_get_item_type;
  interface->get_n_items = us_signatory_places_get_n_items;
  interface->get_item = us_signatory_places_get_item;
}

static gboolean
us_signatory_places_is_selected (GtkSelectionModel *model, guint position)
{
  return gtk_selection_model_is_selected (US_SIGNATORY_PLACES (model)->shown, position);
}

static GtkBitset *
us_signatory_places_get_selection_in_range (GtkSelectionModel *model, guint position, guint n_items)
{
  return gtk_selection_model_get_selection_in_range (US_SIGNATORY_PLACES (model)->shown, position,
                                                     n_items);
}

static gboolean
us_signatory_places_set_selection (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  return gtk_selection_model_set_selection (US_SIGNATORY_PLACES (model)->shown, selected, mask);
}

/* The interface does all else by these. */
static void
us_signatory_places_selection_model_init (GtkSelectionModelInterface *interface)
{
  interface->is_selected = us_signatory_places_is_selected;
  interface->get_selection_in_range = us_signatory_places_get_selection_in_range;
  interface->set_selection = us_signatory_places_set_selection;
}

static void
give_all (UsSignatoryPlaces *self, guint position, guint count)
{
  for (guint i = position; i < position + count; i++)
    if (self->places->pdata[i] != NULL)
      give (self->places->pdata[i], g_list_model_get_item (G_LIST_MODEL (self->shown), i));
}

static gboolean
give_cb (gpointer user_data)
{
  UsSignatoryPlaces *self = user_data;

  self->idle = 0;
  give_all (self, 0, self->places->len);
  return G_SOURCE_REMOVE;
}

static void
items_changed_cb (GtkSelectionModel *shown, guint position, guint removed, guint added,
                  UsSignatoryPlaces *self)
{
  const guint common = MIN (removed, added);
  /* Rows between others would have the styles of all that are near computed anew. */
  const guint kept = removed != added && common < MANY ? 0 : common;

  /* Else before the next frame: whoever changed a long list has done enough at a stretch. */
  if (MAX (removed, added) < SHORT_LIST)
    give_all (self, position, kept);
  else if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, give_cb, self, NULL);
  us_signatory_array_splice (self->places, position + kept, removed - kept, NULL, added - kept);
  if (removed > kept || added > kept)
    g_list_model_items_changed (G_LIST_MODEL (self), position + kept, removed - kept, added - kept);
  /* Who is selected has gone to other places. */
  if (kept > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), position, kept);
}

static void
us_signatory_places_dispose (GObject *object)
{
  UsSignatoryPlaces *self = US_SIGNATORY_PLACES (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->places, g_ptr_array_unref);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (us_signatory_places_parent_class)->dispose (object);
}

static void
us_signatory_places_class_init (UsSignatoryPlacesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = us_signatory_places_dispose;
}

static void
us_signatory_places_init (UsSignatoryPlaces *self)
{
  self->places = g_ptr_array_new_with_free_func (free_place);
}

/**
 * us_signatory_places_new:
 * @shown: signatories, and who of them is selected
 *
 * Main thread only.
 *
 * Returns: (transfer full): their places, selected as they are
 */
UsSignatoryPlaces *
us_signatory_places_new (GtkSelectionModel *shown)
{
  UsSignatoryPlaces *self;

  g_return_val_if_fail (GTK_IS_SELECTION_MODEL (shown), NULL);

  self = g_object_new (US_TYPE_SIGNATORY_PLACES, NULL);
  self->shown = g_object_ref (shown);
  us_signatory_array_splice (self->places, 0, 0, NULL,
                             g_list_model_get_n_items (G_LIST_MODEL (shown)));
  g_signal_connect_object (shown, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_DEFAULT);
  g_signal_connect_object (shown, "selection-changed",
                           G_CALLBACK (gtk_selection_model_selection_changed), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * us_signatory_place_get_signatory:
 * @self: a place
 *
 * Main thread only.
 *
 * Returns: (transfer none): who stands there now
 */
UsSignatory *
us_signatory_place_get_signatory (UsSignatoryPlace *self)
{
  g_return_val_if_fail (US_IS_SIGNATORY_PLACE (self), NULL);

  return self->signatory;
}
