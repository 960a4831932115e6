/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/pdf/pdf-ink.h"

#include <math.h>
#include <string.h>

#include "export/pdf/pdf-reading.h"

/* Glyphs are moved when they are off by more than this many points. */
#define TOLERANCE 0.02

/* How thick glyphs are stroked that stand in for bold ones, times their size. */
#define BOLDNESS 0.035

/* How far the characters of a cluster are from each other, in points, where only their order
 * counts: more than TOLERANCE, and nothing to the eye. */
#define STEP 0.05

/* How far apart letters of a word may be before programs that take the text out again see two words
 * in them, times their size. */
#define GAP 0.08

/* The pen on its way along a line. */
typedef struct
{
  GString *out;
  UsPdfFonts *fonts;
  const UsPdfFont *font;
  double size;
  double pen; /* from the left end of the run's first glyph */
  double rise;
  double edge; /* left end of the letter that was drawn last, in a run from right to left */
  gboolean in_array;
  gboolean in_string;
} Ink;

static void
close_string (Ink *self)
{
  if (self->in_string)
    g_string_append_c (self->out, ')');
  self->in_string = FALSE;
}

static void
close_array (Ink *self)
{
  close_string (self);
  if (self->in_array)
    g_string_append (self->out, "]TJ\n");
  self->in_array = FALSE;
}

static void
append_byte (GString *out, guint byte)
{
  if (byte == '(' || byte == ')' || byte == '\\')
    g_string_append_c (out, '\\');
  if (byte == '\r')
    g_string_append (out, "\\r");
  else
    g_string_append_c (out, (char) byte);
}

static void
draw_glyph (Ink *self, const UsPdfMark *mark)
{
  double off = mark->x - self->pen;

  if (mark->y != self->rise)
    {
      close_array (self);
      us_pdf_append_number (self->out, mark->y);
      g_string_append (self->out, " Ts\n");
      self->rise = mark->y;
    }
  if (!self->in_array)
    g_string_append_c (self->out, '[');
  self->in_array = TRUE;
  if (fabs (off) > TOLERANCE)
    {
      int thousandths = (int) lround (-off * 1000 / self->size);

      close_string (self);
      g_string_append_printf (self->out, "%d", thousandths);
      self->pen -= thousandths * self->size / 1000;
    }
  if (!self->in_string)
    g_string_append_c (self->out, '(');
  self->in_string = TRUE;
  append_byte (self->out, mark->glyph >> 8);
  append_byte (self->out, mark->glyph & 0xff);
  self->pen += us_pdf_fonts_use (self->fonts, self->font, mark->glyph) * self->size / 1000;
}

/* Says what the glyphs of a cluster stand for: each for a character where that is plain, else the
 * first for all. Gives FALSE when the font cannot say it. */
static gboolean
map_cluster (Ink *self, const UsPdfMark *marks, guint n_marks, const char *text, gsize length)
{
  gboolean known = TRUE;

  if (n_marks == 1)
    return us_pdf_fonts_map (self->fonts, self->font, marks[0].glyph, text, length);
  if (g_utf8_strlen (text, (gssize) length) != (glong) n_marks)
    return FALSE;
  for (guint i = 0; i < n_marks; i++)
    {
      const char *next = g_utf8_next_char (text);

      known =
          us_pdf_fonts_map (self->fonts, self->font, marks[i].glyph, text, (gsize) (next - text)) &&
          known;
      text = next;
    }
  return known;
}

static void
begin_words (Ink *self, const char *text, gsize length)
{
  g_autofree char *words = g_strndup (text, length);

  close_array (self);
  g_string_append (self->out, "/Span<</ActualText");
  us_pdf_append_string (self->out, words);
  g_string_append (self->out, ">>BDC\n");
}

static void
end_words (Ink *self)
{
  close_array (self);
  g_string_append (self->out, "EMC\n");
}

static void
draw_glyphs (Ink *self, const UsPdfMark *marks, guint n_marks, const char *text, gsize length,
             gboolean known)
{
  if (!known)
    begin_words (self, text, length);
  for (guint i = 0; i < n_marks; i++)
    draw_glyph (self, &marks[i]);
  if (!known)
    end_words (self);
}

