/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/arrangement.h"

#include <string.h>

#include "model/language.h"
#include "publish/numbering.h"
#include "publish/ordering.h"
#include "publish/publication-strings.h"
#include "register/headings.h"
#include "register/order-find.h"

static int
get_choice (UsStatement *statement, guint property)
{
  return us_item_get_choice (US_ITEM (statement), property);
}

/* Nothing is asked for but what the list says itself. */
static gboolean
is_plain (UsStatement *statement)
{
  return get_choice (statement, US_STATEMENT_SIGNATORIES_ORDER) == US_ORDER_MANUAL &&
         get_choice (statement, US_STATEMENT_SIGNATORIES_HEADINGS) == US_HEADINGS_GROUP &&
         *us_item_get_string (US_ITEM (statement), US_STATEMENT_SIGNATORIES_HEADING_ORDER) == '\0';
}

static void
permute (UsPublication *public, const GArray *order)
{
  g_autofree UsPublicSignatory *copy =
      g_memdup2 (public->signatories, public->n_signatories * sizeof *copy);

  for (guint i = 0; i < order->len; i++)
  public->signatories[i] = copy[g_array_index (order, guint, i)];
}

/* Who is printed, in the order in which they are. */
static GPtrArray *
get_people (const UsPublication *public, UsItemList *list)
{
  GPtrArray *people = g_ptr_array_sized_new ((guint) public->n_signatories);

  for (gsize i = 0; i < public->n_signatories; i++)
    g_ptr_array_add (people, us_item_list_get (list, public->signatories[i].position));
  return people;
}

static void
sort (UsPublication *public, UsStatement *statement)
{
  g_autoptr (GPtrArray) people = get_people (public, us_statement_get_signatories (statement));
  g_autoptr (UsOrder) rule = us_order_new_for (statement);
  g_autoptr (GArray) order =
                 us_order_find (rule, (UsSignatory *const *) people->pdata, people->len);

  permute (public, order);
}

/* Brings those below one heading together, and calls their group what the heading says: whoever
 * prints a group prints headings of any kind. */
static void
part (UsPublication *public, UsStatement *statement, GRefString *empty)
{
  g_autoptr (GPtrArray) people = get_people (public, us_statement_get_signatories (statement));
  g_autofree guint *ranks = g_new (guint, people->len + 1);
  g_autoptr (GPtrArray) headings = us_headings_assign (
      statement, (UsSignatory *const *) people->pdata, people->len, ranks);
  g_autofree guint *next = g_new0 (guint, headings->len + 1);
  g_autoptr (GArray) order = g_array_sized_new (FALSE, TRUE, sizeof (guint), people->len);
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < headings->len; i++)
    {
      const UsHeading *heading = headings->pdata[i];

      g_ptr_array_add (titles, *heading->title != '\0' ? g_ref_string_new (heading->title) : empty);
      next[i + 1] = next[i] + heading->count;
    }
  g_array_set_size (order, people->len);
  for (guint i = 0; i < people->len; i++)
    {
      GRefString **group = &public->signatories[i].group;
      GRefString *title = titles->pdata[ranks[i]];

      if (*group != empty)
        g_ref_string_release (*group);
      *group = title == empty ? empty : g_ref_string_acquire (title);
      g_array_index (order, guint, next[ranks[i]]++) = i;
    }
  permute (public, order);
  for (guint i = 0; i < titles->len; i++)
    if (titles->pdata[i] != empty)
      g_ref_string_release (titles->pdata[i]);
}

static void
number (UsPublication *public, UsSignatoryNumbering numbering)
{
  guint next = 1;

  for (gsize i = 0; i < public->n_signatories; i++)
    {
      if (numbering == US_SIGNATORY_NUMBERING_GROUP && i > 0 &&
          strcmp (public->signatories[i].group, public->signatories[i - 1].group) != 0)
        next = 1;
      public->signatories[i].number = next++;
    }
}

/* A note that several have is printed once, and a mark at each of them. */
static void
mark_notes (UsPublication *public, GRefString *empty)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) notes = NULL;

  for (gsize i = 0; i < public->n_signatories; i++)
    {
      char *note = public->signatories[i].note;
      gpointer first;

      public->signatories[i].mark = 0;
      if (note == empty)
        continue;
      if (!g_hash_table_lookup_extended (seen, note, NULL, &first))
        {
          g_hash_table_insert (seen, note, GSIZE_TO_POINTER (i));
          continue;
        }
      if (notes == NULL)
        notes = g_ptr_array_new ();
      if (public->signatories[GPOINTER_TO_SIZE (first)].mark == 0)
        {
          g_ptr_array_add (notes, g_strdup (note));
          public->signatories[GPOINTER_TO_SIZE (first)].mark = notes->len;
        }
      public->signatories[i].mark = public->signatories[GPOINTER_TO_SIZE (first)].mark;
    }
  if (notes != NULL)
    {
      g_ptr_array_add (notes, NULL);
      public->shared_notes = (char **) g_ptr_array_free (g_steal_pointer (&notes), FALSE);
    }
}

