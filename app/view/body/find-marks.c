/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/body/find-marks.h"

#include "view/body/body-lines.h"

#define RADIUS 3

static const GdkRGBA ground = { 0.97f, 0.83f, 0.25f, 0.45f };
static const GdkRGBA selected_ground = { 1.0f, 0.55f, 0.1f, 0.7f };

static G_DEFINE_QUARK (us - find - marks - search, search)

    /* One rectangle for each line on the screen that the match is on. */
    static void mark_match (GtkTextView *view, const GtkTextIter *start, const GtkTextIter *end,
                            const GdkRGBA *color, GtkSnapshot *snapshot)
{
  GtkTextIter from = *start;

  while (gtk_text_iter_compare (&from, end) < 0)
    {
      GtkTextIter to = from;
      GdkRectangle first, last;
      GskRoundedRect outline;
      graphene_rect_t bounds;

      if (!gtk_text_view_forward_display_line_end (view, &to) ||
          gtk_text_iter_compare (&to, end) > 0 || gtk_text_iter_compare (&to, &from) <= 0)
        to = *end;
      gtk_text_view_get_iter_location (view, &from, &first);
      gtk_text_view_get_iter_location (view, &to, &last);
      /* The end of a line on the screen is also the beginning of the next. */
      if (last.y != first.y)
        {
          GtkTextIter before = to;

          gtk_text_iter_backward_char (&before);
          gtk_text_view_get_iter_location (view, &before, &last);
          last.x += last.width;
        }
      graphene_rect_init (&bounds, (float) MIN (first.x, last.x), (float) first.y,
                          (float) ABS (last.x - first.x), (float) first.height);
      gsk_rounded_rect_init_from_rect (&outline, &bounds, RADIUS);
      gtk_snapshot_push_rounded_clip (snapshot, &outline);
      gtk_snapshot_append_color (snapshot, color, &bounds);
      gtk_snapshot_pop (snapshot);
      from = to;
    }
}

static gboolean
is_selected (GtkTextBuffer *buffer, const GtkTextIter *start, const GtkTextIter *end)
{
  GtkTextIter first, last;

  return gtk_text_buffer_get_selection_bounds (buffer, &first, &last) &&
         gtk_text_iter_equal (&first, start) && gtk_text_iter_equal (&last, end);
}

static void
mark_line (GtkTextView *view, int line, UsSearch *search, GtkSnapshot *snapshot)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autofree char *string = NULL;
  GtkTextIter start, end;
  guint from, to = 0;

  us_body_lines_get_range (buffer, line, &start, &end);
  string = gtk_text_buffer_get_slice (buffer, &start, &end, TRUE);
  while (us_search_find (search, string, to, &from, &to))
    {
      gtk_text_iter_set_line_index (&start, (int) from);
      end = start;
      gtk_text_iter_set_line_index (&end, (int) to);
      mark_match (view, &start, &end,
                  is_selected (buffer, &start, &end) ? &selected_ground : &ground, snapshot);
    }
}

/**
 * us_find_marks_set:
 * @view: a text view whose snapshot calls us_find_marks_snapshot()
 * @search: (nullable): what to mark
 *
 * Marks something else, or nothing. Main thread only.
 */
void
us_find_marks_set (GtkTextView *view, UsSearch *search)
{
  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  g_object_set_qdata_full (G_OBJECT (view), search_quark (),
                           search != NULL ? us_search_ref (search) : NULL,
                           (GDestroyNotify) us_search_unref);
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

/**
 * us_find_marks_snapshot:
 * @view: a text view
 * @snapshot: the layer below the text, in coordinates of the buffer
 *
 * Draws the marks of the lines that are in sight. Main thread only.
 */
void
us_find_marks_snapshot (GtkTextView *view, GtkSnapshot *snapshot)
{
  UsSearch *search;
  GdkRectangle visible;
  GtkTextIter at;
  int n_lines, top = 0;

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  search = g_object_get_qdata (G_OBJECT (view), search_quark ());
  if (search == NULL || us_search_is_empty (search))
    return;
  n_lines = gtk_text_buffer_get_line_count (gtk_text_view_get_buffer (view));
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_at_y (view, &at, visible.y, NULL);
  for (int line = gtk_text_iter_get_line (&at); line < n_lines; line++)
    {
      gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (view), &at, line);
      gtk_text_view_get_line_yrange (view, &at, &top, NULL);
      if (top > visible.y + visible.height)
        break;
      mark_line (view, line, search, snapshot);
    }
}
