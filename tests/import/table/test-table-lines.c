/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "make-table.h"

#include "import/table/table-lines.h"

static void
test_markers_and_groups (void **state)
{
  g_autoptr (UsTable) table = us_table_new ();

  assert_true (us_table_lines_read ("Alone\n\nAfrica:\n• River Trust\n- Wells\r\n2. Rain\n(3) Mist",
                                    table, NULL, NULL));
  assert_int_equal (us_table_get_n_rows (table), 5);
  assert_string_equal (us_table_get_cell (table, 0, 0), "Alone");
  assert_string_equal (us_table_get_cell (table, 0, 1), "");
  assert_string_equal (us_table_get_cell (table, 1, 0), "River Trust");
  assert_string_equal (us_table_get_cell (table, 1, 1), "Africa");
  assert_string_equal (us_table_get_cell (table, 2, 0), "Wells");
  assert_string_equal (us_table_get_cell (table, 3, 0), "Rain");
  assert_string_equal (us_table_get_cell (table, 4, 0), "Mist");
  assert_int_equal (us_table_get_role (table, 0), US_COLUMN_LINE);
  assert_int_equal (us_table_get_role (table, 1), US_SIGNATORY_GROUP);
}

int
main (void)
{
  const struct CMUnitTest tests[] = { cmocka_unit_test (test_markers_and_groups) };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
