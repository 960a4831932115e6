/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "register/headings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/error.h"
#include "register/collation.h"
#include "register/country.h"
#include "register/words.h"

typedef struct
{
  UsSignatoryHeadings by;
  const char *language;
  GHashTable *places; /* key, of a heading, to its place in @headings plus one */
  GPtrArray *headings;
} Headings;

/* The word for a kind in the language of the letter, or in English. */
static char *
get_kind_title (const char *kind, const char *language)
{
  g_autoptr (GKeyFile) file = us_words_load ("kinds.ini");
  g_autofree char *primary = g_ascii_strdown (language, (gssize) strcspn (language, "-_"));
  char *title = *primary != '\0' ? g_key_file_get_string (file, kind, primary, NULL) : NULL;

  return title ? title : g_key_file_get_string (file, kind, "en", NULL);
}

/* A person who signs for an organisation stands among the organisations. */
static const char *
get_key (const Headings *self, UsSignatory *signatory)
{
  UsItem *item = US_ITEM (signatory);
  const char *country = us_item_get_string (item, US_SIGNATORY_COUNTRY);
  const char *code;

  switch (self->by)
    {
    case US_HEADINGS_GROUP:
      return us_item_get_string (item, US_SIGNATORY_GROUP);
    case US_HEADINGS_KIND:
      return us_signatory_get_kind (signatory) == US_SIGNATORY_IS_INDIVIDUAL ? "individual"
                                                                             : "organisation";
    case US_HEADINGS_COUNTRY:
      code = us_country_find (country);
      return code ? code : country;
    case US_HEADINGS_REGION:
      code = us_country_find (country);
      return code ? us_country_get_region (code) : "";
    case US_HEADINGS_NONE:
    default:
      return "";
    }
}

static char *
get_title (const Headings *self, const char *key)
{
  if (*key == '\0' || self->by == US_HEADINGS_GROUP)
    return g_strdup (key);
  if (self->by == US_HEADINGS_KIND)
    return get_kind_title (key, self->language);
  /* A country that nobody knows is called what it was called. */
  return strlen (key) <= 3 ? us_country_get_name (key, self->language) : g_strdup (key);
}

static guint
add (Headings *self, const char *key)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, key));

  if (place == 0)
    {
      UsHeading *heading = g_new0 (UsHeading, 1);

      heading->key = g_strdup (key);
      heading->title = get_title (self, key);
      g_ptr_array_add (self->headings, heading);
      place = self->headings->len;
      g_hash_table_insert (self->places, heading->key, GUINT_TO_POINTER (place));
    }
  return place - 1;
}

typedef struct
{
  UsCollation *collation;
  GHashTable *wanted; /* key to its place in the order that the person has set, plus one */
  GPtrArray *headings;
  gboolean by_title;
} Sorting;

/* Those without a heading, then those that the person has put into an order, then the others. */
static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const Sorting *self = data;
  guint one_place = *(const guint *) a;
  guint other_place = *(const guint *) b;
  const UsHeading *one = self->headings->pdata[one_place];
  const UsHeading *other = self->headings->pdata[other_place];
  guint one_rank = GPOINTER_TO_UINT (g_hash_table_lookup (self->wanted, one->key));
  guint other_rank = GPOINTER_TO_UINT (g_hash_table_lookup (self->wanted, other->key));
  int difference = 0;

  if (*one->key == '\0' || *other->key == '\0')
    return (*other->key == '\0') - (*one->key == '\0');
  one_rank = one_rank > 0 ? one_rank : G_MAXUINT;
  other_rank = other_rank > 0 ? other_rank : G_MAXUINT;
  if (one_rank != other_rank)
    return one_rank < other_rank ? -1 : 1;
  if (self->by_title)
    difference = us_collation_compare (self->collation, one->title, other->title);
  if (difference == 0)
    difference = one_place < other_place ? -1 : 1;
  return difference;
}

