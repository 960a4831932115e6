/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/hyphenation.h"

#include <string.h>

#include "import/source.h"

/* Words longer than this tell nothing. */
#define MAX_WORD 64
#define MAX_END 512

struct _UsHyphenation
{
  GHashTable *words;
  const UsPhrases *phrases;
};

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == 0x2010 || c == 0x00ad;
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c);
}

/* Whether a character belongs to a word with its hyphens and apostrophes. */
static gboolean
is_part (const char *p)
{
  gunichar c = g_utf8_get_char (p);

  if (is_letter (c) || g_unichar_isdigit (c))
    return TRUE;
  return is_hyphen (c) && is_letter (g_utf8_get_char (g_utf8_next_char (p)));
}

static void
add_word (GHashTable *words, const char *start, const char *end)
{
  if (end - start <= MAX_WORD)
    g_hash_table_add (words, g_utf8_strdown (start, end - start));
}

/* Every word, whole and by its parts; not the broken ones at both ends of a line break. */
static void
add_line (GHashTable *words, const char *line, gboolean continued)
{
  const char *p = line;
  gboolean first = continued;

  while (*p)
    {
      const char *start;
      const char *part;
      if (!is_part (p) || is_hyphen (g_utf8_get_char (p)))
        {
          p = g_utf8_next_char (p);
          continue;
        }
      for (start = part = p; *p && is_part (p); p = g_utf8_next_char (p))
        if (is_hyphen (g_utf8_get_char (p)))
          {
            if (!first)
              add_word (words, part, p);
            part = g_utf8_next_char (p);
          }
      if (is_hyphen (g_utf8_get_char (p)) && p[1] == '\0')
        return;
      if (!first)
        {
          add_word (words, start, p);
          if (part != start)
            add_word (words, part, p);
        }
      first = FALSE;
    }
}

static gboolean
knows (UsHyphenation *self, const char *word)
{
  return g_hash_table_contains (self->words, word);
}

static char *
read_word (const char *text)
{
  const char *p = text;

  while (is_letter (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return g_utf8_strdown (text, p - text);
}

/* The fragment before the hyphen at the end of @text: from the last space, or the last hyphen. */
static char *
read_fragment (const char *text, const char *hyphen, gboolean *ret_compound)
{
  const char *start = hyphen;

  *ret_compound = FALSE;
  while (start > text)
    {
      const char *before = g_utf8_prev_char (start);
      gunichar c = g_utf8_get_char (before);
      if (!is_letter (c))
        {
          *ret_compound = is_hyphen (c);
          break;
        }
      start = before;
    }
  return g_utf8_strdown (start, hyphen - start);
}

static gboolean
ends_with_address (const char *text)
{
  const char *token = strrchr (text, ' ');

  token = token != NULL ? token + 1 : text;
  return strstr (token, "://") != NULL || strstr (token, "www.") != NULL ||
         strchr (token, '@') != NULL;
}

/* Whether the hyphen at the end of a line belongs to the word: "Small-" "Projects". */
static gboolean
is_kept (UsHyphenation *self, const char *text, const char *hyphen, const char *next)
{
  gboolean compound;
  g_autofree char *left = read_fragment (text, hyphen, &compound);
  g_autofree char *right = read_word (next);
  g_autofree char *joined = g_strconcat (left, right, NULL);
  g_autofree char *hyphenated = g_strconcat (left, "-", right, NULL);

  if (!g_unichar_islower (g_utf8_get_char (next)) || compound || *left == '\0' || *right == '\0')
    return TRUE;
  if (knows (self, hyphenated))
    return TRUE;
  if (knows (self, joined))
    return FALSE;
  if (us_phrases_match_all (self->phrases, US_PHRASE_HYPHEN_PREFIX, left) > 0)
    return TRUE;
  return strlen (left) > 2 && strlen (right) > 2 && knows (self, left) && knows (self, right);
}

/**
 * us_hyphenation_new:
 * @lines: (element-type UsSourceBlock): the lines of the text
 * @phrases: phrases of its language
 *
 * Learns the words of a text. Any thread.
 *
 * Returns: (transfer full): its words
 */
UsHyphenation *
us_hyphenation_new (GPtrArray *lines, const UsPhrases *phrases)
{
  UsHyphenation *self = g_new0 (UsHyphenation, 1);
  gboolean broken = FALSE;
  gboolean needed = FALSE;

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->phrases = phrases;
  for (guint i = 0; i < lines->len && !needed; i++)
    needed = us_hyphenation_ends_broken (((UsSourceBlock *) g_ptr_array_index (lines, i))->text);
  for (guint i = 0; i < lines->len && needed; i++)
    {
      const UsSourceBlock *line = g_ptr_array_index (lines, i);
      add_line (self->words, line->text, broken);
      broken = us_hyphenation_ends_broken (line->text);
    }
  return self;
}

/**
 * us_hyphenation_free:
 * @self: words
 *
 * Frees them. Any thread.
 */
void
us_hyphenation_free (UsHyphenation *self)
{
  g_hash_table_unref (self->words);
  g_free (self);
}

/**
 * us_hyphenation_ends_broken:
 * @line: a line
 *
 * Whether it ends with a letter and a hyphen. Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_hyphenation_ends_broken (const char *line)
{
  gsize length = strlen (line);
  const char *end = line + length;
  const char *hyphen;

  if (length < 2)
    return FALSE;
  hyphen = g_utf8_prev_char (end);
  if (!is_hyphen (g_utf8_get_char (hyphen)) || hyphen == line)
    return FALSE;
  gunichar before = g_utf8_get_char (g_utf8_prev_char (hyphen));
  return is_letter (before) || g_unichar_isdigit (before);
}

/**
 * us_hyphenation_append:
 * @self: words
 * @text: (inout): what has been read of a paragraph
 * @next: the line that continues it
 *
 * Joins a line to its paragraph: with a space, or without one where a word or an address was broken
 * at the end of the line. A hyphen goes when it came from the line break. Any thread.
 */
void
us_hyphenation_append (UsHyphenation *self, GString *text, const char *next)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL);

  /* Only the end of the paragraph counts; it may be long. */
  const char *end = text->len > MAX_END ? text->str + text->len - MAX_END : text->str;
  while ((*end & 0xc0) == 0x80)
    end++;
  if (text->len > 0 && us_hyphenation_ends_broken (end))
    {
      const char *hyphen = g_utf8_prev_char (text->str + text->len);
      if (us_phrases_match (self->phrases, US_PHRASE_CONJUNCTION, next) > 0)
        g_string_append_c (text, ' ');
      else if (!ends_with_address (end) && !is_kept (self, end, hyphen, next))
        g_string_truncate (text, hyphen - text->str);
    }
  else if (text->len > 0 && !(text->str[text->len - 1] == '/' && ends_with_address (end)))
    g_string_append_c (text, ' ');
  g_string_append (text, next);
}
