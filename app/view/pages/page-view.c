/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/pages/page-view.h"

#include "view/accessible.h"

#include <glib/gi18n.h>

/* Pixels for a point, at the size of the paper. */
#define ACTUAL (96.0 / 72.0)

/* The narrowest page that still shows what is where, in pixels. */
#define NARROWEST 180

struct _UsPageView
{
  GtkWidget parent_instance;

  UsPagesModel *model;
  guint number; /* from 0 */
  double zoom;  /* 0 to be as wide as there is room */
};

G_DEFINE_FINAL_TYPE (UsPageView, us_page_view, GTK_TYPE_WIDGET)

static guint picked_signal;

static void
get_paper (UsPageView *self, double *ret_width, double *ret_height)
{
  UsPaginator *paginator = us_pages_model_get_paginator (self->model);
  const UsPageStyle *style = paginator != NULL ? us_paginator_get_style (paginator) : NULL;

  *ret_width = style != NULL ? style->width : 595;
  *ret_height = style != NULL ? style->height : 842;
}

static GtkSizeRequestMode
us_page_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
us_page_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                      int *natural, int *minimum_baseline, int *natural_baseline)
{
  UsPageView *self = US_PAGE_VIEW (widget);
  double scale = self->zoom > 0 ? self->zoom * ACTUAL : 1;
  double width, height;

  get_paper (self, &width, &height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *natural = (int) (width * (self->zoom > 0 ? scale : ACTUAL));
      *minimum = self->zoom > 0 ? *natural : NARROWEST;
      return;
    }
  if (self->zoom <= 0)
    scale = MIN (for_size > 0 ? for_size / width : ACTUAL, ACTUAL);
  *minimum = *natural = (int) (height * scale);
}

/* The paper stands in the middle of what it was given. */
static double
get_scale (UsPageView *self, double *ret_left)
{
  double room = gtk_widget_get_width (GTK_WIDGET (self));
  double width, height, scale;

  get_paper (self, &width, &height);
  scale = self->zoom > 0 ? self->zoom * ACTUAL : MIN (room / width, ACTUAL);
  *ret_left = MAX ((room - width * scale) / 2, 0);
  return scale;
}

static void
describe (UsPageView *self)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *text = us_pages_model_dup_text (self->model, self->number);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                    -1);
}

static void
us_page_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  static const GdkRGBA white = { 1, 1, 1, 1 };
  static const GdkRGBA shade = { 0, 0, 0, 0.28f };
  UsPageView *self = US_PAGE_VIEW (widget);
  graphene_rect_t paper;
  GskRoundedRect outline;
  cairo_t *cairo;
  double left, scale, width, height;

  get_paper (self, &width, &height);
  scale = get_scale (self, &left);
  graphene_rect_init (&paper, (float) left, 0, (float) (width * scale), (float) (height * scale));
  gsk_rounded_rect_init_from_rect (&outline, &paper, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shade, 0, 1, 0, 4);
  gtk_snapshot_append_color (snapshot, &white, &paper);
  cairo = gtk_snapshot_append_cairo (snapshot, &paper);
  cairo_translate (cairo, left, 0);
  cairo_scale (cairo, scale, scale);
  us_pages_model_draw (self->model, cairo, self->number);
  cairo_destroy (cairo);
  describe (self);
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, UsPageView *self)
{
  UsPaginator *paginator = us_pages_model_get_paginator (self->model);
  g_autoptr (UsPage) page = NULL;
  const UsPageLine *line;
  double left, scale;

  if (paginator == NULL)
    return;
  scale = get_scale (self, &left);
  page = us_paginator_get_page (paginator, self->number);
  line = page != NULL ? us_page_find_line (page, (x - left) / scale, y / scale) : NULL;
  if (line != NULL)
    g_signal_emit (self, picked_signal, 0, line);
}

static void
us_page_view_dispose (GObject *object)
{
  g_clear_object (&US_PAGE_VIEW (object)->model);
  G_OBJECT_CLASS (us_page_view_parent_class)->dispose (object);
}

static void
us_page_view_class_init (UsPageViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = us_page_view_dispose;
  widget_class->get_request_mode = us_page_view_get_request_mode;
  widget_class->measure = us_page_view_measure;
  widget_class->snapshot = us_page_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "page");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);

  /**
   * UsPageView::picked:
   * @line: (type gpointer): a #UsPageLine, until the handler returns
   *
   * Emitted when somebody clicks on a line.
   */
  picked_signal = g_signal_new ("picked", US_TYPE_PAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
us_page_view_init (UsPageView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "pointer");
}

/**
 * us_page_view_new:
 * @model: the pages
 *
 * Makes a view of one of them. Main thread only.
 *
 * Returns: (transfer floating): the view
 */
UsPageView *
us_page_view_new (UsPagesModel *model)
{
  UsPageView *self;

  g_return_val_if_fail (US_IS_PAGES_MODEL (model), NULL);

  self = g_object_new (US_TYPE_PAGE_VIEW, NULL);
  self->model = g_object_ref (model);
  g_signal_connect_object (model, "redraw", G_CALLBACK (gtk_widget_queue_resize), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "redraw", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * us_page_view_set_number:
 * @self: a view
 * @number: which page, from 0
 *
 * Says which page it shows. Main thread only.
 */
void
us_page_view_set_number (UsPageView *self, guint number)
{
  guint total;
  g_autofree char *name = NULL;

  g_return_if_fail (US_IS_PAGE_VIEW (self));

  self->number = number;
  total = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  /* translators: "Page 2 of 5" */
  name = g_strdup_printf (_ ("Page %u of %u"), number + 1, total);
  us_accessible_name (GTK_WIDGET (self), name);
  if (gtk_widget_get_parent (GTK_WIDGET (self)) != NULL)
    us_accessible_name (gtk_widget_get_parent (GTK_WIDGET (self)), name);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * us_page_view_set_zoom:
 * @self: a view
 * @zoom: 1 for the size of the paper; 0 to be as wide as there is room
 *
 * Makes the page larger or smaller. Main thread only.
 */
void
us_page_view_set_zoom (UsPageView *self, double zoom)
{
  g_return_if_fail (US_IS_PAGE_VIEW (self));

  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * us_page_view_get_zoom:
 * @self: a view
 *
 * Gets how large the page is now, whatever it was asked to be. Main thread only.
 *
 * Returns: 1 for the size of the paper
 */
double
us_page_view_get_zoom (UsPageView *self)
{
  double left;

  g_return_val_if_fail (US_IS_PAGE_VIEW (self), 1);

  return get_scale (self, &left) / ACTUAL;
}