static GHashTable *
read_wanted (char **keys)
{
  GHashTable *wanted = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; keys[i]; i++)
    if (!g_hash_table_contains (wanted, keys[i]))
      g_hash_table_insert (wanted, keys[i], GUINT_TO_POINTER (i + 1));
  return wanted;
}

/* Puts the headings into their order, and gives the new place of each. */
static guint *
sort (Headings *self, UsStatement *statement)
{
  g_auto (GStrv) keys = g_strsplit (
      us_item_get_string (US_ITEM (statement), US_STATEMENT_SIGNATORIES_HEADING_ORDER), "\n", -1);
  g_autoptr (GHashTable) wanted = read_wanted (keys);
  g_autoptr (UsCollation) collation = us_collation_new (self->language);
  Sorting sorting = { collation, wanted, self->headings,
                      self->by == US_HEADINGS_COUNTRY || self->by == US_HEADINGS_REGION };
  guint n = self->headings->len;
  g_autofree guint *order = g_new (guint, n + 1);
  g_autofree gpointer *sorted = g_new (gpointer, n + 1);
  guint *places = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  if (n > 1)
    g_qsort_with_data (order, (int) n, sizeof *order, compare, &sorting);
  for (guint i = 0; i < n; i++)
    {
      sorted[i] = self->headings->pdata[order[i]];
      places[order[i]] = i;
    }
  for (guint i = 0; i < n; i++)
    self->headings->pdata[i] = sorted[i];
  return places;
}

static void
heading_free (UsHeading *self)
{
  g_free (self->key);
  g_free (self->title);
  g_free (self);
}

/**
 * us_headings_assign:
 * @statement: a statement, which says what its headings are
 * @signatories: (array length=n_signatories): some of its signatories, in order
 * @n_signatories: how many
 * @ranks: (out caller-allocates) (array length=n_signatories): the place of each one's heading in
 *   what is given back
 *
 * Finds the headings of signatories and their order: the one that the person has set; groups
 * otherwise in the order of their first member, countries and regions by the alphabet. Main thread
 * only.
 *
 * Returns: (transfer full) (element-type UsHeading): the headings in order
 */
GPtrArray *
us_headings_assign (UsStatement *statement, UsSignatory *const *signatories, guint n_signatories,
                    guint *ranks)
{
  Headings self;
  g_autofree guint *places = NULL;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);
  g_return_val_if_fail (n_signatories == 0 || (signatories && ranks), NULL);

  self.by = us_item_get_choice (US_ITEM (statement), US_STATEMENT_SIGNATORIES_HEADINGS);
  self.language = us_item_get_string (US_ITEM (statement), US_STATEMENT_LANGUAGE);
  self.places = g_hash_table_new (g_str_hash, g_str_equal);
  self.headings = g_ptr_array_new_with_free_func ((GDestroyNotify) heading_free);
  if (self.by == US_HEADINGS_KIND)
    {
      add (&self, "organisation");
      add (&self, "individual");
    }
  for (guint i = 0; i < n_signatories; i++)
    {
      ranks[i] = add (&self, get_key (&self, signatories[i]));
      ((UsHeading *) self.headings->pdata[ranks[i]])->count++;
    }
  places = sort (&self, statement);
  for (guint i = 0; i < n_signatories; i++)
    ranks[i] = places[ranks[i]];
  g_hash_table_unref (self.places);
  return self.headings;
}

static void
collect (gpointer item, gpointer signatories)
{
  g_ptr_array_add (signatories, item);
}

/**
 * us_headings_list:
 * @statement: a statement
 *
 * Lists the headings of all its signatories. Main thread only.
 *
 * Returns: (transfer full) (element-type UsHeading): the headings in order
 */
