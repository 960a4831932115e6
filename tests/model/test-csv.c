/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/csv.h"

static void
test_cells (void **state)
{
  static const char *const rows[][2] = {
    { "River", "River" },
    { "", "" },
    { "a,b", "\"a,b\"" },
    { "a \"b\"", "\"a \"\"b\"\"\"" },
    { "=SUM(A1)", "\"'=SUM(A1)\"" },
    { "+1", "\"'+1\"" },
    { "-1", "\"'-1\"" },
    { "@x", "\"'@x\"" },
    { "＝1", "\"'＝1\"" },
    { "'quoted'", "\"''quoted'\"" },
    { "two\nlines", "\"two\nlines\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      us_csv_append_cell (out, rows[i][0]);
      assert_string_equal (out->str, rows[i][1]);
    }
  assert_string_equal (us_csv_undo ("'=SUM(A1)"), "=SUM(A1)");
  assert_string_equal (us_csv_undo ("''quoted'"), "'quoted'");
  assert_string_equal (us_csv_undo ("River"), "River");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_cells),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
