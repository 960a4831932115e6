/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/cell-told.h"

#include <string.h>

#include "import/letter/traits.h"
#include "import/phrases.h"
#include "import/signature-kind.h"

/* Names have no more words, but long names of organisations. */
#define MANY_WORDS 12
#define MAX_NAME_WORDS 32
/* A name says early what it is the name of. */
#define FIRST_WORDS 3
/* Of a hundred words of a title, so many begin with a capital letter, small ones left out. */
#define MIN_CAPITALS 60

/* Whether a word is one of sentences; with a capital letter it may begin a name. */
static gboolean
tells (const UsPhrases *all, const char *word)
{
  return !g_unichar_isupper (g_utf8_get_char (word)) &&
         us_phrases_match_all (all, US_PHRASE_SENTENCE_WORD, word) > 0;
}

/* A full stop in the middle is the end of a sentence, but after initials. */
static gboolean
has_sentence_end (const char *cell)
{
  for (const char *p = strpbrk (cell, ".!?"); p != NULL; p = strpbrk (p + 1, ".!?"))
    if (p[1] == ' ' && p - cell > 4 && g_ascii_isalpha (p[-1]) && g_ascii_isalpha (p[-2]) &&
        g_ascii_isalpha (p[-3]) && g_ascii_isalpha (p[-4]))
      return TRUE;
  return FALSE;
}

/* The first words of a cell. */
static char *
take_words (char **words, guint n)
{
  g_autofree char **first = g_new0 (char *, n + 1);

  for (guint i = 0; i < n && words[i] != NULL; i++)
    first[i] = words[i];
  return g_strjoinv (" ", first);
}

static gboolean
may_be_name (const char *cell)
{
  const UsPhrases *all = us_phrases_get (NULL);
  g_auto (GStrv) words = g_strsplit (cell, " ", -1);
  g_autofree char *first = take_words (words, FIRST_WORDS);
  guint capitals = 0;
  guint counted = 0;

  for (char **word = words; *word != NULL; word++)
    {
      if (tells (all, *word))
        return FALSE;
      if (us_phrases_match_all (all, US_PHRASE_STOP_WORD, *word) > 0)
        continue;
      counted++;
      capitals += g_unichar_isupper (g_utf8_get_char (*word));
    }
  return capitals * 100 >= counted * MIN_CAPITALS || us_signature_kind_is_organisation (first);
}

/**
 * us_cell_told_is:
 * @cell: a cell
 *
 * Whether it tells at length of somebody, and is not a long name: "International Federation of
 * Associations for the Protection of the Rivers of the Northern Alps". Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_cell_told_is (const char *cell)
{
  guint words;

  g_return_val_if_fail (cell != NULL, FALSE);

  words = us_traits_count_words (cell);
  return words > MANY_WORDS &&
         (words > MAX_NAME_WORDS || has_sentence_end (cell) || !may_be_name (cell));
}
