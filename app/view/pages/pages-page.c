/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/pages/pages-page.h"

#include "view/accessible.h"
#include "view/pages/pages-place.h"
#include "view/zoom.h"

#include <glib/gi18n.h>

typedef enum
{
  PROP_STATEMENT = 1,
} UsPagesPageProperty;

struct _UsPagesPage
{
  GtkWidget parent_instance;

  GtkListView *list;
  GtkLabel *count_label;
  GtkButton *zoom_button;

  UsStatement *statement;
  UsPagesModel *model;
  guint zoom; /* index */
};

G_DEFINE_FINAL_TYPE (UsPagesPage, us_pages_page, GTK_TYPE_WIDGET)

static GParamSpec *properties[PROP_STATEMENT + 1];

/* The first is as wide as there is room. */
static const double zooms[] = { 0, 0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3 };
/* Sizes that differ by less look the same. */
#define SAME 0.02

static void
update_zoom (UsPagesPage *self)
{
  g_autofree char *label = g_strdup_printf ("%d %%", (int) (zooms[self->zoom] * 100 + 0.5));

  gtk_button_set_label (self->zoom_button, self->zoom == 0 ? _ ("Page Width") : label);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (US_IS_PAGE_VIEW (gtk_widget_get_first_child (row)))
      us_page_view_set_zoom (US_PAGE_VIEW (gtk_widget_get_first_child (row)), zooms[self->zoom]);
}

static void
update_count (UsPagesPage *self)
{
  guint count = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  g_autofree char *label =
      /* translators: how many pages a letter has */
      g_strdup_printf (ngettext ("%u page", "%u pages", count), count);

  gtk_label_set_label (self->count_label, label);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *view = gtk_widget_get_first_child (row);
      guint number =
          GPOINTER_TO_UINT (view != NULL ? g_object_get_data (G_OBJECT (view), "page") : NULL);

      if (US_IS_PAGE_VIEW (view))
        us_page_view_set_number (US_PAGE_VIEW (view), number);
    }
}

static void
picked_cb (UsPageView *view, const UsPageLine *line, UsPagesPage *self)
{
  UsPaginator *paginator = us_pages_model_get_paginator (self->model);

  us_pages_place_go (GTK_WIDGET (self), self->statement, us_paginator_get_publication (paginator),
                     line);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, UsPagesPage *self)
{
  UsPageView *view = us_page_view_new (self->model);

  gtk_widget_set_margin_top (GTK_WIDGET (view), 6);
  gtk_widget_set_margin_bottom (GTK_WIDGET (view), 6);
  us_page_view_set_zoom (view, zooms[self->zoom]);
  g_signal_connect (view, "picked", G_CALLBACK (picked_cb), self);
  gtk_list_item_set_child (item, GTK_WIDGET (view));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, UsPagesPage *self)
{
  GtkWidget *view = gtk_list_item_get_child (item);
  guint number = gtk_list_item_get_position (item);

  g_object_set_data (G_OBJECT (view), "page", GUINT_TO_POINTER (number));
  us_page_view_set_number (US_PAGE_VIEW (view), number);
  us_page_view_set_zoom (US_PAGE_VIEW (view), zooms[self->zoom]);
}

/* The keyboard's click: the first line of the page. */
static void
us_pages_page_activate_page (UsPagesPage *self, guint position)
{
  UsPaginator *paginator = us_pages_model_get_paginator (self->model);
  g_autoptr (UsPage) page = paginator != NULL ? us_paginator_get_page (paginator, position) : NULL;

  if (page != NULL && page->lines->len > 0)
    us_pages_place_go (GTK_WIDGET (self), self->statement, us_paginator_get_publication (paginator),
                       us_page_get_line (page, 0));
}

static void
us_pages_page_map (GtkWidget *widget)
{
  UsPagesPage *self = US_PAGES_PAGE (widget);

  us_pages_model_set_active (self->model, TRUE);
  GTK_WIDGET_CLASS (us_pages_page_parent_class)->map (widget);
}

