/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/asking.h"

#include <string.h>

#include "import/letter/traits.h"

/* Prose that asks is no longer, and asks within the first words of a sentence. */
#define MAX_ASKING 700
#define MAX_OPENING 6

/**
 * us_asking_weigh:
 * @text: a paragraph
 * @phrases: phrases of its language
 *
 * Whether one of its sentences begins with what we ask: "Thus, we ask the Board to ...". Any
 * thread.
 *
 * Returns: how many words of the sentence come after that, and one more; 0 when none does
 */
guint
us_asking_weigh (const char *text, const UsPhrases *phrases)
{
  const char *start = text;

  g_return_val_if_fail (text != NULL, 0);

  if (strlen (text) > MAX_ASKING)
    return 0;
  while (start != NULL)
    {
      guint words = 0;
      const char *end = strstr (start, ". ");

      for (const char *p = start; p != NULL && words <= MAX_OPENING; p = strchr (p, ' '), words++)
        {
          p += strspn (p, " ");
          if (end != NULL && p >= end)
            break;
          if (us_phrases_match (phrases, US_PHRASE_ASK, p) > 0)
            {
              g_autofree char *rest = g_strndup (p, end != NULL ? (gsize) (end - p) : strlen (p));
              return us_traits_count_words (rest) + 1;
            }
        }
      start = end != NULL ? end + 2 : NULL;
    }
  return 0;
}
