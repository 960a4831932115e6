/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/page.h"

static void
clear_line (gpointer line)
{
  us_paragraph_unref (((UsPageLine *) line)->paragraph);
}

/**
 * us_page_new:
 * @width: width of the paper, in points
 * @height: height of the paper, in points
 *
 * Makes an empty page. The thread that will use it.
 *
 * Returns: (transfer full): the page
 */
UsPage *
us_page_new (double width, double height)
{
  UsPage *self = g_new0 (UsPage, 1);

  self->width = width;
  self->height = height;
  self->lines = g_array_new (FALSE, FALSE, sizeof (UsPageLine));
  self->rules = g_array_new (FALSE, FALSE, sizeof (UsPageRule));
  self->frames = g_array_new (FALSE, FALSE, sizeof (UsPageFrame));
  self->images = g_array_new (FALSE, FALSE, sizeof (UsPageImage));
  g_array_set_clear_func (self->lines, clear_line);
  return self;
}

/**
 * us_page_free:
 * @self: (transfer full): a page
 *
 * Frees it. The thread of the page.
 */
void
us_page_free (UsPage *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->lines);
  g_array_unref (self->rules);
  g_array_unref (self->frames);
  g_array_unref (self->images);
  g_free (self);
}

/**
 * us_page_get_line:
 * @self: a page
 * @index: which line, from 0
 *
 * Gives a line. The thread of the page.
 *
 * Returns: (transfer none): the line
 */
const UsPageLine *
us_page_get_line (const UsPage *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->lines->len, NULL);

  return &g_array_index (self->lines, UsPageLine, index);
}

/**
 * us_page_add_line:
 * @self: a page
 * @line: (transfer none): a line; a reference on its paragraph is taken
 *
 * Adds a line. The thread of the page.
 */
void
us_page_add_line (UsPage *self, const UsPageLine *line)
{
  UsPageLine copy;

  g_return_if_fail (self != NULL && line != NULL);

  copy = *line;
  us_paragraph_ref (copy.paragraph);
  g_array_append_val (self->lines, copy);
}

/* How far a point is from a line; a line is as wide as the room of its paragraph. */
static double
get_distance (const UsPageLine *line, double x, double y)
{
  const UsParagraph *paragraph = line->paragraph;
  double left = line->x - us_paragraph_get_line_x (paragraph, line->line);
  double top = line->y - paragraph->ascent;
  double beside = MAX (MAX (left - x, x - left - paragraph->width), 0);
  double off = MAX (MAX (top - y, y - top - paragraph->leading), 0);

  return beside + 2 * off;
}

/**
 * us_page_find_line:
 * @self: a page
 * @x: points from the left of the paper
 * @y: points from its top
 *
 * Finds the line that stands at a place, or the nearest one. The thread of the page.
 *
 * Returns: (transfer none) (nullable): the line; %NULL when the page has none
 */
const UsPageLine *
us_page_find_line (const UsPage *self, double x, double y)
{
  const UsPageLine *nearest = NULL;
  double least = G_MAXDOUBLE;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const UsPageLine *line = us_page_get_line (self, i);
      double distance = get_distance (line, x, y);

      /* A label belongs to the text behind it. */
      if (!line->is_label && distance < least)
        {
          least = distance;
          nearest = line;
        }
    }
  return nearest;
}

/* The part of a run between two bytes of the paragraph, in Pango's units from its left end. */
static gboolean
get_run_part (const UsParagraph *paragraph, PangoGlyphItem *run, guint start, guint end,
              int *ret_left, int *ret_right)
{
  int item_start = run->item->offset;
  int from = MAX ((int) start, item_start) - item_start;
  int to = MIN ((int) end, item_start + run->item->length) - item_start;
  char *text = paragraph->text + item_start;
  int first, second;

  if (from >= to)
    return FALSE;
  pango_glyph_string_index_to_x (run->glyphs, text, run->item->length, &run->item->analysis, from,
                                 FALSE, &first);
  pango_glyph_string_index_to_x (run->glyphs, text, run->item->length, &run->item->analysis, to - 1,
                                 TRUE, &second);
  *ret_left = MIN (first, second);
  *ret_right = MAX (first, second);
  return TRUE;
}

/**
 * us_page_line_get_extents:
 * @self: a line
 * @start: first byte, in the text of its paragraph
 * @end: byte after the last
 * @ret_x: (out): where it begins, in points from the left of the paper
 * @ret_width: (out): how wide it is, in points
 *
 * Tells where a part of the text stands on a line. The thread of the page.
 *
 * Returns: %FALSE when nothing of it is on this line
 */
gboolean
us_page_line_get_extents (const UsPageLine *self, guint start, guint end, double *ret_x,
                          double *ret_width)
{
  int at = 0;
  int left = G_MAXINT;
  int right = G_MININT;

  g_return_val_if_fail (self != NULL && ret_x != NULL && ret_width != NULL, FALSE);

  for (GSList *runs = self->paragraph->lines[self->line].runs; runs != NULL; runs = runs->next)
    {
      PangoGlyphItem *run = runs->data;
      int from, to;

      if (get_run_part (self->paragraph, run, start, end, &from, &to))
        {
          left = MIN (left, at + from);
          right = MAX (right, at + to);
        }
      at += pango_glyph_string_get_width (run->glyphs);
    }
  if (left >= right)
    return FALSE;
  *ret_x = self->x + (double) left / PANGO_SCALE;
  *ret_width = (double) (right - left) / PANGO_SCALE;
  return TRUE;
}
