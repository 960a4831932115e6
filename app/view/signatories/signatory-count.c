/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-count.h"

#include "model/signatory.h"

#include <glib/gi18n.h>

/* What was counted, until the list changes; freed with it. */
typedef struct
{
  gboolean counted;
  guint n_confirmed;
  char *asked;  /* the name that was looked for last; %NULL: none since the list changed */
  UsItem *same; /* not owned: the first who has it */
} Known;

static void
forget (Known *self)
{
  self->counted = FALSE;
  g_clear_pointer (&self->asked, g_free);
}

/* What is neither counted nor looked up does not matter. */
static void
item_changed_cb (UsItemList *signatories, UsItem *item, guint property, Known *self)
{
  if (property == US_SIGNATORY_STATUS)
    self->counted = FALSE;
  else if (property == US_SIGNATORY_NAME)
    g_clear_pointer (&self->asked, g_free);
}

/* Who changes places is counted already. */
static void
items_changed_cb (UsItemList *signatories, guint position, guint removed, guint added, Known *self)
{
  if (removed != added)
    forget (self);
}

static void
free_known (Known *self)
{
  forget (self);
  g_free (self);
}

static Known *
get_known (UsItemList *signatories)
{
  Known *self = g_object_get_data (G_OBJECT (signatories), "us-signatory-count");

  if (self == NULL)
    {
      self = g_new0 (Known, 1);
      g_object_set_data_full (G_OBJECT (signatories), "us-signatory-count", self,
                              (GDestroyNotify) free_known);
      g_signal_connect (signatories, "items-changed", G_CALLBACK (items_changed_cb), self);
      g_signal_connect (signatories, "item-changed", G_CALLBACK (item_changed_cb), self);
    }
  return self;
}

static void
count_confirmed (gpointer item, gpointer user_data)
{
  if (us_signatory_get_status (item) == US_SIGNATORY_CONFIRMED)
    ++*(guint *) user_data;
}

static guint
get_n_confirmed (UsItemList *signatories)
{
  Known *self = get_known (signatories);

  if (!self->counted)
    {
      self->n_confirmed = 0;
      us_item_list_foreach (signatories, count_confirmed, &self->n_confirmed);
      self->counted = TRUE;
    }
  return self->n_confirmed;
}

/* A table of all names would take longer to make than to look through them for each key. */
static void
look_at (gpointer item, gpointer user_data)
{
  Known *self = user_data;

  if (self->same == NULL && g_str_equal (us_signatory_get_name (item), self->asked))
    self->same = item;
}

/**
 * us_signatory_count_describe:
 * @signatories: the signatories of a statement
 * @n_shown: how many of them are shown
 *
 * Main thread only.
 *
 * Returns: (transfer full): "62 signatories · 51 confirmed"; empty when there are none
 */
char *
us_signatory_count_describe (UsItemList *signatories, guint n_shown)
{
  guint total;
  guint confirmed;
  g_autofree char *all = NULL;
  g_autofree char *some = NULL;

  g_return_val_if_fail (US_IS_ITEM_LIST (signatories), NULL);

  total = us_item_list_get_length (signatories);
  if (total == 0)
    return g_strdup ("");
  confirmed = get_n_confirmed (signatories);
  if (n_shown == total)
    all = g_strdup_printf (ngettext ("%u signatory", "%u signatories", total), total);
  else
    /* translators: how many of all are shown, while others are hidden */
    all = g_strdup_printf (ngettext ("%u of %u signatory", "%u of %u signatories", total), n_shown,
                           total);
  some = g_strdup_printf (ngettext ("%u confirmed", "%u confirmed", confirmed), confirmed);
  /* translators: both are counted: "62 signatories · 51 confirmed" */
  return g_strdup_printf (_ ("%s · %s"), all, some);
}

/**
 * us_signatory_count_find:
 * @signatories: the signatories of a statement
 * @name: a name
 * @ret_position: (out) (optional): where it is
 *
 * Main thread only.
 *
 * Returns: whether somebody is listed with that very name
 */
