/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "register/sort-name.h"

#include <string.h>

#include "register/words.h"

/* Quotation marks and brackets do not come before the A. */
static const char *
skip_punctuation (const char *text)
{
  const char *p = text;

  while (*p != '\0' && !g_unichar_isalnum (g_utf8_get_char (p)) &&
         !g_unichar_ismark (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return *p != '\0' ? p : text;
}

static gboolean
is_capitals (const char *word)
{
  guint letters = 0;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_islower (c) || *p == '.')
        return FALSE;
      letters += g_unichar_isupper (c);
    }
  return letters > 1;
}

/* "Jean DUPONT", "GARCÍA LÓPEZ Ana": the family name is in capitals. */
static gboolean
find_capitals (GPtrArray *words, guint *ret_first, guint *ret_end)
{
  guint first = 0;
  guint end;

  while (first < words->len && !is_capitals (words->pdata[first]))
    first++;
  for (end = first; end < words->len && is_capitals (words->pdata[end]);)
    end++;
  if (first == end || end - first == words->len)
    return FALSE;
  *ret_first = first;
  *ret_end = end;
  return TRUE;
}

static gboolean
is_small_particle (const char *word)
{
  return g_unichar_islower (g_utf8_get_char (word)) && us_words_has (US_WORD_PARTICLE, word);
}

/* A particle that is written large belongs to the family name: "Robert De Niro". */
static gboolean
is_large_particle (const char *word)
{
  g_autofree char *folded = us_words_fold (word, -1);

  return g_unichar_isupper (g_utf8_get_char (word)) && us_words_has (US_WORD_PARTICLE, folded);
}

static gboolean
is_conjunction (const char *word)
{
  return g_str_equal (word, "y") || g_str_equal (word, "e") || g_str_equal (word, "i");
}

static void
find_last (GPtrArray *words, const char *language, guint *ret_first, guint *ret_end)
{
  guint first = words->len - 1;

  if (us_words_has (US_WORD_TWO_FAMILIES, language) && words->len >= 3)
    {
      first = words->len - 2;
      /* "Ana García y López", but "José de la Cruz" */
      if (first > 1 && is_conjunction (words->pdata[first]))
        first--;
      while (first + 1 < words->len && is_small_particle (words->pdata[first]))
        first++;
    }
  while (first > 1 && is_large_particle (words->pdata[first - 1]))
    first--;
  *ret_first = first;
  *ret_end = words->len;
}

static gboolean
is_post_nominal (const char *word)
{
  g_autofree char *folded = us_words_fold (word, -1);

  return us_words_has (US_WORD_POST_NOMINAL, folded);
}

static GPtrArray *
split (const char *name)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = g_strsplit_set (name, " \t", -1);

  for (char **part = parts; *part; part++)
    {
      gsize length = strlen (*part);

      if (length > 0 && (*part)[length - 1] == ',')
        (*part)[length - 1] = '\0';
      if (**part != '\0')
        g_ptr_array_add (words, g_strdup (*part));
    }
  while (words->len > 1 && is_post_nominal (words->pdata[words->len - 1]))
    g_ptr_array_set_size (words, (int) words->len - 1);
  return words;
}

/* Scripts in which the family name stands first whatever the language of the letter is. */
static gboolean
is_east_asian (const char *name)
{
  GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (name));

  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HANGUL ||
         script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA;
}

/* "Roe, Jane" is said already; "Jane Roe, PhD" is not. */
static gboolean
is_turned (const char *name)
{
  const char *comma = strchr (name, ',');

  return comma && comma[1] != '\0' && !is_post_nominal (comma + 1 + strspn (comma + 1, " "));
}

/**
 * us_sort_name_make:
 * @name: the name of an organisation, valid UTF-8
 * @language: the code of the language of the letter
 *
 * Gives the name as it is sorted: without an article or punctuation at its start. Any thread.
 *
 * Returns: (transfer full): the name to sort by
 */
char *
us_sort_name_make (const char *name, const char *language)
{
  const char *start;

  g_return_val_if_fail (name, NULL);
  g_return_val_if_fail (language, NULL);

  start = skip_punctuation (name);
  start += us_words_match_article (start, language);
  return g_strdup (skip_punctuation (start));
}

/**
 * us_sort_name_make_family:
 * @name: the name of a person, valid UTF-8
 * @language: the code of the language of the letter
 *
 * Gives the name with the family name first: "Leyen Ursula von der". Any thread.
 *
 * Returns: (transfer full): the name to sort by
 */
char *
us_sort_name_make_family (const char *name, const char *language)
{
  g_autofree char *primary = NULL;
  g_autoptr (GPtrArray) words = NULL;
  GString *sorted;
  guint first, end;
  const char *start;

  g_return_val_if_fail (name, NULL);
  g_return_val_if_fail (language, NULL);

  start = skip_punctuation (name);
  start += us_words_match_honorifics (start);
  primary = g_ascii_strdown (language, (gssize) strcspn (language, "-_"));
  if (is_turned (start) || is_east_asian (start) || us_words_has (US_WORD_FAMILY_FIRST, primary))
    return g_strdup (start);
  words = split (start);
  if (words->len < 2)
    return g_strdup (start);
  if (!find_capitals (words, &first, &end))
    find_last (words, primary, &first, &end);
  sorted = g_string_new (NULL);
  for (guint i = first; i < end; i++)
    g_string_append_printf (sorted, "%s ", (char *) words->pdata[i]);
  for (guint i = 0; i < words->len; i++)
    if (i < first || i >= end)
      g_string_append_printf (sorted, "%s ", (char *) words->pdata[i]);
  g_string_truncate (sorted, sorted->len - 1);
  return g_string_free (sorted, FALSE);
}

/**
 * us_sort_name_get:
 * @signatory: a signatory
 * @language: the code of the language of the letter
 * @by_family: whether people are sorted by their family names
 *
 * Gives what a signatory is sorted by: what was said in so many words, or else the name without
 * article or honorifics. Main thread only.
 *
 * Returns: (transfer full): the name to sort by, perhaps empty
 */
char *
us_sort_name_get (UsSignatory *signatory, const char *language, gboolean by_family)
{
  static const guint properties[] = { US_SIGNATORY_NAME, US_SIGNATORY_PERSON,
                                      US_SIGNATORY_ORGANISATION };
  const char *name;
  gboolean person;

  g_return_val_if_fail (US_IS_SIGNATORY (signatory), NULL);
  g_return_val_if_fail (language, NULL);

  name = us_item_get_string (US_ITEM (signatory), US_SIGNATORY_SORT);
  if (*name != '\0')
    return g_strdup (name);
  person = us_signatory_get_kind (signatory) != US_SIGNATORY_IS_ORGANISATION;
  for (guint i = 0; *name == '\0' && i < G_N_ELEMENTS (properties); i++)
    name = us_item_get_string (US_ITEM (signatory), properties[i]);
  if (person && by_family)
    return us_sort_name_make_family (name, language);
  if (person)
    name += us_words_match_honorifics (name);
  return us_sort_name_make (name, language);
}
