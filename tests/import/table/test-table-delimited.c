/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "make-table.h"

#include "import/table/table-delimited.h"

static void
test_guess (void **state)
{
  static const struct
  {
    const char *text;
    gunichar separator;
  } rows[] = {
    { "a,b\nc,d\n", ',' },
    { "a;b,c\nd;e\n", ';' },
    { "a\tb\nc\td\n", '\t' },
    { "a|b\nc|d", '|' },
    { "One\nTwo, three\nFour\n", 0 },
    { "", 0 },
    { "\"a;b\",c\n\"d\",e\n", ',' },
    { "a\t\nb\tc\n", '\t' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_int_equal (us_table_delimited_guess (rows[i].text), rows[i].separator);
}

static void
assert_cells (const char *text, const char *expected, guint n_problems)
{
  g_autoptr (UsTable) table = us_table_new ();
  g_autoptr (GString) cells = g_string_new (NULL);
  guint found = 0;

  assert_true (us_table_delimited_read (text, ',', table, NULL, NULL, NULL, NULL));
  for (guint row = 0; row < us_table_get_n_rows (table); row++)
    {
      for (guint column = 0; column < us_table_get_n_columns (table); column++)
        g_string_append_printf (cells, "[%s]", us_table_get_cell (table, row, column));
      g_string_append_c (cells, '/');
      found += us_table_get_problems (table, row) != 0;
    }
  assert_string_equal (cells->str, expected);
  assert_int_equal (found, n_problems);
}

static void
test_read (void **state)
{
  assert_cells ("a,b\r\nc,d\r\n", "[a][b]/[c][d]/", 0);
  assert_cells ("\"a,\"\"b\"\"\",\"c\nd\"\n", "[a,\"b\"][c\nd]/", 0);
  assert_cells ("a,,b\n\n,,\nc", "[a][][b]/[c][][]/", 0);
  assert_cells ("\"\",x\n\"\"\"\",y", "[][x]/[\"][y]/", 0);
  assert_cells ("a\"b,c\n", "[a\"b][c]/", 0);
  assert_cells ("", "", 0);
}

/* One that does not close takes no other row with it. */
static void
test_unclosed (void **state)
{
  assert_cells ("\"a,b\nc,d\n", "[\"a][b]/[c][d]/", 1);
  assert_cells ("\"a\"x,b\nc,d\n", "[\"a\"x][b]/[c][d]/", 1);
}

static void
test_cancelled (void **state)
{
  g_autoptr (UsTable) table = us_table_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "a,b\n");
  g_cancellable_cancel (cancellable);
  assert_false (us_table_delimited_read (text->str, ',', table, NULL, NULL, cancellable, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_guess),
    cmocka_unit_test (test_read),
    cmocka_unit_test (test_unclosed),
    cmocka_unit_test (test_cancelled),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
