/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/pdf/pdf-table-rows.h"

static GPtrArray *
make_cells (UsPdfPiece *pieces, guint n_pieces)
{
  GPtrArray *cells = g_ptr_array_new ();

  for (guint i = 0; i < n_pieces; i++)
    {
      pieces[i].bottom = pieces[i].top + 10;
      g_ptr_array_add (cells, &pieces[i]);
    }
  return cells;
}

static guint
count (GPtrArray *rows, guint row)
{
  return ((GPtrArray *) g_ptr_array_index (rows, row))->len;
}

/* Lines of a cell stand nearer than rows do, also where all stand in the middle. */
static void
test_space (void **state)
{
  UsPdfPiece pieces[] = { { .top = 0, .column = 0 },
                          { .top = 6, .column = 1 },
                          { .top = 11, .column = 0 },
                          { .top = 30, .column = 0 },
                          { .top = 30, .column = 1 } };
  g_autoptr (GPtrArray) cells = make_cells (pieces, G_N_ELEMENTS (pieces));
  g_autoptr (GPtrArray) rows = us_pdf_table_rows_find (cells, 2);

  assert_true (us_pdf_pieces_are_beside (&pieces[3], &pieces[4]));
  assert_false (us_pdf_pieces_are_beside (&pieces[0], &pieces[1]));
  assert_int_equal (rows->len, 2);
  assert_int_equal (count (rows, 0), 3);
  assert_int_equal (count (rows, 1), 2);
}

/* One wider space does not make one row of all the others. */
static void
test_full_rows (void **state)
{
  UsPdfPiece pieces[] = { { .top = 0, .column = 0 },  { .top = 0, .column = 1 },
                          { .top = 11, .column = 0 }, { .top = 11, .column = 1 },
                          { .top = 22, .column = 1 }, { .top = 40, .column = 0 },
                          { .top = 40, .column = 1 } };
  g_autoptr (GPtrArray) cells = make_cells (pieces, G_N_ELEMENTS (pieces));
  g_autoptr (GPtrArray) rows = us_pdf_table_rows_find (cells, 2);

  assert_int_equal (rows->len, 3);
  assert_int_equal (count (rows, 1), 3);
}

/* Lines of scripts with tall letters stand far apart, and rows farther. */
static void
test_tall_lines (void **state)
{
  UsPdfPiece pieces[] = { { .top = 0, .column = 1 },
                          { .top = 8, .column = 0 },
                          { .top = 16, .column = 1 },
                          { .top = 46, .column = 0 },
                          { .top = 46, .column = 1 } };
  g_autoptr (GPtrArray) cells = make_cells (pieces, G_N_ELEMENTS (pieces));
  g_autoptr (GPtrArray) rows = us_pdf_table_rows_part (cells, 2);

  assert_non_null (rows);
  assert_int_equal (rows->len, 2);
  assert_int_equal (count (rows, 0), 3);
}

/* Rows may stand nearly as near as lines do. */
static void
test_little_space (void **state)
{
  UsPdfPiece pieces[] = { { .top = 0, .column = 0 },  { .top = 0, .column = 1 },
                          { .top = 10, .column = 1 }, { .top = 21, .column = 0 },
                          { .top = 21, .column = 1 }, { .top = 32, .column = 0 },
                          { .top = 32, .column = 1 } };
  g_autoptr (GPtrArray) cells = make_cells (pieces, G_N_ELEMENTS (pieces));
  g_autoptr (GPtrArray) rows = us_pdf_table_rows_part (cells, 2);

  assert_non_null (rows);
  assert_int_equal (rows->len, 3);
}

/* All cells of a row may have two lines, if those of most have not. */
static void
test_several_lines (void **state)
{
  UsPdfPiece pieces[] = { { .top = 0, .column = 0 },  { .top = 0, .column = 1 },
                          { .top = 11, .column = 0 }, { .top = 11, .column = 1 },
                          { .top = 30, .column = 0 }, { .top = 30, .column = 1 },
                          { .top = 50, .column = 0 }, { .top = 50, .column = 1 } };
  g_autoptr (GPtrArray) cells = make_cells (pieces, G_N_ELEMENTS (pieces));
  g_autoptr (GPtrArray) rows = us_pdf_table_rows_part (cells, 2);

  assert_non_null (rows);
  assert_int_equal (rows->len, 3);
  assert_int_equal (count (rows, 0), 4);
  g_ptr_array_set_size (cells, 4);
  assert_null (us_pdf_table_rows_part (cells, 2));
}

/* What was parted on a line stays on it. */
static void
test_write (void **state)
{
  UsPdfPage page = { .text = g_strdup ("ab cd\nef"), .boxes = g_new0 (UsPdfBox, 8), .n_boxes = 8 };
  const UsPdfPiece all[] = { { .text = page.text, .length = 2, .first = 0, .n = 3 },
                             { .text = page.text + 3, .length = 2, .first = 3, .n = 2 },
                             { .text = page.text + 6, .length = 2, .first = 6, .n = 2 } };
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (UsPdfPiece));
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  g_array_append_vals (pieces, all, G_N_ELEMENTS (all));
  us_pdf_table_rows_write (&page, pieces, rows, 2);
  assert_string_equal (page.text, "ab cd\nef");
  assert_int_equal (page.n_boxes, 8);
  g_free (page.text);
  g_free (page.boxes);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_tall_lines),    cmocka_unit_test (test_space),
    cmocka_unit_test (test_full_rows),     cmocka_unit_test (test_little_space),
    cmocka_unit_test (test_several_lines), cmocka_unit_test (test_write),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
