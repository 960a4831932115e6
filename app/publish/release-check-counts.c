/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "publish/release-check-counts.h"

#include <glib/gi18n-lib.h>

#include <string.h>

#include "publish/live-count.h"
#include "register/spell-out.h"

/* What people write behind a number of theirs, by language. */
static const struct
{
  const char *language;
  const char *nouns[US_N_COUNTS];
} words[] = {
  { "en", { "signatories", "organi[sz]ations", "individuals", "countries" } },
  { "ar", { "موقع(?:اً|ًا|ين|ون)?", "منظم(?:ة|ات)" } },
  { "de", { "Unterzeichne(?:nde|r)n?", "Organisationen", "Einzelpersonen" } },
  { "es", { "firmantes", "organizaciones" } },
  { "fr", { "signataires", "organisations" } },
  { "it", { "firmatar[ie]", "organizzazioni" } },
  { "pt", { "signatári[ao]s", "organizações" } },
};

/* A small number in words may be of others: "these two organisations". */
#define SPELLED_MIN 11

/* A number has at most so many words in front of what it counts: "ein hundert und drei und
 * vierzig", "one hundred and twenty-three". */
#define SPELLED_WORDS 6

static const char *
find_noun (const char *language, guint of)
{
  const gsize length = strcspn (language, "-_");

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i].language) == length &&
        g_ascii_strncasecmp (words[i].language, language, length) == 0)
      return words[i].nouns[of];
  return NULL;
}

/* Reads figures with separators of thousands, in any digits. */
static guint
read_number (const char *figures)
{
  guint64 number = 0;

  for (const char *at = figures; *at != '\0'; at = g_utf8_next_char (at))
    {
      const int digit = g_unichar_digit_value (g_utf8_get_char (at));

      if (digit >= 0)
        number = MIN (number * 10 + (guint64) digit, G_MAXUINT);
    }
  return (guint) number;
}

/* The two ways to write a number before a noun. */
typedef enum
{
  FIGURES,
  SPELLED,
} Notation;

/* A letter has many paragraphs and few such patterns, which stay. */
static GRegex *
get_regex (Notation notation, const char *noun)
{
  static GHashTable *patterns[2] = { NULL };
  GRegex *regex;

  if (patterns[notation] == NULL)
    patterns[notation] = g_hash_table_new (NULL, NULL);
  regex = g_hash_table_lookup (patterns[notation], noun);
  if (regex == NULL)
    {
      g_autofree char *pattern =
          notation == FIGURES
              ? g_strdup_printf ("(?<![\\p{L}\\p{N}.,])"
                                 "(\\p{Nd}+(?:[,.\\x{a0}\\x{202f} ]\\p{Nd}{3})*)\\s+(?:%s)\\b",
                                 noun)
              : g_strdup_printf ("(?<![\\p{L}-])((?:[\\p{L}-]{2,} ){1,%d})(?:%s)\\b", SPELLED_WORDS,
                                 noun);

      regex = g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);
      g_assert (regex != NULL);
      g_hash_table_insert (patterns[notation], (gpointer) noun, regex);
    }
  return regex;
}

static void
add_number (UsReleaseList *self, UsItem *item, const char *property, const char *place,
            const char *said, gsize start, guint of)
{
  us_release_list_add_printf (
      self, item, property, place,
      /* translators: "43 organisations", as the letter says, and the number of those who are
       * printed */
      ngettext ("It says “%s”, but %u is printed. A count would follow the list.",
                "It says “%s”, but %u are printed. A count would follow the list.",
                self->counts[of]),
      said, self->counts[of]);
  us_release_list_mark (self, start, start + strlen (said));
}

static gsize
get_start (const GMatchInfo *match)
{
  int start = 0;

  g_match_info_fetch_pos (match, 0, &start, NULL);
  return (gsize) start;
}

static void
check_figures (UsReleaseList *self, UsItem *item, const char *property, const char *place,
               const char *text, guint of, const char *noun)
{
  GRegex *regex = get_regex (FIGURES, noun);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *whole = g_match_info_fetch (match, 0);
      g_autofree char *figures = g_match_info_fetch (match, 1);

      if (read_number (figures) != self->counts[of])
        add_number (self, item, property, place, whole, get_start (match), of);
    }
}

/* Whether the last words of a text are a number: the most of them that are one. */
static gboolean
read_words (const char *language, const char *spelled, guint *ret_number, const char **ret_start)
{
  for (const char *at = spelled; *at != '\0'; at += strcspn (at, " "), at += strspn (at, " "))
    {
      g_autofree char *folded = g_utf8_strdown (at, -1);

      g_strchomp (folded);
      if (us_spell_read (language, folded, strlen (folded), ret_number))
        {
          *ret_start = at;
          return TRUE;
        }
    }
  return FALSE;
}

static void
check_spelled (UsReleaseList *self, UsItem *item, const char *property, const char *place,
               const char *text, guint of, const char *noun)
{
  const char *language = us_item_get_string (US_ITEM (self->statement), US_STATEMENT_LANGUAGE);
  GRegex *regex = get_regex (SPELLED, noun);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *whole = g_match_info_fetch (match, 0);
      g_autofree char *spelled = g_match_info_fetch (match, 1);
      const char *start;
      guint number;

      if (read_words (language, spelled, &number, &start) && number >= SPELLED_MIN &&
          number != self->counts[of])
        add_number (self, item, property, place, whole + (start - spelled),
                    get_start (match) + (gsize) (start - spelled), of);
    }
}

/**
 * us_release_check_counts:
 * @self: a check
 * @item: the item that has the text
 * @property: name of the property
 * @place: translated
 * @text: a text of the letter
 *
 * Compares numbers that somebody wrote with those of the list: "43 organisations". Main thread
 * only.
 */
void
us_release_check_counts (UsReleaseList *self, UsItem *item, const char *property, const char *place,
                         const char *text)
{
  const char *language;

  g_return_if_fail (self != NULL);
  g_return_if_fail (place != NULL && text != NULL);

  language = us_item_get_string (US_ITEM (self->statement), US_STATEMENT_LANGUAGE);
  for (guint of = 0; of < US_N_COUNTS; of++)
    {
      const char *noun = find_noun (language, of);

      if (noun != NULL)
        {
          check_figures (self, item, property, place, text, of, noun);
          check_spelled (self, item, property, place, text, of, noun);
        }
    }
}
