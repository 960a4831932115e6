/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/letter/tally.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/letter/tally-words.h"

/* Between a number and what it counts stand so few words: "83 civil society organisations". */
#define MAX_BETWEEN 4
/* Fewer may be counted in passing, and no letter has more. */
#define MIN_STATED 2
#define MAX_STATED 10000000
/* A letter says how many sign in few places; a file that somebody made to take long has more. */
#define MAX_WORDS_READ 400

/* The same name twice is told, and nobody is left out. */
static void
find_duplicates (UsDraft *draft)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < draft->signatories->len; i++)
    {
      UsDraftPerson *person = g_ptr_array_index (draft->signatories, i);
      g_autofree char *folded = NULL;
      char *key;
      const UsDraftPerson *first;

      if (person->name == NULL)
        continue;
      folded = g_utf8_casefold (person->name, -1);
      key = g_strconcat (folded, "\n", person->organisation != NULL ? person->organisation : "",
                         NULL);
      first = g_hash_table_lookup (seen, key);
      if (first == NULL)
        {
          g_hash_table_insert (seen, key, person);
          continue;
        }
      g_free (key);
      if (person->reason == NULL)
        person->reason =
            /* translators: the line of the letter, a name, and the line where it stands too */
            g_strdup_printf (_ ("Line %u: “%s” stands on line %u already; both were kept."),
                             person->line, person->name, first->line);
    }
}

/* A year counts nobody: "in November 2021 WTO members". */
static gboolean
may_be_year (guint number, gsize length)
{
  return length == 4 && number >= 1900 && number < 2100;
}

/* Whether the number counts those who sign: "83 organisations", with no more than @between words
 * between. */
static gboolean
counts_signatories (const char *text, const UsPhrases *phrases, guint between)
{
  for (guint words = 0; words <= between; words++)
    {
      text += strspn (text, " ");
      if (*text == '\0' || strchr (".;:!?", *text) != NULL)
        return FALSE;
      if (us_phrases_match (phrases, US_PHRASE_GROUP, text) > 0 ||
          us_phrases_match (phrases, US_PHRASE_SIGNATORIES, text) > 0)
        return TRUE;
      text += strcspn (text, " ");
    }
  return FALSE;
}

/* What parts thousands before @p, as in "4 212": a space of one kind or another; gives its bytes.
 */
static gsize
match_thousands (const char *p)
{
  const gunichar c = g_utf8_get_char (p);
  const gsize length = c == ' ' || c == 0x00a0 || c == 0x202f ? g_utf8_next_char (p) - p : 0;

  return length > 0 && strspn (p + length, "0123456789") == 3 ? length : 0;
}

static guint
read_number (const char *text, const char **ret_end)
{
  guint64 number = 0;
  const char *p = text;

  for (;
       g_ascii_isdigit (*p) || (strchr (",.", *p) != NULL && *p != '\0' && g_ascii_isdigit (p[1]));
       p++)
    {
      if (g_ascii_isdigit (*p) && number <= MAX_STATED)
        number = number * 10 + (guint64) (*p - '0');
      if (p - text < 3 && match_thousands (p + 1) > 0)
        p += match_thousands (p + 1);
    }
  *ret_end = p;
  return number <= MAX_STATED ? (guint) number : 0;
}

static guint
count_kind (const UsDraft *draft, gboolean organisations)
{
  guint n = 0;

  for (guint i = 0; i < draft->signatories->len; i++)
    {
      const UsDraftPerson *person = g_ptr_array_index (draft->signatories, i);
      n += (person->kind == US_SIGNATORY_IS_ORGANISATION) == organisations;
    }
  return n;
}

static gboolean
is_count_of_group (const UsDraft *draft, guint number)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer count;

  for (guint i = 0; i < draft->signatories->len; i++)
    {
      const UsDraftPerson *person = g_ptr_array_index (draft->signatories, i);
      if (person->group != NULL)
        g_hash_table_insert (
            counts, person->group,
            GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, person->group)) + 1));
    }
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, NULL, &count))
    if (GPOINTER_TO_UINT (count) == number)
      return TRUE;
  return number == count_kind (draft, TRUE) || number == count_kind (draft, FALSE);
}

static void
check_number (UsDraft *draft, guint number, guint line)
{
  const guint found = draft->signatories->len;

  if (number < MIN_STATED || number == found || number == found + draft->n_withheld || found == 0 ||
      number == draft->n_unnamed || number == found + draft->n_unnamed ||
      is_count_of_group (draft, number))
    return;
  us_draft_doubt (
      draft, "signatories-heading", line,
      /* translators: line of the letter, the number that stands there, the number that was found */
      g_strdup_printf (ngettext ("Line %u: it speaks of %u who sign, and %u was found.",
                                 "Line %u: it speaks of %u who sign, and %u were found.", found),
                       line, number, found));
}

static void
check_words (const UsPhrases *phrases, UsDraft *draft, const char *text, guint line, guint *left)
{
  g_autoptr (GArray) numbers = us_tally_words_find (phrases, draft->language, text, left);

  for (guint i = 0; i < numbers->len; i++)
    check_number (draft, g_array_index (numbers, guint, i), line);
}

static void
check_text (const UsPhrases *phrases, UsDraft *draft, const char *text, guint line,
            gboolean anything, guint *left)
{
  const char *p = text;

  if (!anything && !us_phrases_contain (phrases, US_PHRASE_SIGNATORIES, text))
    return;
  while ((p = strpbrk (p, "0123456789")) != NULL)
    {
      const char *end;
      const guint number = read_number (p, &end);

      if ((p == text || p[-1] == ' ' || p[-1] == '(') && *end == ' ' &&
          counts_signatories (end, phrases,
                              may_be_year (number, (gsize) (end - p)) ? 0 : MAX_BETWEEN))
        check_number (draft, number, line);
      p = end;
    }
  if (draft->language != NULL)
    check_words (phrases, draft, text, line, left);
}

/**
 * us_tally_check:
 * @phrases: phrases of the letter's language
 * @draft: (inout): what was understood of it
 *
 * Compares the numbers of signatories that the letter states with those that were found, and tells
 * of names that stand in the list twice. Nothing is changed. Any thread.
 */
void
us_tally_check (const UsPhrases *phrases, UsDraft *draft)
{
  guint left = MAX_WORDS_READ;

  g_return_if_fail (draft != NULL);

  find_duplicates (draft);
  if (draft->stated > 0)
    check_number (draft, draft->stated, draft->heading_line);
  if (draft->signatories_heading != NULL)
    check_text (phrases, draft, draft->signatories_heading, draft->heading_line, TRUE, &left);
  for (guint i = 0; i < draft->aside->len; i++)
    {
      const UsDraftBlock *block = g_ptr_array_index (draft->aside, i);
      check_text (phrases, draft, block->text, block->line, TRUE, &left);
    }
  for (guint i = 0; i < draft->body->len; i++)
    {
      const UsDraftBlock *block = g_ptr_array_index (draft->body, i);
      check_text (phrases, draft, block->text, block->line, FALSE, &left);
    }
}
