/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "import/signatories/list-match.h"

#include "register/agreement.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* So many numbers tell whether a register is that of the letter. */
#define FEW 3

/* Who is in the list: what another thread may read of them. */
typedef struct
{
  UsSignatory *signatory;
  char *values[US_LIST_ROW_N_VALUES];
} Person;

struct _UsListPeople
{
  GArray *people;
  GHashTable *by_id;    /* id to index plus one */
  GHashTable *by_email; /* folded address to index plus one */
  char *language;
  char *latest; /* version of the letter, or NULL */
};

static char *
fold_email (const char *email)
{
  return email != NULL && strchr (email, '@') != NULL ? g_utf8_casefold (email, -1) : NULL;
}

static void
clear_person (gpointer data)
{
  Person *person = data;

  g_object_unref (person->signatory);
  for (guint i = 0; i < US_LIST_ROW_N_VALUES; i++)
    g_free (person->values[i]);
}

static void
add_person (gpointer item, gpointer people)
{
  UsListPeople *self = people;
  Person person = { g_object_ref (item), { NULL } };
  g_autofree char *email = NULL;
  guint index = self->people->len + 1;

  for (guint property = 1; property < US_LIST_ROW_N_VALUES; property++)
    {
      person.values[property] = us_item_to_string (item, property);
      if (*person.values[property] == '\0')
        g_clear_pointer (&person.values[property], g_free);
    }
  g_array_append_val (self->people, person);
  g_hash_table_insert (self->by_id, g_strdup (us_item_get_id (item)), GUINT_TO_POINTER (index));
  email = fold_email (person.values[US_SIGNATORY_EMAIL]);
  if (email != NULL && !g_hash_table_contains (self->by_email, email))
    g_hash_table_insert (self->by_email, g_steal_pointer (&email), GUINT_TO_POINTER (index));
}

/**
 * us_list_people_new:
 * @statement: a statement
 *
 * Takes note of who is in the list of a statement. Main thread only.
 *
 * Returns: (transfer full): the people
 */
UsListPeople *
us_list_people_new (UsStatement *statement)
{
  UsListPeople *self;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  self = g_new0 (UsListPeople, 1);
  self->people = g_array_new (FALSE, FALSE, sizeof (Person));
  g_array_set_clear_func (self->people, clear_person);
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_email = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->language = g_strdup (us_item_get_string (US_ITEM (statement), US_STATEMENT_LANGUAGE));
  self->latest = g_strdup (us_agreement_get_latest (statement));
  us_item_list_foreach (us_statement_get_signatories (statement), add_person, self);
  return self;
}

/**
 * us_list_people_free:
 * @self: (transfer full): people
 *
 * Frees them. Main thread only.
 */
void
us_list_people_free (UsListPeople *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->people);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->by_email);
  g_free (self->language);
  g_free (self->latest);
  g_free (self);
}

/* Whether the row changes a property of the one whom it is: an exported register changes whatever
 * differs, another list what the answer is, and otherwise only fills what is empty. */
static gboolean
changes (const UsListRow *row, const UsListMatch *match, guint property, const char *now)
{
  const char *value = row->values[property];
  gboolean answers = row->values[US_SIGNATORY_STATUS] != NULL &&
                     (property == US_SIGNATORY_STATUS || property == US_SIGNATORY_APPROVED_ON ||
                      property == US_SIGNATORY_APPROVED_BY || property == US_SIGNATORY_MESSAGE ||
                      property == US_SIGNATORY_AGREED_TO);

  if (value == NULL || g_strcmp0 (value, now) == 0)
    return FALSE;
  if (match->by_id || answers)
    return TRUE;
  return (now == NULL || *now == '\0') && property != US_SIGNATORY_KIND &&
         property != US_SIGNATORY_NAME;
}

static gboolean
changes_anything (const UsListRow *row, const UsListMatch *match, const Person *person)
{
  for (guint property = 1; property < US_LIST_ROW_N_VALUES; property++)
    if (changes (row, match, property, person->values[property]))
      return TRUE;
  return FALSE;
}

/* Two people may have one name. */
static gboolean
contradicts (const UsListRow *row, const Person *person)
{
  static const guint properties[] = { US_SIGNATORY_ORGANISATION, US_SIGNATORY_COUNTRY };

  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      const char *ours = person->values[properties[i]];
      const char *theirs = row->values[properties[i]];
      g_autofree char *a = ours != NULL ? g_utf8_casefold (ours, -1) : NULL;
      g_autofree char *b = theirs != NULL ? g_utf8_casefold (theirs, -1) : NULL;

      if (a != NULL && b != NULL && strcmp (a, b) != 0)
        return TRUE;
    }
  return FALSE;
}

