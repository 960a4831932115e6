/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "publish/release-check-counts.h"

#include <glib/gi18n-lib.h>

#include "publish/live-count.h"

/* What people write behind a number of theirs, by language. */
static const struct
{
  const char *language;
  const char *nouns[US_N_COUNTS];
} words[] = {
  { "en", { "signatories", "organi[sz]ations", "individuals" } },
  { "ar", { "موقع(?:اً|ًا|ين|ون)?", "منظم(?:ة|ات)" } },
  { "de", { "Unterzeichne(?:nde|r)n?", "Organisationen" } },
  { "es", { "firmantes", "organizaciones" } },
  { "fr", { "signataires", "organisations" } },
};

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

/* A letter has many paragraphs and few such patterns, which stay. */
static GRegex *
get_regex (const char *noun)
{
  static GHashTable *patterns = NULL;
  GRegex *regex;

  if (patterns == NULL)
    patterns = g_hash_table_new (NULL, NULL);
  regex = g_hash_table_lookup (patterns, noun);
  if (regex == NULL)
    {
      g_autofree char *pattern = g_strdup_printf (
          "(?<![\\p{L}\\p{N}.,])(\\p{Nd}+(?:[,.\\x{a0}\\x{202f} ]\\p{Nd}{3})*)\\s+(?:%s)\\b", noun);

      regex = g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);
      g_assert (regex != NULL);
      g_hash_table_insert (patterns, (gpointer) noun, regex);
    }
  return regex;
}

static void
check_noun (UsReleaseList *self, UsItem *item, const char *property, const char *place,
            const char *text, guint of, const char *noun)
{
  GRegex *regex = get_regex (noun);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *whole = g_match_info_fetch (match, 0);
      g_autofree char *figures = g_match_info_fetch (match, 1);

      if (read_number (figures) != self->counts[of])
        us_release_list_add_printf (
            self, item, property, place,
            /* translators: "43 organisations", as the letter says, and the number of those who are
             * printed */
            _ ("It says “%s”, but %u are printed. A count would follow the list."), whole,
            self->counts[of]);
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
        check_noun (self, item, property, place, text, of, noun);
    }
}
