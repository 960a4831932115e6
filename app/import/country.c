/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/country.h"

#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "import/phrases.h"

/* Names of countries are not longer, in bytes. */
#define MAX_NAME 96

/* What a name may have before it, in any of the languages. */
static const char *const articles[] = {
  "the ", "la ",  "le ", "les ", "l'",  "l’",  "die ", "der ",
  "el ",  "los ", "o ",  "a ",   "os ", "as ", "il ",  "lo "
};

static char *
fold (const char *text)
{
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_utf8_casefold (plain != NULL ? plain : text, -1);
}

static void
add_names (GHashTable *names, const char *country)
{
  const char *const *languages = us_phrases_get_languages ();
  g_autofree char *locale = g_strconcat ("und_", country, NULL);

  for (guint i = 0; languages[i] != NULL; i++)
    {
      UChar wide[MAX_NAME];
      char utf8[MAX_NAME * 3];
      UErrorCode error = U_ZERO_ERROR;
      int32_t length = uloc_getDisplayCountry (locale, languages[i], wide, MAX_NAME, &error);
      if (U_FAILURE (error) || length == 0)
        continue;
      u_strToUTF8 (utf8, sizeof utf8, NULL, wide, length, &error);
      if (U_SUCCESS (error) && strcmp (utf8, country) != 0)
        g_hash_table_add (names, fold (utf8));
    }
}

static GHashTable *
load_names (void)
{
  static const char *const others[] = { "usa",
                                        "u.s.a.",
                                        "united states of america",
                                        "uk",
                                        "u.k.",
                                        "great britain",
                                        "england",
                                        "scotland",
                                        "wales",
                                        "holland",
                                        "northern ireland",
                                        "palestine",
                                        "türkiye",
                                        "turkey",
                                        "czech republic",
                                        "ivory coast",
                                        "south korea",
                                        "russia",
                                        "burma",
                                        "swaziland",
                                        "macedonia",
                                        "drc",
                                        "dr congo",
                                        "estados unidos de américa",
                                        "ee. uu.",
                                        "ee.uu.",
                                        "états-unis d'amérique",
                                        "palestina",
                                        "países bajos",
                                        "holanda",
                                        "écosse",
                                        "taiwan",
                                        "kosovo",
                                        "eua" };
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const char *const *country = uloc_getISOCountries (); *country != NULL; country++)
    add_names (names, *country);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_hash_table_add (names, fold (others[i]));
  return names;
}

/**
 * us_country_is_name:
 * @text: text
 *
 * Whether @text is the name of a country in one of the languages of the phrases, with or without an
 * article. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_country_is_name (const char *text)
{
  static gsize loaded = 0;
  static GHashTable *names = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  if (g_once_init_enter (&loaded))
    {
      names = load_names ();
      g_once_init_leave (&loaded, 1);
    }
  if (strlen (text) > MAX_NAME || *text == '\0')
    return FALSE;
  folded = fold (text);
  if (g_hash_table_contains (names, folded))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    if (g_str_has_prefix (folded, articles[i]) &&
        g_hash_table_contains (names, folded + strlen (articles[i])))
      return TRUE;
  return FALSE;
}
