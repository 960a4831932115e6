/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/name-sign.h"

#include <string.h>

#include "import/letter/traits.h"
#include "import/phrases.h"
#include "import/signature-kind.h"
#include "import/surname.h"

/* Names of people have so many words, with those that are written small. */
#define MIN_WORDS 2
#define MAX_WORDS 5
/* Shorter words in capital letters are initials of organisations. */
#define MIN_CAPITALS 4

/* Whether a word is one of @words, of which each is between semicolons. */
static gboolean
is_one_of (const char *word, const char *words)
{
  g_autofree char *sought = g_strconcat (";", word, ";", NULL);

  return strstr (words, sought) != NULL;
}

/* Small words in the names of people: "Anna van der Berg". */
static gboolean
is_particle (const char *word)
{
  return is_one_of (word, ";van;von;zu;ter;av;af;de;del;da;di;do;dos;das;della;bin;ibn;ben;y;e;");
}

/* Small words after those: "van der", "de la". */
static gboolean
is_second_particle (const char *word)
{
  return is_one_of (word, ";der;den;la;las;los;le;el;al;");
}

/* What begins many a family name: "Fatima El Idrissi", "Leila Ben Ali". */
static gboolean
begins_family (const char *word)
{
  return is_one_of (word, ";El;Al;Ben;Bin;Ibn;Bint;Abu;Abou;Ould;Mc;O;بن;ابن;أبو;عبد;آل;");
}

static gboolean
has_case (const char *word)
{
  const gunichar c = g_utf8_get_char (word);

  return g_unichar_isupper (c) || g_unichar_islower (c);
}

/* "T." of "Maria T. Lopez". */
static gboolean
is_initial (const char *word)
{
  const char *rest = g_utf8_next_char (word);

  return g_unichar_isupper (g_utf8_get_char (word)) && (*rest == '\0' || strcmp (rest, ".") == 0);
}

/* "DUPONT" of "Jean DUPONT", and not "CGT". */
static gboolean
is_shouted (const char *word)
{
  return us_traits_is_in_capitals (word) && g_utf8_strlen (word, -1) >= MIN_CAPITALS;
}

/* A word that may stand in the name of a person. */
static gboolean
may_be_name (const char *word, gboolean shouted)
{
  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalpha (c) && !g_unichar_ismark (c) && g_utf8_strchr (".'’-‐", -1, c) == NULL)
        return FALSE;
    }
  if (is_particle (word) || is_second_particle (word) || is_initial (word))
    return TRUE;
  if (!g_unichar_isupper (g_utf8_get_char (word)) &&
      us_phrases_match_all (us_phrases_get (NULL), US_PHRASE_STOP_WORD, word) > 0)
    return FALSE;
  /* "Al-Haq" and "McDonald" are names; "CGT", "UK" and "ActionAid" are not. */
  return !g_unichar_islower (g_utf8_get_char (word)) &&
         (!us_traits_is_in_capitals (word) || is_shouted (word) || shouted);
}

static gboolean
is_shaped (char **words)
{
  const guint n = g_strv_length (words);
  gboolean shouted = TRUE;

  for (guint i = 0; i < n; i++)
    shouted = shouted && (is_particle (words[i]) || us_traits_is_in_capitals (words[i]));
  if (n < MIN_WORDS || n > MAX_WORDS || is_particle (words[0]) || is_particle (words[n - 1]) ||
      is_second_particle (words[0]) || is_second_particle (words[n - 1]))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!may_be_name (words[i], shouted) ||
        (is_second_particle (words[i]) && !is_particle (words[i - 1])))
      return FALSE;
  /* The article of a script without capital letters stands before what something is. */
  return has_case (words[0]) || !g_str_has_prefix (words[0], "ال");
}

/* "Ecologistas de la Loma": what something is, and of what or where. */
static gboolean
is_of_something (char **words)
{
  static const char *const of = ";de;del;da;di;do;dos;das;della;";

  return g_strv_length (words) > 2 && is_one_of (words[1], of);
}

static gboolean
has_given_name (const char *name)
{
  const gsize length = us_phrases_match (us_phrases_get (NULL), US_PHRASE_GIVEN_NAME, name);

  return length > 0 && strchr (" -.", name[length]) != NULL;
}

/**
 * us_name_sign_find:
 * @name: a name without anything that is said of it
 *
 * Finds what a name tells of who has it: words of organisations, initials, family names in capital
 * letters, given names that many people have. Any thread.
 *
 * Returns: what it tells
 */
UsNameSign
us_name_sign_find (const char *name)
{
  g_auto (GStrv) words = NULL;
  guint n;

  g_return_val_if_fail (name != NULL, US_NAME_SIGN_ORGANISATION);

  if (us_signature_kind_is_organisation (name))
    return US_NAME_SIGN_ORGANISATION;
  if (us_surname_is_first (name))
    return US_NAME_SIGN_PERSON;
  words = g_strsplit (name, " ", MAX_WORDS + 1);
  n = g_strv_length (words);
  if (!is_shaped (words))
    return US_NAME_SIGN_ORGANISATION;
  if (has_given_name (name))
    return US_NAME_SIGN_PERSON;
  if (is_of_something (words))
    return US_NAME_SIGN_ORGANISATION;
  for (guint i = 0; i + 1 < n; i++)
    if (is_initial (words[i]) || (i > 0 && begins_family (words[i])))
      return US_NAME_SIGN_PERSON;
  /* "ATTAC Valence" begins so. */
  return is_shouted (words[n - 1]) && !us_traits_is_in_capitals (words[0]) ? US_NAME_SIGN_PERSON
                                                                           : US_NAME_SIGN_NONE;
}
