/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/style.h"

#include "letter.h"
#include "model/settings.h"

static UsPageStyle *
make_style (UsStatement *statement)
{
  g_autoptr (UsPublication) publication = us_publication_new (statement, NULL);

  return us_page_style_new (publication);
}

static void
test_paper_and_margins (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsPageStyle) usual = make_style (statement);
  g_autoptr (UsPageStyle) letter = NULL;

  assert_true (usual->width > 595 && usual->width < 596 && usual->height > 841);
  g_object_set (us_statement_get_settings (statement), "paper", US_PAPER_LETTER, "margin-start",
                "0", "margin-end", "25.4", NULL);
  letter = make_style (statement);
  assert_true (letter->width == 612 && letter->height == 792);
  assert_true (letter->left == 0);
  assert_true (letter->right > 539.9 && letter->right < 540.1);
}

/* Margins are at the start and the end, which change sides with the direction. */
static void
test_right_to_left (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsPageStyle) style = NULL;

  us_test_set (statement, "language", "ar");
  g_object_set (us_statement_get_settings (statement), "margin-start", "0", NULL);
  style = make_style (statement);
  assert_true (style->rtl);
  assert_true (style->right == style->width);
  assert_true (style->left > 70);
}

/* Margins that leave no room give way. */
static void
test_room (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsPageStyle) style = NULL;

  g_object_set (us_statement_get_settings (statement), "margin-start", "100", "margin-end", "100",
                "margin-top", "100", "margin-bottom", "100", NULL);
  style = make_style (statement);
  assert_true (style->right - style->left >= 71.9);
  assert_true (style->bottom - style->top >= 71.9);
}

static void
test_faces (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsPageStyle) usual = make_style (statement);
  g_autoptr (UsPageStyle) same = make_style (statement);
  g_autoptr (UsPageStyle) other = NULL;

  assert_true (us_page_style_has_same_faces (usual, same));
  g_object_set (us_statement_get_settings (statement), "font", "DejaVu Sans", "font-size", "14",
                NULL);
  other = make_style (statement);
  assert_false (us_page_style_has_same_faces (usual, other));
  assert_true (other->faces[US_STYLE_BODY].size == 14);
  assert_true (g_str_has_prefix (
      pango_font_description_get_family (other->faces[US_STYLE_BODY].font), "DejaVu Sans,"));
}

/* Programs that copy names out of columns take lines further apart than this for rows. */
static void
test_close_lines (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsPageStyle) style = NULL;

  us_test_set (statement, "language", "ar");
  style = make_style (statement);
  for (guint i = 0; i < US_N_STYLES; i++)
    if (style->faces[i].is_close)
      assert_true (style->faces[i].leading < 1.5 * style->faces[i].size);
  assert_true (style->faces[US_STYLE_NAME].is_close && style->faces[US_STYLE_ADDRESS].is_close);
  assert_true (style->faces[US_STYLE_BODY].leading > 1.6 * style->faces[US_STYLE_BODY].size);
}

/* What fontconfig takes in place of a family does not count. */
static void
test_fonts_of_this_computer (void **state)
{
  assert_true (us_page_style_has_font ("Sans"));
  assert_true (us_page_style_has_font ("No Such Family, sans"));
  assert_false (us_page_style_has_font ("No Such Family"));
  assert_false (us_page_style_has_font (""));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_paper_and_margins),
    cmocka_unit_test (test_right_to_left),
    cmocka_unit_test (test_room),
    cmocka_unit_test (test_faces),
    cmocka_unit_test (test_close_lines),
    cmocka_unit_test (test_fonts_of_this_computer),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
