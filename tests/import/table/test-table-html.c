/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "make-table.h"

static void
test_table (void **state)
{
  g_autoptr (UsTable) table =
                 table_make ("<html><body><table><tr><td>menu</td></tr></table><table>"
                             "<tr><th>Name</th><th>Country</th></tr>"
                             "<tr><td>River <b>Trust</b>\n &amp; Co</td><td>Kenya</td></tr>"
                             "<tr><td colspan=2>Wells</td></tr></table></body></html>");

  assert_string_equal (us_table_get_format (table), "html");
  assert_int_equal (us_table_get_n_rows (table), 3);
  assert_string_equal (us_table_get_cell (table, 1, 0), "River Trust & Co");
  assert_int_equal (us_table_get_role (table, 1), US_SIGNATORY_COUNTRY);
  assert_int_equal (us_table_get_problems (table, 2), US_TABLE_MERGED);
}

static void
test_list (void **state)
{
  g_autoptr (UsTable) table =
                 table_make ("<ul><li>River Trust</li><li>Wells <i>and</i> Rain</li></ul>");

  assert_int_equal (us_table_get_n_rows (table), 2);
  assert_string_equal (us_table_get_cell (table, 0, 0), "River Trust");
  assert_int_equal (us_table_get_role (table, 0), US_COLUMN_LINE);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_table),
    cmocka_unit_test (test_list),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