gboolean
us_signatory_count_find (UsItemList *signatories, const char *name, guint *ret_position)
{
  Known *known;
  guint position;

  g_return_val_if_fail (US_IS_ITEM_LIST (signatories), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  /* Nothing is typed most of the time. */
  if (*name == '\0')
    return FALSE;
  known = get_known (signatories);
  if (g_strcmp0 (known->asked, name) != 0)
    {
      g_free (known->asked);
      known->asked = g_strdup (name);
      known->same = NULL;
      us_item_list_foreach (signatories, look_at, known);
    }
  if (known->same == NULL || !us_item_get_position (known->same, &position))
    return FALSE;
  if (ret_position != NULL)
    *ret_position = position;
  return TRUE;
}

/**
 * us_signatory_count_hint:
 * @signatories: the signatories of a statement
 * @typed: what stands in the search
 *
 * Main thread only.
 *
 * Returns: (transfer full): what Enter would do with it; empty when nothing is typed
 */
char *
us_signatory_count_hint (UsItemList *signatories, const char *typed)
{
  guint position;

  g_return_val_if_fail (US_IS_ITEM_LIST (signatories), NULL);
  g_return_val_if_fail (typed != NULL, NULL);

  if (*typed == '\0')
    return g_strdup ("");
  if (us_signatory_count_find (signatories, typed, &position))
    return g_strdup_printf (_ ("“%s” is listed already, at %u"), typed, position + 1);
  return g_strdup_printf (_ ("Press Enter to add “%s”"), typed);
}

/**
 * us_signatory_count_show:
 * @stack: has the pages "list", "empty" and "none", which is a #AdwStatusPage
 * @list: signatories
 * @n_shown: how many of them are shown
 * @typed: whether anything is typed, which Enter would add
 *
 * Shows the list, or why there is none. Main thread only.
 */
void
us_signatory_count_show (GtkStack *stack, UsItemList *list, guint n_shown, gboolean typed)
{
  g_return_if_fail (GTK_IS_STACK (stack));
  g_return_if_fail (US_IS_ITEM_LIST (list));

  g_object_set (gtk_stack_get_child_by_name (stack, "none"), "description",
                typed ? _ ("Press Enter to add this name.")
                      : _ ("Nobody has all that the filter asks for."),
                NULL);
  gtk_stack_set_visible_child_name (stack, n_shown > 0                           ? "list"
                                           : us_item_list_get_length (list) == 0 ? "empty"
                                                                                 : "none");
}

/* What is done to so many: the label of a button, or the sentence afterwards. */
static char *
describe_done (guint n_added, guint n_changed, gboolean done)
{
  g_autofree char *added = NULL;
  g_autofree char *changed = NULL;

  if (n_changed == 0)
    return g_strdup_printf (done ? ngettext ("%u row added", "%u rows added", n_added)
                                 /* translators: a button that adds so many */
                                 : ngettext ("_Add %u", "_Add %u", n_added),
                            n_added);
  if (n_added == 0)
    return g_strdup_printf (
        done ? ngettext ("%u signatory changed", "%u signatories changed", n_changed)
             /* translators: a button that changes so many */
             : ngettext ("_Change %u", "_Change %u", n_changed),
        n_changed);
  if (!done)
    /* translators: a button that adds so many and changes so many */
    return g_strdup_printf (_ ("_Add %u, Change %u"), n_added, n_changed);
  added = g_strdup_printf (ngettext ("%u added", "%u added", n_added), n_added);
  changed = g_strdup_printf (ngettext ("%u changed", "%u changed", n_changed), n_changed);
  /* translators: both are counted: "3 added, 1 changed" */
  return g_strdup_printf (_ ("%s, %s"), added, changed);
}

/**
 * us_signatory_count_describe_import:
 * @import: an import that is classified
 * @done: whether it was done, or is about to
 *
 * What accepting the sheet does to so many: the label of its button, or the sentence afterwards.
 * Who is listed already is changed and not added, and the sentence says how many were left out.
 * Main thread only.
 *
 * Returns: (transfer full): "_Add 2", "_Change 3", "_Add 2, Change 3"; "2 added, 3 changed",
 *   "2 rows added, 1 left out"
 */
char *
us_signatory_count_describe_import (UsListImport *import, gboolean done)
{
  g_autofree char *sentence = NULL;
  guint n_rows, n_accepted, n_changed = 0, n_left_out;

  g_return_val_if_fail (import != NULL, NULL);

  n_rows = us_table_get_n_rows (us_list_import_get_table (import));
  n_accepted = us_list_import_count_accepted (import);
  n_left_out = n_rows - us_list_import_count (import, US_ROW_EMPTY) - n_accepted;
  for (guint row = 0; row < n_rows; row++)
    n_changed += us_list_import_get_accepted (import, row) &&
                 us_list_import_get_kind (import, row) == US_ROW_UPDATE;
  sentence = describe_done (n_accepted - n_changed, n_changed, done);
  if (!done || n_left_out == 0)
    return g_steal_pointer (&sentence);
  /* translators: %s is "31 rows added" or "2 added, 3 changed"; of the rows of a list */
  return g_strdup_printf (ngettext ("%s, %u left out", "%s, %u left out", n_left_out), sentence,
                          n_left_out);
}
