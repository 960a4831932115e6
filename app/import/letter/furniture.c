/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/furniture.h"

#include <string.h>

#include "import/letter/traits.h"
#include "import/source.h"

/* A header repeats so often, at least. */
#define REPEATS 3
#define MAX_HEADER 120
/* The signature of a mail has no more lines. */
#define MAX_SIGNATURE 15

/* The number of a line that is nothing but a page number: "7", "- 7 -", "Page 7 of 9"; 0 when it is
 * none. @ret_sure is set where the line says that it is one. */
static guint
page_number (const char *line, const UsPhrases *phrases, gboolean *ret_sure)
{
  const char *p = line;
  guint number = 0;
  guint n_numbers = 0;
  gsize label;

  *ret_sure = FALSE;
  if (strlen (line) > 40)
    return 0;
  label = us_phrases_match (phrases, US_PHRASE_PAGE, line);
  if (label == 0)
    label = us_phrases_match (us_phrases_get ("en"), US_PHRASE_PAGE, line);
  for (p += label; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (g_unichar_isdigit (c))
        {
          guint value = 0;
          for (; g_unichar_isdigit (g_utf8_get_char (p)) && value < 10000; p = g_utf8_next_char (p))
            value = value * 10 + g_unichar_digit_value (g_utf8_get_char (p));
          if (n_numbers++ == 0)
            number = value;
          p = g_utf8_prev_char (p);
        }
      else if (g_unichar_isalpha (c))
        {
          /* "of", "von", "de", "من" between two numbers. */
          const char *word = p;
          while (g_unichar_isalpha (g_utf8_get_char (g_utf8_next_char (p))))
            p = g_utf8_next_char (p);
          if (label == 0 || n_numbers != 1 || g_utf8_pointer_to_offset (word, p) > 2)
            return 0;
        }
      else if (g_utf8_strchr (" -–—/|.[]()", -1, c) == NULL)
        return 0;
    }
  *ret_sure = label > 0 && n_numbers == 2;
  return n_numbers == 1 || (n_numbers == 2 && strpbrk (line, "/ ") != NULL) ? number : 0;
}

/* Marks lone numbers that count up by one, so far apart that they may be pages. */
static void
mark_page_numbers (GPtrArray *lines, const UsPhrases *phrases, gboolean *out)
{
  guint before = 0;
  gint before_at = -1;

  for (guint i = 0; i < lines->len; i++)
    {
      const UsSourceBlock *line = g_ptr_array_index (lines, i);
      const UsSourceBlock *next = i + 1 < lines->len ? g_ptr_array_index (lines, i + 1) : NULL;
      gboolean sure;
      guint number = page_number (line->text, phrases, &sure);
      if (number == 0)
        continue;
      if (sure || line->page || (next != NULL && next->page))
        out[i] = TRUE;
      if (before_at >= 0 && number == before + 1 && i - before_at > 3)
        out[i] = out[before_at] = TRUE;
      before = number;
      before_at = i;
    }
}

/* A header with its number taken out, so that "Letter, page 2" and "Letter, page 3" are the same.
 */
static char *
header_key (const char *line)
{
  g_autoptr (GString) key = g_string_new (NULL);

  for (const char *p = line; *p; p++)
    if (!g_ascii_isdigit (*p))
      g_string_append_c (key, *p);
  return g_string_free (g_steal_pointer (&key), FALSE);
}

/* Marks short lines that stand on top of pages, or beside page numbers, time and again. */
static void
mark_headers (GPtrArray *lines, gboolean *out)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < lines->len; i++)
      {
        const UsSourceBlock *line = g_ptr_array_index (lines, i);
        gboolean edge =
            line->page || (i > 0 && out[i - 1]) || (i + 1 < lines->len && out[i + 1]) ||
            (i + 1 < lines->len && ((UsSourceBlock *) g_ptr_array_index (lines, i + 1))->page);
        gsize length = strlen (line->text);
        if (!edge || out[i] || length < 4 || length > MAX_HEADER)
          continue;
        char *key = header_key (line->text);
        guint count = GPOINTER_TO_UINT (g_hash_table_lookup (seen, key));
        if (pass == 1)
          {
            /* The first one may be the title itself. */
            if (count >= REPEATS && i > 0 && strlen (key) > 3)
              out[i] = TRUE;
            g_free (key);
          }
        else
          g_hash_table_insert (seen, key, GUINT_TO_POINTER (count + 1));
      }
}

