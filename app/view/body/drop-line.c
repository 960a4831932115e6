/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/drop-line.h"

#define THICKNESS 3
#define RAISE 4 /* into the space between two blocks */

#define KEY "us-drop-line"

/* Kept plus one, so that nothing is none. */
static int
get_place (GtkTextView *view)
{
  return GPOINTER_TO_INT (g_object_get_data (G_OBJECT (view), KEY)) - 1;
}

/**
 * us_drop_line_show:
 * @view: the body view
 * @place: a place between blocks, or %US_DROP_LINE_NONE
 *
 * Shows where a dragged block would go. Main thread only.
 */
void
us_drop_line_show (GtkTextView *view, int place)
{
  g_return_if_fail (GTK_IS_TEXT_VIEW (view));
  g_return_if_fail (place >= US_DROP_LINE_NONE);

  if (get_place (view) == place)
    return;
  g_object_set_data (G_OBJECT (view), KEY, GINT_TO_POINTER (place + 1));
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

/**
 * us_drop_line_get:
 * @view: the body view
 *
 * Main thread only.
 *
 * Returns: where the line is shown; %US_DROP_LINE_NONE when it is not
 */
int
us_drop_line_get (GtkTextView *view)
{
  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), US_DROP_LINE_NONE);

  return get_place (view);
}

/**
 * us_drop_line_snapshot:
 * @view: the body view
 * @snapshot: a layer of its text, in coordinates of the buffer
 *
 * Draws the line. Main thread only.
 */
void
us_drop_line_snapshot (GtkTextView *view, GtkSnapshot *snapshot)
{
  const int place = get_place (view);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  const int n_lines = gtk_text_buffer_get_line_count (buffer);
  GdkRectangle visible;
  GtkTextIter at;
  GdkRGBA color = { 0.2f, 0.5f, 0.9f, 1.0f };
  int y, height, left, width;

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  if (place == US_DROP_LINE_NONE)
    return;
  gtk_text_buffer_get_iter_at_line (buffer, &at, MIN (place, n_lines - 1));
  gtk_text_view_get_line_yrange (view, &at, &y, &height);
  if (place >= n_lines)
    y += height;
  gtk_text_view_get_visible_rect (view, &visible);
  left = gtk_text_view_get_left_margin (view);
  width = visible.width - left - gtk_text_view_get_right_margin (view);
  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (view)), "accent_color",
                                  &color);
  y = CLAMP (y - RAISE, visible.y, visible.y + visible.height - THICKNESS);
  gtk_snapshot_append_color (
      snapshot, &color,
      &GRAPHENE_RECT_INIT ((float) left, (float) y, (float) MAX (width, 1), THICKNESS));
}