static guint
find_by_id (UsListPeople *self, const UsListRow *row)
{
  return row->id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id, row->id)) : 0;
}

/* Every letter counts its own: in the register of another the same numbers are somebody else's. Of
 * a few it cannot be told. */
static gboolean
are_of_another (UsListPeople *self, UsListRow *const *rows, guint n_rows)
{
  guint n_found = 0;
  guint n_same = 0;

  for (guint i = 0; i < n_rows; i++)
    {
      const guint who = find_by_id (self, rows[i]);

      if (who == 0)
        continue;
      n_found++;
      n_same +=
          g_strcmp0 (rows[i]->values[US_SIGNATORY_NAME],
                     g_array_index (self->people, Person, who - 1).values[US_SIGNATORY_NAME]) == 0;
    }
  return n_found >= FEW && n_same * 2 < n_found;
}

/* Who a row is, from what is the same: id, address, name. */
static void
decide (UsListPeople *self, const UsListRow *row, const UsLikePair *pair, UsListMatch *match)
{
  g_autofree char *email = fold_email (row->values[US_SIGNATORY_EMAIL]);
  guint by_id = find_by_id (self, row);
  guint by_email = email ? GPOINTER_TO_UINT (g_hash_table_lookup (self->by_email, email)) : 0;
  guint by_name = pair != NULL && pair->like < self->people->len ? pair->like + 1 : 0;
  guint who = by_id > 0 ? by_id : by_name > 0 ? by_name : by_email;
  const Person *person;

  match->kind = row->problem != NULL ? US_ROW_UNCLEAR : US_ROW_NEW;
  match->likeness = pair != NULL ? pair->reason : US_LIKENESS_NONE;
  match->by_id = by_id > 0;
  if (who == 0)
    {
      /* Rows of an exported register are whoever they are, alike or not. */
      if (pair == NULL || row->id != NULL)
        return;
      match->has_row = TRUE;
      match->row = pair->like - self->people->len;
      if (row->problem == NULL)
        match->kind = pair->reason == US_LIKENESS_SAME ? US_ROW_LISTED : US_ROW_UNCLEAR;
      return;
    }
  person = &g_array_index (self->people, Person, who - 1);
  match->signatory = person->signatory;
  match->same_email = by_id == 0 && by_name == 0;
  if (row->problem != NULL)
    return;
  if (by_id == 0 &&
      (match->same_email || match->likeness != US_LIKENESS_SAME || contradicts (row, person)) &&
      !(by_email == who && match->likeness != US_LIKENESS_NONE))
    match->kind = US_ROW_UNCLEAR;
  else
    match->kind = changes_anything (row, match, person) ? US_ROW_UPDATE : US_ROW_LISTED;
}

/* Who answers yes agrees to the version that was kept last; only a register knows better. */
static void
note_version (UsListPeople *self, UsListRow *row)
{
  if (self->latest != NULL && row->id == NULL && row->values[US_SIGNATORY_AGREED_TO] == NULL &&
      g_strcmp0 (row->values[US_SIGNATORY_STATUS], "confirmed") == 0)
    row->values[US_SIGNATORY_AGREED_TO] = g_strdup (self->latest);
}

/**
 * us_list_people_match:
 * @self: people
 * @rows: (array length=n_rows): rows of a list
 * @n_rows: how many
 * @cancellable: (nullable): stops it
 * @error: %G_IO_ERROR_CANCELLED
 *
 * Finds out who the rows are; takes ids from them that are of another letter, and notes to which
 * version those agree who confirm. Any thread.
 *
 * Returns: (transfer full) (nullable) (array length=n_rows): a match for each row; %NULL when it
 * was cancelled
 */
