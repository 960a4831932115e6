/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/traits.h"

#include <string.h>

/* A heading is not longer. */
#define MAX_HEADING 100
#define MAX_NAME 300
#define MAX_NAME_WORDS 32

/**
 * us_traits_count_words:
 * @text: text
 *
 * Counts words, of which the longest counting stops at a thousand. Any thread.
 *
 * Returns: words
 */
guint
us_traits_count_words (const char *text)
{
  guint words = 0;
  gboolean inside = FALSE;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *p = text; *p && words < 1000; p = g_utf8_next_char (p))
    {
      const gunichar c = (guchar) *p < 0x80 ? (gunichar) *p : g_utf8_get_char (p);
      const gboolean word =
          c < 0x80 ? g_ascii_isalnum (c) || (inside && (c == '-' || c == '\'' || c == '.'))
                   : g_unichar_isalnum (c) || g_unichar_ismark (c);
      words += word && !inside;
      inside = word;
    }
  return words;
}

/**
 * us_traits_ends_with:
 * @text: text
 * @characters: UTF-8
 *
 * Whether the last character is one of @characters. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_traits_ends_with (const char *text, const char *characters)
{
  gsize length;

  g_return_val_if_fail (text != NULL, FALSE);

  length = strlen (text);
  return length > 0 &&
         g_utf8_strchr (characters, -1, g_utf8_get_char (g_utf8_prev_char (text + length))) != NULL;
}

static const char *
closing_marks (void)
{
  return "”\"’'»)]}*_›“[{";
}

/**
 * us_traits_ends_sentence:
 * @text: a line or paragraph
 *
 * Whether it ends as a sentence does; closing quotation marks and the figure of a note do not
 * count. Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_traits_ends_sentence (const char *text)
{
  const char *p;

  g_return_val_if_fail (text != NULL, FALSE);

  p = text + strlen (text);
  for (guint digits = 0; p > text;)
    {
      gunichar c;
      p = g_utf8_prev_char (p);
      c = g_utf8_get_char (p);
      if (g_utf8_strchr (".!?:;…؟؛。", -1, c) != NULL)
        return TRUE;
      if (g_unichar_isdigit (c) && digits < 3)
        digits++;
      else if (c == ' ' || g_utf8_strchr (closing_marks (), -1, c) == NULL)
        return FALSE;
    }
  return FALSE;
}

/* Whether a third of the words begin with a small letter, as in a sentence and not in a name. */
static gboolean
has_small_words (const char *text)
{
  guint words = 0;
  guint small = 0;

  for (const char *p = text; p != NULL && words < 200; p = strchr (p, ' '))
    {
      p += strspn (p, " ");
      words++;
      small += !g_unichar_isupper (g_utf8_get_char (p)) && g_unichar_isalpha (g_utf8_get_char (p));
    }
  return small * 3 >= words;
}

/* "e.V.", "S.A.": no sentence ends with these alone. */
static gboolean
ends_with_initials (const char *text)
{
  const gsize length = strlen (text);

  return length > 4 && text[length - 1] == '.' && g_ascii_isalpha (text[length - 2]) &&
         text[length - 3] == '.' && g_ascii_isalpha (text[length - 4]) && text[length - 5] == ' ';
}

/**
 * us_traits_is_prose:
 * @block: a block
 *
 * Whether it reads like sentences, rather than like a line of an address or a name. Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_traits_is_prose (const UsSourceBlock *block)
{
  glong length;

  g_return_val_if_fail (block != NULL, FALSE);

  if (block->heading > 0)
    return FALSE;
  length = strlen (block->text) > 4000 ? 4000 : g_utf8_strlen (block->text, -1);
  if (length >= 180 || (block->n_lines > 1 && length >= 110 &&
                        (block->n_lines > 2 || us_traits_ends_with (block->text, ".?!:;…؟”\""))))
    return TRUE;
  return us_traits_ends_with (block->text, ".?!…؟”\"") && length >= 65 &&
         us_traits_count_words (block->text) > 9 && !ends_with_initials (block->text) &&
         has_small_words (block->text);
}

/**
 * us_traits_is_heading:
 * @block: a block
 *
 * Whether it stands like a heading: short and without the end of a sentence. Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_traits_is_heading (const UsSourceBlock *block)
{
  g_return_val_if_fail (block != NULL, FALSE);

  if (block->heading > 0)
    return TRUE;
  return block->marker.kind == US_MARKER_NONE && block->n_lines <= 2 &&
         strlen (block->text) <= 2 * MAX_HEADING &&
         g_utf8_strlen (block->text, -1) <= MAX_HEADING &&
         us_traits_count_words (block->text) <= 12 &&
         !us_traits_ends_with (block->text, ".,;:!?…؟،؛”");
}

/**
 * us_traits_heads:
 * @block: a block
 * @phrases: phrases of its language
 *
 * Whether it heads what comes after it: it stands like a heading, and is not "From: the people of
 * the valley". Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_traits_heads (const UsSourceBlock *block, const UsPhrases *phrases)
{
  return us_traits_is_heading (block) &&
         us_phrases_match_label (phrases, US_PHRASE_ORIGIN, block->text) == 0;
}

/* Small words inside names, that have no capital. */
static gboolean
is_particle (const char *word, gsize length)
{
  static const char *const particles[] = { "of",  "the", "de",  "da",   "di",  "du",  "la",
                                           "le",  "van", "von", "der",  "den", "for", "and",
                                           "del", "dos", "des", "&",    "et",  "y",   "und",
                                           "e",   "i",   "für", "pour", "al" };

  for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
    if (strlen (particles[i]) == length && strncmp (particles[i], word, length) == 0)
      return TRUE;
  return FALSE;
}

