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

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_lines),
    cmocka_unit_test (test_labels),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
