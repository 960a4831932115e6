/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/phrases-match.h"

#include <string.h>

/**
 * us_phrases_fold:
 * @c: a character
 *
 * The character as phrases are compared: small, apostrophes straight. Any thread.
 *
 * Returns: a character
 */
gunichar
us_phrases_fold (gunichar c)
{
  if (c < 0x80)
    return g_ascii_tolower (c);
  if (c == 0x2019 || c == 0x2018 || c == 0x02bc || c == 0x00b4)
    return '\'';
  return g_unichar_tolower (c);
}

/**
 * us_phrases_is_silent:
 * @c: a character
 *
 * Whether it is a vowel sign or the stretching of Arabic, which people write or leave out. Any
 * thread.
 *
 * Returns: whether it is
 */
gboolean
us_phrases_is_silent (gunichar c)
{
  return c == 0x0640 || (c >= 0x064b && c <= 0x0652);
}

/**
 * us_phrases_fold_all:
 * @text: UTF-8
 *
 * The text as phrases are compared, without what is silent. Any thread.
 *
 * Returns: (transfer full): the text, folded
 */
char *
us_phrases_fold_all (const char *text)
{
  GString *folded;

  g_return_val_if_fail (text != NULL, NULL);

  folded = g_string_new (NULL);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!us_phrases_is_silent (g_utf8_get_char (p)))
      g_string_append_unichar (folded, us_phrases_fold (g_utf8_get_char (p)));
  return g_string_free (folded, FALSE);
}

/**
 * us_phrases_is_word:
 * @c: a character
 *
 * Whether words are made of it. Any thread.
 *
 * Returns: whether they are
 */
gboolean
us_phrases_is_word (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum (c);
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/**
 * us_phrases_ends:
 * @text: what comes after a phrase
 *
 * Whether there is nothing but punctuation, of the one script or the other. Any thread.
 *
 * Returns: whether it ends there
 */
gboolean
us_phrases_ends (const char *text)
{
  g_return_val_if_fail (text != NULL, TRUE);

  while (*text != '\0' && g_utf8_strchr (" .:,;!-،؛", -1, g_utf8_get_char (text)) != NULL)
    text = g_utf8_next_char (text);
  return *text == '\0';
}

/**
 * us_phrases_get_first_word:
 * @text: text
 * @word: (out caller-allocates): gets its first word, folded; nothing when it begins with something
 *   else
 *
 * Reads the word by which phrases are looked up. Any thread.
 */
void
us_phrases_get_first_word (const char *text, UsPhraseWord *word)
{
  gsize length = 0;
  const char *p = text;

  /* Every line is looked up for dozens of phrases: most words are ASCII. */
  for (; g_ascii_isalnum (*p) && length < sizeof word->text - 7; p++)
    word->text[length++] = g_ascii_tolower (*p);
  for (; *p && length < sizeof word->text - 7; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      if (us_phrases_is_silent (c))
        continue;
      if (!us_phrases_is_word (c))
        break;
      if (c < 0x80)
        word->text[length++] = g_ascii_tolower (c);
      else
        length += g_unichar_to_utf8 (us_phrases_fold (c), word->text + length);
    }
  word->text[length] = '\0';
}

/**
 * us_phrases_match_one:
 * @phrase: a phrase, folded
 * @text: text
 *
 * Whether @text begins with the phrase, whole words only. Any thread.
 *
 * Returns: bytes of @text, or 0
 */
gsize
us_phrases_match_one (const char *phrase, const char *text)
{
  const char *p = text;

  for (const char *q = phrase; *q; q = g_utf8_next_char (q))
    {
      while (us_phrases_is_silent (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      gunichar want = g_utf8_get_char (q);
      if (us_phrases_fold (g_utf8_get_char (p)) != want)
        return 0;
      p = g_utf8_next_char (p);
    }
  gunichar last = g_utf8_get_char (g_utf8_find_prev_char (phrase, phrase + strlen (phrase)));
  while (us_phrases_is_silent (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  if (us_phrases_is_word (last) && us_phrases_is_word (g_utf8_get_char (p)))
    return 0;
  return p - text;
}
