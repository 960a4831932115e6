/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cell-scene.h"
#include "test.h"

#include "import/letter/cell-numbers.h"

static void
test_measure (void **state)
{
  static const struct
  {
    const char *cell;
    gsize length;
    guint number;
  } cells[] = {
    { "12", 2, 12 },        { "3.", 2, 3 },       { "١٢", 4, 12 }, { "7) Jane Roe", 2, 7 },
    { "350.org", 0, 0 },    { "Jane Roe", 0, 0 }, { "", 0, 0 },    { "38 Degrees", 2, 38 },
    { "1234567890", 0, 0 }, { "1,5", 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      guint number = 0;

      assert_int_equal (us_cell_numbers_measure (cells[i].cell, &number), cells[i].length);
      assert_int_equal (number, cells[i].number);
    }
}

static void
test_find (void **state)
{
  static const struct
  {
    const char *const lines[5];
    guint64 numbers;
    gboolean headed;
  } tables[] = {
    { { "1\tJane Roe", "2\tIvo Novak" }, 1, FALSE },
    { { "3\tJane Roe", "1\tIvo Novak" }, 1, FALSE },
    { { "رقم\tالاسم", "١\tمحمد أحمد", "٢\tفاطمة حسن" }, 1, TRUE },
    { { "\tName", "1\tJane Roe", "2\tIvo Novak" }, 1, TRUE },
    { { "1 Jane Roe\tKenya", "2\tKenya", "3 Ann Lee\tKenya" }, 1, FALSE },
    { { "Jane Roe\t1", "Ivo Novak\t2" }, 2, FALSE },
    { { "1\tJane Roe\t3\tAnn Lee", "2\tIvo Novak\t4\tMia Moe" }, 5, FALSE },
    { { "1\tJane Roe\t2\tAnn Lee" }, 5, FALSE },
    { { "1\tJane Roe\t3\tAnn Lee", "2\tIvo Novak" }, 5, FALSE },
    { { "1\tJane Roe\t1991", "2\tIvo Novak" }, 1, FALSE },
    /* What does not count up behind the names is something else. */
    { { "Jane Roe\t1990", "Ivo Novak\t1975" }, 0, FALSE },
    { { "Attac\tFrance", "350\tKenya" }, 0, FALSE },
    { { "350 Kenya\tKenya", "38 Degrees\tIreland" }, 0, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GPtrArray) rows = make_rows (tables[i].lines);
      gboolean headed = TRUE;

      if (us_cell_numbers_find (rows, &headed) != tables[i].numbers || headed != tables[i].headed)
        fail_msg ("%s", tables[i].lines[0]);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_measure),
    cmocka_unit_test (test_find),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
