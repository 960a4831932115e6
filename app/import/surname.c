/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/surname.h"

#include <string.h>

#include "import/letter/traits.h"
#include "import/signature-kind.h"
#include "import/signature-suffix.h"
#include "register/country.h"

/* "VAN DER BERG, Anna Maria" has no more words on either side. */
#define MAX_SURNAME 4
#define MAX_GIVEN 3
#define MAX_BYTES 120

/* What stands before the comma before @after. */
static char *
before_comma (const char *text, const char *after)
{
  return us_traits_trim (text, after - text, " ,");
}

static gboolean
has_only_letters (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalpha (c) && !g_unichar_ismark (c) &&
          g_utf8_strchr (" .'’-‐", -1, c) == NULL)
        return FALSE;
    }
  return *text != '\0';
}

static gboolean
is_given_name (const char *text)
{
  if (us_traits_count_words (text) > MAX_GIVEN || us_traits_count_words (text) == 0 ||
      !has_only_letters (text) || us_traits_is_in_capitals (text) ||
      us_signature_kind_is_role (text) || us_signature_kind_is_organisation (text) ||
      us_country_is_name (text))
    return FALSE;
  for (const char *p = text; p != NULL; p = strchr (p, ' '))
    {
      p += strspn (p, " ");
      if (!g_unichar_isupper (g_utf8_get_char (p)))
        return FALSE;
    }
  return TRUE;
}

/* Whether it may be a surname, with capital letters only or not. */
static gboolean
may_be_surname (const char *text)
{
  const guint words = us_traits_count_words (text);

  return words > 0 && words <= MAX_SURNAME && has_only_letters (text) &&
         !us_signature_kind_is_organisation (text);
}

/**
 * us_surname_is_first:
 * @name: a name
 *
 * Whether it is that of a person whose surname comes first, in capital letters: "MARLOWE, Edith".
 * Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_surname_is_first (const char *name)
{
  const char *given;
  g_autofree char *surname = NULL;

  g_return_val_if_fail (name != NULL, FALSE);

  given = us_signature_suffix_skip_comma (name);
  if (given == NULL || given - name > MAX_BYTES || !is_given_name (given))
    return FALSE;
  surname = before_comma (name, given);
  return may_be_surname (surname) && us_traits_is_in_capitals (surname);
}

/**
 * us_surname_skip:
 * @line: one signatory's line
 *
 * Skips the name of a person whose surname comes first: "MARLOWE, Edith, Chair" or "Roe, Jane,
 * teacher". What comes after the name has to tell that it is a person, "NASA, Washington, DC" is
 * none; for a surname with small letters it has to be a role. Any thread.
 *
 * Returns: (transfer none) (nullable): what comes after the name and its comma, or %NULL when the
 *   line does not begin so
 */
const char *
us_surname_skip (const char *line)
{
  const char *given;
  const char *after;
  const char *rest;
  g_autofree char *surname = NULL;
  g_autofree char *name = NULL;
  g_autofree char *role = NULL;

  g_return_val_if_fail (line != NULL, NULL);

  given = us_signature_suffix_skip_comma (line);
  after =
      given != NULL && given - line <= MAX_BYTES ? us_signature_suffix_skip_comma (given) : NULL;
  if (after == NULL)
    return NULL;
  surname = before_comma (line, given);
  name = before_comma (given, after);
  if (!may_be_surname (surname) || !is_given_name (name))
    return NULL;
  rest = us_signature_suffix_skip_comma (after);
  role = rest != NULL ? before_comma (after, rest) : us_traits_trim (after, -1, " ");
  if (us_signature_kind_is_role (role))
    return us_traits_is_in_capitals (surname) || us_traits_count_words (surname) == 1 ? after
                                                                                      : NULL;
  return us_traits_is_in_capitals (surname) && us_signature_kind_is_organisation (role) ? after
                                                                                        : NULL;
}
