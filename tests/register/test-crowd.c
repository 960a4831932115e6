/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "register/crowd.h"

static void
check (const char *const *names, guint n_names, const UsLikePair *expected, guint n_expected)
{
  g_autoptr (GArray) pairs = us_crowd_find (names, n_names, "en", NULL, NULL);

  assert_int_equal (pairs->len, n_expected);
  for (guint i = 0; i < n_expected; i++)
    {
      const UsLikePair *pair = &g_array_index (pairs, UsLikePair, i);

      assert_int_equal (pair->index, expected[i].index);
      assert_int_equal (pair->like, expected[i].like);
      assert_int_equal (pair->reason, expected[i].reason);
    }
}

/* Each of three is compared with each, the surest first; what is like only one of them is not. */
static void
test_three (void **state)
{
  static const char *const names[] = { "Water Union", "water union",     "Rain",
                                       "Rain e.V.",   "The Water Union", "Water Union, Inc." };
  static const UsLikePair expected[] = {
    { 1, 0, US_LIKENESS_SAME }, { 3, 2, US_LIKENESS_FORM }, { 4, 0, US_LIKENESS_FORM },
    { 4, 1, US_LIKENESS_FORM }, { 5, 0, US_LIKENESS_FORM }, { 5, 1, US_LIKENESS_FORM },
    { 5, 4, US_LIKENESS_FORM },
  };

  check (names, G_N_ELEMENTS (names), expected, G_N_ELEMENTS (expected));
}

static void
test_chain (void **state)
{
  static const char *const names[] = { "Waterkeepers", "Waterkepers", "Waterkeprs" };
  static const UsLikePair expected[] = { { 1, 0, US_LIKENESS_TYPO }, { 2, 1, US_LIKENESS_TYPO } };

  check (names, G_N_ELEMENTS (names), expected, G_N_ELEMENTS (expected));
}

/* In a time that grows as their number does. */
static void
test_many_are_the_same (void **state)
{
  g_autofree const char **names = g_new (const char *, 20000);
  g_autoptr (GArray) pairs = NULL;

  for (guint i = 0; i < 20000; i++)
    names[i] = i % 2 == 0 ? "Water Union" : "The Water Union";
  pairs = us_crowd_find (names, 20000, "en", NULL, NULL);
  assert_true (pairs->len > 20000);
  assert_true (pairs->len < 10 * 20000);
}

static void
test_cancelled (void **state)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  const char *const names[] = { "One" };

  g_cancellable_cancel (cancellable);
  assert_null (us_crowd_find (names, 1, "en", cancellable, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_three),
    cmocka_unit_test (test_chain),
    cmocka_unit_test (test_many_are_the_same),
    cmocka_unit_test (test_cancelled),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
