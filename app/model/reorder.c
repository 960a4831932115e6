/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/reorder.h"

#include <glib-object.h>

/* So many ahead of one an item is fetched: what @placed writes is before a GObject, and to wait for
 * memory would take longer than all else. */
#define AHEAD 12u
#define BEFORE 48

/**
 * us_reorder_is_whole:
 * @order: (element-type guint): an order
 *
 * Tells whether every place is in it exactly once. Any thread.
 *
 * Returns: %TRUE when it is an order of all items
 */
gboolean
us_reorder_is_whole (const GArray *order)
{
  g_autofree guint8 *taken = NULL;

  g_return_val_if_fail (order, FALSE);

  taken = g_new0 (guint8, order->len + 1);
  for (guint i = 0; i < order->len; i++)
    {
      guint from = g_array_index (order, guint, i);

      if (from >= order->len || taken[from])
        return FALSE;
      taken[from] = 1;
    }
  return TRUE;
}

/**
 * us_reorder_is_nothing:
 * @order: (element-type guint): an order
 *
 * Tells whether every item stays where it is. Any thread.
 *
 * Returns: %TRUE when nothing moves
 */
gboolean
us_reorder_is_nothing (const GArray *order)
{
  g_return_val_if_fail (order, TRUE);

  for (guint i = 0; i < order->len; i++)
    {
      if (g_array_index (order, guint, i) != i)
        return FALSE;
    }
  return TRUE;
}

/**
 * us_reorder_invert:
 * @order: (element-type guint): an order; a place in it that is none is passed over
 *
 * Makes the order that brings everything back. Any thread.
 *
 * Returns: (transfer full) (element-type guint): the inverse
 */
GArray *
us_reorder_invert (const GArray *order)
{
  GArray *inverse;

  g_return_val_if_fail (order, NULL);

  inverse = g_array_sized_new (FALSE, TRUE, sizeof (guint), order->len);
  g_array_set_size (inverse, order->len);
  for (guint i = 0; i < order->len; i++)
    {
      guint from = g_array_index (order, guint, i);

      if (from < order->len)
        g_array_index (inverse, guint, from) = i;
    }
  return inverse;
}

/**
 * us_reorder_apply:
 * @items: (element-type gpointer): a sequence that frees nothing that is set anew
 * @order: (element-type guint): an order of all of them
 * @placed: (scope call): called with each item and the place where it is now
 * @user_data: for @placed
 *
 * Brings the items into the order. The places stay and the items change them, which is O(n), where
 * moving each would be O(n log n); no item is looked at. Main thread only.
 */
void
us_reorder_apply (GSequence *items, const GArray *order, UsReorderPlaced placed, gpointer user_data)
{
  g_autofree gpointer *all = NULL;
  g_autofree GSequenceIter **places = NULL;
  GSequenceIter *place;

  g_return_if_fail (items);
  g_return_if_fail (order && order->len == (guint) g_sequence_get_length (items));
  g_return_if_fail (placed);

  /* Once: to go from place to place takes longer than all else. */
  all = g_new (gpointer, order->len + 1);
  places = g_new (GSequenceIter *, order->len + 1);
  place = g_sequence_get_begin_iter (items);
  for (guint i = 0; i < order->len; i++, place = g_sequence_iter_next (place))
    {
      all[i] = g_sequence_get (place);
      places[i] = place;
    }
  for (guint i = 0; i < order->len; i++)
    {
      gpointer item = all[g_array_index (order, guint, i)];

      if (i + AHEAD < order->len)
        __builtin_prefetch ((char *) all[g_array_index (order, guint, i + AHEAD)] - BEFORE, 1);
      g_sequence_set (places[i], item);
      placed (item, places[i], user_data);
    }
}
