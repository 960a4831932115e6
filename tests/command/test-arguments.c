/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "command/arguments.h"

static void
test_counts (void **state)
{
  static const char *const wrong[] = {
    "", "0", "-1", "+1", "1 ", "1.0", "one", "99999999999", "٣"
  };
  guint count = 7;

  assert_true (us_arguments_parse_count ("1", &count));
  assert_int_equal (count, 1);
  assert_true (us_arguments_parse_count ("100000", &count));
  assert_int_equal (count, 100000);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    assert_false (us_arguments_parse_count (wrong[i], &count));
  assert_int_equal (count, 100000);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_counts),
  };

  return cmocka_run_group_tests_name ("arguments", tests, NULL, NULL);
}
