/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/letter/kinds.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/letter/name-sign.h"
#include "import/letter/traits.h"
#include "import/phrases.h"
#include "import/signature-kind.h"

/* Fewer names without any sign are no list of people. */
#define MIN_LIST 3

/* What is known of those who sign below one heading. */
typedef struct
{
  GPtrArray *people; /* all signatories */
  guint from;
  guint to;
  GArray *signs;     /* of each of them, UsNameSign */
  guint n_known;     /* bare names of people, "Dr Jane Roe" */
  guint n_unknown;   /* bare names without a sign */
  guint n_organised; /* organisations */
} Group;

static UsDraftPerson *
get (const Group *self, guint i)
{
  return g_ptr_array_index (self->people, i);
}

static UsNameSign
get_sign (const Group *self, guint i)
{
  return g_array_index (self->signs, UsNameSign, i - self->from);
}

/* Nothing stands on its line but a name, and perhaps a country. */
static gboolean
is_bare (const UsDraftPerson *one)
{
  return one->kind == US_SIGNATORY_IS_ORGANISATION && one->person == NULL && one->role == NULL &&
         one->organisation == NULL && one->name != NULL;
}

/* Whether a person stands there with nothing but a name. */
static gboolean
is_bare_person (const Group *self, guint i)
{
  return i >= self->from && i < self->to && get (self, i)->kind == US_SIGNATORY_IS_INDIVIDUAL &&
         get (self, i)->role == NULL;
}

static void
doubt (Group *self, guint i)
{
  UsDraftPerson *one = get (self, i);

  if (one->reason == NULL)
    one->reason =
        /* translators: line of the letter, and a name */
        g_strdup_printf (_ ("Line %u: “%s” may be a person or an organisation."), one->line,
                         one->name);
}

static void
take (Group *self, guint i, gboolean sure)
{
  get (self, i)->kind = US_SIGNATORY_IS_INDIVIDUAL;
  if (!sure)
    doubt (self, i);
}

static void
weigh (Group *self)
{
  for (guint i = self->from; i < self->to; i++)
    {
      const UsDraftPerson *one = get (self, i);
      const UsNameSign sign =
          is_bare (one) ? us_name_sign_find (one->name) : US_NAME_SIGN_ORGANISATION;

      g_array_append_val (self->signs, sign);
      /* Where people say what they are, a name alone need not be one of them. */
      if (one->person == NULL && (one->role != NULL || one->organisation != NULL))
        continue;
      if (sign == US_NAME_SIGN_PERSON || one->kind == US_SIGNATORY_IS_INDIVIDUAL)
        self->n_known++;
      else if (sign == US_NAME_SIGN_NONE)
        self->n_unknown++;
      else
        self->n_organised++;
    }
}

/* "Individuals": who is there is one, but for what can be none. */
static void
settle_individuals (Group *self)
{
  for (guint i = self->from; i < self->to; i++)
    if (is_bare (get (self, i)) && get_sign (self, i) != US_NAME_SIGN_ORGANISATION)
      take (self, i, TRUE);
    else if (is_bare (get (self, i)) && !us_signature_kind_is_organisation (get (self, i)->name))
      take (self, i, FALSE);
}

/* Without a heading that says it, the signs in all of the names decide. */
static void
settle_unsaid (Group *self)
{
  const guint n = self->n_known + self->n_unknown + self->n_organised;
  /* A list of people with hardly anything else in it. */
  const gboolean people =
      self->n_known * 3 >= n && self->n_organised * 5 <= n && (self->n_known > 1 || n <= MIN_LIST);
  const gboolean mixed = self->n_known * 3 >= n || self->n_organised == 0;

  for (guint i = self->from; i < self->to; i++)
    if (is_bare (get (self, i)) && get_sign (self, i) == US_NAME_SIGN_PERSON)
      take (self, i, self->n_known > 1 || self->n_organised + self->n_unknown == 0);
  for (guint i = self->from; i < self->to; i++)
    {
      const gboolean between = is_bare_person (self, i - 1) && is_bare_person (self, i + 1);

      if (!is_bare (get (self, i)) || get_sign (self, i) != US_NAME_SIGN_NONE)
        continue;
      if (people || between)
        take (self, i, people || self->n_organised == 0);
      else if (mixed)
        doubt (self, i);
    }
}

/* Whether a heading names a kind of those who sign: "Individuals", or "Organisations". */
static gboolean
names (const char *heading, gboolean individuals)
{
  const UsPhrases *all = us_phrases_get (NULL);

  for (const char *word = heading; word != NULL; word = strchr (word, ' '))
    {
      word += strspn (word, " ");
      if (us_phrases_match (all, US_PHRASE_INDIVIDUALS, word) > 0
              ? individuals
              : !individuals && us_phrases_match (all, US_PHRASE_GROUP, word) > 0)
        return TRUE;
    }
  return FALSE;
}

static void
settle (Group *self, const char *heading)
{
  const gboolean individuals = heading != NULL && names (heading, TRUE);
  const gboolean organisations = heading != NULL && names (heading, FALSE);

  weigh (self);
  if (individuals == organisations)
    settle_unsaid (self);
  else if (individuals)
    settle_individuals (self);
  else
    for (guint i = self->from; i < self->to; i++)
      if (is_bare (get (self, i)) && get_sign (self, i) == US_NAME_SIGN_PERSON)
        doubt (self, i);
}

/**
 * us_kinds_settle:
 * @draft: (inout): what was understood of a letter
 *
 * Tells people from organisations where nothing stands on a line but a name, "Fatima El Idrissi":
 * by the heading above them, by signs in the names, and by what the others of the list are. Where
 * that does not decide, the name is doubted. Any thread.
 */
void
us_kinds_settle (UsDraft *draft)
{
  GPtrArray *people;

  g_return_if_fail (draft != NULL);

  people = draft->signatories;
  for (guint i = 0, end; i < people->len; i = end)
    {
      const char *heading = ((UsDraftPerson *) g_ptr_array_index (people, i))->group;
      g_autoptr (GArray) signs = g_array_new (FALSE, FALSE, sizeof (UsNameSign));
      Group group = { .people = people, .from = i, .signs = signs };

      for (end = i + 1; end < people->len; end++)
        if (g_strcmp0 (((UsDraftPerson *) g_ptr_array_index (people, end))->group, heading) != 0)
          break;
      group.to = end;
      settle (&group, heading != NULL ? heading : draft->signatories_heading);
    }
}
