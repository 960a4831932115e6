/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/page.h"

#include "pages.h"

/* Where one clicks is the line that one sees there. */
static void
test_find_line (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsTestPages) pages = us_test_pages_new (statement);
  g_autoptr (UsPage) page = us_paginator_get_page (pages->paginator, 0);

  for (guint i = 0; i < page->lines->len; i++)
    {
      const UsPageLine *line = us_page_get_line (page, i);
      double width = us_paragraph_get_line_width (line->paragraph, line->line);
      const UsPageLine *found = us_page_find_line (page, line->x + width / 2, line->y - 2);

      if (!line->is_label)
        assert_ptr_equal (found, line);
    }
}

static void
test_extents (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsTestPages) pages = NULL;
  g_autoptr (UsPage) page = NULL;
  const UsPageLine *line;
  double x, width, all;

  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "wells wells");
  pages = us_test_pages_new (statement);
  page = us_paginator_get_page (pages->paginator, 0);
  line = us_test_find_line (page, "wells wells");
  all = us_paragraph_get_line_width (line->paragraph, 0);
  assert_true (us_page_line_get_extents (line, 0, 5, &x, &width));
  assert_true (x == line->x && width > all * 0.4 && width < all * 0.5);
  assert_true (us_page_line_get_extents (line, 6, 11, &x, &width));
  assert_true (x > line->x + all * 0.5 && width > all * 0.4 && width < all * 0.5);
  assert_false (us_page_line_get_extents (line, 11, 20, &x, &width));
}

static void
test_empty (void **state)
{
  g_autoptr (UsPage) page = us_page_new (100, 100);

  assert_null (us_page_find_line (page, 5, 5));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_find_line),
    cmocka_unit_test (test_extents),
    cmocka_unit_test (test_empty),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
