/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/body-drag.h"

#include "view/body/body-caret.h"
#include "view/body/body-moves.h"
#include "view/body/drop-line.h"
#include "view/sheet/sheet.h"

#define EDGE 40 /* where scrolling begins, and its fastest speed in pixels a frame */

struct _UsBodyDrag
{
  UsBodyView *view;
  GtkWidget *sheet; /* (nullable): what scrolls */
  int first;        /* the blocks that are dragged */
  int last;
  int place;
  double y; /* of the pointer, in the sheet */
  guint tick_id;
};

/* The place between two lines that is nearest to the pointer. */
static int
nearest_place (UsBodyDrag *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self->view);
  graphene_point_t at;
  GtkTextIter iter;
  int y, top, height;

  if (!gtk_widget_compute_point (self->sheet, GTK_WIDGET (view),
                                 &GRAPHENE_POINT_INIT (0, (float) self->y), &at))
    return self->first;
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, 0, (int) at.y, NULL, &y);
  gtk_text_view_get_line_at_y (view, &iter, y, NULL);
  gtk_text_view_get_line_yrange (view, &iter, &top, &height);
  return gtk_text_iter_get_line (&iter) + (y > top + height / 2 ? 1 : 0);
}

/* The legal place that is nearest; none when that is where the block stands. */
static int
legal_place (UsBodyDrag *self)
{
  UsStatement *statement = us_body_view_get_statement (self->view);
  const guint first = (guint) self->first, last = (guint) self->last;
  const int behind = self->first + (int) us_body_move_count (statement, first, last);
  const int length = (int) us_item_list_get_length (us_statement_get_body (statement));
  const int wanted = CLAMP (nearest_place (self), 0, length);

  for (int distance = 0; distance <= length; distance++)
    for (int side = -1; side <= 1; side += 2)
      {
        const int place = wanted + side * distance;

        if (place >= self->first && place <= behind)
          return US_DROP_LINE_NONE;
        if (place >= 0 && place <= length &&
            us_body_move_is_legal (statement, first, last, (guint) place))
          return place;
      }
  return US_DROP_LINE_NONE;
}

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  UsBodyDrag *self = user_data;
  const double height = gtk_widget_get_height (self->sheet);

  if (self->y < EDGE)
    us_sheet_scroll_by (US_SHEET (self->sheet), MAX (self->y - EDGE, -EDGE) / 2);
  else if (self->y > height - EDGE)
    us_sheet_scroll_by (US_SHEET (self->sheet), MIN (self->y - (height - EDGE), EDGE) / 2);
  self->place = legal_place (self);
  us_drop_line_show (GTK_TEXT_VIEW (self->view), self->place);
  return G_SOURCE_CONTINUE;
}

/**
 * us_body_drag_new:
 * @view: a body view within a sheet
 * @line: the line that is dragged
 *
 * Begins to drag a block and its sub-points; all of the selection, when it is one of it. Main
 * thread only.
 *
 * Returns: (transfer full): a drag, ended by us_body_drag_finish()
 */
UsBodyDrag *
us_body_drag_new (UsBodyView *view, int line)
{
  UsBodyDrag *self;

  g_return_val_if_fail (US_IS_BODY_VIEW (view), NULL);

  self = g_new0 (UsBodyDrag, 1);
  self->view = g_object_ref (view);
  self->sheet = gtk_widget_get_ancestor (GTK_WIDGET (view), US_TYPE_SHEET);
  us_body_caret_get_lines (view, &self->first, &self->last);
  if (line < self->first || line > self->last)
    self->first = self->last = line;
  self->place = US_DROP_LINE_NONE;
  return self;
}

/**
 * us_body_drag_update:
 * @self: a drag
 * @event: where the pointer is now
 *
 * Follows the pointer. It is taken from the event, because the widget that was pressed moves away
 * under the pointer while the sheet scrolls. Main thread only.
 */
void
us_body_drag_update (UsBodyDrag *self, GdkEvent *event)
{
  GtkNative *native;
  graphene_point_t at;
  double x, y, left, top;

  g_return_if_fail (self != NULL);

  if (self->sheet == NULL || event == NULL || !gdk_event_get_position (event, &x, &y))
    return;
  native = gtk_widget_get_native (self->sheet);
  gtk_native_get_surface_transform (native, &left, &top);
  if (!gtk_widget_compute_point (GTK_WIDGET (native), self->sheet,
                                 &GRAPHENE_POINT_INIT ((float) (x - left), (float) (y - top)), &at))
    return;
  self->y = at.y;
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (self->sheet, tick_cb, self, NULL);
}

/**
 * us_body_drag_finish:
 * @self: (transfer full): a drag
 * @drop: whether the block goes to where the pointer is, or stays
 *
 * Ends a drag. Main thread only.
 */
void
us_body_drag_finish (UsBodyDrag *self, gboolean drop)
{
  g_return_if_fail (self != NULL);

  if (self->tick_id != 0)
    {
      self->place = legal_place (self);
      gtk_widget_remove_tick_callback (self->sheet, self->tick_id);
    }
  us_drop_line_show (GTK_TEXT_VIEW (self->view), US_DROP_LINE_NONE);
  if (drop && self->place != US_DROP_LINE_NONE)
    us_body_caret_move (self->view, self->first, self->last, self->place);
  g_object_unref (self->view);
  g_free (self);
}