/* "Signed by {organisations} organisations" says how many there are. */
static void
fill_heading (UsPublication *public, GRefString *empty)
{
  g_autoptr (GString) heading = NULL;
  UsLiveCount count;
  gboolean filled = FALSE;

  if (public->signatories_heading == empty || strchr (public->signatories_heading, '{') == NULL)
    return;
  us_arrangement_count (public, &count);
  heading = g_string_new (public->signatories_heading);
  for (guint of = 0; of < US_N_COUNTS; of++)
    {
      g_autofree char *name = g_strdup_printf ("{%s}", us_live_count_get_name ((UsCountOf) of));
      g_autofree char *number =
          us_numbering_format_count (public->pages.numbering, count.counts[of]);

      filled = g_string_replace (heading, name, number, 0) > 0 || filled;
    }
  public->heading_counts = filled;
  g_ref_string_release (public->signatories_heading);
  public->signatories_heading = g_ref_string_new (heading->str);
}

/**
 * us_arrangement_apply:
 * @public: a publication that has its signatories
 * @statement: the statement that it is made from
 * @empty: the publication's empty string
 *
 * Puts the signatories into the order, under the headings and with the numbers that the statement
 * asks for, finds the notes that they share, and fills the counts in their heading. Main thread
 * only.
 */
void
us_arrangement_apply (UsPublication *public, UsStatement *statement, GRefString *empty)
{
  UsSignatoryNumbering numbering;
  g_autofree char *language = NULL;
  const char *as_of;

  g_return_if_fail (public != NULL);
  g_return_if_fail (US_IS_STATEMENT (statement));

  if (is_plain (statement))
    us_ordering_by_group (public->signatories, public->n_signatories);
  else
    {
      if (get_choice (statement, US_STATEMENT_SIGNATORIES_ORDER) != US_ORDER_MANUAL)
        sort (public, statement);
      part (public, statement, empty);
    }
  numbering = get_choice (statement, US_STATEMENT_SIGNATORIES_NUMBERING);
  if (numbering != US_SIGNATORY_NUMBERING_NONE)
    number (public, numbering);
  mark_notes (public, empty);
  fill_heading (public, empty);
  as_of = us_item_get_string (US_ITEM (statement), US_STATEMENT_SIGNATORIES_AS_OF);
  language = us_numbering_get_language (public->pages.numbering, public->language);
  public->as_of = us_language_format_date (language, as_of);
}

/**
 * us_arrangement_count:
 * @public: a publication
 * @ret_count: (out caller-allocates): how many signed, those among them who are not named too
 *
 * Any thread.
 */
void
us_arrangement_count (const UsPublication *public, UsLiveCount *ret_count)
{
  g_return_if_fail (public != NULL && ret_count != NULL);

  us_live_count_start (ret_count);
  for (gsize i = 0; i < public->n_signatories; i++)
    us_live_count_add (ret_count, public->signatories[i].kind, public->signatories[i].country);
  us_live_count_end (ret_count);
  ret_count->counts[US_COUNT_SIGNATORIES] += (guint) public->n_withheld;
  ret_count->counts[US_COUNT_ORGANISATIONS] += (guint) public->n_withheld_organisations;
  ret_count->counts[US_COUNT_INDIVIDUALS] +=
      (guint) (public->n_withheld - public->n_withheld_organisations);
}

/**
 * us_arrangement_withhold:
 * @public: a publication whose counts have been written
 * @empty: the publication's empty string
 *
 * Takes the names of all signatories out, and only counts them. Any thread.
 */
void
us_arrangement_withhold (UsPublication *public, GRefString *empty)
{
  g_return_if_fail (public != NULL);

  for (gsize i = 0; i < public->n_signatories; i++)
    {
      if (public->signatories[i].kind != US_SIGNATORY_IS_INDIVIDUAL)
      public->n_withheld_organisations++;
      us_publication_release_strings (US_PUBLIC_SIGNATORY, empty, &public->signatories[i]);
    }
  public->n_withheld += public->n_signatories;
  public->n_signatories = 0;
  g_clear_pointer (&public->shared_notes, g_strfreev);
}

/**
 * us_arrangement_clear:
 * @public: a publication that goes
 *
 * Frees what us_arrangement_apply() made. Any thread.
 */
void
us_arrangement_clear (UsPublication *public)
{
  g_return_if_fail (public != NULL);

  g_strfreev (public->shared_notes);
  g_free (public->as_of);
}

/**
 * us_arrangement_find_group_end:
 * @public: a publication
 * @start: index of the first signatory of a group
 *
 * Tells how far a group of signatories goes, which has one heading. Any thread.
 *
 * Returns: index of the first signatory behind it
 */
gsize
us_arrangement_find_group_end (const UsPublication *public, gsize start)
{
  gsize end = start + 1;

  g_return_val_if_fail (public != NULL && start < public->n_signatories, G_MAXSIZE);

  while (end < public->n_signatories &&
         strcmp (public->signatories[end].group, public->signatories[start].group) == 0)
    end++;
  return end;
}

/**
 * us_arrangement_get_mark:
 * @mark: of a signatory, from 1
 *
 * Gives the mark of a shared note: *, †, ‡, §, **, … Any thread.
 *
 * Returns: (transfer full): the mark
 */
char *
us_arrangement_get_mark (guint mark)
{
  static const char *const marks[] = { "*", "†", "‡", "§" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; mark > 0 && i <= (mark - 1) / G_N_ELEMENTS (marks); i++)
    g_string_append (text, marks[(mark - 1) % G_N_ELEMENTS (marks)]);
  return g_string_free (text, FALSE);
}
