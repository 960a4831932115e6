/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/signature-kind.h"

#include <string.h>

#include "import/compound.h"
#include "import/letter/traits.h"
#include "import/phrases.h"

/* A person has no more names. */
#define MAX_NAMES 7

/**
 * us_signature_kind_is_role:
 * @text: part of a line
 *
 * Whether it says what somebody is: "Executive Director", "independent journalist and author". Any
 * thread.
 *
 * Returns: whether it does
 */
gboolean
us_signature_kind_is_role (const char *text)
{
  const UsPhrases *all = us_phrases_get (NULL);
  guint words;

  g_return_val_if_fail (text != NULL, FALSE);

  words = us_traits_count_words (text);
  if (us_phrases_match (all, US_PHRASE_ROLE, text) > 0 || us_compound_is_role (text))
    return TRUE;
  if (g_unichar_islower (g_utf8_get_char (text)) && words <= 12)
    return words > 1 || us_phrases_match (all, US_PHRASE_ROLE, text) > 0 ||
           strchr (text, '.') == NULL;
  return words <= 6 && us_phrases_contain (all, US_PHRASE_ROLE, text) &&
         !us_signature_kind_is_organisation (text);
}

/**
 * us_signature_kind_is_organisation:
 * @text: part of a line
 *
 * Whether it has a word that organisations have in their names, or its initials in parentheses. Any
 * thread.
 *
 * Returns: whether it does
 */
gboolean
us_signature_kind_is_organisation (const char *text)
{
  const char *open;

  g_return_val_if_fail (text != NULL, FALSE);

  open = strchr (text, '(');
  if (open != NULL && g_unichar_isupper (g_utf8_get_char (open + 1)) &&
      g_unichar_isupper (g_utf8_get_char (g_utf8_next_char (open + 1))))
    return TRUE;
  return us_phrases_contain (us_phrases_get (NULL), US_PHRASE_ORGANISATION, text) ||
         us_compound_is_organisation (text);
}

/**
 * us_signature_kind_is_person:
 * @text: part of a line
 *
 * Whether it may be the name of a person: an honorific and names, or two to seven names without a
 * word of organisations. Any thread.
 *
 * Returns: whether it may be
 */
gboolean
us_signature_kind_is_person (const char *text)
{
  guint words;

  g_return_val_if_fail (text != NULL, FALSE);

  words = us_traits_count_words (text);
  if (words < 2 || words > MAX_NAMES + 2 || us_signature_kind_is_organisation (text))
    return FALSE;
  if (us_phrases_match (us_phrases_get (NULL), US_PHRASE_HONORIFIC, text) > 0)
    return TRUE;
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    if (g_unichar_isdigit (g_utf8_get_char (p)) || strchr (":&/|@\"", *p) != NULL)
      return FALSE;
  return words <= MAX_NAMES && us_traits_is_name (text);
}