/* Draws the first glyph of a cluster. Where a font makes room for vowels and dots that would touch,
 * from right to left, the letter says itself from where the one before it ends: in a span that ends
 * there with a glyph without ink. */
static void
draw_first (Ink *self, const UsPdfMark *mark, const char *text, gsize length, gboolean known)
{
  const UsPdfMark anchor = { us_pdf_fonts_get_blank (self->font), self->edge, 0 };
  const double width = us_pdf_fonts_use (self->fonts, self->font, mark->glyph) * self->size / 1000;

  if (self->edge - mark->x - width < GAP * self->size || *text == ' ' || anchor.glyph == 0)
    {
      draw_glyphs (self, mark, 1, text, length, known);
      return;
    }
  begin_words (self, text, length);
  draw_glyph (self, mark);
  draw_glyph (self, &anchor);
  end_words (self);
}

/* Several vowels upon a letter may have been set in another order than they are written in. */
static void
bring_into_order (Ink *self, UsPdfMark *marks, guint n_marks, const char *text, const char *end)
{
  for (guint i = 0; i < n_marks && text < end; i++, text = g_utf8_next_char (text))
    for (guint m = 1; i > 0 && m < n_marks; m++)
      if (us_pdf_fonts_is_usual (self->font, marks[m].glyph, g_utf8_get_char (text)))
        {
          const UsPdfMark mark = marks[m];

          marks[m] = marks[i];
          marks[i] = mark;
          break;
        }
}

/* Draws a cluster of several characters that is written from right to left: lam and alef, or a
 * letter and its vowels. Programs that take the text out again go by the places of the glyphs, and
 * would read a vowel, whose place is upon its letter, before the letter, and both letters of a
 * ligature the wrong way round. So each character after the first says itself, in a span that
 * begins and ends with a glyph without ink at the far end of the first one. A glyph that stands for
 * several, as a ligature does, says so to programs that know no such spans. */
static void
draw_backwards (Ink *self, UsPdfMark *marks, guint n_marks, const char *text, gsize length)
{
  const char *end = text + length;
  UsPdfMark anchor = { us_pdf_fonts_get_blank (self->font), marks[0].x, 0 };

  bring_into_order (self, marks, n_marks, text, end);
  for (guint i = 0; text < end; i++)
    {
      const char *next = g_utf8_next_char (text);
      const char *said = i + 1 < n_marks ? next : end;
      gboolean known = i < n_marks && us_pdf_fonts_map (self->fonts, self->font, marks[i].glyph,
                                                        text, (gsize) (said - text));

      if (i == 0)
        draw_first (self, marks, text, (gsize) (next - text), known && said == next);
      else
        {
          anchor.x -= STEP;
          begin_words (self, text, (gsize) (next - text));
          draw_glyph (self, &anchor);
          /* The last of the characters has all the glyphs that are left. */
          for (guint m = i; m < (next < end ? MIN (i + 1, n_marks) : n_marks); m++)
            draw_glyph (self, &marks[m]);
          draw_glyph (self, &anchor);
          end_words (self);
        }
      text = next;
    }
}

static void
draw_cluster (Ink *self, UsPdfMark *marks, guint n_marks, const char *text, gsize length,
              gboolean backwards)
{
  if (n_marks == 0)
    return;
  if (backwards && length > 0 && g_utf8_next_char (text) < text + length &&
      us_pdf_fonts_get_blank (self->font) != 0)
    draw_backwards (self, marks, n_marks, text, length);
  else if (backwards && n_marks == 1)
    draw_first (self, marks, text, length, map_cluster (self, marks, n_marks, text, length));
  else
    draw_glyphs (self, marks, n_marks, text, length,
                 map_cluster (self, marks, n_marks, text, length));
  if (backwards)
    self->edge = marks[0].x;
}

