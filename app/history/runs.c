/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "history/runs.h"

static gboolean
goes_on (const UsChange *change, const UsChange *next)
{
  return change->kind == US_CHANGE_INSERT && next->kind == US_CHANGE_INSERT &&
         change->list == next->list && change->position + change->count == next->position;
}

/* Takes the changes. */
static UsChange *
join (UsChange **changes, guint n)
{
  GPtrArray *items;
  UsChange *joined;

  if (n == 1)
    return changes[0];
  items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < changes[i]->items->len; j++)
      g_ptr_array_add (items, g_object_ref (changes[i]->items->pdata[j]));
  joined = us_change_new_insert (changes[0]->list, changes[0]->position, items);
  g_ptr_array_unref (items);
  for (guint i = 0; i < n; i++)
    us_change_unref (changes[i]);
  return joined;
}

/**
 * us_runs_join:
 * @changes: (element-type UsChange): changes that follow each other
 *
 * Makes one of those that insert one piece of a long run after the other, so that taking it back
 * does not take as many. Main thread only.
 */
void
us_runs_join (GPtrArray *changes)
{
  UsChange **all;
  guint kept = 0;

  g_return_if_fail (changes != NULL);

  all = (UsChange **) changes->pdata;
  for (guint i = 0, n; i < changes->len; i += n)
    {
      for (n = 1; i + n < changes->len && goes_on (all[i + n - 1], all[i + n]);)
        n++;
      all[kept++] = join (all + i, n);
    }
  /* Those behind have moved or gone: they must not be given back again. */
  g_ptr_array_set_free_func (changes, NULL);
  g_ptr_array_set_size (changes, (int) kept);
  g_ptr_array_set_free_func (changes, (GDestroyNotify) us_change_unref);
}