/* Marks the mail that is answered, at the end: lines with ">" below "On Friday 9 May, Jane Roe
 * wrote:". Gives where it begins. */
static guint
mark_answered (GPtrArray *lines, gboolean *out)
{
  guint first = lines->len;
  guint begin;

  while (first > 0 && *((UsSourceBlock *) g_ptr_array_index (lines, first - 1))->text == '>')
    first--;
  /* Where more is quoted than said, it may be the letter itself. */
  if (first == 0 || first == lines->len || (lines->len - first) * 2 > first)
    return lines->len;
  begin = first - 1;
  if (begin > 0 && ((UsSourceBlock *) g_ptr_array_index (lines, begin))->gap == 0 &&
      !us_traits_ends_sentence (((UsSourceBlock *) g_ptr_array_index (lines, begin - 1))->text))
    begin--;
  if (!us_traits_ends_with (((UsSourceBlock *) g_ptr_array_index (lines, first - 1))->text, ":") ||
      ((UsSourceBlock *) g_ptr_array_index (lines, begin))->gap == 0 ||
      strpbrk (((UsSourceBlock *) g_ptr_array_index (lines, begin))->text, "0123456789@") == NULL)
    return lines->len;
  for (guint i = begin; i < lines->len; i++)
    out[i] = TRUE;
  return begin;
}

/* Marks the signature of a mail, below a line with two hyphens and a space. */
static void
mark_signature (GPtrArray *lines, guint end, gboolean *out)
{
  for (guint i = end; i > 0 && end - i <= MAX_SIGNATURE; i--)
    {
      const UsSourceBlock *line = g_ptr_array_index (lines, i - 1);

      if (!line->soft || strcmp (line->text, "--") != 0)
        continue;
      for (guint j = i - 1; j < end; j++)
        out[j] = TRUE;
      return;
    }
}

/**
 * us_furniture_remove:
 * @lines: (element-type UsSourceBlock): the lines of a text
 * @phrases: phrases of its language
 *
 * Takes page numbers and running headers out of @lines, only where it is sure of them: numbers that
 * count up, lines that come again on top of pages, the signature of a mail and the one that it
 * answers. What follows one on the same page is joined to
 * what was before it by the reflow. Any thread.
 *
 * Returns: (transfer full) (element-type UsSourceBlock): what was taken out
 */
GPtrArray *
us_furniture_remove (GPtrArray *lines, const UsPhrases *phrases)
{
  GPtrArray *removed = g_ptr_array_new_with_free_func ((GDestroyNotify) us_source_block_free);
  g_autoptr (GPtrArray) kept = g_ptr_array_sized_new (lines->len);
  g_autofree gboolean *out = g_new0 (gboolean, lines->len + 1);
  gboolean after = FALSE;

  mark_page_numbers (lines, phrases, out);
  mark_headers (lines, out);
  mark_signature (lines, mark_answered (lines, out), out);
  for (guint i = 0; i < lines->len; i++)
    {
      UsSourceBlock *line = g_ptr_array_index (lines, i);
      if (line->forced != US_PART_NONE)
        out[i] = line->forced == US_PART_ASIDE;
      if (out[i])
        {
          g_ptr_array_add (removed, line);
          after = TRUE;
          continue;
        }
      if (after)
        line->page = TRUE;
      after = FALSE;
      g_ptr_array_add (kept, line);
    }
  g_ptr_array_set_free_func (lines, NULL);
  g_ptr_array_set_size (lines, 0);
  g_ptr_array_set_free_func (lines, (GDestroyNotify) us_source_block_free);
  for (guint i = 0; i < kept->len; i++)
    g_ptr_array_add (lines, g_ptr_array_index (kept, i));
  return removed;
}