/**
 * us_traits_is_name:
 * @text: a line without its marker
 *
 * Whether it begins like the name of a person or an organisation and has no sentence in it. Any
 * thread.
 *
 * Returns: whether it does
 */
gboolean
us_traits_is_name (const char *text)
{
  guint words = 0;
  guint capitals = 0;
  const char *p = text;

  g_return_val_if_fail (text != NULL, FALSE);

  if (strlen (text) > MAX_NAME || us_traits_count_words (text) > MAX_NAME_WORDS || *text == '\0')
    return FALSE;
  if (us_traits_ends_with (text, ":?!;؟؛"))
    return FALSE;
  if (us_traits_ends_with (text, ".…") && us_traits_count_words (text) > 12)
    return FALSE;
  if (!g_unichar_isupper (g_utf8_get_char (text)) && !g_unichar_islower (g_utf8_get_char (text)) &&
      g_unichar_isalpha (g_utf8_get_char (text)) && us_traits_count_words (text) > 12)
    return FALSE;
  while (*p && words < 3)
    {
      const char *end = strchr (p, ' ');
      gsize length = end != NULL ? (gsize) (end - p) : strlen (p);
      const char *letter = p;
      while (*letter && g_utf8_strchr ("(“\"«'", -1, g_utf8_get_char (letter)) != NULL)
        letter = g_utf8_next_char (letter);
      gunichar c = g_utf8_get_char (letter);
      if (words == 0 && g_unichar_islower (c) && end == NULL)
        return TRUE;
      if ((!is_particle (p, length) && !g_unichar_isdigit (c)) || words == 0)
        {
          words++;
          capitals += !g_unichar_islower (c) ||
                      g_unichar_isupper (g_utf8_get_char (g_utf8_next_char (letter)));
        }
      if (memchr (p, ',', length) != NULL || end == NULL)
        break;
      p = end + 1;
    }
  return words > 0 && capitals * 2 > words;
}

/**
 * us_traits_is_address:
 * @text: a line
 *
 * Whether it is an address of the net: a URL or an e-mail address is most of it. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_traits_is_address (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  if (strlen (text) > MAX_NAME || us_traits_count_words (text) > 24)
    return FALSE;
  return strstr (text, "://") != NULL || g_str_has_prefix (text, "www.") ||
         (strchr (text, '@') != NULL && strchr (text, '.') != NULL && strpbrk (text, " ") == NULL);
}

/**
 * us_traits_has_capital:
 * @text: text
 *
 * Whether it begins with a capital letter, a figure, or a letter of a script that knows no
 * capitals. Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_traits_has_capital (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return !g_unichar_islower (g_utf8_get_char (text));
}

/**
 * us_traits_is_in_capitals:
 * @text: text
 *
 * Whether it has capital letters and no small ones. Any thread.
 *
 * Returns: whether it has
 */
gboolean
us_traits_is_in_capitals (const char *text)
{
  gboolean capitals = FALSE;

  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      if (g_unichar_islower (g_utf8_get_char (p)))
        return FALSE;
      capitals |= g_unichar_isupper (g_utf8_get_char (p));
    }
  return capitals;
}

/**
 * us_traits_trim:
 * @text: text
 * @length: bytes, or -1
 * @characters: ASCII
 *
 * Takes @characters away from both ends. Any thread.
 *
 * Returns: (transfer full): the rest
 */
char *
us_traits_trim (const char *text, gssize length, const char *characters)
{
  const char *end;

  g_return_val_if_fail (text != NULL, NULL);

  end = text + (length < 0 ? (gssize) strlen (text) : length);
  while (text < end && strchr (characters, *text) != NULL)
    text++;
  while (end > text && strchr (characters, end[-1]) != NULL)
    end--;
  return g_strndup (text, end - text);
}
