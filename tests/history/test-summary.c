/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "history/summary.h"

static void
test_tells_what_is_different (void **state)
{
  UsSummary summary = { FALSE, FALSE, FALSE, NULL, NULL, 0 };

  assert_int_equal (
      us_summary_replace (&summary, (UsSummary){ TRUE, FALSE, FALSE, g_strdup ("Undo"), NULL, 0 }),
      1 << PROP_CAN_UNDO | 1 << PROP_UNDO_LABEL);
  assert_int_equal (
      us_summary_replace (&summary, (UsSummary){ TRUE, FALSE, FALSE, g_strdup ("Undo"), NULL, 0 }),
      0);
  assert_int_equal (
      us_summary_replace (&summary, (UsSummary){ FALSE, TRUE, TRUE, NULL, g_strdup ("Redo"), 7 }),
      1 << PROP_CAN_UNDO | 1 << PROP_CAN_REDO | 1 << PROP_MODIFIED | 1 << PROP_UNDO_LABEL |
          1 << PROP_REDO_LABEL | 1 << PROP_POSITION);
  us_summary_clear (&summary);
  assert_null (summary.redo_label);
}

static void
test_gets_each (void **state)
{
  char undo[] = "Undo";
  const UsSummary summary = { TRUE, FALSE, TRUE, undo, NULL, 7 };
  g_auto (GValue) value = G_VALUE_INIT;
  g_auto (GValue) text = G_VALUE_INIT;
  g_auto (GValue) number = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_BOOLEAN);
  assert_true (us_summary_get (&summary, PROP_CAN_UNDO, &value));
  assert_true (g_value_get_boolean (&value));
  assert_true (us_summary_get (&summary, PROP_CAN_REDO, &value));
  assert_false (g_value_get_boolean (&value));
  assert_true (us_summary_get (&summary, PROP_MODIFIED, &value));
  assert_true (g_value_get_boolean (&value));
  g_value_init (&text, G_TYPE_STRING);
  assert_true (us_summary_get (&summary, PROP_UNDO_LABEL, &text));
  assert_string_equal (g_value_get_string (&text), "Undo");
  assert_true (us_summary_get (&summary, PROP_REDO_LABEL, &text));
  assert_null (g_value_get_string (&text));
  g_value_init (&number, G_TYPE_UINT64);
  assert_true (us_summary_get (&summary, PROP_POSITION, &number));
  assert_int_equal (g_value_get_uint64 (&number), 7);
  assert_false (us_summary_get (&summary, PROP_POSITION + 1, &text));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_tells_what_is_different),
    cmocka_unit_test (test_gets_each),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
