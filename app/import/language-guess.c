/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/language-guess.h"

#include <string.h>

#include "import/phrases.h"

/* So many words tell the language. */
#define ENOUGH_WORDS 5000
#define ENOUGH_BYTES (200 * 1024)

/* A paragraph of fewer words, or of fewer small ones, may be a name, or a list of them. */
#define SURE_WORDS 10
#define SURE_HITS 4

/* Small words of each language in a text. */
typedef struct
{
  guint words;
  guint arabic;
  guint hits[US_PHRASES_N_LANGUAGES];
} Count;

static void
count_words (Count *self, const char *text)
{
  const char *const *languages = us_phrases_get_languages ();
  gboolean inside = FALSE;

  for (const char *p = text; *p && self->words < ENOUGH_WORDS && p - text < ENOUGH_BYTES;
       p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean word = g_unichar_isalpha (c) || g_unichar_ismark (c);
      if (word && !inside)
        {
          self->words++;
          self->arabic += g_unichar_get_script (c) == G_UNICODE_SCRIPT_ARABIC;
          for (guint i = 0; i < US_PHRASES_N_LANGUAGES; i++)
            self->hits[i] +=
                us_phrases_match (us_phrases_get (languages[i]), US_PHRASE_STOP_WORD, p) > 0;
        }
      inside = word;
    }
}

static guint
get_best (const Count *self)
{
  guint best = 0;

  for (guint i = 1; i < US_PHRASES_N_LANGUAGES; i++)
    if (self->hits[i] > self->hits[best])
      best = i;
  return best;
}

static const char *
guess_whole (const char *text)
{
  Count count = { 0 };
  guint best;

  count_words (&count, text);
  if (count.words > 0 && count.arabic * 2 > count.words)
    return "ar";
  best = get_best (&count);
  return count.hits[best] > 0 ? us_phrases_get_languages ()[best] : NULL;
}

static gboolean
has_primary (const char *tag, const char *language)
{
  const gsize length = strlen (language);

  return g_ascii_strncasecmp (tag, language, length) == 0 && !g_ascii_isalnum (tag[length]);
}

/**
 * us_language_guess_other:
 * @text: a paragraph, valid UTF-8
 * @language: the BCP 47 tag of the language that it should be in
 *
 * Tells when a paragraph is surely in another language. Short ones are never sure, and of a
 * language whose small words nobody wrote down nothing is said. Any thread.
 *
 * Returns: (transfer none) (nullable): primary subtag of the other language, or %NULL
 */
const char *
us_language_guess_other (const char *text, const char *language)
{
  const char *const *languages = us_phrases_get_languages ();
  Count count = { 0 };
  guint ours = 0;
  guint best;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  while (languages[ours] != NULL && !has_primary (language, languages[ours]))
    ours++;
  if (languages[ours] == NULL)
    return NULL;
  count_words (&count, text);
  if (count.words < SURE_WORDS)
    return NULL;
  if (count.arabic * 2 > count.words)
    return strcmp (languages[ours], "ar") != 0 ? "ar" : NULL;
  best = get_best (&count);
  return count.hits[best] >= SURE_HITS && count.hits[best] >= 2 * count.hits[ours] ? languages[best]
                                                                                   : NULL;
}

/**
 * us_language_guess:
 * @text: valid UTF-8
 *
 * Guesses the language of a text by its small words, Arabic by its script. Of a text that comes in
 * two languages, one after the other, it is the first. Any thread.
 *
 * Returns: (transfer none) (nullable): primary subtag, or %NULL when no language shows
 */
const char *
us_language_guess (const char *text)
{
  const char *whole;
  const char *first = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  whole = guess_whole (text);
  if (whole != NULL && strlen (text) <= ENOUGH_BYTES)
    {
      g_autofree char *half = g_utf8_substring (text, 0, g_utf8_strlen (text, -1) / 2);

      first = us_language_guess_other (half, whole);
    }
  return first != NULL ? first : whole;
}
