/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-operations.h"

#include "model/statement.h"
#include "register/agreement.h"

#include <glib/gi18n.h>

/* A run of neighbours in the list. */
typedef struct
{
  guint position;
  guint count;
} Run;

static int
compare_positions (gconstpointer a, gconstpointer b)
{
  const guint first = *(const guint *) a;
  const guint second = *(const guint *) b;

  return (first > second) - (first < second);
}

/* Neighbours go together: 50,000 selected rows are often one run. */
static GArray *
find_runs (GPtrArray *items)
{
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (Run));

  for (guint i = 0; i < items->len; i++)
    {
      guint position;

      if (us_item_get_position (items->pdata[i], &position))
        g_array_append_val (positions, position);
    }
  g_array_sort (positions, compare_positions);
  for (guint i = 0; i < positions->len; i++)
    {
      const guint position = g_array_index (positions, guint, i);
      Run *last = runs->len == 0 ? NULL : &g_array_index (runs, Run, runs->len - 1);

      if (last != NULL && last->position + last->count == position)
        last->count++;
      else
        {
          const Run run = { position, 1 };

          g_array_append_val (runs, run);
        }
    }
  return runs;
}

/* A pasted line without the mark that stood before it in somebody's list. */
static char *
clean_line (const char *line)
{
  static const char *const marks[] = { "•", "-", "–", "*", "·" };
  g_autofree char *copy = g_strstrip (g_strdup (line));
  const char *name = copy;

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (g_str_has_prefix (copy, marks[i]))
      {
        name = g_strchug (copy + strlen (marks[i]));
        break;
      }
  return us_clean_line (name, -1);
}

/**
 * us_signatories_add_lines:
 * @list: the signatories of a statement
 * @lines: names, one a line
 * @error: %US_ERROR_REFUSED
 *
 * Adds a signatory for every line that is not empty, at the end. Main thread only.
 *
 * Returns: how many were added; 0 with @error set when one was refused, and nothing is changed
 */
guint
us_signatories_add_lines (UsItemList *list, const char *lines, GError **error)
{
  g_auto (GStrv) split = NULL;
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);
  UsStatement *statement;
  gboolean done;

  g_return_val_if_fail (US_IS_ITEM_LIST (list), 0);
  g_return_val_if_fail (lines != NULL, 0);

  split = g_strsplit (lines, "\n", -1);
  for (gsize i = 0; split[i] != NULL; i++)
    {
      g_autofree char *name = clean_line (split[i]);

      if (*name != '\0')
        g_ptr_array_add (added, us_signatory_new (name));
    }
  if (added->len == 0)
    return 0;
  statement = us_item_list_get_statement (list);
  us_statement_begin_group (statement, _ ("Add Signatories"));
  done = us_item_list_splice (list, us_item_list_get_length (list), 0, added->pdata, added->len,
                              error);
  us_statement_end_group (statement);
  return done ? added->len : 0;
}

/**
 * us_signatories_remove:
 * @list: the signatories of a statement
 * @items: (element-type UsSignatory): some of them
 * @error: %US_ERROR_REFUSED
 *
 * Main thread only.
 *
 * Returns: whether they are gone
 */
gboolean
us_signatories_remove (UsItemList *list, GPtrArray *items, GError **error)
{
  g_autoptr (GArray) runs = NULL;
  UsStatement *statement;
  gboolean done = TRUE;

  g_return_val_if_fail (US_IS_ITEM_LIST (list), FALSE);
  g_return_val_if_fail (items != NULL, FALSE);

  runs = find_runs (items);
  statement = us_item_list_get_statement (list);
  us_statement_begin_group (statement, _ ("Remove Signatories"));
  /* From the end, so that the positions before stay right. */
  for (guint i = runs->len; done && i-- > 0;)
    {
      const Run *run = &g_array_index (runs, Run, i);

      done = us_item_list_remove (list, run->position, run->count, error);
    }
  us_statement_end_group (statement);
  return done;
}

