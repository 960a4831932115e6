/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/letter/organisation-lines.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/letter/name-sign.h"
#include "import/letter/person-lines.h"
#include "import/letter/signatory-series.h"
#include "import/letter/traits.h"
#include "import/signature-kind.h"
#include "import/signature-line.h"
#include "import/signature-suffix.h"
#include "register/country.h"

/* One who signs has no more lines. */
#define MAX_LINES 4

typedef struct
{
  GPtrArray *lines;
  gboolean alike; /* whether no blank line parts them, or each does */
} Lines;

/* Who signs for an organisation, as one line below it says. */
typedef struct
{
  char *name;
  char *role;
} Signer;

static void
signer_clear (Signer *self)
{
  g_free (self->name);
  g_free (self->role);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Signer, signer_clear)

static const UsSourceBlock *
get (const Lines *self, guint i)
{
  return g_ptr_array_index (self->lines, i);
}

/* "Jane Roe", "Represented by Jane Roe, director". What has an organisation on its line signs for
 * that one. */
static gboolean
read_signer (const char *line, Signer *ret_signer)
{
  const UsPhrases *all = us_phrases_get (NULL);
  const gsize label = us_phrases_match (all, US_PHRASE_REPRESENTED, line);
  const char *who = line + label + strspn (line + label, ": ");
  const char *role = us_signature_suffix_skip_comma (who);
  g_autofree char *name = us_traits_trim (who, role != NULL ? role - who : -1, " ,");

  if (!us_signature_kind_is_person (name) ||
      (us_phrases_match (all, US_PHRASE_HONORIFIC, name) == 0 &&
       (us_name_sign_find (name) == US_NAME_SIGN_ORGANISATION ||
        us_signature_kind_is_role (name))) ||
      (role != NULL &&
       (!us_signature_kind_is_role (role) || us_signature_kind_is_organisation (role) ||
        us_signature_suffix_skip_comma (role) != NULL)))
    return FALSE;
  ret_signer->name = g_steal_pointer (&name);
  ret_signer->role = g_strdup (role);
  return TRUE;
}

/* Whether a line may be the name of an organisation, and @ret_sure whether it is one. */
static gboolean
may_be_organisation (const char *line, gboolean *ret_sure)
{
  const UsPhrases *all = us_phrases_get (NULL);

  *ret_sure = us_signature_kind_is_organisation (line);
  return us_phrases_match (all, US_PHRASE_HONORIFIC, line) == 0 &&
         (*ret_sure || !us_signature_kind_is_role (line)) &&
         us_phrases_match (all, US_PHRASE_FOR_WHOM, line) == 0 &&
         (*ret_sure || us_name_sign_find (line) == US_NAME_SIGN_ORGANISATION) &&
         us_traits_is_name (line) && strstr (line, ", ") == NULL && strchr (line, '|') == NULL;
}

/* What may stand below the one who signs: a role, a country, an address; and a town where it can be
 * nobody else. */
static gboolean
is_detail (const char *line, gboolean apart)
{
  return us_country_is_name (line) || strchr (line, '@') != NULL ||
         (!us_signature_kind_is_organisation (line) &&
          (us_signature_kind_is_role (line) ||
           (apart && (us_traits_count_words (line) == 1 || g_ascii_isdigit (*line)))));
}

/**
 * us_organisation_lines_are:
 * @lines: lines that stand together
 * @n: how many
 * @apart: whether nobody else may stand among them
 * @ret_sure: (out): whether words of organisations and roles say so, and not only the order
 *
 * Whether the first is an organisation and the second one who signs for it, perhaps with a role, a
 * country or an address below: "Water Trust", "Jane Roe", "Director". Any thread.
 *
 * Returns: whether they are
 */
gboolean
us_organisation_lines_are (char *const *lines, guint n, gboolean apart, gboolean *ret_sure)
{
  g_auto (Signer) signer = { NULL, NULL };
  gboolean said;

  g_return_val_if_fail (lines != NULL && ret_sure != NULL, FALSE);

  *ret_sure = FALSE;
  if (n < 2 || !may_be_organisation (lines[0], &said) || !read_signer (lines[1], &signer))
    return FALSE;
  *ret_sure = said && (signer.role != NULL || n > 2 || strcmp (signer.name, lines[1]) != 0);
  for (guint i = 2; i < n; i++)
    if (!is_detail (lines[i], apart))
      return FALSE;
  return TRUE;
}

static void
take (char **field, const char *words)
{
  char *joined = *field != NULL ? g_strconcat (*field, ", ", words, NULL) : g_strdup (words);

  g_free (*field);
  *field = joined;
}

