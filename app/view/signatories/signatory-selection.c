/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-selection.h"

#include "model/statement.h"
#include "view/signatories/signatory-glance.h"
#include "view/signatories/signatory-sort.h"

/* From how many on all that is shown is looked through once, instead of halving for each. */
#define MANY 256
/* Up to here looking through all takes no time. */
#define SHORT_LIST 2000u

static UsItem *
peek (GListModel *model, guint position)
{
  UsItem *item = g_list_model_get_item (model, position);

  /* The list keeps it. */
  g_object_unref (item);
  return item;
}

/* Filtered rows are in the order of the list, so halving finds one; sorted ones may be missed. */
static gboolean
find_by_halving (GListModel *model, UsItem *item, guint wanted, guint *ret_shown)
{
  guint low = 0;
  guint high = g_list_model_get_n_items (model);

  /* Most often nothing is hidden. */
  if (wanted < high && peek (model, wanted) == item)
    {
      *ret_shown = wanted;
      return TRUE;
    }
  while (low < high)
    {
      const guint middle = low + (high - low) / 2;
      guint position;

      if (!us_item_get_position (peek (model, middle), &position))
        return FALSE;
      if (position < wanted)
        low = middle + 1;
      else
        high = middle;
    }
  *ret_shown = low;
  return low < g_list_model_get_n_items (model) && peek (model, low) == item;
}

static GtkBitset *
find_by_walking (GListModel *model, GPtrArray *items)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (NULL, NULL);
  const guint n_shown = g_list_model_get_n_items (model);
  g_autofree gpointer *shown = g_new (gpointer, n_shown + 1);
  GtkBitset *found = gtk_bitset_new_empty ();
  guint n_left = items->len;

  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (wanted, items->pdata[i]);
  us_signatory_glance (model, shown);
  for (guint i = 0; i < n_shown && n_left > 0; i++)
    if (g_hash_table_contains (wanted, shown[i]))
      {
        gtk_bitset_add (found, i);
        n_left--;
      }
  return found;
}

/* Whether whom halving does not find is not there. */
static gboolean
is_in_order (UsItem *item)
{
  UsItemList *list = us_item_get_list (item);
  UsStatement *statement = list == NULL ? NULL : us_item_list_get_statement (list);

  return statement != NULL && us_signatory_sort_is_manual (statement);
}

/**
 * us_signatory_selection_find:
 * @model: what is shown
 * @items: (element-type UsSignatory): some signatories
 *
 * Main thread only.
 *
 * Returns: (transfer full): the places of those who are shown
 */
GtkBitset *
us_signatory_selection_find (GListModel *model, GPtrArray *items)
{
  const gboolean is_short = g_list_model_get_n_items (model) < SHORT_LIST;
  g_autoptr (GtkBitset) found = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (model), NULL);
  g_return_val_if_fail (items != NULL, NULL);

  if (items->len >= MANY)
    return find_by_walking (model, items);
  found = gtk_bitset_new_empty ();
  for (guint i = 0; i < items->len; i++)
    {
      guint position, shown;

      if (!us_item_get_position (items->pdata[i], &position))
        continue;
      if (find_by_halving (model, items->pdata[i], position, &shown))
        gtk_bitset_add (found, shown);
      else if (is_short || !is_in_order (items->pdata[i]))
        return find_by_walking (model, items);
    }
  return g_steal_pointer (&found);
}

/**
 * us_signatory_selection_get:
 * @model: what is shown and selected
 *
 * Main thread only.
 *
 * Returns: (transfer full) (element-type UsSignatory): the selected ones, in the order shown
 */
GPtrArray *
us_signatory_selection_get (GtkSelectionModel *model)
{
  g_autoptr (GtkBitset) positions = NULL;
  GPtrArray *selected;
  GtkBitsetIter iter;
  guint position;

  g_return_val_if_fail (GTK_IS_SELECTION_MODEL (model), NULL);

  positions = gtk_selection_model_get_selection (model);
  selected = g_ptr_array_new_with_free_func (g_object_unref);
  for (gboolean more = gtk_bitset_iter_init_first (&iter, positions, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    g_ptr_array_add (selected, g_list_model_get_item (G_LIST_MODEL (model), position));
  return selected;
}

/**
 * us_signatory_selection_set:
 * @model: what is shown and selected
 * @items: (element-type UsSignatory): some of the signatories
 * @ret_first: (out): the place of the first of them
 *
 * Selects these and no others, wherever they are now. Main thread only.
 *
 * Returns: whether any of them is shown
 */
gboolean
us_signatory_selection_set (GtkSelectionModel *model, GPtrArray *items, guint *ret_first)
{
  g_autoptr (GtkBitset) selected = NULL;
  g_autoptr (GtkBitset) all = NULL;

  g_return_val_if_fail (GTK_IS_SELECTION_MODEL (model), FALSE);
  g_return_val_if_fail (items != NULL, FALSE);
  g_return_val_if_fail (ret_first != NULL, FALSE);

  selected = us_signatory_selection_find (G_LIST_MODEL (model), items);
  all = gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (model)));
  gtk_selection_model_set_selection (model, selected, all);
  *ret_first = gtk_bitset_get_minimum (selected);
  return !gtk_bitset_is_empty (selected);
}
