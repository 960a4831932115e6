/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "register/acronym.h"

#include "register/words.h"

/* Fewer words are no name of a person, and more seldom are. */
#define MIN_WORDS 2u
#define MAX_WORDS 3u

/* Whether all its letters come there, in this order. */
static gboolean
is_taken_from (const char *acronym, const char *words)
{
  for (; *words != '\0' && *acronym != '\0'; words++)
    acronym += *acronym == *words;
  return *acronym == '\0';
}

/**
 * us_acronym_is_of_another:
 * @acronym: letters that stand in parentheses behind a name, as us_name_fold() gives them
 * @name: the name without them, valid UTF-8
 * @words: its words, as us_name_fold() gives them
 *
 * Tells whether they are where a person works, as in "Jane Roe (SUSE)": behind two or three words
 * with capitals, and taken from none of them. An organisation whose acronym is of another language
 * often has small words too: "Ärzte ohne Grenzen (MSF)". Any thread.
 *
 * Returns: %TRUE when they do not stand for the name
 */
gboolean
us_acronym_is_of_another (const char *acronym, const char *name, const char *words)
{
  g_auto (GStrv) parts = NULL;
  guint n_parts = 0;

  g_return_val_if_fail (acronym && name && words, FALSE);

  if (is_taken_from (acronym, words))
    return FALSE;
  parts = g_strsplit (name + us_words_match_honorifics (name), " ", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      {
        n_parts++;
        if (!g_unichar_isupper (g_utf8_get_char (parts[i])))
          return FALSE;
      }
  return n_parts >= MIN_WORDS && n_parts <= MAX_WORDS;
}
