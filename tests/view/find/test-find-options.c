/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/find/find-options.h"

static void
changed_cb (gpointer user_data)
{
  ++*(guint *) user_data;
}

static void
test_options (void **state)
{
  guint n_changed = 0;
  g_autoptr (GSimpleActionGroup) options = us_find_options_new (changed_cb, &n_changed);

  assert_int_equal (us_find_options_get_flags (options), US_SEARCH_DEFAULT);
  g_action_group_activate_action (G_ACTION_GROUP (options), "words", NULL);
  g_action_group_activate_action (G_ACTION_GROUP (options), "marks", NULL);
  assert_int_equal (n_changed, 2);
  assert_int_equal (us_find_options_get_flags (options), US_SEARCH_WORDS | US_SEARCH_MARKS);
  g_action_group_activate_action (G_ACTION_GROUP (options), "words", NULL);
  g_action_group_activate_action (G_ACTION_GROUP (options), "case", NULL);
  assert_int_equal (us_find_options_get_flags (options), US_SEARCH_CASE | US_SEARCH_MARKS);
}

static void
test_replacing (void **state)
{
  guint n_changed = 0;
  g_autoptr (GSimpleActionGroup) options = us_find_options_new (changed_cb, &n_changed);

  assert_false (us_find_options_get_replacing (options));
  us_find_options_set_replacing (options, TRUE);
  assert_true (us_find_options_get_replacing (options));
  assert_int_equal (n_changed, 1);
  assert_int_equal (us_find_options_get_flags (options), US_SEARCH_DEFAULT);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_options),
    cmocka_unit_test (test_replacing),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