GPtrArray *
us_headings_list (UsStatement *statement)
{
  g_autoptr (GPtrArray) signatories = g_ptr_array_new ();
  g_autofree guint *ranks = NULL;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);

  us_item_list_foreach (us_statement_get_signatories (statement), collect, signatories);
  ranks = g_new (guint, signatories->len + 1);
  return us_headings_assign (statement, (UsSignatory *const *) signatories->pdata, signatories->len,
                             ranks);
}

/**
 * us_headings_move:
 * @statement: a statement
 * @key: the key of one of its headings
 * @to: its place afterwards among those that have a title, from 0
 * @error: %US_ERROR_REFUSED
 *
 * Puts a heading in another place, as one step that can be undone; all others keep their order.
 * Main thread only.
 *
 * Returns: whether it could be done
 */
gboolean
us_headings_move (UsStatement *statement, const char *key, guint to, GError **error)
{
  g_autoptr (GPtrArray) headings = NULL;
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autofree char *order = NULL;
  gboolean found = FALSE;
  gboolean done;

  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);
  g_return_val_if_fail (key && *key != '\0', FALSE);

  headings = us_headings_list (statement);
  for (guint i = 0; i < headings->len; i++)
    {
      UsHeading *heading = headings->pdata[i];

      found = found || g_str_equal (heading->key, key);
      if (*heading->key != '\0' && !g_str_equal (heading->key, key))
        g_ptr_array_add (keys, heading->key);
    }
  if (!found)
    {
      /* translators: %s is the title of a group */
      g_set_error (error, US_ERROR, US_ERROR_REFUSED, _ ("There is no group “%s”."), key);
      return FALSE;
    }
  g_ptr_array_insert (keys, (int) MIN (to, keys->len), (gpointer) key);
  g_ptr_array_add (keys, NULL);
  order = g_strjoinv ("\n", (char **) keys->pdata);
  us_statement_begin_group (statement, _ ("Move Group"));
  done = us_item_set_string (US_ITEM (statement), US_STATEMENT_SIGNATORIES_HEADING_ORDER, order,
                             error);
  us_statement_end_group (statement);
  return done;
}

/* The keys of the order that the person has set, with one called otherwise. */
static char *
rename_key (UsStatement *statement, const char *before, const char *after)
{
  g_auto (GStrv) keys = g_strsplit (
      us_item_get_string (US_ITEM (statement), US_STATEMENT_SIGNATORIES_HEADING_ORDER), "\n", -1);

  for (guint i = 0; keys[i]; i++)
    if (g_str_equal (keys[i], before))
      {
        g_free (keys[i]);
        keys[i] = g_strdup (after);
      }
  return g_strjoinv ("\n", keys);
}

/**
 * us_headings_rename:
 * @statement: a statement
 * @before: the name of a group
 * @after: its new name; that of another group puts both together, an empty one ends the group
 * @error: %US_ERROR_REFUSED
 *
 * Calls a group otherwise, as one step that can be undone. It keeps its place. Main thread only.
 *
 * Returns: whether it could be done
 */
gboolean
us_headings_rename (UsStatement *statement, const char *before, const char *after, GError **error)
{
  g_autoptr (GPtrArray) signatories = g_ptr_array_new ();
  g_autofree char *order = NULL;
  gboolean done = TRUE;

  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);
  g_return_val_if_fail (before && *before != '\0', FALSE);
  g_return_val_if_fail (after, FALSE);

  us_item_list_foreach (us_statement_get_signatories (statement), collect, signatories);
  order = rename_key (statement, before, after);
  us_statement_begin_group (statement, _ ("Rename Group"));
  for (guint i = 0; done && i < signatories->len; i++)
    if (g_str_equal (us_item_get_string (signatories->pdata[i], US_SIGNATORY_GROUP), before))
      done = us_item_set_string (signatories->pdata[i], US_SIGNATORY_GROUP, after, error);
  done = done && us_item_set_string (US_ITEM (statement), US_STATEMENT_SIGNATORIES_HEADING_ORDER,
                                     order, error);
  us_statement_end_group (statement);
  return done;
}
