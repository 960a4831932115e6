/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/letter/measure.h"

#include <string.h>

static void
test_widths (void **state)
{
  assert_true (us_measure_proportional ("iiii") < us_measure_proportional ("mmmm"));
  assert_int_equal (us_measure_columns ("iiii"), us_measure_columns ("mmmm"));
  assert_int_equal (us_measure_columns ("水"), 2 * us_measure_columns ("a"));
  assert_int_equal (us_measure_columns ("e\u0301"), us_measure_columns ("e"));
  assert_int_equal (us_measure_proportional (""), 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_widths),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