static void
us_pages_page_unmap (GtkWidget *widget)
{
  us_pages_model_set_active (US_PAGES_PAGE (widget)->model, FALSE);
  GTK_WIDGET_CLASS (us_pages_page_parent_class)->unmap (widget);
}

/* Where the keys scroll. */
static gboolean
us_pages_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (US_PAGES_PAGE (widget)->list));
}

/* How large the pages are now: from the width of the view the next step goes on from there. */
static double
get_zoom (UsPagesPage *self)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list));
  GtkWidget *view = row != NULL ? gtk_widget_get_first_child (row) : NULL;

  if (self->zoom != 0)
    return zooms[self->zoom];
  return US_IS_PAGE_VIEW (view) ? us_page_view_get_zoom (US_PAGE_VIEW (view)) : 1;
}

/* Larger, smaller, or with 0 as wide as there is room. */
static void
zoom_by (UsPagesPage *self, int direction)
{
  const double now = get_zoom (self);

  if (direction == 0)
    self->zoom = 0;
  for (guint i = 1; direction > 0 && i < G_N_ELEMENTS (zooms); i++)
    if (zooms[i] > now + SAME)
      {
        self->zoom = i;
        break;
      }
  for (guint i = G_N_ELEMENTS (zooms) - 1; direction < 0 && i > 0; i--)
    if (zooms[i] < now - SAME)
      {
        self->zoom = i;
        break;
      }
  update_zoom (self);
}

static void
zoom_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  zoom_by (US_PAGES_PAGE (widget), g_str_has_suffix (name, "-in")    ? 1
                                   : g_str_has_suffix (name, "-out") ? -1
                                                                     : 0);
}

static void
us_pages_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((UsPagesPageProperty) id)
    {
    case PROP_STATEMENT:
      g_value_set_object (value, US_PAGES_PAGE (object)->statement);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_pages_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  UsPagesPage *self = US_PAGES_PAGE (object);

  switch ((UsPagesPageProperty) id)
    {
    case PROP_STATEMENT:
      if (g_set_object (&self->statement, g_value_get_object (value)))
        {
          us_pages_model_set_statement (self->model, self->statement);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
us_pages_page_dispose (GObject *object)
{
  UsPagesPage *self = US_PAGES_PAGE (object);
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (self), US_TYPE_PAGES_PAGE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_clear_object (&self->model);
  g_clear_object (&self->statement);
  G_OBJECT_CLASS (us_pages_page_parent_class)->dispose (object);
}

static void
us_pages_page_class_init (UsPagesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = us_pages_page_get_property;
  object_class->set_property = us_pages_page_set_property;
  object_class->dispose = us_pages_page_dispose;
  widget_class->map = us_pages_page_map;
  widget_class->unmap = us_pages_page_unmap;
  widget_class->grab_focus = us_pages_page_grab_focus;
  properties[PROP_STATEMENT] =
      g_param_spec_object ("statement", NULL, NULL, US_TYPE_STATEMENT, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/undersigned/Undersigned/pages-page.ui");
  gtk_widget_class_bind_template_child (widget_class, UsPagesPage, list);
  gtk_widget_class_bind_template_child (widget_class, UsPagesPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, UsPagesPage, zoom_button);
  gtk_widget_class_install_action (widget_class, "pages.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "pages.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "pages.zoom-normal", NULL, zoom_action);
  gtk_widget_class_bind_template_callback (widget_class, us_pages_page_activate_page);
}

static void
us_pages_page_init (UsPagesPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSelectionModel *selection;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->model = us_pages_model_new ();
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  selection =
      GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->model))));
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, selection);
  g_object_unref (selection);
  g_object_unref (factory);
  g_signal_connect_swapped (self->model, "items-changed", G_CALLBACK (update_count), self);
  us_accessible_name (GTK_WIDGET (self->list), _ ("Pages"));
  us_zoom_add_wheel (GTK_WIDGET (self->list));
  update_zoom (self);
  update_count (self);
}
