/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "compare/sequence.h"

/* Fails unless what is kept is the same in both. Gives how much is not. */
static guint
compare (const guint *old, guint n_old, const guint *now, guint n_now)
{
  g_autofree guint8 *removed = g_new (guint8, n_old + 1);
  g_autofree guint8 *added = g_new (guint8, n_now + 1);
  guint i = 0, j = 0, changed = 0;

  us_sequence_compare (old, n_old, now, n_now, removed, added);
  while (i < n_old || j < n_now)
    if (i < n_old && removed[i])
      changed++, i++;
    else if (j < n_now && added[j])
      changed++, j++;
    else
      {
        assert_true (i < n_old && j < n_now);
        assert_int_equal (old[i], now[j]);
        i++, j++;
      }
  return changed;
}

static void
test_rows (void **state)
{
  static const struct
  {
    guint old[8], n_old, now[8], n_now, changed;
  } rows[] = {
    { { 0 }, 0, { 0 }, 0, 0 },
    { { 1, 2, 3 }, 3, { 0 }, 0, 3 },
    { { 0 }, 0, { 1, 2 }, 2, 2 },
    { { 1, 2, 3 }, 3, { 1, 2, 3 }, 3, 0 },
    { { 1, 2, 3 }, 3, { 1, 3 }, 2, 1 },
    { { 1, 3 }, 2, { 1, 2, 3 }, 3, 1 },
    { { 1, 2, 3 }, 3, { 4, 5, 6 }, 3, 6 },
    { { 1, 2, 3, 1, 2, 2, 1 }, 7, { 3, 2, 1, 2, 1, 3 }, 6, 5 },
    { { 1, 1, 1 }, 3, { 1 }, 1, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_int_equal (compare (rows[i].old, rows[i].n_old, rows[i].now, rows[i].n_now),
                      rows[i].changed);
}

/* The least that can have changed, by the table that takes the square of the length. */
static guint
measure (const guint *old, guint n_old, const guint *now, guint n_now)
{
  guint same[33][33] = { { 0 } };

  for (guint i = 1; i <= n_old; i++)
    for (guint j = 1; j <= n_now; j++)
      same[i][j] =
          old[i - 1] == now[j - 1] ? same[i - 1][j - 1] + 1 : MAX (same[i - 1][j], same[i][j - 1]);
  return n_old + n_now - 2 * same[n_old][n_now];
}

static void
test_least (void **state)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint trial = 0; trial < 3000; trial++)
    {
      guint n_old = (guint) g_rand_int_range (random, 0, 33);
      guint n_now = (guint) g_rand_int_range (random, 0, 33);
      int letters = g_rand_int_range (random, 2, 9);
      guint old[32] = { 0 }, now[32] = { 0 };

      for (guint i = 0; i < 32; i++)
        {
          old[i] = (guint) g_rand_int_range (random, 1, letters);
          now[i] = (guint) g_rand_int_range (random, 1, letters);
        }
      assert_int_equal (compare (old, n_old, now, n_now), measure (old, n_old, now, n_now));
    }
}

/* Nothing alike, and everything alike in another order: what takes a table the square of these. */
static void
test_long (void **state)
{
  const guint length = 50000;
  g_autofree guint *old = g_new (guint, length);
  g_autofree guint *now = g_new (guint, length);
  g_autoptr (GRand) random = g_rand_new_with_seed (8);

  for (guint i = 0; i < length; i++)
    {
      old[i] = i;
      now[i] = length + i;
    }
  assert_int_equal (compare (old, length, now, length), 2 * length);
  for (guint i = 0; i < length; i++)
    {
      old[i] = (guint) g_rand_int_range (random, 0, 1000);
      now[i] = (guint) g_rand_int_range (random, 0, 1000);
    }
  assert_true (compare (old, length, now, length) <= 2 * length);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_rows),
    cmocka_unit_test (test_least),
    cmocka_unit_test (test_long),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
