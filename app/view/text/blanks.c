/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/text/blanks.h"

#include "publish/leftover.h"

/* How far the ground of a blank stands out from its text and how round it is, in pixels, and how
 * strong. */
#define PADDING 2
#define RADIUS 4
#define STRENGTH 0.16f

static char *
get_line (GtkTextBuffer *buffer, int line)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  /* A slice counts pictures as characters, as the offsets in a line do. */
  return gtk_text_buffer_get_slice (buffer, &start, &end, TRUE);
}

static void
get_range (GtkTextBuffer *buffer, int line, const char *text, gsize from, gsize to,
           GtkTextIter *start, GtkTextIter *end)
{
  gtk_text_buffer_get_iter_at_line_offset (buffer, start, line,
                                           (int) g_utf8_pointer_to_offset (text, text + from));
  gtk_text_buffer_get_iter_at_line_offset (buffer, end, line,
                                           (int) g_utf8_pointer_to_offset (text, text + to));
}

/* The first blank of a line that begins at @from or later; or the last that ends before it. */
static gboolean
find_in_line (GtkTextBuffer *buffer, const char *language, int line, int from, gboolean backward,
              GtkTextIter *ret_start, GtkTextIter *ret_end)
{
  g_autofree char *text = get_line (buffer, line);
  gboolean found = FALSE;
  gsize start, end = 0;

  while (us_leftover_next (text, end, language, &start, &end))
    {
      GtkTextIter first, last;

      get_range (buffer, line, text, start, end, &first, &last);
      if (backward && gtk_text_iter_get_line_offset (&last) > from)
        break;
      if (!backward && gtk_text_iter_get_line_offset (&first) < from)
        continue;
      *ret_start = first;
      *ret_end = last;
      found = TRUE;
      if (!backward)
        break;
    }
  return found;
}

/**
 * us_blanks_find:
 * @view: a text view
 * @language: the letter's language, a BCP 47 tag
 * @from_selection: whether to look from the selection on, not from an end of the text
 * @backward: whether to look towards the beginning
 * @ret_start: (out caller-allocates): where it begins
 * @ret_end: (out caller-allocates): where it ends
 *
 * Finds the next blank of a text. Main thread only.
 *
 * Returns: whether there is one
 */
gboolean
us_blanks_find (GtkTextView *view, const char *language, gboolean from_selection, gboolean backward,
                GtkTextIter *ret_start, GtkTextIter *ret_end)
{
  GtkTextBuffer *buffer;
  int n_lines, line, from;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), FALSE);
  g_return_val_if_fail (language != NULL, FALSE);
  g_return_val_if_fail (ret_start != NULL && ret_end != NULL, FALSE);

  buffer = gtk_text_view_get_buffer (view);
  n_lines = gtk_text_buffer_get_line_count (buffer);
  line = backward ? n_lines - 1 : 0;
  from = backward ? G_MAXINT : 0;

  if (from_selection)
    {
      GtkTextIter first, last;

      gtk_text_buffer_get_selection_bounds (buffer, &first, &last);
      line = gtk_text_iter_get_line (backward ? &first : &last);
      from = gtk_text_iter_get_line_offset (backward ? &first : &last);
    }
  for (; line >= 0 && line < n_lines; line += backward ? -1 : 1)
    {
      if (find_in_line (buffer, language, line, from, backward, ret_start, ret_end))
        return TRUE;
      from = backward ? G_MAXINT : 0;
    }
  return FALSE;
}

static void
snapshot_ground (const GdkRectangle *ground, const GdkRGBA *color, GtkSnapshot *snapshot)
{
  const graphene_rect_t bounds =
      GRAPHENE_RECT_INIT ((float) (ground->x - PADDING), (float) ground->y,
                          (float) (ground->width + 2 * PADDING), (float) ground->height);
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, &bounds, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, color, &bounds);
  gtk_snapshot_pop (snapshot);
}

/* Character by character: in a text from right to left the place behind the last one says little. A
 * blank may go over several rows. */
static void
snapshot_blank (GtkTextView *view, const GtkTextIter *start, const GtkTextIter *end,
                const GdkRGBA *color, GtkSnapshot *snapshot)
{
  GdkRectangle ground = { 0 };

  for (GtkTextIter at = *start; gtk_text_iter_compare (&at, end) < 0;
       gtk_text_iter_forward_char (&at))
    {
      GdkRectangle place;

      gtk_text_view_get_iter_location (view, &at, &place);
      if (place.width < 0)
        {
          place.x += place.width;
          place.width = -place.width;
        }
      if (ground.height > 0 && place.y >= ground.y + ground.height)
        {
          snapshot_ground (&ground, color, snapshot);
          ground.height = 0;
        }
      if (ground.height > 0)
        gdk_rectangle_union (&ground, &place, &ground);
      else
        ground = place;
    }
  if (ground.height > 0)
    snapshot_ground (&ground, color, snapshot);
}

/* Most texts have none, which is seen faster so. */
static gboolean
may_have_blanks (const char *text)
{
  return strpbrk (text, "[_") != NULL || strstr (text, "«") != NULL;
}

static void
snapshot_line (GtkTextView *view, int line, const char *language, const GdkRGBA *color,
               GtkSnapshot *snapshot)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autofree char *text = get_line (buffer, line);
  gsize from, to = 0;

  while (may_have_blanks (text) && us_leftover_next (text, to, language, &from, &to))
    {
      GtkTextIter start, end;

      get_range (buffer, line, text, from, to, &start, &end);
      snapshot_blank (view, &start, &end, color, snapshot);
    }
}

/**
 * us_blanks_snapshot:
 * @view: a text view
 * @language: the letter's language, a BCP 47 tag
 * @snapshot: the layer below its text, in coordinates of its buffer
 *
 * Draws the ground of the blanks that can be seen. Main thread only.
 */
void
us_blanks_snapshot (GtkTextView *view, const char *language, GtkSnapshot *snapshot)
{
  g_autofree char *text = NULL;
  GtkTextIter top, bottom;
  GdkRectangle visible;
  GdkRGBA color = { 0.2f, 0.5f, 0.9f, 1.0f };

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));
  g_return_if_fail (language != NULL);

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_at_y (view, &top, visible.y, NULL);
  gtk_text_view_get_line_at_y (view, &bottom, visible.y + visible.height, NULL);
  if (!gtk_text_iter_ends_line (&bottom))
    gtk_text_iter_forward_to_line_end (&bottom);
  /* All at once, for this is done whenever a key is pressed. */
  text = gtk_text_iter_get_slice (&top, &bottom);
  if (!may_have_blanks (text))
    return;
  gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (view)), "accent_color",
                                  &color);
  color.alpha = STRENGTH;
  for (int line = gtk_text_iter_get_line (&top); line <= gtk_text_iter_get_line (&bottom); line++)
    snapshot_line (view, line, language, &color, snapshot);
}
