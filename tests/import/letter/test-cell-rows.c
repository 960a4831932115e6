/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cell-scene.h"
#include "test.h"

#include "import/letter/cell-rows.h"

/* What becomes of rows: their cells, tabs between them, and the number of the line of each. */
static void
assert_parted (const char *const *lines, const char *const *parted, const guint *from,
               gboolean headed)
{
  g_autoptr (GPtrArray) rows = make_rows (lines);
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (sources, GUINT_TO_POINTER (i));
  assert_int_equal (us_cell_rows_part (sources, rows, TRUE), headed);
  assert_int_equal (rows->len, sources->len);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *row = g_strjoinv ("\t", g_ptr_array_index (rows, i));

      assert_non_null (parted[i]);
      assert_string_equal (row, parted[i]);
      assert_int_equal (GPOINTER_TO_UINT (g_ptr_array_index (sources, i)), from[i]);
    }
  assert_null (parted[rows->len]);
}

/* The left column first, when the numbers say so. */
static void
test_columns (void **state)
{
  static const char *const lines[] = { "No.\tName\tCountry\tNo.\tName\tCountry",
                                       "1\tJane Roe\tKenya\t3\tAnn Lee\tPeru",
                                       "2\tIvo Novak\tMali\t\t\t", NULL };
  static const char *const parted[] = { "Name\tCountry", "Jane Roe\tKenya", "Ivo Novak\tMali",
                                        "Ann Lee\tPeru", NULL };
  static const guint from[] = { 0, 1, 2, 1 };

  assert_parted (lines, parted, from, TRUE);
}

/* Else row by row, also where numbers begin again. */
static void
test_rows (void **state)
{
  static const char *const lines[] = { "1\tJane Roe\t2\tIvo Novak", "3\tAnn Lee\t4\tMia Moe",
                                       NULL };
  static const char *const again[] = { "1\tJane Roe\t1\tIvo Novak", "2\tAnn Lee\t2\tMia Moe",
                                       NULL };
  static const char *const parted[] = { "Jane Roe", "Ivo Novak", "Ann Lee", "Mia Moe", NULL };
  static const guint from[] = { 0, 0, 1, 1 };

  assert_parted (lines, parted, from, FALSE);
  assert_parted (again, parted, from, FALSE);
}

/* An empty column keeps the two sides apart, and a number may stand right before a name. */
static void
test_empty_column (void **state)
{
  static const char *const lines[] = { "1 Jane Roe\t\tKenya", "2 Ivo Novak\t\tPeru", NULL };
  static const char *const parted[] = { "Jane Roe\tKenya", "Ivo Novak\tPeru", NULL };
  static const guint from[] = { 0, 1 };

  assert_parted (lines, parted, from, FALSE);
}

static void
test_plain (void **state)
{
  static const char *const lines[] = { "Jane Roe\tKenya", "Ivo Novak\tPeru", NULL };
  static const guint from[] = { 0, 1 };

  assert_parted (lines, lines, from, FALSE);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_columns),
    cmocka_unit_test (test_rows),
    cmocka_unit_test (test_empty_column),
    cmocka_unit_test (test_plain),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
