/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-array.h"

#include <glib-object.h>
#include <string.h>

/**
 * us_signatory_array_splice:
 * @array: an array
 * @position: where, from 0 to its length
 * @removed: how many to remove there
 * @added: (transfer full) (nullable) (array length=n_added): what to put there; %NULL for so many
 *   %NULL
 * @n_added: how many to put there
 *
 * Replaces a part, moving the rest once, whatever the number. Any thread.
 */
void
us_signatory_array_splice (GPtrArray *array, guint position, guint removed, gpointer *added,
                           guint n_added)
{
  guint n_rest;

  g_return_if_fail (array != NULL);
  g_return_if_fail (position <= array->len && removed <= array->len - position);

  if (removed > 0)
    g_ptr_array_remove_range (array, position, removed);
  if (n_added == 0)
    return;
  n_rest = array->len - position;
  g_ptr_array_set_size (array, (int) (array->len + n_added));
  memmove (array->pdata + position + n_added, array->pdata + position, n_rest * sizeof (gpointer));
  if (added != NULL)
    memcpy (array->pdata + position, added, n_added * sizeof (gpointer));
  else
    memset (array->pdata + position, 0, n_added * sizeof (gpointer));
}

/**
 * us_signatory_array_compare:
 * @before: an array
 * @now: another
 * @ret_position: (out): where they begin to differ
 * @ret_removed: (out): how many of @before end there that are not at the end of @now
 * @ret_added: (out): how many of @now are there instead
 *
 * Finds what is different between the same beginning and the same end. Any thread.
 *
 * Returns: whether anything is
 */
gboolean
us_signatory_array_compare (GPtrArray *before, GPtrArray *now, guint *ret_position,
                            guint *ret_removed, guint *ret_added)
{
  guint first = 0;
  guint last = 0;
  guint n_common;

  g_return_val_if_fail (before != NULL && now != NULL, FALSE);
  g_return_val_if_fail (ret_position != NULL && ret_removed != NULL && ret_added != NULL, FALSE);

  n_common = MIN (before->len, now->len);
  while (first < n_common && before->pdata[first] == now->pdata[first])
    first++;
  while (last < n_common - first &&
         before->pdata[before->len - 1 - last] == now->pdata[now->len - 1 - last])
    last++;
  *ret_position = first;
  *ret_removed = before->len - first - last;
  *ret_added = now->len - first - last;
  return *ret_removed > 0 || *ret_added > 0;
}

/**
 * us_signatory_array_copy:
 * @array: (element-type GObject): an array
 *
 * Any thread.
 *
 * Returns: (transfer full) (element-type GObject): the same objects, with references
 */
GPtrArray *
us_signatory_array_copy (GPtrArray *array)
{
  GPtrArray *all;

  g_return_val_if_fail (array != NULL, NULL);

  all = g_ptr_array_new_full (array->len, g_object_unref);
  for (guint i = 0; i < array->len; i++)
    g_ptr_array_add (all, g_object_ref (array->pdata[i]));
  return all;
}

/**
 * us_signatory_array_put:
 * @array: an array that is in order
 * @item: (transfer none): what to put into it
 * @compare: says the order
 * @user_data: for @compare
 *
 * Puts it before all that are not below it, without a reference. Any thread.
 *
 * Returns: where it is now
 */
guint
us_signatory_array_put (GPtrArray *array, gpointer item, GCompareDataFunc compare,
                        gpointer user_data)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (array != NULL, 0);
  g_return_val_if_fail (compare != NULL, 0);

  high = array->len;
  while (low < high)
    {
      const guint middle = low + (high - low) / 2;

      if (compare (array->pdata[middle], item, user_data) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  g_ptr_array_insert (array, (int) low, item);
  return low;
}