/**
 * us_signatories_move:
 * @list: the signatories of a statement
 * @items: (element-type UsSignatory): some of them
 * @before: the position, before the move, that they shall stand before; the length of @list for
 *   the end
 * @error: %US_ERROR_REFUSED
 *
 * Brings them together there, in the order they have. Main thread only.
 *
 * Returns: whether they are there
 */
gboolean
us_signatories_move (UsItemList *list, GPtrArray *items, guint before, GError **error)
{
  g_autoptr (GArray) runs = NULL;
  UsStatement *statement;
  gboolean done = TRUE;
  guint below = before;
  guint above = before;

  g_return_val_if_fail (US_IS_ITEM_LIST (list), FALSE);
  g_return_val_if_fail (items != NULL, FALSE);
  g_return_val_if_fail (before <= us_item_list_get_length (list), FALSE);

  runs = find_runs (items);
  statement = us_item_list_get_statement (list);
  us_statement_begin_group (statement, _ ("Move Signatories"));
  /* Those before the place go down to it, the last first; those after it come up, the first
   * first: so no move changes the position of a run that is still to go. */
  for (guint i = runs->len; done && i-- > 0;)
    {
      const Run *run = &g_array_index (runs, Run, i);
      /* A run around the place is in part there already. */
      const guint count = MIN (run->count, before - MIN (before, run->position));

      if (count == 0)
        continue;
      below -= count;
      if (run->position != below)
        done = us_item_list_move (list, run->position, count, below, error);
    }
  for (guint i = 0; done && i < runs->len; i++)
    {
      const Run *run = &g_array_index (runs, Run, i);
      const guint start = MAX (run->position, before);
      const guint end = run->position + run->count;

      if (end <= start)
        continue;
      if (start != above)
        done = us_item_list_move (list, start, end - start, above, error);
      above += end - start;
    }
  us_statement_end_group (statement);
  return done;
}

/**
 * us_signatories_find_gap:
 * @list: the signatories of a statement
 * @items: (element-type UsSignatory): those who are to be moved
 * @position: where the first of them shall be afterwards
 *
 * Main thread only.
 *
 * Returns: what us_signatories_move() takes for that: the position, before the move, to stand
 * before
 */
guint
us_signatories_find_gap (UsItemList *list, GPtrArray *items, guint position)
{
  g_autoptr (GArray) runs = NULL;
  guint before = position;

  g_return_val_if_fail (US_IS_ITEM_LIST (list), 0);
  g_return_val_if_fail (items != NULL, 0);

  runs = find_runs (items);
  for (guint i = 0; i < runs->len; i++)
    {
      const Run *run = &g_array_index (runs, Run, i);

      if (run->position >= before)
        break;
      before += run->count;
    }
  return MIN (before, us_item_list_get_length (list));
}

static gboolean
set_text (UsItemList *list, GPtrArray *items, UsSignatoryProperty property, const char *text,
          const char *label, GError **error)
{
  UsStatement *statement = us_item_list_get_statement (list);
  gboolean done = TRUE;

  us_statement_begin_group (statement, label);
  for (guint i = 0; done && i < items->len; i++)
    done = us_item_set_string (items->pdata[i], property, text, error);
  us_statement_end_group (statement);
  return done;
}

/**
 * us_signatories_set_group:
 * @list: the signatories of a statement
 * @items: (element-type UsSignatory): some of them
 * @group: the name of their new group, empty for none
 * @error: %US_ERROR_REFUSED
 *
 * Main thread only.
 *
 * Returns: whether all are in it
 */
gboolean
us_signatories_set_group (UsItemList *list, GPtrArray *items, const char *group, GError **error)
{
  g_return_val_if_fail (US_IS_ITEM_LIST (list), FALSE);
  g_return_val_if_fail (items != NULL, FALSE);
  g_return_val_if_fail (group != NULL, FALSE);

  return set_text (list, items, US_SIGNATORY_GROUP, group, _ ("Change Group"), error);
}

