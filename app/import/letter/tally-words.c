/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/tally-words.h"

#include <string.h>

#include "register/spell-out.h"

/* "the undersigned", then the number, then few words, then what is counted. */
#define MAX_BEFORE 3
#define MAX_BETWEEN 3
#define MAX_NUMBER 5
#define MAX_WORDS 64

typedef struct
{
  const UsPhrases *phrases;
  const char *language;
  const char *words[MAX_WORDS]; /* of one clause */
  gsize lengths[MAX_WORDS];
  guint n;
  guint *left; /* how often words may still be read */
} Clause;

static gboolean
counts (const Clause *self, guint i)
{
  return us_phrases_match (self->phrases, US_PHRASE_GROUP, self->words[i]) > 0;
}

/* "undersigned" or "signataires", and not what is counted alone. */
static gboolean
signs (const Clause *self, guint i)
{
  const gsize length = us_phrases_match (self->phrases, US_PHRASE_SIGNATORIES, self->words[i]);

  return length > 0 && length != us_phrases_match (self->phrases, US_PHRASE_GROUP, self->words[i]);
}

/* The longest number that begins at a word and ends before another. */
static guint
read_number (const Clause *self, guint from, guint end, guint *ret_after)
{
  guint best = 0;

  for (guint to = from; to < MIN (end, from + MAX_NUMBER); to++)
    {
      const char *last = self->words[to] + self->lengths[to];
      g_autofree char *small = g_utf8_strdown (self->words[from], last - self->words[from]);
      guint number = 0;

      /* Figures are read elsewhere. */
      if (strpbrk (small, "0123456789") != NULL || *self->left == 0)
        break;
      --*self->left;
      if (us_spell_read (self->language, small, strlen (small), &number))
        {
          best = number;
          *ret_after = to + 1;
        }
      else if (to == from)
        break;
    }
  return best;
}

static gboolean
signs_between (const Clause *self, guint from, guint end)
{
  for (guint i = from; i < MIN (end, self->n); i++)
    if (signs (self, i))
      return TRUE;
  return FALSE;
}

/* The number before what is counted at @noun, or right after it: "المنظمات الخمس". */
static guint
find_number (const Clause *self, guint noun)
{
  const guint from = noun - MIN (noun, MAX_BETWEEN + MAX_NUMBER);
  guint after = 0;
  guint number;

  for (guint i = from; i < noun; i++)
    {
      number = read_number (self, i, noun, &after);
      if (number > 0 && noun - after <= MAX_BETWEEN)
        return signs_between (self, i - MIN (i, MAX_BEFORE), noun + 2) ? number : 0;
    }
  if (noun + 1 >= self->n || !g_str_has_prefix (self->words[noun + 1], "ال"))
    return 0;
  number = read_number (self, noun + 1, self->n, &after);
  return number > 0 && signs_between (self, noun - MIN (noun, MAX_BEFORE), after + 1) ? number : 0;
}

static void
read_clause (const Clause *self, GArray *numbers)
{
  if (!signs_between (self, 0, self->n))
    return;
  for (guint i = 0; i < self->n; i++)
    if (counts (self, i))
      {
        const guint number = find_number (self, i);

        if (number > 0)
          g_array_append_val (numbers, number);
      }
}

/**
 * us_tally_words_find:
 * @phrases: phrases of a letter's language
 * @language: its code
 * @text: a text of it
 * @left: (inout): how often words may still be read, which takes most of a millisecond each time
 *
 * Finds how many sign where the text says so in words: "the five undersigned organisations", but
 * not "one of us" nor "two organisations of the valley". Any thread.
 *
 * Returns: (transfer full) (element-type guint): the numbers
 */
GArray *
us_tally_words_find (const UsPhrases *phrases, const char *language, const char *text, guint *left)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  Clause clause = { .phrases = phrases, .language = language, .left = left };

  g_return_val_if_fail (phrases != NULL && language != NULL && text != NULL && left != NULL,
                        numbers);

  for (const char *p = text + strspn (text, " (\n"); *p != '\0'; p += strspn (p, " (\n"))
    {
      const gsize length = strcspn (p, " (\n");
      gsize bare = length;

      while (bare > 0 && strchr (".,;:!?)", p[bare - 1]) != NULL)
        bare--;
      clause.words[clause.n] = p;
      clause.lengths[clause.n++] = bare;
      p += length;
      if (clause.n == MAX_WORDS || (bare < length && p[-1] != ',' && p[-1] != ')'))
        {
          read_clause (&clause, numbers);
          clause.n = 0;
        }
    }
  read_clause (&clause, numbers);
  return numbers;
}
