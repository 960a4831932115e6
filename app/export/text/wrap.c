/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/text/wrap.h"

#include <string.h>

#include <unicode/ubrk.h>
#include <unicode/uchar.h>

#include "export/text/width.h"

typedef struct
{
  GString *out;
  gsize width;
  gsize column;
  gsize indent; /* columns of @others */
  const char *others;
  gboolean line_is_empty;
} Wrap;

static void
break_line (Wrap *self)
{
  g_string_append_c (self->out, '\n');
  g_string_append (self->out, self->others);
  self->column = self->indent;
  self->line_is_empty = TRUE;
}

static void
append (Wrap *self, const char *text, gsize length, gsize columns)
{
  g_string_append_len (self->out, text, (gssize) length);
  self->column += columns;
  self->line_is_empty = FALSE;
}

/* The number of a list item: "12", "a", "iv". */
static gsize
count_number (const char *word, gsize length)
{
  gsize digits = 0;
  gsize letters = 0;

  while (digits < length && g_ascii_isdigit (word[digits]))
    digits++;
  if (digits > 0)
    return digits;
  while (letters < length && strchr ("ivxlcdmIVXLCDM", word[letters]) != NULL)
    letters++;
  return letters == 0 && length > 0 && g_ascii_isalpha (*word) ? 1 : letters;
}

/* A line must not begin with what would read as the number or the bullet of a list, or as the mark
 * of a note. */
static gboolean
looks_like_marker (const char *word, gsize length)
{
  gsize opening;
  gsize marked;

  if (length == 0)
    return FALSE;
  if (strchr ("-*+>=[", *word) != NULL || g_str_has_prefix (word, "•") ||
      g_str_has_prefix (word, "–") || g_str_has_prefix (word, "—"))
    return TRUE;
  opening = *word == '(' ? 1 : 0;
  marked = opening + count_number (word + opening, length - opening);
  return marked > opening && marked + 1 == length && (word[marked] == '.' || word[marked] == ')');
}

/* The end of what has to stay on one line: a word, and the ones that cannot begin or end a line. A
 * hyphen at the end of a line would read as a word that was cut. */
static const char *
find_unit_end (const char *unit, const char *end)
{
  const char *word = unit;

  for (;;)
    {
      const char *space = memchr (word, ' ', (gsize) (end - word));
      const char *next_space;

      if (space == NULL)
        return end;
      next_space = memchr (space + 1, ' ', (gsize) (end - space - 1));
      if (next_space == NULL)
        next_space = end;
      if (space[-1] != '-' && !looks_like_marker (space + 1, (gsize) (next_space - space - 1)))
        return space;
      word = space + 1;
    }
}

/* Whether a script that is written without spaces may be broken before @p. */
static gboolean
is_unspaced (const char *p)
{
  gunichar c = g_utf8_get_char (p);

  return c >= 0xe00 &&
         (g_unichar_iswide (c) ||
          u_getIntPropertyValue ((UChar32) c, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT);
}

static gboolean
has_unspaced (const char *unit, const char *end)
{
  for (const char *p = unit; p < end; p = g_utf8_next_char (p))
    if (is_unspaced (p))
      return TRUE;
  return FALSE;
}

/* Breaks Chinese, Japanese, Thai and the like where their own rules allow it. */
static void
append_unspaced (Wrap *self, const char *unit, const char *end)
{
  UErrorCode status = U_ZERO_ERROR;
  UText *text = utext_openUTF8 (NULL, unit, end - unit, &status);
  UBreakIterator *breaks = ubrk_open (UBRK_LINE, "", NULL, 0, &status);
  const char *start = unit;

  ubrk_setUText (breaks, text, &status);
  while (U_SUCCESS (status) && start < end)
    {
      int32_t offset = ubrk_next (breaks);
      const char *stop = offset == UBRK_DONE ? end : unit + offset;
      gsize columns;

      if (stop < end && !is_unspaced (stop) && !is_unspaced (g_utf8_prev_char (stop)))
        continue;
      columns = us_width_measure (start, stop - start);
      if (!self->line_is_empty && self->column + columns > self->width)
        break_line (self);
      append (self, start, (gsize) (stop - start), columns);
      start = stop;
    }
  if (start < end)
    append (self, start, (gsize) (end - start), us_width_measure (start, end - start));

  ubrk_close (breaks);
  utext_close (text);
}

/**
 * us_wrap:
 * @out: where the lines go to
 * @text: UTF-8 without control characters and without two spaces in a row
 * @width: columns of a line
 * @first: what the first line begins with
 * @others: what the other lines begin with
 *
 * Appends @text in lines of at most @width columns, each ended by a line feed. A word is never cut:
 * one that is longer than a line stands out of it. Any thread.
 */
void
us_wrap (GString *out, const char *text, gsize width, const char *first, const char *others)
{
  Wrap self = { .out = out, .width = width, .others = others, .line_is_empty = TRUE };
  const char *end;

  g_return_if_fail (out != NULL);
  g_return_if_fail (text != NULL);
  g_return_if_fail (first != NULL);
  g_return_if_fail (others != NULL);

  self.indent = us_width_measure (others, -1);
  self.column = us_width_measure (first, -1);
  g_string_append (out, first);
  text += *text == ' ';
  end = text + strlen (text);
  while (end > text && end[-1] == ' ')
    end--;
  if (self.column + us_width_measure (text, end - text) <= width)
    {
      g_string_append_len (out, text, end - text);
      g_string_append_c (out, '\n');
      return;
    }
  for (const char *unit = text; unit < end;)
    {
      const char *unit_end;
      gsize columns;

      unit += *unit == ' ';
      unit_end = find_unit_end (unit, end);
      columns = us_width_measure (unit, unit_end - unit);
      if (self.line_is_empty || self.column + 1 + columns <= width)
        {
          if (!self.line_is_empty)
            append (&self, " ", 1, 1);
        }
      else if (has_unspaced (unit, unit_end) && self.column + 3 <= width)
        append (&self, " ", 1, 1);
      else
        break_line (&self);

      if (self.column + columns > width && has_unspaced (unit, unit_end))
        append_unspaced (&self, unit, unit_end);
      else
        append (&self, unit, (gsize) (unit_end - unit), columns);
      unit = unit_end;
    }
  g_string_append_c (out, '\n');
}
