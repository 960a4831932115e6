/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "register/country.h"

#include "model/icu.h"

#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

/* Names of countries are not longer, in bytes. */
#define MAX_NAME 96

/* In whose names countries are known. */
static const char *const languages[] = { "en", "fr", "es", "de", "it", "pt", "ar", "ru",
                                         "uk", "nl", "el", "he", "fa", "zh", "ja", "hi" };

/* What a name may have before it, in any of the languages. */
static const char *const articles[] = {
  "the ", "la ",  "le ", "les ", "l'",  "l’",  "die ", "der ",
  "el ",  "los ", "o ",  "a ",   "os ", "as ", "il ",  "lo "
};

/* What people write and CLDR does not. */
static const struct
{
  const char *name;
  const char *code;
} others[] = {
  { "usa", "US" },
  { "u.s.a.", "US" },
  { "united states of america", "US" },
  { "estados unidos de américa", "US" },
  { "ee. uu.", "US" },
  { "ee.uu.", "US" },
  { "états-unis d'amérique", "US" },
  { "eua", "US" },
  { "uk", "GB" },
  { "u.k.", "GB" },
  { "great britain", "GB" },
  { "england", "GB" },
  { "scotland", "GB" },
  { "wales", "GB" },
  { "northern ireland", "GB" },
  { "écosse", "GB" },
  { "holland", "NL" },
  { "holanda", "NL" },
  { "países bajos", "NL" },
  { "palestine", "PS" },
  { "palestina", "PS" },
  { "türkiye", "TR" },
  { "turkey", "TR" },
  { "czech republic", "CZ" },
  { "ivory coast", "CI" },
  { "south korea", "KR" },
  { "russia", "RU" },
  { "burma", "MM" },
  { "swaziland", "SZ" },
  { "macedonia", "MK" },
  { "drc", "CD" },
  { "rdc", "CD" },
  { "democratic republic of congo", "CD" },
  { "democratic republic of the congo", "CD" },
  { "république démocratique du congo", "CD" },
  { "república democrática del congo", "CD" },
  { "república democrática do congo", "CD" },
  { "جمهورية الكونغو الديمقراطية", "CD" },
  { "republic of the congo", "CG" },
  { "bosnia", "BA" },
  { "hong kong", "HK" },
  { "islamic republic of iran", "IR" },
  { "lao pdr", "LA" },
  { "macau", "MO" },
  { "occupied palestinian territory", "PS" },
  { "occupied palestinian territories", "PS" },
  { "republic of korea", "KR" },
  { "republic of moldova", "MD" },
  { "russian federation", "RU" },
  { "federación de rusia", "RU" },
  { "fédération de russie", "RU" },
  { "state of palestine", "PS" },
  { "syrian arab republic", "SY" },
  { "united republic of tanzania", "TZ" },
  { "viet nam", "VN" },
  { "dr congo", "CD" },
  { "taiwan", "TW" },
  { "kosovo", "XK" },
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
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *name = us_country_get_name (country, languages[i]);

      if (strcmp (name, country) != 0)
        g_hash_table_insert (names, fold (name), (gpointer) country);
    }
}

static GHashTable *
load_names (void)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const char *const *country = uloc_getISOCountries (); *country != NULL; country++)
    add_names (names, *country);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_hash_table_insert (names, fold (others[i].name), (gpointer) others[i].code);
  return names;
}

/**
 * us_country_find:
 * @text: text
 *
 * Finds a country by its name, with or without an article, in any of some languages. Any thread.
 *
 * Returns: (transfer none) (nullable): its code, "FR"; %NULL when it is no name of a country
 */
const char *
us_country_find (const char *text)
{
  static gsize loaded = 0;
  static GHashTable *names = NULL;
  g_autofree char *folded = NULL;
  const char *code;

  g_return_val_if_fail (text != NULL, NULL);

  if (g_once_init_enter (&loaded))
    {
      names = load_names ();
      g_once_init_leave (&loaded, 1);
    }
  if (strlen (text) > MAX_NAME || *text == '\0')
    return NULL;
  folded = fold (text);
  code = g_hash_table_lookup (names, folded);
  for (guint i = 0; code == NULL && i < G_N_ELEMENTS (articles); i++)
    if (g_str_has_prefix (folded, articles[i]))
      code = g_hash_table_lookup (names, folded + strlen (articles[i]));
  /* CLDR says "Bosnia & Herzegovina". */
  if (code == NULL && strstr (folded, " and ") != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (folded, " and ", 2);
      g_autofree char *joined = g_strjoinv (" & ", parts);

      code = g_hash_table_lookup (names, joined);
    }
  return code;
}

/**
 * us_country_is_name:
 * @text: text
 *
 * Whether @text is the name of a country, as us_country_find() knows them. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_country_is_name (const char *text)
{
  return us_country_find (text) != NULL;
}

/**
 * us_country_get_region:
 * @country: the code of a country
 *
 * Gives the part of the world that a country is in, as the United Nations part it: Africa, the
 * Americas, Asia, Europe, Oceania. Any thread.
 *
 * Returns: (transfer none): the code of the region, "150"; empty when there is none
 */
const char *
us_country_get_region (const char *country)
{
  UErrorCode error = U_ZERO_ERROR;
  const URegion *region;

  g_return_val_if_fail (country != NULL, "");

  /* CLDR knows it, the United Nations do not. */
  region =
      us_icu ()->uregion_getRegionFromCode (strcmp (country, "XK") == 0 ? "AL" : country, &error);
  if (U_FAILURE (error))
    return "";
  region = us_icu ()->uregion_getContainingRegionOfType (region, URGN_CONTINENT);
  return region != NULL ? us_icu ()->uregion_getRegionCode (region) : "";
}

/**
 * us_country_get_name:
 * @code: the code of a country or of a region
 * @language: the code of a language
 *
 * Gives the name of a country or a region in a language. Any thread.
 *
 * Returns: (transfer full): the name, or @code when it has none
 */
char *
us_country_get_name (const char *code, const char *language)
{
  g_autofree char *locale = NULL;
  UChar wide[MAX_NAME];
  char utf8[MAX_NAME * 3];
  UErrorCode error = U_ZERO_ERROR;
  int32_t length;

  g_return_val_if_fail (code != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  locale = g_strconcat ("und_", code, NULL);
  length = uloc_getDisplayCountry (locale, language, wide, MAX_NAME, &error);
  u_strToUTF8 (utf8, sizeof utf8, NULL, wide, length, &error);
  return U_SUCCESS (error) && length > 0 ? g_strdup (utf8) : g_strdup (code);
}
