/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "model/value-set.h"

#include "test.h"

static void
test_keeps_what_there_is (void **state)
{
  UsValueSet values = { 0 };
  int a, b, c;
  gconstpointer all[US_VALUE_SET_MAX];

  assert_null (us_value_set_get (&values, 0));
  assert_null (us_value_set_replace (&values, 63, &c));
  assert_null (us_value_set_replace (&values, 0, &a));
  assert_null (us_value_set_replace (&values, 7, &b));
  assert_ptr_equal (us_value_set_get (&values, 0), &a);
  assert_ptr_equal (us_value_set_get (&values, 7), &b);
  assert_ptr_equal (us_value_set_get (&values, 63), &c);
  assert_null (us_value_set_get (&values, 8));
  us_value_set_spread (&values, 9, all);
  assert_ptr_equal (all[0], &a);
  assert_null (all[6]);
  assert_ptr_equal (all[7], &b);
  assert_null (all[8]);
  assert_ptr_equal (us_value_set_replace (&values, 7, NULL), &b);
  assert_null (us_value_set_get (&values, 7));
  assert_ptr_equal (us_value_set_get (&values, 63), &c);
  us_value_set_clear (&values);
  assert_null (us_value_set_get (&values, 63));
}

/* As an array that has room for all of them does. */
static void
test_random (void **state)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  UsValueSet values = { 0 };
  gpointer expected[US_VALUE_SET_MAX] = { NULL };
  gconstpointer all[US_VALUE_SET_MAX];

  for (guint step = 0; step < 100000; step++)
    {
      guint field = (guint) g_rand_int_range (random, 0, US_VALUE_SET_MAX);
      gpointer value = GUINT_TO_POINTER ((guint) g_rand_int_range (random, 0, 3) * step);

      assert_ptr_equal (us_value_set_replace (&values, field, value), expected[field]);
      expected[field] = value;
      field = (guint) g_rand_int_range (random, 0, US_VALUE_SET_MAX);
      assert_ptr_equal (us_value_set_get (&values, field), expected[field]);
      if (step % 100 != 0)
        continue;
      us_value_set_spread (&values, US_VALUE_SET_MAX, all);
      assert_memory_equal (all, expected, sizeof expected);
    }
  us_value_set_clear (&values);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_keeps_what_there_is),
    cmocka_unit_test (test_random),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
