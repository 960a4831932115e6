/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/doubts.h"

typedef struct
{
  UsStatement *statement; /* it owns us */
  UsReport *report;
  GHashTable *settled; /* indices of doubts that are none any more */
  GArray *order;       /* the indices, as the parts follow each other in the source */
  guint next;
  UsDoubtsFunc changed;
  gpointer user_data;
  GDestroyNotify destroy;
} Doubts;

static G_DEFINE_QUARK (us - doubts, doubts)

    static Doubts *get_doubts (UsStatement *statement)
{
  return g_object_get_qdata (G_OBJECT (statement), doubts_quark ());
}

static UsItem *
get_item (Doubts *self, const UsDoubt *doubt)
{
  return doubt->id != NULL ? us_statement_find (self->statement, doubt->id)
                           : US_ITEM (self->statement);
}

static gboolean
is_open (Doubts *self, guint index)
{
  return !g_hash_table_contains (self->settled, GUINT_TO_POINTER (index)) &&
         get_item (self, us_report_get_doubt (self->report, index)) != NULL;
}

static gboolean
is_about (Doubts *self, const UsDoubt *doubt, UsItem *item, const char *property)
{
  if (get_item (self, doubt) != item)
    return FALSE;
  return doubt->id != NULL || g_strcmp0 (doubt->property, property) == 0;
}

/* Whoever changes a part has looked at it. */
static void
changed_cb (UsStatement *statement, UsChange *change, Doubts *self)
{
  guint n_fields;
  const UsField *fields;

  if (change->kind != US_CHANGE_SET)
    {
      self->changed (statement, self->user_data);
      return;
    }
  fields = us_item_class_get_fields (US_ITEM_GET_CLASS (change->item), &n_fields);
  for (guint i = 0; i < us_report_get_n_doubts (self->report); i++)
    if (is_about (self, us_report_get_doubt (self->report, i), change->item,
                  fields[change->property - 1].name) &&
        g_hash_table_add (self->settled, GUINT_TO_POINTER (i)))
      self->changed (statement, self->user_data);
}

static void
doubts_free (gpointer data)
{
  Doubts *self = data;

  self->destroy (self->user_data);
  us_report_unref (self->report);
  g_hash_table_unref (self->settled);
  g_array_unref (self->order);
  g_free (self);
}

static int
compare_lines (gconstpointer a, gconstpointer b, gpointer report)
{
  const guint first = us_report_get_doubt (report, *(const guint *) a)->line;
  const guint second = us_report_get_doubt (report, *(const guint *) b)->line;

  return first < second ? -1 : first > second;
}

/* What is recognised last may stand above what is recognised first. */
static GArray *
sort_doubts (UsReport *report)
{
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < us_report_get_n_doubts (report); i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_lines, report);
  return order;
}

/**
 * us_doubts_set:
 * @statement: a statement that was just recognised
 * @report: what is unsure of it
 * @changed: called when the doubts may be others
 * @user_data: (closure): for @changed
 * @destroy: frees @user_data, with the statement or when other doubts take the place of these
 *
 * Keeps the doubts. They go one by one, as somebody changes the parts that they are about. Main
 * thread only.
 */
void
us_doubts_set (UsStatement *statement, UsReport *report, UsDoubtsFunc changed, gpointer user_data,
               GDestroyNotify destroy)
{
  Doubts *self;

  g_return_if_fail (US_IS_STATEMENT (statement));
  g_return_if_fail (report != NULL);
  g_return_if_fail (changed != NULL);
  g_return_if_fail (destroy != NULL);

  self = get_doubts (statement);
  if (self != NULL)
    g_signal_handlers_disconnect_by_data (statement, self);
  self = g_new0 (Doubts, 1);
  self->statement = statement;
  self->report = us_report_ref (report);
  self->settled = g_hash_table_new (NULL, NULL);
  self->order = sort_doubts (report);
  self->changed = changed;
  self->user_data = user_data;
  self->destroy = destroy;
  g_object_set_qdata_full (G_OBJECT (statement), doubts_quark (), self, doubts_free);
  g_signal_connect (statement, "changed", G_CALLBACK (changed_cb), self);
}

/**
 * us_doubts_count:
 * @statement: a statement
 *
 * Counts the doubts that are left. Main thread only.
 *
 * Returns: how many
 */
guint
us_doubts_count (UsStatement *statement)
{
  Doubts *self;
  guint count = 0;

  g_return_val_if_fail (US_IS_STATEMENT (statement), 0);

  self = get_doubts (statement);
  for (guint i = 0; self != NULL && i < us_report_get_n_doubts (self->report); i++)
    count += is_open (self, i);
  return count;
}

/**
 * us_doubts_find:
 * @statement: a statement
 * @item: one of its items, or the statement itself
 * @property: (nullable): name of a property of the statement
 *
 * Finds why a part is doubtful. Main thread only.
 *
 * Returns: (transfer none) (nullable): a translated sentence; %NULL when it is not
 */
const char *
us_doubts_find (UsStatement *statement, UsItem *item, const char *property)
{
  Doubts *self;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);
  g_return_val_if_fail (US_IS_ITEM (item), NULL);

  self = get_doubts (statement);
  for (guint i = 0; self != NULL && i < us_report_get_n_doubts (self->report); i++)
    {
      const UsDoubt *doubt = us_report_get_doubt (self->report, i);

      if (is_about (self, doubt, item, property) && is_open (self, i))
        return doubt->reason;
    }
  return NULL;
}

/**
 * us_doubts_next:
 * @statement: a statement
 * @ret_item: (out) (transfer none): what the doubt is about: an item, or the statement itself
 *
 * Goes to the next doubt, from the last one to the first. Main thread only.
 *
 * Returns: (transfer none) (nullable): the doubt; %NULL when none is left
 */
const UsDoubt *
us_doubts_next (UsStatement *statement, UsItem **ret_item)
{
  Doubts *self;
  guint n_doubts;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);
  g_return_val_if_fail (ret_item != NULL, NULL);

  self = get_doubts (statement);
  n_doubts = self != NULL ? us_report_get_n_doubts (self->report) : 0;
  for (guint i = 0; i < n_doubts; i++)
    {
      const guint index = g_array_index (self->order, guint, self->next++ % n_doubts);
      const UsDoubt *doubt = us_report_get_doubt (self->report, index);

      if (!is_open (self, index))
        continue;
      *ret_item = get_item (self, doubt);
      return doubt;
    }
  return NULL;
}
