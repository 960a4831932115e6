/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/pages/pages-dock.h"

#include "view/pages/pages-page.h"
#include "view/settings.h"

/* There is room for both from this many pixels on. */
#define WIDE 1000

typedef enum
{
  PROP_CHILD = 1,
  PROP_STATEMENT,
  PROP_SHOWN,
  PROP_WIDE,
} UsPagesDockProperty;

struct _UsPagesDock
{
  GtkWidget parent_instance;

  AdwFlap *flap;
  AdwBin *pane;

  GtkWidget *child;
  UsStatement *statement;
  gboolean shown;
  gboolean wide;
};

G_DEFINE_FINAL_TYPE (UsPagesDock, us_pages_dock, GTK_TYPE_WIDGET)

static GParamSpec *properties[PROP_WIDE + 1];

/* The pages are made when they are first seen. */
static void
update (UsPagesDock *self)
{
  gboolean visible = self->shown && self->wide && self->statement != NULL;

  if (visible && adw_bin_get_child (self->pane) == NULL)
    adw_bin_set_child (self->pane,
                       g_object_new (US_TYPE_PAGES_PAGE, "statement", self->statement, NULL));
  if (self->statement == NULL)
    adw_bin_set_child (self->pane, NULL);
  adw_flap_set_reveal_flap (self->flap, visible);
}

static gboolean
update_cb (gpointer data)
{
  update (data);
  return G_SOURCE_REMOVE;
}

static void
us_pages_dock_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UsPagesDock *self = US_PAGES_DOCK (widget);
  gboolean wide = width >= WIDE;

  gtk_widget_allocate (GTK_WIDGET (self->flap), width, height, baseline, NULL);
  if (wide == self->wide)
    return;
  self->wide = wide;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDE]);
  /* Not in the middle of a layout. */
  g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, g_object_ref (self), g_object_unref);
}

static void
us_pages_dock_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  UsPagesDock *self = US_PAGES_DOCK (widget);
  int own;

  gtk_widget_measure (GTK_WIDGET (self->flap), orientation, for_size, minimum, natural, NULL, NULL);
  /* The pages give way before the window gets no narrower. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL && self->child != NULL)
    {
      gtk_widget_measure (self->child, orientation, -1, &own, NULL, NULL, NULL);
      *minimum = own;
      *natural = MAX (*natural, own);
    }
}

static void
us_pages_dock_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  UsPagesDock *self = US_PAGES_DOCK (object);

  switch ((UsPagesDockProperty) id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_STATEMENT:
      g_value_set_object (value, self->statement);
      break;
    case PROP_SHOWN:
      g_value_set_boolean (value, self->shown);
      break;
    case PROP_WIDE:
      g_value_set_boolean (value, self->wide);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_pages_dock_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  UsPagesDock *self = US_PAGES_DOCK (object);

  switch ((UsPagesDockProperty) id)
    {
    case PROP_CHILD:
      self->child = g_value_get_object (value);
      adw_flap_set_content (self->flap, self->child);
      break;
    case PROP_STATEMENT:
      if (g_set_object (&self->statement, g_value_get_object (value)))
        {
          adw_bin_set_child (self->pane, NULL);
          update (self);
        }
      break;
    case PROP_SHOWN:
      self->shown = g_value_get_boolean (value);
      update (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_WIDE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_pages_dock_dispose (GObject *object)
{
  UsPagesDock *self = US_PAGES_DOCK (object);

  self->child = NULL;
  g_clear_object (&self->statement);
  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_PAGES_DOCK);
  G_OBJECT_CLASS (us_pages_dock_parent_class)->dispose (object);
}

static void
us_pages_dock_class_init (UsPagesDockClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = us_pages_dock_get_property;
  object_class->set_property = us_pages_dock_set_property;
  object_class->dispose = us_pages_dock_dispose;
  widget_class->measure = us_pages_dock_measure;
  widget_class->size_allocate = us_pages_dock_size_allocate;
  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_STATEMENT] =
      g_param_spec_object ("statement", NULL, NULL, US_TYPE_STATEMENT, flags);
  properties[PROP_SHOWN] = g_param_spec_boolean ("shown", NULL, NULL, FALSE, flags);
  properties[PROP_WIDE] =
      g_param_spec_boolean ("wide", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/pages-dock.ui");
  gtk_widget_class_bind_template_child (widget_class, UsPagesDock, flap);
  gtk_widget_class_bind_template_child (widget_class, UsPagesDock, pane);
}

static void
us_pages_dock_init (UsPagesDock *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_settings_bind (us_settings_get (), "pages-pane", self, "shown", G_SETTINGS_BIND_DEFAULT);
}
