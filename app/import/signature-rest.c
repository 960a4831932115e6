/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/signature-rest.h"

#include <string.h>

#include "import/letter/traits.h"
#include "import/signature-kind.h"
#include "import/signature-suffix.h"

/**
 * us_signature_rest_trim_before:
 * @text: a line
 * @after: what comes after a comma in it
 *
 * Gives what stands before that comma. Any thread.
 *
 * Returns: (transfer full): text
 */
char *
us_signature_rest_trim_before (const char *text, const char *after)
{
  const char *end = after;

  g_return_val_if_fail (text != NULL && after >= text, NULL);

  while (end > text && (end[-1] == ' ' || end[-1] == ','))
    end--;
  if (end - text >= 2 && memcmp (end - 2, "،", 2) == 0)
    end -= 2;
  return us_traits_trim (text, end - text, " ");
}

/* " – " or another dash between spaces, before any comma. */
static const char *
find_dash (const char *text, const char **ret_after)
{
  static const char *const dashes[] = { " – ", " — ", " - " };

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    {
      const char *dash = strstr (text, dashes[i]);

      if (dash == NULL || dash == text || memchr (text, ',', (gsize) (dash - text)) != NULL)
        continue;
      *ret_after = dash + strlen (dashes[i]);
      return dash;
    }
  return NULL;
}

/* "Director – Water School". */
static gboolean
read_dashed_rest (const char *rest, UsDraftPerson *person)
{
  const char *after = NULL;
  const char *dash = find_dash (rest, &after);
  g_autofree char *role = dash != NULL ? us_traits_trim (rest, dash - rest, " ") : NULL;

  if (role == NULL || !us_traits_has_capital (after) || !us_signature_kind_is_role (role) ||
      us_signature_kind_is_organisation (role) ||
      (us_signature_kind_is_role (after) && !us_signature_kind_is_organisation (after)))
    return FALSE;
  person->role = g_steal_pointer (&role);
  person->organisation = us_traits_trim (after, -1, " ");
  return TRUE;
}

/* Where what comes after one role or several begins: "Founder, Professor of Law, Water School".
 * What stands before a dash there is a role too. */
static const char *
skip_roles (const char *after, const char **ret_dash)
{
  *ret_dash = NULL;
  while (after != NULL)
    {
      const char *next = us_signature_suffix_skip_comma (after);
      g_autofree char *one =
          next != NULL ? us_signature_rest_trim_before (after, next) : g_strdup (after);
      const char *behind = NULL;
      const char *dash = find_dash (after, &behind);
      g_autofree char *before = dash != NULL ? us_traits_trim (after, dash - after, " ") : NULL;

      if (before != NULL && us_traits_has_capital (behind) && us_signature_kind_is_role (before) &&
          !us_signature_kind_is_organisation (before))
        {
          *ret_dash = dash;
          return behind;
        }
      if (!us_signature_kind_is_role (one) || us_signature_kind_is_organisation (one))
        return after;
      after = next;
    }
  return NULL;
}

/**
 * us_signature_rest_read:
 * @rest: what comes after the name of a signatory
 * @person: (inout): gets a role, an organisation or both
 *
 * Parts "role, organisation" and "role – organisation" into two; a part that is neither stays with
 * the role. Any thread.
 */
void
us_signature_rest_read (const char *rest, UsDraftPerson *person)
{
  const char *after;
  const char *dash;

  g_return_if_fail (rest != NULL && person != NULL);

  if (*rest == '\0' || read_dashed_rest (rest, person))
    return;
  after = us_signature_suffix_skip_comma (rest);
  g_autofree char *first = after != NULL ? us_signature_rest_trim_before (rest, after) : NULL;
  if (!us_signature_kind_is_role (rest) && (first == NULL || !us_signature_kind_is_role (first) ||
                                            us_signature_kind_is_organisation (first)))
    {
      person->organisation = g_strdup (rest);
      return;
    }
  after = skip_roles (after, &dash);
  if (after != NULL && (us_traits_has_capital (after) || us_signature_kind_is_organisation (after)))
    {
      person->role = dash != NULL ? us_traits_trim (rest, dash - rest, " ")
                                  : us_signature_rest_trim_before (rest, after);
      person->organisation = us_traits_trim (after, -1, " ");
    }
  else
    person->role = g_strdup (rest);
}
