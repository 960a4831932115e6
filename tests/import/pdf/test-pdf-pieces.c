/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "import/pdf/pdf-pieces.h"

/* Two lines of letters that are six points wide and ten high, the first with a wide gap. */
static UsPdfPage *
make_page (void)
{
  static const double lefts[] = { 0, 6, 12, 40, 46, 52, 0, 6, 12, 18, 24 };
  UsPdfPage *page = g_new0 (UsPdfPage, 1);

  page->text = g_strdup ("ab cd\nef gh");
  page->n_boxes = G_N_ELEMENTS (lefts);
  page->boxes = g_new0 (UsPdfBox, page->n_boxes);
  for (guint i = 0; i < page->n_boxes; i++)
    page->boxes[i] = (UsPdfBox){ lefts[i], i < 6 ? 0 : 20, lefts[i] + 6, i < 6 ? 10 : 30 };
  return page;
}

static void
check (GArray *pieces, guint i, const char *expected)
{
  const UsPdfPiece *piece = &g_array_index (pieces, UsPdfPiece, i);
  g_autofree char *text = g_strndup (piece->text, piece->length);

  assert_string_equal (text, expected);
}

/* A gap that is wide parts a line, and one that is not does where a column begins. */
static void
test_part (void **state)
{
  UsPdfPage *page = make_page ();
  g_autoptr (GArray) pieces = us_pdf_pieces_new (page, 0.9);

  assert_int_equal (pieces->len, 3);
  check (pieces, 0, "ab");
  check (pieces, 1, "cd");
  check (pieces, 2, "ef gh");
  us_pdf_pieces_part (pieces, 2, page, 8);
  assert_int_equal (pieces->len, 3);
  us_pdf_pieces_part (pieces, 2, page, 18);
  assert_int_equal (pieces->len, 4);
  check (pieces, 2, "ef");
  check (pieces, 3, "gh");
  assert_int_equal (g_array_index (pieces, UsPdfPiece, 3).first, 9);
  us_pdf_page_free (page);
}

/* Lines whose words stand as near as words do, each on the height that the tops say. */
static UsPdfPage *
make_near_page (const char *text, const double *tops)
{
  UsPdfPage *page = g_new0 (UsPdfPage, 1);
  double left = 0;

  page->text = g_strdup (text);
  page->n_boxes = (guint) strlen (text);
  page->boxes = g_new0 (UsPdfBox, page->n_boxes);
  for (guint i = 0; i < page->n_boxes; i++)
    {
      const double width = text[i] == ' ' ? 2 : 6;

      page->boxes[i] = (UsPdfBox){ left, *tops, left + width, *tops + 10 };
      left = text[i] == '\n' ? 0 : left + width;
      tops += text[i] == '\n';
    }
  return page;
}

/* A column begins there if a name does, or where there is a row, but no word of a text does. */
static void
test_part_near (void **state)
{
  static const double tops[] = { 0, 20, 20, 40 };
  UsPdfPage *page = make_near_page ("the Ann\nhas won\nPeru\nhas won\n", tops);
  g_autoptr (GArray) pieces = us_pdf_pieces_new (page, 0.9);

  for (guint i = pieces->len; i-- > 0;)
    us_pdf_pieces_part (pieces, i, page, 20);
  assert_int_equal (pieces->len, 6);
  check (pieces, 0, "the");
  check (pieces, 1, "Ann");
  check (pieces, 2, "has");
  check (pieces, 3, "won");
  check (pieces, 5, "has won");
  us_pdf_page_free (page);
}

/* The library reads on from the end of one row into the next one, and says nothing of it. */
static void
test_rows_in_one (void **state)
{
  UsPdfPage *page = make_page ();
  g_autoptr (GArray) pieces = NULL;

  page->text[5] = ' ';
  pieces = us_pdf_pieces_new (page, 0.9);
  assert_int_equal (pieces->len, 3);
  check (pieces, 1, "cd");
  check (pieces, 2, "ef gh");
  assert_true (g_array_index (pieces, UsPdfPiece, 1).bottom == 10);
  us_pdf_page_free (page);
}

static void
test_places (void **state)
{
  static const double lefts[] = { 0, 40 };
  UsPdfPage *page = make_page ();
  g_autoptr (GArray) pieces = us_pdf_pieces_new (page, 0.9);
  UsPdfPiece *first = &g_array_index (pieces, UsPdfPiece, 0);
  UsPdfPiece *second = &g_array_index (pieces, UsPdfPiece, 1);
  UsPdfPiece *below = &g_array_index (pieces, UsPdfPiece, 2);

  assert_true (us_pdf_pieces_are_beside (first, second));
  assert_false (us_pdf_pieces_are_beside (first, below));
  assert_true (us_pdf_pieces_compare_top (&first, &second) < 0);
  assert_true (us_pdf_pieces_compare_top (&below, &second) > 0);
  assert_int_equal (us_pdf_pieces_find_column (second, lefts, 2), 1);
  assert_int_equal (us_pdf_pieces_find_column (below, lefts, 2), 0);
  below->right = 41;
  assert_int_equal (us_pdf_pieces_find_column (below, lefts, 2), 2);
  us_pdf_page_free (page);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_part),
    cmocka_unit_test (test_part_near),
    cmocka_unit_test (test_rows_in_one),
    cmocka_unit_test (test_places),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
