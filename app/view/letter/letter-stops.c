/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/letter-stops.h"

#include "view/letter/addressee-button.h"
#include "view/letter/date-button.h"

static void
collect (GtkWidget *widget, GPtrArray *stops)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_TEXT_VIEW (widget) || US_IS_ADDRESSEE_BUTTON (widget) || US_IS_DATE_BUTTON (widget))
    {
      g_ptr_array_add (stops, widget);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, stops);
}

static void
get_caret (GtkTextView *view, GtkTextIter *caret)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  gtk_text_buffer_get_iter_at_mark (buffer, caret, gtk_text_buffer_get_insert (buffer));
}

/* Whether there is no more line of the same text in the direction. */
static gboolean
is_at_edge (GtkTextView *view, GtkDirectionType direction)
{
  GtkTextIter caret, edge;
  GdkRectangle at, at_edge;

  get_caret (view, &caret);
  if (direction == GTK_DIR_UP)
    gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (view), &edge);
  else
    gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &edge);
  gtk_text_view_get_iter_location (view, &caret, &at);
  gtk_text_view_get_iter_location (view, &edge, &at_edge);
  return at.y == at_edge.y;
}

/* Across the middle of a stop that is no text, in coordinates of the root. */
static float
get_column (GtkWidget *root, GtkWidget *stop)
{
  graphene_rect_t bounds;
  graphene_point_t at;
  GtkTextIter caret;
  GdkRectangle place;
  int x, y;

  if (!GTK_IS_TEXT_VIEW (stop))
    return gtk_widget_compute_bounds (stop, root, &bounds) ? bounds.origin.x + bounds.size.width / 2
                                                           : 0;
  get_caret (GTK_TEXT_VIEW (stop), &caret);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (stop), &caret, &place);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (stop), GTK_TEXT_WINDOW_WIDGET, place.x,
                                         place.y, &x, &y);
  return gtk_widget_compute_point (stop, root, &GRAPHENE_POINT_INIT ((float) x, (float) y), &at)
             ? at.x
             : 0;
}

static void
place_caret (GtkWidget *root, GtkTextView *view, float column, GtkDirectionType direction)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  graphene_point_t at;
  GtkTextIter edge;
  GdkRectangle place;
  int x, y;

  if (direction == GTK_DIR_UP)
    gtk_text_buffer_get_end_iter (buffer, &edge);
  else
    gtk_text_buffer_get_start_iter (buffer, &edge);
  gtk_text_view_get_iter_location (view, &edge, &place);
  if (gtk_widget_compute_point (root, GTK_WIDGET (view), &GRAPHENE_POINT_INIT (column, 0), &at))
    {
      gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) at.x, 0, &x, &y);
      gtk_text_view_get_iter_at_location (view, &edge, x, place.y + place.height / 2);
    }
  gtk_text_buffer_place_cursor (buffer, &edge);
}

/**
 * us_letter_stops_collect:
 * @root: a widget with fields in it
 *
 * Main thread only.
 *
 * Returns: (transfer full) (element-type GtkWidget): its text views, the button of the date and
 * those of addressees in reading order; they stay the widgets of @root
 */
GPtrArray *
us_letter_stops_collect (GtkWidget *root)
{
  GPtrArray *stops = g_ptr_array_new ();

  g_return_val_if_fail (GTK_IS_WIDGET (root), stops);

  collect (root, stops);
  return stops;
}

/**
 * us_letter_stops_find:
 * @stops: (element-type GtkWidget): what us_letter_stops_collect() gave
 * @focus: (nullable): a widget
 *
 * Main thread only.
 *
 * Returns: the index of the stop that is @focus or has it inside; -1 when there is none
 */
int
us_letter_stops_find (GPtrArray *stops, GtkWidget *focus)
{
  g_return_val_if_fail (stops != NULL, -1);

  for (guint i = 0; focus != NULL && i < stops->len; i++)
    if (focus == stops->pdata[i] || gtk_widget_is_ancestor (focus, stops->pdata[i]))
      return (int) i;
  return -1;
}

/**
 * us_letter_stops_cross:
 * @root: a widget with fields in it
 * @direction: %GTK_DIR_UP or %GTK_DIR_DOWN
 *
 * Moves the caret on from the first or last line of a field to the next field, as if all of them
 * were one text. Main thread only.
 *
 * Returns: whether the caret has moved on
 */
gboolean
us_letter_stops_cross (GtkWidget *root, GtkDirectionType direction)
{
  g_autoptr (GPtrArray) stops = NULL;
  GtkWidget *focus, *stop;
  const int step = direction == GTK_DIR_UP ? -1 : 1;
  float column;
  int at, next;

  g_return_val_if_fail (GTK_IS_WIDGET (root), FALSE);

  stops = us_letter_stops_collect (root);
  focus = gtk_root_get_focus (gtk_widget_get_root (root));
  at = us_letter_stops_find (stops, focus);
  next = at + step;
  /* The date stands beside the place, and not above or below. */
  if (next >= 0 && next < (int) stops->len && US_IS_DATE_BUTTON (stops->pdata[next]))
    next += step;
  if (at < 0 || next < 0 || next >= (int) stops->len)
    return FALSE;
  stop = stops->pdata[at];
  if (GTK_IS_TEXT_VIEW (stop) && !is_at_edge (GTK_TEXT_VIEW (stop), direction))
    return FALSE;
  /* The keys of an open popover are its own. */
  if (gtk_widget_get_native (focus) != gtk_widget_get_native (root))
    return FALSE;
  column = get_column (root, stop);
  stop = stops->pdata[next];
  if (US_IS_ADDRESSEE_BUTTON (stop))
    return gtk_widget_child_focus (stop, GTK_DIR_TAB_FORWARD);
  place_caret (root, GTK_TEXT_VIEW (stop), column, direction);
  return gtk_widget_grab_focus (stop);
}