static void
read_one (char *const *lines, guint n, const UsPhrases *phrases, UsDraftPerson *person)
{
  g_auto (Signer) signer = { NULL, NULL };

  us_signature_line_parse (lines[0], phrases, person);
  if (read_signer (lines[1], &signer))
    {
      person->person = g_steal_pointer (&signer.name);
      person->role = g_steal_pointer (&signer.role);
    }
  for (guint i = 2; i < n; i++)
    {
      g_autoptr (GString) rest = g_string_new (lines[i]);

      us_signature_suffix_take_emails (rest, person);
      if (rest->len > 0)
        take (us_country_is_name (rest->str) && person->country == NULL ? &person->country
              : us_signature_kind_is_role (rest->str)                   ? &person->role
                                                                        : &person->note,
              rest->str);
    }
  person->kind = US_SIGNATORY_IS_ORGANISATION;
}

/* How many lines from @i belong together: up to the next blank line, or where all stand alike as
 * many as tell of one. Gives whether they are an organisation and who signs for it. */
static gboolean
find_group (const Lines *self, guint i, guint *ret_n, gboolean *ret_sure)
{
  char *lines[MAX_LINES];
  guint n = 0;
  gboolean are = FALSE;

  while (i + n < self->lines->len && n < MAX_LINES &&
         (n == 0 || self->alike || get (self, i + n)->gap == 0))
    {
      gboolean sure;

      lines[n] = (char *) us_source_block_get_body (get (self, i + n));
      n++;
      if (n < 2 || !self->alike)
        continue;
      if (!us_organisation_lines_are (lines, n, FALSE, &sure))
        {
          n--;
          break;
        }
      are = TRUE;
      *ret_sure = sure;
    }
  *ret_n = n;
  return self->alike ? are : us_organisation_lines_are (lines, n, TRUE, ret_sure);
}

/* Whether the lines are organisations with those who sign for them. Where they all stand alike,
 * each has to have one. */
static gboolean
are_all (const Lines *self)
{
  guint fitting = 0;
  guint others = 0;
  gboolean sure = FALSE;

  for (guint i = 0, n; i < self->lines->len; i += n)
    {
      gboolean said = FALSE;

      if (find_group (self, i, &n, &said))
        fitting++;
      else
        others += n > 1 || self->alike;
      sure = sure || said;
      if (!self->alike && i + n < self->lines->len && get (self, i + n)->gap == 0)
        return FALSE;
    }
  return (fitting > 1 || (fitting == 1 && sure)) && fitting > others &&
         !(self->alike && others > 0);
}

/**
 * us_organisation_lines_read:
 * @lines: (element-type UsSourceBlock): lines of signatories
 * @phrases: phrases of the letter's language
 * @group: (nullable): heading of the group
 * @draft: (inout): gets the signatories
 *
 * Reads organisations that stand above those who sign for them, if most of the lines are such. Any
 * thread.
 *
 * Returns: whether they are
 */
gboolean
us_organisation_lines_read (GPtrArray *lines, const UsPhrases *phrases, const char *group,
                            UsDraft *draft)
{
  Lines self = { lines, TRUE };

  g_return_val_if_fail (lines != NULL && draft != NULL, FALSE);

  for (guint i = 0; i < lines->len; i++)
    {
      if (get (&self, i)->cells != NULL || get (&self, i)->marker.kind != US_MARKER_NONE)
        return FALSE;
      self.alike = self.alike && (i < 2 || get (&self, i)->gap == get (&self, 1)->gap);
    }
  if (!are_all (&self))
    return FALSE;
  for (guint i = 0, n; i < lines->len; i += n)
    {
      char *one[MAX_LINES];
      gboolean sure = FALSE;
      const gboolean fits = find_group (&self, i, &n, &sure);
      const guint line = get (&self, i)->line;

      for (guint j = 0; j < n; j++)
        one[j] = (char *) us_source_block_get_body (get (&self, i + j));
      if (fits)
        {
          UsDraftPerson *person = us_draft_add_person (draft->signatories, line);

          person->group = g_strdup (group);
          read_one (one, n, phrases, person);
          if (self.alike && !sure)
            person->reason = g_strdup_printf (
                /* translators: %u: line of the letter */
                _ ("Line %u: taken for an organisation and the person who signs for it."), line);
        }
      else if (n == 1)
        us_signatory_series_add (one[0], line, phrases, group, draft);
      else
        us_person_lines_read (one, n, line, phrases, group, draft);
    }
  return TRUE;
}
