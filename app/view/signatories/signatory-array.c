/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-array.h"

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
