/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/language-guess.h"

#include "import/phrases.h"

/* So many words tell the language. */
#define ENOUGH_WORDS 5000
#define ENOUGH_BYTES (200 * 1024)

/**
 * us_language_guess:
 * @text: valid UTF-8
 *
 * Guesses the language of a text by its small words, Arabic by its script. Any thread.
 *
 * Returns: (transfer none) (nullable): primary subtag, or %NULL when no language shows
 */
const char *
us_language_guess (const char *text)
{
  const char *const *languages = us_phrases_get_languages ();
  guint hits[US_PHRASES_N_LANGUAGES] = { 0 };
  guint words = 0;
  guint arabic = 0;
  guint best = 0;
  gboolean inside = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = text; *p && words < ENOUGH_WORDS && p - text < ENOUGH_BYTES;
       p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean word = g_unichar_isalpha (c) || g_unichar_ismark (c);
      if (word && !inside)
        {
          words++;
          arabic += g_unichar_get_script (c) == G_UNICODE_SCRIPT_ARABIC;
          for (guint i = 0; i < US_PHRASES_N_LANGUAGES; i++)
            hits[i] += us_phrases_match (us_phrases_get (languages[i]), US_PHRASE_STOP_WORD, p) > 0;
        }
      inside = word;
    }
  if (words > 0 && arabic * 2 > words)
    return "ar";
  for (guint i = 1; i < US_PHRASES_N_LANGUAGES; i++)
    if (hits[i] > hits[best])
      best = i;
  return hits[best] > 0 ? languages[best] : NULL;
}