/**
 * us_signatories_set_note:
 * @list: the signatories of a statement
 * @items: (element-type UsSignatory): some of them
 * @note: what is to be printed with each of them, empty for nothing
 * @error: %US_ERROR_REFUSED
 *
 * Main thread only.
 *
 * Returns: whether all have it
 */
gboolean
us_signatories_set_note (UsItemList *list, GPtrArray *items, const char *note, GError **error)
{
  g_return_val_if_fail (US_IS_ITEM_LIST (list), FALSE);
  g_return_val_if_fail (items != NULL, FALSE);
  g_return_val_if_fail (note != NULL, FALSE);

  return set_text (list, items, US_SIGNATORY_NOTE, note, _ ("Change Note"), error);
}

static gboolean
set_choice (UsItemList *list, GPtrArray *items, UsSignatoryProperty property, int choice,
            const char *label, GError **error)
{
  UsStatement *statement = us_item_list_get_statement (list);
  gboolean done = TRUE;

  us_statement_begin_group (statement, label);
  for (guint i = 0; done && i < items->len; i++)
    done = us_item_set_choice (items->pdata[i], property, choice, error);
  us_statement_end_group (statement);
  return done;
}

/* Who confirms today and has no date yet, or that of another version, has that of today; who is
 * asked again has none. */
static gboolean
date_answer (UsItem *item, UsSignatoryStatus status, gboolean again, const char *today,
             GError **error)
{
  if (status == US_SIGNATORY_CONFIRMED &&
      (again || *us_item_get_string (item, US_SIGNATORY_APPROVED_ON) == '\0'))
    return us_item_set_from_string (item, US_SIGNATORY_APPROVED_ON, today, error);
  return status != US_SIGNATORY_INVITED ||
         us_item_set_from_string (item, US_SIGNATORY_APPROVED_ON, "", error);
}

/**
 * us_signatories_set_status:
 * @list: the signatories of a statement
 * @items: (element-type UsSignatory): some of them
 * @status: their new status
 * @error: %US_ERROR_REFUSED
 *
 * Notes that they have answered today, or are asked again. Those who have confirmed this version
 * since another day keep it. Main thread only.
 *
 * Returns: whether all have it
 */
gboolean
us_signatories_set_status (UsItemList *list, GPtrArray *items, UsSignatoryStatus status,
                           GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  UsStatement *statement;
  const char *latest;
  gboolean done = TRUE;

  g_return_val_if_fail (US_IS_ITEM_LIST (list), FALSE);
  g_return_val_if_fail (items != NULL, FALSE);

  statement = us_item_list_get_statement (list);
  latest = us_agreement_get_latest (statement);
  us_statement_begin_group (statement, _ ("Change Status"));
  for (guint i = 0; done && i < items->len; i++)
    {
      const gboolean again = us_agreement_is_old (items->pdata[i], latest);

      done = us_item_set_choice (items->pdata[i], US_SIGNATORY_STATUS, (int) status, error) &&
             us_agreement_note (items->pdata[i], status, latest, error) &&
             date_answer (items->pdata[i], status, again, today, error);
    }
  us_statement_end_group (statement);
  return done;
}

/**
 * us_signatories_set_listing:
 * @list: the signatories of a statement
 * @items: (element-type UsSignatory): some of them
 * @listing: whether they are named, or counted only
 * @error: %US_ERROR_REFUSED
 *
 * Main thread only.
 *
 * Returns: whether that is noted for all
 */
gboolean
us_signatories_set_listing (UsItemList *list, GPtrArray *items, UsSignatoryListing listing,
                            GError **error)
{
  g_return_val_if_fail (US_IS_ITEM_LIST (list), FALSE);
  g_return_val_if_fail (items != NULL, FALSE);

  return set_choice (list, items, US_SIGNATORY_LISTING, (int) listing, _ ("Change Listing"), error);
}