UsListMatch *
us_list_people_match (UsListPeople *self, UsListRow *const *rows, guint n_rows,
                      GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GArray) pairs = NULL;
  UsListMatch *matches;
  guint next = 0;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (rows != NULL || n_rows == 0, NULL);

  if (are_of_another (self, rows, n_rows))
    for (guint i = 0; i < n_rows; i++)
      g_clear_pointer (&rows[i]->id, g_free);
  for (guint i = 0; i < n_rows; i++)
    note_version (self, rows[i]);
  for (guint i = 0; i < self->people->len; i++)
    {
      const char *name = g_array_index (self->people, Person, i).values[US_SIGNATORY_NAME];

      g_ptr_array_add (names, (gpointer) (name != NULL ? name : ""));
    }
  for (guint i = 0; i < n_rows; i++)
    {
      const char *name = rows[i]->values[US_SIGNATORY_NAME];

      g_ptr_array_add (names, (gpointer) (name != NULL ? name : ""));
    }
  pairs = us_likeness_find ((const char *const *) names->pdata, names->len, self->language,
                            cancellable, error);
  if (pairs == NULL)
    return NULL;
  matches = g_new0 (UsListMatch, n_rows + 1);
  for (guint i = 0; i < n_rows; i++)
    {
      const UsLikePair *pair = NULL;

      while (next < pairs->len &&
             g_array_index (pairs, UsLikePair, next).index < self->people->len + i)
        next++;
      if (next < pairs->len &&
          g_array_index (pairs, UsLikePair, next).index == self->people->len + i)
        pair = &g_array_index (pairs, UsLikePair, next);
      matches[i].kind = US_ROW_EMPTY;
      if (rows[i]->values[US_SIGNATORY_NAME] != NULL || rows[i]->problem != NULL ||
          rows[i]->id != NULL)
        decide (self, rows[i], pair, &matches[i]);
    }
  return matches;
}

/**
 * us_list_match_name_approver:
 * @row: a row
 * @item: the signatory whom it is about, and who has confirmed by it
 * @error: %US_ERROR_REFUSED
 *
 * Where nobody says who approved, it is the person, or the address that the answer came from. Main
 * thread only.
 *
 * Returns: whether it could be done
 */
gboolean
us_list_match_name_approver (const UsListRow *row, UsItem *item, GError **error)
{
  const char *who = row->values[US_SIGNATORY_PERSON] != NULL ? row->values[US_SIGNATORY_PERSON]
                                                             : row->values[US_SIGNATORY_EMAIL];

  return who == NULL || *us_item_get_string (item, US_SIGNATORY_APPROVED_BY) != '\0' ||
         us_item_set_string (item, US_SIGNATORY_APPROVED_BY, who, error);
}

/**
 * us_list_match_update:
 * @row: a row
 * @match: who it is
 * @error: %US_ERROR_REFUSED
 *
 * Changes a signatory as a row says. When somebody confirms, us_list_match_name_approver().
 * Main thread only.
 *
 * Returns: whether all of it could be done
 */
gboolean
us_list_match_update (const UsListRow *row, const UsListMatch *match, GError **error)
{
  UsItem *item = US_ITEM (match->signatory);
  gboolean confirms = g_strcmp0 (row->values[US_SIGNATORY_STATUS], "confirmed") == 0 &&
                      us_signatory_get_status (match->signatory) != US_SIGNATORY_CONFIRMED;

  for (guint property = 1; property < US_LIST_ROW_N_VALUES; property++)
    {
      g_autofree char *now = us_item_to_string (item, property);

      if (changes (row, match, property, now) &&
          !us_item_set_from_string (item, property, row->values[property], error))
        return FALSE;
    }
  return !confirms || us_list_match_name_approver (row, item, error);
}

/**
 * us_list_match_describe_update:
 * @row: a row
 * @match: who it is
 *
 * Says which fields a row changes, and of whom when that has another name. Main thread only.
 *
 * Returns: (transfer full): translated words
 */
char *
us_list_match_describe_update (const UsListRow *row, const UsListMatch *match)
{
  UsItem *item = US_ITEM (match->signatory);
  g_autoptr (GString) what = g_string_new (NULL);
  guint n_fields;
  const UsField *fields = us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n_fields);

  for (guint property = 1; property < US_LIST_ROW_N_VALUES; property++)
    {
      g_autofree char *now = us_item_to_string (item, property);

      if (changes (row, match, property, now))
        /* translators: between the names of fields */
        g_string_append_printf (what, "%s%s", what->len > 0 ? _ (", ") : "",
                                _ (fields[property - 1].title));
    }
  if (g_strcmp0 (us_signatory_get_name (match->signatory), row->values[US_SIGNATORY_NAME]) == 0)
    /* translators: %s is what fields are called: "Status, Approved On" */
    return g_strdup_printf (_ ("Changes %s"), what->str);
  /* translators: the first %s is a name, the second what fields are called: "Status, Approved On"
   */
  return g_strdup_printf (_ ("%s: changes %s"), us_signatory_get_name (match->signatory),
                          what->str);
}
