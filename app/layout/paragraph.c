/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/paragraph.h"

/* A line that is this much higher than its letters holds a script that needs the room. */
#define TALL 1.7

#include <string.h>

static UsParagraph *
make (const UsRich *rich, guint n_lines)
{
  /* One piece of memory for all: there are very many of these. */
  UsParagraph *self =
      g_malloc (sizeof (UsParagraph) + n_lines * sizeof (UsLine) + rich->text->len + 1);

  memset (self, 0, sizeof (UsParagraph));
  self->references = 1;
  self->n_lines = n_lines;
  self->text = (char *) &self->lines[n_lines];
  memcpy (self->text, rich->text->str, rich->text->len + 1);
  self->n_marks = rich->marks->len;
  if (self->n_marks > 0)
    self->marks = g_memdup2 (rich->marks->data, self->n_marks * sizeof (UsRichMark));
  self->n_links = rich->links->len;
  if (self->n_links > 0)
    self->links = g_memdup2 (rich->links->data, self->n_links * sizeof (UsRichLink));
  for (guint i = 0; i < self->n_links; i++)
    self->links[i].target = g_strdup (self->links[i].target);
  return self;
}

/**
 * us_paragraph_new:
 * @layout: a layout that has just set @rich
 * @rich: the text
 *
 * Takes the lines of a layout, which may be used for another text afterwards. Its measures are to
 * be filled in by the caller. The thread of @layout.
 *
 * Returns: (transfer full): the paragraph
 */
UsParagraph *
us_paragraph_new (PangoLayout *layout, const UsRich *rich)
{
  UsParagraph *self;

  g_return_val_if_fail (PANGO_IS_LAYOUT (layout), NULL);
  g_return_val_if_fail (rich != NULL, NULL);

  self = make (rich, (guint) pango_layout_get_line_count (layout));
  for (guint i = 0; i < self->n_lines; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, (int) i);

      self->lines[i] = (UsLine){ .runs = line->runs,
                                 .start_index = line->start_index,
                                 .length = line->length,
                                 .is_paragraph_start = line->is_paragraph_start,
                                 .line = pango_layout_line_ref (line) };
    }
  return self;
}

/**
 * us_paragraph_new_line:
 * @run: (transfer full): all of @rich
 * @rich: the text
 *
 * Makes a paragraph of one line. Its measures are to be filled in by the caller. Any thread.
 *
 * Returns: (transfer full): the paragraph
 */
UsParagraph *
us_paragraph_new_line (PangoGlyphItem *run, const UsRich *rich)
{
  UsParagraph *self;

  g_return_val_if_fail (run != NULL && rich != NULL, NULL);

  self = make (rich, 1);
  self->lines[0] = (UsLine){ .runs = g_slist_prepend (NULL, run),
                             .length = (int) rich->text->len,
                             .is_paragraph_start = TRUE };
  return self;
}

static void
clear_line (UsLine *line)
{
  if (line->line != NULL)
    pango_layout_line_unref (line->line);
  else
    g_slist_free_full (line->runs, (GDestroyNotify) pango_glyph_item_free);
}

/**
 * us_paragraph_ref:
 * @self: a paragraph
 *
 * Takes a reference. The thread of the paragraph.
 *
 * Returns: (transfer full): @self
 */
UsParagraph *
us_paragraph_ref (UsParagraph *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  self->references++;
  return self;
}

/**
 * us_paragraph_unref:
 * @self: (transfer full): a paragraph
 *
 * Drops a reference; the last one frees it. The thread of the paragraph.
 */
void
us_paragraph_unref (UsParagraph *self)
{
  g_return_if_fail (self != NULL && self->references > 0);

  if (--self->references > 0)
    return;
  for (guint i = 0; i < self->n_lines; i++)
    clear_line (&self->lines[i]);
  for (guint i = 0; i < self->n_links; i++)
    g_free (self->links[i].target);
  g_free (self->links);
  g_free (self->marks);
  g_free (self);
}

static gboolean
is_latin (const char *text)
{
  for (; *text != '\0'; text++)
    if ((guchar) *text >= 0xcd && (guchar) *text < 0xe2)
      return FALSE;
  return TRUE;
}

/* Lines of all names of a list are as far apart as each other, unless one has ink for more. */
static double
measure_line (PangoLayoutLine *line, const UsTypeface *face)
{
  PangoRectangle ink, logical;
  int height;

  pango_layout_line_get_extents (line, face->is_close ? &ink : NULL, &logical);
  height = face->is_close ? ink.height : logical.height;
  return height > face->size * TALL * PANGO_SCALE ? (double) height / PANGO_SCALE : 0;
}

/**
 * us_paragraph_find_leading:
 * @self: a paragraph, of a layout that says nothing else yet
 * @face: the typeface that it is set in
 *
 * Finds how far apart its lines are to be: fallback fonts for other scripts may need more than what
 * is usual. The thread of the paragraph.
 *
 * Returns: points
 */
double
us_paragraph_find_leading (const UsParagraph *self, const UsTypeface *face)
{
  double leading;

  g_return_val_if_fail (self != NULL && face != NULL, 0);

  leading = face->leading;
  if (is_latin (self->text))
    return leading;
  for (guint i = 0; i < self->n_lines; i++)
    if (self->lines[i].line != NULL)
      leading = MAX (leading, measure_line (self->lines[i].line, face));
  return leading;
}

/**
 * us_paragraph_get_height:
 * @self: a paragraph
 *
 * Gives the height of all its lines. Any thread.
 *
 * Returns: points
 */
double
us_paragraph_get_height (const UsParagraph *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_lines * self->leading;
}

/**
 * us_paragraph_get_line_width:
 * @self: a paragraph
 * @line: which line, from 0
 *
 * Gives the width of a line, without the room of a space at its end. The thread of the paragraph.
 *
 * Returns: points
 */
double
us_paragraph_get_line_width (const UsParagraph *self, guint line)
{
  int width = 0;

  g_return_val_if_fail (self != NULL && line < self->n_lines, 0);

  for (GSList *run = self->lines[line].runs; run != NULL; run = run->next)
    width += pango_glyph_string_get_width (((PangoGlyphItem *) run->data)->glyphs);
  return (double) width / PANGO_SCALE;
}

/**
 * us_paragraph_get_line_x:
 * @self: a paragraph
 * @line: which line, from 0
 *
 * Gives where the glyphs of a line begin in the room for the text: at the left, or so that they end
 * at the right when they are read from there. The thread of the paragraph.
 *
 * Returns: points from the left of the room
 */
double
us_paragraph_get_line_x (const UsParagraph *self, guint line)
{
  double hang;

  g_return_val_if_fail (self != NULL && line < self->n_lines, 0);

  hang = self->lines[line].is_paragraph_start ? 0 : self->hang;
  return self->rtl ? self->width - hang - us_paragraph_get_line_width (self, line) : hang;
}

/**
 * us_paragraph_dup_line:
 * @self: a paragraph
 * @line: which line, from 0
 *
 * Gives what a line says, without what only sets directions apart. Any thread.
 *
 * Returns: (transfer full): the text
 */
char *
us_paragraph_dup_line (const UsParagraph *self, guint line)
{
  GString *text;
  const char *end;

  g_return_val_if_fail (self != NULL && line < self->n_lines, NULL);

  text = g_string_new (NULL);
  end = self->text + self->lines[line].start_index + self->lines[line].length;
  for (const char *at = self->text + self->lines[line].start_index; at < end;
       at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (character < 0x2066 || character > 0x2069)
        g_string_append_unichar (text, character);
    }
  return g_strchomp (g_string_free (text, FALSE));
}
