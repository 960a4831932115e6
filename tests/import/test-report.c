/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/report.h"
#include "model/addressee.h"
#include "model/block.h"

#include <string.h>

static void
test_doubts (void **state)
{
  g_autoptr (UsReport) report = us_report_new ();
  g_autoptr (UsBlock) block = us_block_new_plain (US_BLOCK_PARAGRAPH, "a");
  const UsDoubt *doubt;

  us_report_add_doubt (report, US_ITEM (block), NULL, 4, "Line 4: why?");
  us_report_add_doubt (report, NULL, "date", 0, "Which day?");
  assert_int_equal (us_report_get_n_doubts (report), 2);
  doubt = us_report_get_doubt (report, 0);
  assert_string_equal (doubt->id, us_item_get_id (US_ITEM (block)));
  assert_int_equal (doubt->line, 4);
  doubt = us_report_get_doubt (report, 1);
  assert_null (doubt->id);
  assert_string_equal (doubt->property, "date");
}

static void
test_encoding (void **state)
{
  g_autoptr (UsReport) report = us_report_new ();

  assert_null (us_report_get_encoding (report));
  us_report_set_encoding (report, "UTF-8");
  assert_string_equal (us_report_get_encoding (report), "UTF-8");
}

static void
test_variant (void **state)
{
  g_autoptr (UsReport) report = us_report_new ();
  g_autoptr (UsReading) reading = us_reading_new ();
  g_autoptr (UsReport) back = NULL;
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (GVariant) other = g_variant_ref_sink (g_variant_new_string ("no report"));

  us_reading_add_line (reading, 1, 0, "a");
  us_report_set_reading (report, reading);
  us_report_set_encoding (report, "UTF-8");
  us_report_add_doubt (report, NULL, "date", 7, "Line 7: which day?");
  variant = g_variant_ref_sink (us_report_to_variant (report));
  back = us_report_new_from_variant (variant);
  assert_string_equal (us_report_get_encoding (back), "UTF-8");
  assert_int_equal (us_report_get_n_doubts (back), 1);
  assert_null (us_report_get_doubt (back, 0)->id);
  assert_string_equal (us_report_get_doubt (back, 0)->property, "date");
  assert_int_equal (us_report_get_doubt (back, 0)->line, 7);
  assert_int_equal (us_reading_get_n_lines (us_report_get_reading (back)), 1);
  assert_null (us_report_new_from_variant (other));
}

static void
test_summary (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsAddressee) addressee = us_addressee_new ("The Mayor");
  g_autoptr (UsBlock) one = us_block_new_plain (US_BLOCK_DEMAND, "a");
  g_autoptr (UsBlock) two = us_block_new_plain (US_BLOCK_DEMAND, "b");
  g_autofree char *nothing = us_report_summarise (statement);
  g_autofree char *summary = NULL;

  assert_string_equal (nothing, "Recognised the beginning of a letter.");
  assert_true (us_item_list_append (us_statement_get_addressees (statement), addressee, NULL));
  assert_true (us_item_list_append (us_statement_get_body (statement), one, NULL));
  assert_true (us_item_list_append (us_statement_get_body (statement), two, NULL));
  summary = us_report_summarise (statement);
  assert_string_equal (summary, "Recognised 1 addressee and 2 demands.");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_doubts),
    cmocka_unit_test (test_encoding),
    cmocka_unit_test (test_variant),
    cmocka_unit_test (test_summary),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
