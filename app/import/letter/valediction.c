/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/valediction.h"

#include <string.h>

#include "import/letter/traits.h"

#define MAX_FORMULA 600
#define MAX_LEAVE 5 /* words of a leave that no comma ends */

/* "Dans cette attente, veuillez agréer …": after the first comma of the first sentence. */
static gboolean
begins_clause (const char *text, const UsPhrases *phrases)
{
  const char *comma = strstr (text, ", ");
  const char *stop = strstr (text, ". ");

  return comma != NULL && (stop == NULL || comma < stop) &&
         us_phrases_match (phrases, US_PHRASE_VALEDICTION_FORMULA, comma + 2) > 0;
}

/* "Mit dringlichen Grüßen", where the line ends with what such lines are called. */
static gboolean
ends_with_leave (const char *text, const UsPhrases *phrases)
{
  const char *last = strrchr (text, ' ');

  return last != NULL && !us_traits_ends_with (text, ".:;?!") &&
         us_phrases_match_all (phrases, US_PHRASE_VALEDICTION_WORD, last + 1) > 0;
}

/**
 * us_valediction_is:
 * @text: a block
 * @phrases: phrases of its language
 *
 * Whether it takes leave: "Sincerely,", or a whole sentence as in French. Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_valediction_is (const char *text, const UsPhrases *phrases)
{
  gsize length;
  guint words;

  g_return_val_if_fail (text != NULL, FALSE);

  length = strlen (text);
  if (length > MAX_FORMULA)
    return FALSE;
  if ((us_phrases_match (phrases, US_PHRASE_VALEDICTION_FORMULA, text) > 0 ||
       begins_clause (text, phrases)) &&
      us_phrases_contain (phrases, US_PHRASE_VALEDICTION_WORD, text))
    return TRUE;
  if (length > US_VALEDICTION_MAX)
    return FALSE;
  words = us_traits_count_words (text);
  if (us_phrases_match (phrases, US_PHRASE_VALEDICTION, text) > 0)
    return us_phrases_match_all (phrases, US_PHRASE_VALEDICTION, text) > 0 ||
           (us_traits_ends_with (text, ",،:") && words <= 12) ||
           (words <= 5 && !us_traits_ends_with (text, ".:;?"));
  if (words <= MAX_LEAVE && ends_with_leave (text, phrases))
    return TRUE;
  return words <= 12 && us_traits_ends_with (text, ",،") &&
         us_phrases_contain (phrases, US_PHRASE_VALEDICTION_WORD, text);
}

/**
 * us_valediction_takes_leave:
 * @block: a block
 * @phrases: phrases of its language
 *
 * Whether a block takes leave: a person said so, or its words do. Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_valediction_takes_leave (const UsSourceBlock *block, const UsPhrases *phrases)
{
  g_return_val_if_fail (block != NULL, FALSE);

  if (block->forced != US_PART_NONE)
    return block->forced == US_PART_VALEDICTION;
  return us_valediction_is (block->text, phrases);
}
