/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/gutter-hover.h"

struct _UsGutterHover
{
  GObject parent_instance;

  GtkWidget *gutter; /* it owns us */
  GtkTextView *view; /* it owns the gutter */
  gboolean inside;
  graphene_point_t pointer; /* in the window, for the text moves under it */
  int drawn;                /* a line, -1 for none */
};

G_DEFINE_FINAL_TYPE (UsGutterHover, us_gutter_hover, G_TYPE_OBJECT)

static int
find_line (UsGutterHover *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (self->gutter));
  graphene_point_t at;

  if (!self->inside || root == NULL ||
      !gtk_widget_compute_point (root, self->gutter, &self->pointer, &at))
    return -1;
  return us_gutter_hover_line_at (self, at.y);
}

static void
draw_soon (UsGutterHover *self)
{
  gtk_widget_queue_draw (self->gutter);
}

static void
motion_cb (UsGutterHover *self, double x, double y)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (self->gutter));

  self->inside = gtk_widget_compute_point (
      GTK_WIDGET (self->view), root, &GRAPHENE_POINT_INIT ((float) x, (float) y), &self->pointer);
  if (find_line (self) != self->drawn)
    draw_soon (self);
}

static void
leave_cb (UsGutterHover *self)
{
  self->inside = FALSE;
  draw_soon (self);
}

static void
adjustment_set_cb (UsGutterHover *self)
{
  GtkAdjustment *scrolled = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));

  if (scrolled != NULL)
    g_signal_connect_object (scrolled, "value-changed", G_CALLBACK (draw_soon), self,
                             G_CONNECT_SWAPPED);
}

static void
us_gutter_hover_class_init (UsGutterHoverClass *klass)
{
}

static void
us_gutter_hover_init (UsGutterHover *self)
{
  self->drawn = -1;
}

/**
 * us_gutter_hover_new:
 * @gutter: what shows which line it is, and keeps what is returned
 * @view: the text it belongs to
 *
 * Follows the pointer over a text. Main thread only.
 *
 * Returns: (transfer full): who knows where it is
 */
UsGutterHover *
us_gutter_hover_new (GtkWidget *gutter, GtkTextView *view)
{
  UsGutterHover *self;
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_return_val_if_fail (GTK_IS_WIDGET (gutter), NULL);
  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), NULL);

  self = g_object_new (US_TYPE_GUTTER_HOVER, NULL);
  self->gutter = gutter;
  self->view = view;
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), motion);
  g_signal_connect_object (view, "notify::vadjustment", G_CALLBACK (adjustment_set_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * us_gutter_hover_line_at:
 * @self: who knows
 * @y: a height in the gutter
 *
 * Finds which line is there. Main thread only.
 *
 * Returns: a line, -1 for none
 */
int
us_gutter_hover_line_at (UsGutterHover *self, double y)
{
  graphene_point_t at;
  GtkTextIter iter;
  int buffer_y;

  g_return_val_if_fail (US_IS_GUTTER_HOVER (self), -1);

  if (!gtk_widget_compute_point (self->gutter, GTK_WIDGET (self->view),
                                 &GRAPHENE_POINT_INIT (0, (float) y), &at))
    return -1;
  gtk_text_view_window_to_buffer_coords (self->view, GTK_TEXT_WINDOW_WIDGET, 0, (int) at.y, NULL,
                                         &buffer_y);
  gtk_text_view_get_line_at_y (self->view, &iter, buffer_y, NULL);
  return gtk_text_iter_get_line (&iter);
}

/**
 * us_gutter_hover_get_line:
 * @self: who knows
 *
 * Finds which line the pointer is over, for it to be drawn. Main thread only.
 *
 * Returns: a line, -1 for none
 */
int
us_gutter_hover_get_line (UsGutterHover *self)
{
  g_return_val_if_fail (US_IS_GUTTER_HOVER (self), -1);

  self->drawn = find_line (self);
  return self->drawn;
}
