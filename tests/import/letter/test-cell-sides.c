/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cell-scene.h"
#include "test.h"

#include "import/letter/cell-sides.h"

static void
test_count (void **state)
{
  static const struct
  {
    const char *const lines[4];
    guint64 numbers;
    guint n;
    gboolean headed;
  } tables[] = {
    { { "Name\tCountry\tNAME\tCountry", "Jane Roe\tKenya\tIvo Novak\tPeru" }, 0, 2, TRUE },
    { { "Organisation\tOrganisation", "Book Society\tRiver Trust" }, 0, 2, TRUE },
    { { "1\tJane Roe\t2\tIvo Novak\t3\tAnn Lee" }, 0x15, 3, FALSE },
    { { "1\tJane Roe\tKenya\t2\tIvo Novak\tPeru" }, 0x9, 2, FALSE },
    /* The same kinds of cells come again. */
    { { "Book Society\tKenya\tRiver Trust\tPeru", "Lake Union\tMali\tHill Network\tChad" },
      0,
      2,
      FALSE },
    { { "Maria T. Lopez\tDirector\tBook Society\tIvo B. Novak\tChair\tRiver Trust" }, 0, 2, FALSE },
    /* Once each. */
    { { "Maria T. Lopez\tDirector\tBook Society\tKenya" }, 0, 1, FALSE },
    { { "Book Society\tRiver Trust", "Lake Union\tHill Network" }, 0, 1, FALSE },
    { { "Book Society\tRiver Trust\tLake Union\tHill Network" }, 0, 1, FALSE },
    { { "1\tJane Roe\tBook Society\tKenya" }, 1, 1, FALSE },
    { { "Name\tCountry\tAdviser\tTheir country", "Jane Roe\tKenya\tAnn Lee\tPeru" }, 0, 1, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (GPtrArray) rows = make_rows (tables[i].lines);
      gboolean headed = FALSE;

      if (us_cell_sides_count (rows, tables[i].numbers, TRUE, &headed) != tables[i].n ||
          headed != tables[i].headed)
        fail_msg ("%s", tables[i].lines[0]);
    }
}

/* In a text, words may stand apart as if they were columns, but not again and again. */
static void
test_text (void **state)
{
  static const char *const lines[] = { "Book Society\tKenya\tRiver Trust\tPeru",
                                       "Lake Union\tMali\tHill Network\tChad",
                                       "Reading Society\tPeru\tCoast Union\tMali", NULL };
  g_autoptr (GPtrArray) rows = make_rows (lines);
  gboolean headed = FALSE;

  assert_int_equal (us_cell_sides_count (rows, 0, FALSE, &headed), 2);
  g_ptr_array_set_size (rows, 2);
  assert_int_equal (us_cell_sides_count (rows, 0, FALSE, &headed), 1);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_count),
    cmocka_unit_test (test_text),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
