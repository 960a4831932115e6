/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"

#include "view/text/chip-values.h"

static void
assert_says (UsStatement *statement, UsSpanKind kind, const char *target, const char *expected)
{
  const UsSpan span = { kind, 0, (gsize) strlen (US_TEXT_OBJECT), (char *) target };
  g_autoptr (UsText) text = us_text_new_with_spans (US_TEXT_OBJECT, -1, &span, 1, NULL);
  g_autofree char *shown = NULL;
  gboolean broken = FALSE;

  shown = us_live_values_show (us_chip_values_get (statement), text, &span, &broken);
  assert_string_equal (shown, expected);
}

/* What is typed changes neither numbers nor counts: nothing is computed anew for it. */
static void
test_computed_only_when_it_changes (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsBlock *demand = us_test_add_block (statement, US_BLOCK_DEMAND, 0, "One.");
  g_autofree char *target = us_live_demand_new (us_item_get_id (US_ITEM (demand)), FALSE);
  g_autoptr (UsText) typed = us_text_new ("Only one.", NULL);
  UsLiveValues *values;

  us_test_set (statement, "language", "en");
  values = us_chip_values_get (statement);
  us_item_set_text (US_ITEM (demand), US_BLOCK_TEXT, typed, NULL);
  assert_ptr_equal (us_chip_values_get (statement), values);

  assert_says (statement, US_SPAN_DEMAND, target, "Demand\u00a01");
  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "Another.");
  us_item_list_move (us_statement_get_body (statement), 1, 1, 0, NULL);
  assert_says (statement, US_SPAN_DEMAND, target, "Demand\u00a02");
  assert_says (statement, US_SPAN_COUNT, "organisations", "0");
  us_test_add_signatory (statement, "Union of Wells");
  assert_says (statement, US_SPAN_COUNT, "organisations", "1");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_computed_only_when_it_changes),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
