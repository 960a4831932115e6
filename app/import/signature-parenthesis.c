/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/signature-parenthesis.h"

#include <string.h>

#include "import/letter/name-sign.h"
#include "import/letter/traits.h"
#include "import/phrases.h"
#include "import/signature-kind.h"
#include "import/signature-suffix.h"
#include "import/surname.h"

/* Takes "(Jane Roe, Chair)" after an organisation off the end of @line. */
static void
take_signer (GString *line, const char *name, const char *inside, UsDraftPerson *person)
{
  const char *after = us_signature_suffix_skip_comma (inside);
  g_autofree char *who = after != NULL ? us_traits_trim (inside, after - inside, " ,،") : NULL;

  if (who == NULL || person->person != NULL || !us_signature_kind_is_organisation (name) ||
      !us_signature_kind_is_person (who) || us_signature_kind_is_role (who) ||
      !us_signature_kind_is_role (after) || us_signature_kind_is_organisation (after))
    return;
  person->person = g_steal_pointer (&who);
  person->role = g_strdup (after);
  us_signature_suffix_cut (line, strlen (name));
}

/* "Rui Pinto (Junta de Freguesia)": behind a person, names are of where that one works. */
static gboolean
is_of_person (const char *name, const char *inside)
{
  return us_name_sign_find (name) == US_NAME_SIGN_PERSON && us_traits_count_words (inside) > 1 &&
         us_traits_has_capital (inside) && us_traits_is_name (inside);
}

/**
 * us_signature_parenthesis_take:
 * @line: (inout): one signatory's line
 * @person: (inout): gets what was taken
 *
 * Takes "(farmer, Kisumu)" or "(Water Trust)" after a person, or "(Jane Roe, Chair)" after an
 * organisation, off the end of a line. Any thread.
 */
void
us_signature_parenthesis_take (GString *line, UsDraftPerson *person)
{
  const char *open;
  const char *after;
  g_autofree char *name = NULL;
  g_autofree char *inside = NULL;
  g_autofree char *first = NULL;

  g_return_if_fail (line != NULL && person != NULL);

  open = strrchr (line->str, '(');
  if (open == NULL || !g_str_has_suffix (line->str, ")") || open == line->str || open[-1] != ' ')
    return;
  name = us_traits_trim (line->str, open - line->str, " ");
  inside = us_traits_trim (open + 1, line->str + line->len - 1 - open - 1, " ");
  take_signer (line, name, inside, person);
  if (person->person != NULL ||
      (!us_surname_is_first (name) &&
       (!us_signature_kind_is_person (name) || us_signature_suffix_skip_comma (name) != NULL)) ||
      strstr (name, " – ") != NULL || strstr (name, " — ") != NULL ||
      strstr (name, " - ") != NULL ||
      us_phrases_match (us_phrases_get (NULL), US_PHRASE_FOR_WHOM, name) > 0)
    return;
  after = us_signature_suffix_skip_comma (inside);
  first = us_traits_trim (inside, after != NULL ? after - inside : -1, " ,،");
  if (us_traits_count_words (first) > 0 && us_signature_kind_is_role (first))
    {
      const gboolean two = after != NULL && us_signature_kind_is_organisation (after) &&
                           !us_signature_kind_is_organisation (first);

      person->role = two ? g_steal_pointer (&first) : g_strdup (inside);
      person->organisation = two ? g_strdup (after) : NULL;
    }
  else if (us_signature_kind_is_organisation (inside) || is_of_person (name, inside))
    person->organisation = g_steal_pointer (&inside);
  else
    return;
  us_signature_suffix_cut (line, open - line->str);
}
