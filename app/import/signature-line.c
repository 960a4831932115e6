/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/signature-line.h"

#include <string.h>

#include "import/compound.h"
#include "import/letter/traits.h"
#include "import/signature-bars.h"
#include "import/signature-kind.h"
#include "import/signature-rest.h"
#include "import/signature-suffix.h"
#include "import/surname.h"

/**
 * us_signature_line_get_separator:
 * @text: a line
 *
 * The bar that parts the name from the rest: | or / with spaces around it. Any thread.
 *
 * Returns: the character, or 0
 */
gunichar
us_signature_line_get_separator (const char *text)
{
  const char *after;

  g_return_val_if_fail (text != NULL, 0);

  if (us_signature_bars_find (text, '|', &after) != NULL)
    return '|';
  if (us_signature_bars_find (text, '/', &after) != NULL)
    return '/';
  return 0;
}

/* A comma before initials of a degree or an order belongs to the name: "Jane Roe, PhD". Gives what
 * comes after the comma that ends the name. */
static const char *
skip_name (const char *line)
{
  const UsPhrases *all = us_phrases_get (NULL);
  const char *surname = us_surname_skip (line);
  const char *after = surname != NULL ? surname : us_signature_suffix_skip_comma (line);

  while (after != NULL)
    {
      const char *end = after + strspn (after, " ");
      gsize length = us_phrases_match (all, US_PHRASE_POST_NOMINAL, end);
      /* "Jane Roe, MP" has an office, and no degree. */
      if (length == 0 || us_phrases_match (all, US_PHRASE_ROLE, end) == length)
        return after;
      end += length + strspn (end + length, ".");
      if (*end == '\0')
        return NULL;
      if (*end != ',')
        return after;
      after = end + 1;
    }
  return NULL;
}

/* "Jane Roe, teacher" before what she signs for. */
static gboolean
take_role (char **name, UsDraftPerson *person)
{
  const char *after = skip_name (*name);
  g_autofree char *first = after != NULL ? us_signature_rest_trim_before (*name, after) : NULL;

  if (first == NULL || !us_signature_kind_is_person (first) || !us_signature_kind_is_role (after))
    return FALSE;
  person->role = g_strdup (after);
  g_free (*name);
  *name = g_steal_pointer (&first);
  return TRUE;
}

/* "for the Society Jane Roe", "Jane Roe, on behalf of the Society". */
static gboolean
read_on_behalf (const char *line, UsDraftPerson *person)
{
  const UsPhrases *all = us_phrases_get (NULL);

  for (const char *comma = strchr (line, ','); comma != NULL; comma = strchr (comma + 1, ','))
    {
      const char *after = comma + 1 + strspn (comma + 1, " ");
      gsize length = us_phrases_match (all, US_PHRASE_FOR_WHOM, after);
      g_autofree char *name = us_traits_trim (line, comma - line, " ");
      if (length < 3 || after[length] != ' ')
        continue;
      if (!us_signature_kind_is_person (name) && !take_role (&name, person))
        continue;
      person->name = g_steal_pointer (&name);
      person->organisation = g_strdup (after);
      return TRUE;
    }
  return FALSE;
}

/* "for the Society Jane Roe": the last two names are the person's. */
static gboolean
read_organisation_first (const char *line, UsDraftPerson *person)
{
  gsize length = us_phrases_match (us_phrases_get (NULL), US_PHRASE_FOR_WHOM, line);
  const char *last = strrchr (line, ' ');
  const char *first = last;

  if (length == 0 || line[length] != ' ' || last == NULL || strchr (line, ',') != NULL)
    return FALSE;
  while (first > line + length + 1 && first[-1] != ' ')
    first--;
  if (first <= line + length + 1 || !us_signature_kind_is_person (first))
    return FALSE;
  person->name = g_strdup (first);
  /* With the words before it: not one of them is lost. */
  person->organisation = us_traits_trim (line, first - line, " ");
  return TRUE;
}

/* "Jane Roe, Professor of Law | Water School" has the role with the name. */
static void
take_role_off_name (UsDraftPerson *person)
{
  const char *after = skip_name (person->name);
  g_autofree char *name =
      after != NULL ? us_signature_rest_trim_before (person->name, after) : NULL;
  char *role;

  if (name == NULL || !us_signature_kind_is_person (name) || !us_signature_kind_is_role (after))
    return;
  role = person->role != NULL ? g_strconcat (after, ", ", person->role, NULL) : g_strdup (after);
  g_free (person->role);
  person->role = role;
  g_free (person->name);
  person->name = g_steal_pointer (&name);
}

/* "Jane Roe – Water Trust": a dash parts a person from a role or an organisation; many an
 * organisation has one in its name. */
