/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "make-table.h"

#include "import/table/table-build.h"
#include "model/error.h"

static void
add (UsTable *table, const char *const *cells)
{
  assert_true (us_table_begin_row (table, NULL));
  for (; *cells; cells++)
    us_table_add_cell (table, *cells, -1);
  us_table_end_row (table);
}

static void
test_rows (void **state)
{
  g_autoptr (UsTable) table = us_table_new ();

  add (table, (const char *const[]){ "a", "b", "", "", NULL });
  add (table, (const char *const[]){ "", "", NULL });
  add (table, (const char *const[]){ "c", NULL });
  us_table_finish (table);
  assert_int_equal (us_table_get_n_rows (table), 2);
  assert_int_equal (us_table_get_n_columns (table), 2);
  assert_string_equal (us_table_get_cell (table, 0, 1), "b");
  assert_string_equal (us_table_get_cell (table, 1, 1), "");
  assert_string_equal (us_table_get_cell (table, 1, 9), "");
}

static void
test_roles (void **state)
{
  g_autoptr (UsTable) table = us_table_new ();

  add (table, (const char *const[]){ "a", "b", "c", NULL });
  us_table_set_role (table, 0, US_SIGNATORY_NAME);
  us_table_set_role (table, 2, US_SIGNATORY_NAME);
  assert_int_equal (us_table_get_role (table, 0), US_COLUMN_NONE);
  assert_int_equal (us_table_get_role (table, 2), US_SIGNATORY_NAME);
  us_table_set_role (table, 0, US_SIGNATORY_REMARK);
  us_table_set_role (table, 1, US_SIGNATORY_REMARK);
  assert_int_equal (us_table_get_role (table, 0), US_SIGNATORY_REMARK);
  assert_int_equal (us_table_get_role (table, 7), US_COLUMN_NONE);
}

static void
test_problems (void **state)
{
  g_autoptr (UsTable) table = us_table_new ();
  g_autofree char *huge = g_strnfill (1024 * 1024, 'x');

  for (guint i = 0; i < 40; i++)
    add (table, (const char *const[]){ "a", "b", NULL });
  add (table, (const char *const[]){ "a", "b", "c", NULL });
  add (table, (const char *const[]){ huge, "b", NULL });
  us_table_finish (table);
  assert_int_equal (us_table_get_problems (table, 0), 0);
  assert_int_equal (us_table_get_problems (table, 40), US_TABLE_RAGGED);
  assert_int_equal (us_table_get_problems (table, 41), US_TABLE_TOO_LONG);
}

static void
test_many_columns (void **state)
{
  g_autoptr (UsTable) table = us_table_new ();

  assert_true (us_table_begin_row (table, NULL));
  for (guint i = 0; i < 70000; i++)
    us_table_add_cell (table, "x", 1);
  us_table_end_row (table);
  assert_int_equal (us_table_get_n_columns (table), US_TABLE_COLUMNS_MAX);
  assert_int_equal (us_table_get_problems (table, 0), US_TABLE_RAGGED);
}

static void
test_many_rows (void **state)
{
  g_autoptr (UsTable) table = us_table_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < US_TABLE_ROWS_MAX; i++)
    {
      assert_true (us_table_begin_row (table, NULL));
      us_table_add_cell (table, "x", 1);
      us_table_end_row (table);
    }
  assert_false (us_table_begin_row (table, &error));
  assert_us_error (error, US_ERROR_TOO_BIG);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_rows),      cmocka_unit_test (test_roles),
    cmocka_unit_test (test_problems),  cmocka_unit_test (test_many_columns),
    cmocka_unit_test (test_many_rows),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
