/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/html/html-words.h"

#include <string.h>

#include "model/characters.h"

/* A paragraph that is longer than any that somebody writes is parted here, in far less than a field
 * may be: a view lays out a paragraph at once. */
#define LENGTH_MAX (US_FIELD_MAX / 4)

#define NO_BREAK_SPACE "\xc2\xa0"

/**
 * us_html_words_init:
 * @self: words
 *
 * Begins the first paragraph. Any thread.
 */
void
us_html_words_init (UsHtmlWords *self)
{
  g_return_if_fail (self != NULL);

  self->text = g_string_new (NULL);
  self->spans = g_array_new (FALSE, FALSE, sizeof (UsSpan));
  self->space = FALSE;
}

/**
 * us_html_words_clear:
 * @self: words
 *
 * Frees what is in them. Any thread.
 */
void
us_html_words_clear (UsHtmlWords *self)
{
  g_return_if_fail (self != NULL);

  g_string_free (self->text, TRUE);
  g_array_unref (self->spans);
}

/**
 * us_html_words_is_space:
 * @character: a byte of a page
 *
 * Tells what a page may have between words without meaning anything by it. Any thread.
 *
 * Returns: whether it is white space
 */
gboolean
us_html_words_is_space (char character)
{
  return character == ' ' || character == '\t' || character == '\n' || character == '\r' ||
         character == '\f';
}

/**
 * us_html_words_find_end:
 * @text: (array length=length): UTF-8
 * @length: its length in bytes
 *
 * Finds the end of the word that @text begins with. A word of endless length comes in pieces, so
 * that no field is too long. Any thread.
 *
 * Returns: bytes
 */
gsize
us_html_words_find_end (const char *text, gsize length)
{
  gsize end = 0;

  g_return_val_if_fail (text != NULL, 0);

  while (end < length && !us_html_words_is_space (text[end]) && end < LENGTH_MAX / 2)
    end++;
  while (end > 0 && end < length && ((guchar) text[end] & 0xc0) == 0x80)
    end--;
  return end;
}

static gboolean
has_no_break (const char *text, gsize length)
{
  return length >= strlen (NO_BREAK_SPACE) &&
         memcmp (text, NO_BREAK_SPACE, strlen (NO_BREAK_SPACE)) == 0;
}

/**
 * us_html_words_trim:
 * @word: (array length=length): a word, in UTF-8
 * @length: (inout): its length in bytes
 * @before: whether a space stands before it
 * @after: whether one stands after it
 *
 * Takes a space that does not break off a word where another one stands beside it. Many of them
 * stay: they part what stands side by side. Any thread.
 *
 * Returns: bytes before what stays of the word
 */
gsize
us_html_words_trim (const char *word, gsize *length, gboolean before, gboolean after)
{
  const gsize space = strlen (NO_BREAK_SPACE);
  gsize skipped = 0;

  g_return_val_if_fail (word != NULL && length != NULL, 0);

  if (before && has_no_break (word, *length) && !has_no_break (word + space, *length - space))
    skipped = space;
  *length -= skipped;
  word += skipped;
  if (after && *length >= space && has_no_break (word + *length - space, space) &&
      !(*length >= 2 * space && has_no_break (word + *length - 2 * space, space)))
    *length -= space;
  return skipped;
}

/**
 * us_html_words_is_full:
 * @self: words
 * @length: bytes of the next word
 *
 * Tells whether the next word has to begin another paragraph. Any thread.
 *
 * Returns: whether it has to
 */
gboolean
us_html_words_is_full (const UsHtmlWords *self, gsize length)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->text->len > 0 && self->text->len + length > LENGTH_MAX;
}

/* A look goes on over the space between two words, but does not begin with one. */
static void
add_span (UsHtmlWords *self, UsSpanKind kind, guint start, guint word, const char *target)
{
  UsSpan span = { kind, word, (guint) self->text->len, target };

  for (guint i = self->spans->len; i > 0; i--)
    {
      UsSpan *last = &g_array_index (self->spans, UsSpan, i - 1);

      if (last->end < start)
        break;
      if (last->kind != kind || last->end != start || last->target != target)
        continue;
      last->end = span.end;
      return;
    }
  g_array_append_val (self->spans, span);
}

/* A space that does not break, before one that does. */
static void
drop_no_break (UsHtmlWords *self)
{
  const gsize space = strlen (NO_BREAK_SPACE);
  const gsize length = self->text->len;

  if (length < 2 * space || !has_no_break (self->text->str + length - space, space) ||
      has_no_break (self->text->str + length - 2 * space, space))
    return;
  g_string_truncate (self->text, length - space);
  for (guint i = self->spans->len; i > 0; i--)
    {
      UsSpan *span = &g_array_index (self->spans, UsSpan, i - 1);

      span->end = MIN (span->end, (guint) self->text->len);
      if (span->start >= span->end)
        g_array_remove_index (self->spans, i - 1);
    }
}

/**
 * us_html_words_add:
 * @self: words
 * @word: a word that us_clean_line() has cleaned
 * @look: how it looks
 *
 * Adds a word, and the space before it that is owed. Any thread.
 */
void
us_html_words_add (UsHtmlWords *self, const char *word, const UsHtmlLook *look)
{
  guint start;
  guint begin;

  g_return_if_fail (self != NULL);
  g_return_if_fail (word != NULL);
  g_return_if_fail (look != NULL);

  if (self->space)
    drop_no_break (self);
  start = (guint) self->text->len;
  if (self->space && self->text->len > 0)
    g_string_append_c (self->text, ' ');
  self->space = FALSE;
  begin = (guint) self->text->len;
  g_string_append (self->text, word);
  if (look->bold)
    add_span (self, US_SPAN_BOLD, start, begin, NULL);
  if (look->italic)
    add_span (self, US_SPAN_ITALIC, start, begin, NULL);
  if (look->link != NULL)
    add_span (self, US_SPAN_LINK, start, begin, look->link);
}

/**
 * us_html_words_finish:
 * @self: words
 *
 * Ends the paragraph and begins the next one. Any thread.
 *
 * Returns: (transfer full) (nullable): its text, or %NULL when there were no words
 */
UsText *
us_html_words_finish (UsHtmlWords *self)
{
  UsText *text = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  while (g_str_has_suffix (self->text->str, NO_BREAK_SPACE))
    g_string_truncate (self->text, self->text->len - strlen (NO_BREAK_SPACE));
  if (self->text->len > 0)
    text = us_text_new_with_spans (self->text->str, (gssize) self->text->len,
                                   (const UsSpan *) (gpointer) self->spans->data, self->spans->len,
                                   NULL);
  g_string_truncate (self->text, 0);
  g_array_set_size (self->spans, 0);
  self->space = FALSE;
  return text;
}
