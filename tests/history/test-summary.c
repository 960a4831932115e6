/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "history/summary.h"

static void
test_tells_what_is_different (void **state)
{
  UsSummary summary = { FALSE, FALSE, FALSE, NULL, NULL };

  assert_int_equal (
      us_summary_replace (&summary, (UsSummary){ TRUE, FALSE, FALSE, g_strdup ("Undo"), NULL }),
      1 << PROP_CAN_UNDO | 1 << PROP_UNDO_LABEL);
  assert_int_equal (
      us_summary_replace (&summary, (UsSummary){ TRUE, FALSE, FALSE, g_strdup ("Undo"), NULL }), 0);
  assert_int_equal (
      us_summary_replace (&summary, (UsSummary){ FALSE, TRUE, TRUE, NULL, g_strdup ("Redo") }),
      1 << PROP_CAN_UNDO | 1 << PROP_CAN_REDO | 1 << PROP_MODIFIED | 1 << PROP_UNDO_LABEL |
          1 << PROP_REDO_LABEL);
  us_summary_clear (&summary);
  assert_null (summary.redo_label);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_tells_what_is_different),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