static gboolean
read_dashed (const char *line, UsDraftPerson *person)
{
  static const char *const dashes[] = { " – ", " — ", " - " };
  const UsPhrases *all = us_phrases_get (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    {
      const char *dash = strstr (line, dashes[i]);
      const char *rest = dash != NULL ? dash + strlen (dashes[i]) : NULL;
      g_autofree char *name = dash != NULL ? us_traits_trim (line, dash - line, " ,") : NULL;

      const char *role = name != NULL ? skip_name (name) : NULL;

      if (name == NULL || *rest == '\0' || !us_signature_kind_is_person (name) ||
          (role != NULL && !us_signature_kind_is_role (role)) ||
          (us_phrases_match (all, US_PHRASE_HONORIFIC, name) == 0 &&
           !us_signature_kind_is_role (rest) && !us_signature_kind_is_organisation (rest)))
        continue;
      /* "Jane Roe, Director – Water Trust": the dash parts what comes after the name. */
      person->name = role != NULL ? us_signature_rest_trim_before (name, role) : g_strdup (name);
      us_signature_rest_read (role != NULL ? line + (role - name) : rest, person);
      return TRUE;
    }
  return FALSE;
}

/* "Zimoun, Artist": one name, and nothing but what somebody is. */
static gboolean
is_artist (const char *name, const char *rest)
{
  return us_traits_count_words (name) == 1 && us_traits_has_capital (name) &&
         us_phrases_match_all (us_phrases_get (NULL), US_PHRASE_ROLE, rest) > 0;
}

/* Name and the rest, by a bar, by a dash or a comma after a person, or not at all. */
static void
read_name (const char *line, UsDraftPerson *person)
{
  static const char bars[] = { '|', '/', '@' };
  const char *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (bars); i++)
    {
      const char *bar = us_signature_bars_find (line, bars[i], &after);
      if (bar == NULL || us_traits_count_words (line) > 60)
        continue;
      g_autofree char *name = us_traits_trim (line, bar - line, " ,");
      if (bars[i] != '|' && *after != '\0' && !us_signature_kind_is_person (name) &&
          us_traits_count_words (name) != 1)
        continue;
      person->name = g_steal_pointer (&name);
      us_signature_rest_read (after, person);
      take_role_off_name (person);
      return;
    }
  if (read_dashed (line, person))
    return;
  after = skip_name (line);
  if (after != NULL)
    {
      g_autofree char *name = us_signature_rest_trim_before (line, after);
      if (us_signature_kind_is_person (name) || us_surname_skip (line) != NULL ||
          is_artist (name, after + strspn (after, " ")))
        {
          person->name = g_steal_pointer (&name);
          us_signature_rest_read (after + strspn (after, " "), person);
          return;
        }
    }
  person->name = g_strdup (line);
}

static void
choose_kind (UsDraftPerson *person)
{
  gboolean honorific =
      us_phrases_match (us_phrases_get (NULL), US_PHRASE_HONORIFIC, person->name) > 0 &&
      !us_signature_kind_is_organisation (person->name);

  if (person->person != NULL)
    person->kind = US_SIGNATORY_IS_ORGANISATION;
  else if (person->organisation != NULL)
    person->kind = US_SIGNATORY_IS_REPRESENTATIVE;
  else if (person->role != NULL || honorific)
    person->kind = US_SIGNATORY_IS_INDIVIDUAL;
  else
    person->kind = US_SIGNATORY_IS_ORGANISATION;
}

/**
 * us_signature_line_parse:
 * @line: one signatory's line, without a marker
 * @phrases: phrases of the letter's language
 * @person: (inout): gets what the line says
 *
 * Reads one signatory: name, role, organisation and country. It parts a line only where it is sure
 * of the parts; otherwise the whole line is the name. Initials in parentheses are no country. Any
 * thread.
 */
void
us_signature_line_parse (const char *line, const UsPhrases *phrases, UsDraftPerson *person)
{
  g_autoptr (GString) rest = NULL;

  g_return_if_fail (line != NULL);
  g_return_if_fail (person != NULL);

  g_autofree char *trimmed =
      us_traits_trim (us_signature_suffix_skip_signed (line, phrases), -1, " ;,");
  rest = g_string_new (trimmed);
  /* The full stop of a list, not of "Inc.", "e.V." or "W.A.". */
  if (rest->len > 2 && rest->str[rest->len - 1] == '.' &&
      strchr (rest->str, '.') == rest->str + rest->len - 1 &&
      us_traits_count_words (strrchr (rest->str, ' ') != NULL ? strrchr (rest->str, ' ')
                                                              : rest->str) == 1 &&
      strlen (strrchr (rest->str, ' ') != NULL ? strrchr (rest->str, ' ') : rest->str) > 5)
    g_string_truncate (rest, rest->len - 1);
  us_signature_bars_settle (rest);
  us_signature_suffix_take (rest, person);
  if (rest->len == 0)
    g_string_assign (rest, trimmed);
  if (!read_on_behalf (rest->str, person) && !read_organisation_first (rest->str, person) &&
      !us_signature_suffix_read_signer (rest->str, person))
    read_name (rest->str, person);
  if (person->organisation != NULL && *person->organisation == '\0')
    g_clear_pointer (&person->organisation, g_free);
  choose_kind (person);
}
