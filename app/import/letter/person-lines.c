/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/letter/person-lines.h"

#include <string.h>

#include "import/letter/name-sign.h"
#include "import/letter/traits.h"
#include "import/signature-kind.h"
#include "import/signature-line.h"
#include "import/signature-suffix.h"

/**
 * us_person_lines_is_role:
 * @text: a line below a name
 *
 * Whether it says what somebody is and nothing else. Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_person_lines_is_role (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return us_signature_kind_is_role (text) && strlen (text) < 160 &&
         us_phrases_match (us_phrases_get (NULL), US_PHRASE_FOR_WHOM, text) == 0;
}

/**
 * us_person_lines_is_second:
 * @text: a line below a name
 *
 * Whether it is a role or an organisation, and not another person with theirs. Any thread.
 *
 * Returns: whether it is
 */
gboolean
us_person_lines_is_second (const char *text)
{
  const char *comma;
  g_autofree char *first = NULL;

  g_return_val_if_fail (text != NULL, FALSE);

  comma = strstr (text, ", ");
  first = us_traits_trim (text, comma != NULL ? comma - text : -1, " ");

  if (us_phrases_match (us_phrases_get (NULL), US_PHRASE_ROLE, text) > 0)
    return TRUE;
  if (comma != NULL && us_signature_kind_is_person (first))
    return FALSE;
  return us_person_lines_is_role (text) || us_signature_kind_is_organisation (text);
}

/**
 * us_person_lines_is_pair:
 * @text: a line
 * @below: the line below it
 *
 * Whether the one says for whom somebody signs and the other who that is: "For the Water Trust" and
 * "Jane Roe". Any thread.
 *
 * Returns: whether they do
 */
gboolean
us_person_lines_is_pair (const char *text, const char *below)
{
  const UsPhrases *all = us_phrases_get (NULL);

  g_return_val_if_fail (text != NULL && below != NULL, FALSE);

  return us_phrases_match (all, US_PHRASE_FOR_WHOM, text) > 0 && strchr (text, ',') == NULL &&
         us_phrases_match (all, US_PHRASE_FOR_WHOM, below) == 0 &&
         us_signature_kind_is_person (below);
}

/**
 * us_person_lines_is_titled:
 * @text: a line
 * @below: the line below it
 *
 * Whether the one says what the other is: "La présidente," and "Jane Roe". Any thread.
 *
 * Returns: whether it does
 */
gboolean
us_person_lines_is_titled (const char *text, const char *below)
{
  g_return_val_if_fail (text != NULL && below != NULL, FALSE);

  return us_person_lines_is_role (text) && strstr (text, ", ") == NULL &&
         !us_signature_kind_is_person (text) && us_signature_kind_is_person (below) &&
         !us_signature_kind_is_role (below) &&
         us_name_sign_find (below) != US_NAME_SIGN_ORGANISATION;
}

/* "Chair, Water Trust" says both. */
static void
read_role (const char *line, UsDraftPerson *person)
{
  const char *comma = strstr (line, ", ");
  const char *rest = comma != NULL ? comma + 2 : NULL;

  if (rest == NULL || person->organisation != NULL || us_signature_kind_is_role (rest) ||
      !us_signature_kind_is_organisation (rest))
    {
      person->role = g_strdup (line);
      return;
    }
  person->role = us_traits_trim (line, comma - line, " ");
  person->organisation = g_strdup (rest);
}

/**
 * us_person_lines_read:
 * @lines: name, role, organisation: each on its line; empty ones count for nothing but the first
 * @n: how many lines
 * @line: line of the source where they begin
 * @phrases: phrases of the letter's language
 * @group: (nullable): heading of the group
 * @draft: (inout): gets the signatory
 *
 * Reads one signatory who has several lines. Any thread.
 */
void
us_person_lines_read (char *const *lines, guint n, guint line, const UsPhrases *phrases,
                      const char *group, UsDraft *draft)
{
  UsDraftPerson *person;
  guint first;

  g_return_if_fail (lines != NULL && n > 0);
  g_return_if_fail (draft != NULL);

  person = us_draft_add_person (draft->signatories, line);
  person->group = g_strdup (group);
  first = n > 1 && us_person_lines_is_pair (lines[0], lines[1]) ? 1 : 0;
  if (first > 0)
    person->organisation = g_strdup (lines[0]);
  else if (n > 1 && us_person_lines_is_titled (lines[0], lines[1]))
    {
      first = 1;
      person->role = us_traits_trim (lines[0], -1, " ,:");
    }
  us_signature_line_parse (lines[first], phrases, person);
  for (guint i = first + 1; i < n; i++)
    {
      g_autoptr (GString) rest = g_string_new (lines[i]);
      char *joined;

      us_signature_suffix_take_emails (rest, person);
      if (rest->len == 0)
        continue;
      if (person->role == NULL && us_person_lines_is_role (rest->str))
        {
          read_role (rest->str, person);
          continue;
        }
      joined = person->organisation != NULL
                   ? g_strconcat (person->organisation, ", ", rest->str, NULL)
                   : g_strdup (rest->str);
      g_free (person->organisation);
      person->organisation = joined;
    }
  person->kind =
      person->organisation != NULL ? US_SIGNATORY_IS_REPRESENTATIVE : US_SIGNATORY_IS_INDIVIDUAL;
}

/**
 * us_person_lines_settle:
 * @people: (element-type UsDraftPerson) (inout): signatories
 * @from: index of the first of those that stand together
 *
 * Where most of them are organisations with somebody who signs for them, one of which nothing else
 * tells what it is was no person with an organisation either: "Attac Valence, Sophie Lemaire". Any
 * thread.
 */
void
us_person_lines_settle (GPtrArray *people, guint from)
{
  guint n_organisations = 0;

  g_return_if_fail (people != NULL && from <= people->len);

  for (guint i = from; i < people->len; i++)
    n_organisations += ((UsDraftPerson *) g_ptr_array_index (people, i))->person != NULL;
  if (n_organisations * 3 < (people->len - from) * 2)
    return;
  for (guint i = from; i < people->len; i++)
    {
      UsDraftPerson *one = g_ptr_array_index (people, i);

      if (one->kind != US_SIGNATORY_IS_REPRESENTATIVE || one->role != NULL || one->person != NULL ||
          one->organisation == NULL || !us_signature_kind_is_person (one->organisation) ||
          us_phrases_match (us_phrases_get (NULL), US_PHRASE_HONORIFIC, one->name) > 0)
        continue;
      one->kind = US_SIGNATORY_IS_ORGANISATION;
      one->person = g_steal_pointer (&one->organisation);
    }
}
