/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/language-list.h"

#include <string.h>
#include <unicode/uloc.h>

#include "model/language.h"

static void
free_language (gpointer data)
{
  UsLanguage *language = data;

  g_free (language->tag);
  g_free (language->name);
  g_free (language->own_name);
  g_free (language);
}

/* A language as such, or in a script of its own: neither a country's nor a variant's. */
static gboolean
is_plain (const char *locale)
{
  char part[ULOC_COUNTRY_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;

  return uloc_getCountry (locale, part, sizeof part, &status) == 0 && U_SUCCESS (status) &&
         uloc_getVariant (locale, NULL, 0, &status) == 0 && !g_str_equal (locale, "root");
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const UsLanguage *first = *(const UsLanguage *const *) a;
  const UsLanguage *second = *(const UsLanguage *const *) b;

  return g_utf8_collate (first->name, second->name);
}

static UsLanguage *
new_language (const char *locale, const char *in_language)
{
  char tag[ULOC_FULLNAME_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  UsLanguage *language;

  uloc_toLanguageTag (locale, tag, sizeof tag, TRUE, &status);
  if (U_FAILURE (status) || !us_language_is_valid (tag))
    return NULL;
  language = g_new (UsLanguage, 1);
  language->tag = g_strdup (tag);
  language->name = us_language_get_name (tag, in_language);
  language->own_name = us_language_get_own_name (tag);
  return language;
}

/**
 * us_language_list:
 * @in_language: the code of the language of the names
 *
 * Lists the languages that letters can be in, by name. Any thread.
 *
 * Returns: (transfer full) (element-type UsLanguage): the languages; they are freed with the array
 */
GPtrArray *
us_language_list (const char *in_language)
{
  GPtrArray *languages = g_ptr_array_new_with_free_func (free_language);
  const int32_t n_locales = uloc_countAvailable ();

  g_return_val_if_fail (in_language != NULL, languages);

  for (int32_t i = 0; i < n_locales; i++)
    {
      UsLanguage *language = is_plain (uloc_getAvailable (i))
                                 ? new_language (uloc_getAvailable (i), in_language)
                                 : NULL;

      if (language != NULL)
        g_ptr_array_add (languages, language);
    }
  g_ptr_array_sort (languages, compare_names);
  return languages;
}

/**
 * us_language_get_desktop:
 *
 * Gives the language of the desktop, in which the names of others are said. Any thread.
 *
 * Returns: (transfer full): the code of the first that is one; "en" where there is none, as in "C"
 */
char *
us_language_get_desktop (void)
{
  const char *const *names = g_get_language_names ();

  for (gsize i = 0; names[i] != NULL; i++)
    {
      /* "pt_BR.UTF-8@euro" is "pt-BR". */
      g_autofree char *tag = g_strndup (names[i], strcspn (names[i], ".@"));

      if (us_language_is_valid (g_strdelimit (tag, "_", '-')))
        return g_steal_pointer (&tag);
    }
  return g_strdup ("en");
}
