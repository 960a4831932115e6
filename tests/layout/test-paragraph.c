/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/paragraph.h"

#include "pages.h"

static UsParagraph *
shape (UsShaper *shaper, const char *text, const UsShape *how)
{
  g_autoptr (UsRich) rich = us_rich_new ();

  us_rich_add (rich, text);
  return us_shaper_shape (shaper, rich, how);
}

static void
test_lines (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsTestPages) pages = us_test_pages_new (statement);
  const UsShape how = { .style = US_STYLE_NAME, .width = 120, .hang = 10 };
  g_autoptr (UsParagraph) paragraph = shape (
      pages->shaper, "The \u2068Union\u2069 of those who drink from the river", &how);
  g_autofree char *first = us_paragraph_dup_line (paragraph, 0);

  assert_true (paragraph->n_lines >= 2);
  assert_true (g_str_has_prefix (first, "The Union of"));
  assert_true (us_paragraph_get_line_x (paragraph, 0) == 0);
  assert_true (us_paragraph_get_line_x (paragraph, 1) == 10);
  assert_true (us_paragraph_get_height (paragraph) == paragraph->n_lines * paragraph->leading);
  assert_true (paragraph->ascent > 0 && paragraph->ascent < paragraph->leading);
}

/* Names stand as close as their ink lets them, text has all that its font asks for. */
static void
test_leading (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsTestPages) pages = us_test_pages_new (statement);
  const UsShape how = { .style = US_STYLE_BODY, .width = 300, .rtl = TRUE };
  g_autoptr (UsParagraph) paragraph = shape (pages->shaper, "حق السكان في الماء", &how);
  g_autoptr (UsParagraph) latin = NULL;
  UsTypeface face = { .size = 4, .leading = 5, .is_close = TRUE };
  double close = us_paragraph_find_leading (paragraph, &face);

  face.is_close = FALSE;
  assert_true (close > face.size && close < us_paragraph_find_leading (paragraph, &face));
  face.leading = 100;
  assert_true (us_paragraph_find_leading (paragraph, &face) == 100);
  face.leading = 5;
  latin = shape (pages->shaper, "Oasis", &how);
  assert_true (us_paragraph_find_leading (latin, &face) == 5);
}

/* Lines that are read from the right end there. */
static void
test_right_to_left (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsTestPages) pages = us_test_pages_new (statement);
  const UsShape how = { .style = US_STYLE_BODY, .width = 300, .rtl = TRUE };
  g_autoptr (UsParagraph) paragraph = shape (pages->shaper, "حق السكان في الماء", &how);
  double x = us_paragraph_get_line_x (paragraph, 0);
  double width = us_paragraph_get_line_width (paragraph, 0);

  assert_int_equal (paragraph->n_lines, 1);
  assert_true (x > 100 && x + width > 299.9 && x + width < 300.1);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_lines),
    cmocka_unit_test (test_leading),
    cmocka_unit_test (test_right_to_left),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
