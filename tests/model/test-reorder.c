/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/reorder.h"

static GArray *
make (const guint *places, guint n)
{
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint));

  return g_array_append_vals (order, places, n);
}

static void
test_whole (void **state)
{
  g_autoptr (GArray) empty = make (NULL, 0);
  g_autoptr (GArray) whole = make ((const guint[]){ 1, 2, 0 }, 3);
  g_autoptr (GArray) twice = make ((const guint[]){ 1, 1, 0 }, 3);
  g_autoptr (GArray) beyond = make ((const guint[]){ 1, 3, 0 }, 3);

  assert_true (us_reorder_is_whole (empty));
  assert_true (us_reorder_is_whole (whole));
  assert_false (us_reorder_is_whole (twice));
  assert_false (us_reorder_is_whole (beyond));
}

static void
test_nothing (void **state)
{
  g_autoptr (GArray) same = make ((const guint[]){ 0, 1, 2 }, 3);
  g_autoptr (GArray) other = make ((const guint[]){ 0, 2, 1 }, 3);

  assert_true (us_reorder_is_nothing (same));
  assert_false (us_reorder_is_nothing (other));
}

static void
test_inverse (void **state)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint round = 0; round < 1000; round++)
    {
      guint n = g_rand_int_range (random, 0, 20);
      g_autoptr (GArray) order = make (NULL, 0);
      g_autoptr (GArray) inverse = NULL;

      for (guint i = 0; i < n; i++)
        g_array_insert_val (order, g_rand_int_range (random, 0, i + 1), i);
      inverse = us_reorder_invert (order);
      assert_true (us_reorder_is_whole (inverse));
      for (guint i = 0; i < n; i++)
        assert_int_equal (g_array_index (order, guint, g_array_index (inverse, guint, i)), i);
    }
}

static void
placed_cb (gpointer item, GSequenceIter *place, gpointer user_data)
{
  assert_ptr_equal (g_sequence_get (place), item);
  ++*(guint *) user_data;
}

static void
test_apply (void **state)
{
  g_autoptr (GArray) order = make ((const guint[]){ 2, 0, 1 }, 3);
  GSequence *items = g_sequence_new (NULL);
  char all[3];
  guint n_placed = 0;

  for (guint i = 0; i < 3; i++)
    g_sequence_append (items, &all[i]);
  us_reorder_apply (items, order, placed_cb, &n_placed);
  assert_int_equal (n_placed, 3);
  assert_ptr_equal (g_sequence_get (g_sequence_get_iter_at_pos (items, 0)), &all[2]);
  assert_ptr_equal (g_sequence_get (g_sequence_get_iter_at_pos (items, 1)), &all[0]);
  assert_ptr_equal (g_sequence_get (g_sequence_get_iter_at_pos (items, 2)), &all[1]);
  g_sequence_free (items);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_whole),
    cmocka_unit_test (test_nothing),
    cmocka_unit_test (test_inverse),
    cmocka_unit_test (test_apply),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
