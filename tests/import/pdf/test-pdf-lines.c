/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/pdf/pdf-lines.h"

/* One letter for each line, and the line break; the last line has none. */
static UsPdfPage *
make_page (const char *text, const UsPdfBox *boxes, guint n_boxes)
{
  UsPdfPage *page = g_new0 (UsPdfPage, 1);

  page->text = g_strdup (text);
  page->boxes = g_memdup2 (boxes, n_boxes * sizeof *boxes);
  page->n_boxes = n_boxes;
  page->height = 800;
  return page;
}

static void
test_lines (void **state)
{
  const UsPdfBox boxes[] = { { 70, 20, 80, 32 }, { 80, 20, 80, 32 }, { 70, 400, 80, 412 } };
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (us_pdf_page_free);
  g_autoptr (GPtrArray) lines = NULL;
  const UsPdfLine *first, *second;

  g_ptr_array_add (pages, make_page ("a\nb", boxes, G_N_ELEMENTS (boxes)));
  lines = us_pdf_lines_new (pages);
  assert_int_equal (lines->len, 2);
  first = g_ptr_array_index (lines, 0);
  second = g_ptr_array_index (lines, 1);
  assert_string_equal (first->text, "a");
  assert_true (first->edge);
  assert_false (second->edge);
  assert_true (second->left == 70 && second->right == 80 && second->size == 12);
}

/* The number of a point stands beside it. */
static void
test_labels (void **state)
{
  const UsPdfBox boxes[] = {
    { 70, 100, 76, 112 }, { 76, 100, 80, 112 }, { 80, 100, 80, 112 }, { 90, 100, 96, 112 }
  };
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (us_pdf_page_free);
  g_autoptr (GPtrArray) lines = NULL;

  g_ptr_array_add (pages, make_page ("1.\na", boxes, G_N_ELEMENTS (boxes)));
  lines = us_pdf_lines_new (pages);
  assert_int_equal (lines->len, 1);
  assert_string_equal (((UsPdfLine *) g_ptr_array_index (lines, 0))->text, "1. a");
}

static char *
spell (const char *text, const UsPdfBox *boxes, guint n_boxes)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (us_pdf_page_free);
  g_autoptr (GPtrArray) lines = NULL;

  g_ptr_array_add (pages, make_page (text, boxes, n_boxes));
  lines = us_pdf_lines_new (pages);
  return g_strdup (((UsPdfLine *) g_ptr_array_index (lines, 0))->text);
}

/* Cells stand apart, and no space says so; words are spaced out less far. */
static void
test_cells (void **state)
{
  const UsPdfBox near[] = { { 70, 100, 76, 112 }, { 80, 100, 86, 112 }, { 90, 100, 96, 112 } };
  const UsPdfBox far[] = { { 70, 100, 76, 112 }, { 90, 100, 96, 112 }, { 96, 100, 102, 112 } };
  g_autofree char *row = spell ("5Ab", near, 3);
  g_autofree char *country = spell ("eKb", near, 3);
  g_autofree char *spaced = spell ("ABC", near, 3);
  g_autofree char *capitals = spell ("BKa", far, 3);

  assert_string_equal (row, "5\tAb");
  assert_string_equal (country, "e\tKb");
  assert_string_equal (spaced, "ABC");
  assert_string_equal (capitals, "B\tKa");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_lines),
    cmocka_unit_test (test_labels),
    cmocka_unit_test (test_cells),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