static void
begin_run (Ink *self, const PangoGlyphItem *run, double x, double y)
{
  self->font = us_pdf_fonts_find (self->fonts, run->item->analysis.font, &self->size);
  g_string_append_printf (self->out, "/F%u ", self->font->name);
  us_pdf_append_number (self->out, self->size);
  g_string_append (self->out, " Tf 1 0 ");
  us_pdf_append_number (self->out, self->font->slant);
  g_string_append (self->out, " 1 ");
  us_pdf_append_number (self->out, x);
  g_string_append_c (self->out, ' ');
  us_pdf_append_number (self->out, y + (double) run->y_offset / PANGO_SCALE);
  g_string_append (self->out, " Tm\n");
  if (self->font->is_emboldened)
    {
      g_string_append (self->out, "2 Tr ");
      us_pdf_append_number (self->out, self->size * BOLDNESS);
      g_string_append (self->out, " w\n");
    }
  /* The matrix has two decimals. */
  self->pen = 0;
  self->edge = -INFINITY;
}

static void
end_run (Ink *self)
{
  close_array (self);
  if (self->rise != 0)
    g_string_append (self->out, "0 Ts\n");
  self->rise = 0;
  if (self->font->is_emboldened)
    g_string_append (self->out, "0 Tr\n");
}

/* Draws what a run has of the text between two bytes, in the order in which it is read. */
static void
draw_run (Ink *self, const PangoGlyphItem *run, const char *text, double x, double y, guint start,
          guint end)
{
  const PangoGlyphString *glyphs = run->glyphs;
  g_autofree double *places = g_new (double, (gsize) glyphs->num_glyphs);
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (UsPdfMark));
  UsPdfReading reading = { .run = run, .text = text, .places = places };
  int at = 0;

  for (int i = 0; i < glyphs->num_glyphs; i++)
    {
      places[i] = (double) at / PANGO_SCALE;
      at += glyphs->glyphs[i].geometry.width;
    }
  begin_run (self, run, x, y);
  reading.space = us_pdf_fonts_get_space (self->font);
  while (us_pdf_reading_peek (&reading) >= 0)
    {
      guint from =
          (guint) (run->item->offset + glyphs->log_clusters[us_pdf_reading_peek (&reading)]);
      guint to;

      g_array_set_size (marks, 0);
      to = (guint) (run->item->offset + us_pdf_reading_read_cluster (&reading, marks));
      if (from >= start && from < end)
        draw_cluster (self, (UsPdfMark *) (gpointer) marks->data, marks->len, text + from,
                      to - MIN (from, to), run->item->analysis.level % 2 != 0);
    }
  end_run (self);
}

typedef struct
{
  const PangoGlyphItem *run;
  double x;
} PlacedRun;

static int
compare_runs (gconstpointer a, gconstpointer b)
{
  return ((const PlacedRun *) a)->run->item->offset - ((const PlacedRun *) b)->run->item->offset;
}

/**
 * us_pdf_ink_draw:
 * @out: content of the page
 * @fonts: the fonts of the file
 * @line: a line of the page
 * @start: first byte to draw, in the text of its paragraph
 * @end: byte after the last
 * @paper_height: height of the paper, in points
 *
 * Draws a part of a line: its runs in the order in which they are read, whatever their direction,
 * so that what reads the file aloud need not guess. The thread of the page.
 */
void
us_pdf_ink_draw (GString *out, UsPdfFonts *fonts, const UsPageLine *line, guint start, guint end,
                 double paper_height)
{
  Ink self = { .out = out, .fonts = fonts };
  g_autoptr (GArray) runs = NULL;
  double x;

  g_return_if_fail (out != NULL && fonts != NULL && line != NULL);

  runs = g_array_new (FALSE, FALSE, sizeof (PlacedRun));
  x = line->x;
  for (GSList *item = line->paragraph->lines[line->line].runs; item != NULL; item = item->next)
    {
      PlacedRun run = { item->data, x };

      g_array_append_val (runs, run);
      x += (double) pango_glyph_string_get_width (run.run->glyphs) / PANGO_SCALE;
    }
  g_array_sort (runs, compare_runs);
  g_string_append (out, "BT ");
  for (guint i = 0; i < runs->len; i++)
    {
      const PlacedRun *run = &g_array_index (runs, PlacedRun, i);
      guint run_start = (guint) run->run->item->offset;

      if (run_start < end && run_start + (guint) run->run->item->length > start)
        draw_run (&self, run->run, line->paragraph->text, run->x, paper_height - line->y, start,
                  end);
    }
  g_string_append (out, "ET\n");
}
