/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/office/office-page.h"

#include "letter.h"

static void
test_paper (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsPublication) a4 = us_publication_new (statement, NULL);
  g_autoptr (UsPublication) letter = NULL;
  UsOfficePage page;

  us_office_page_init (&page, a4);
  assert_true (page.width == 210 && page.height == 297);
  assert_true (page.text_width == 210 - a4->pages.margin_start - a4->pages.margin_end);
  us_test_set (us_statement_get_settings (statement), "paper", "letter");
  letter = us_publication_new (statement, NULL);
  us_office_page_init (&page, letter);
  assert_true (page.width == 215.9 && page.height == 279.4);
}

/* One point of 1 by 1 is as wide as it is high, but not wider than a line. */
static void
test_logos (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsPublication) publication = NULL;
  g_autoptr (GArray) logos = NULL;
  UsOfficeLogo *logo;

  us_test_add_logo (statement, "Union", "12");
  us_test_add_logo (statement, "Fund", "100");
  us_test_set (us_statement_get_settings (statement), "margin-start", "70");
  us_test_set (us_statement_get_settings (statement), "margin-end", "70");
  publication = us_publication_new (statement, NULL);
  logos = us_office_page_get_logos (publication);
  assert_int_equal (logos->len, 2);
  logo = &g_array_index (logos, UsOfficeLogo, 0);
  assert_true (logo->width == 12 && logo->height == 12);
  assert_string_equal (logo->text, "Union");
  assert_string_equal (logo->name, "logo1.png");
  logo = &g_array_index (logos, UsOfficeLogo, 1);
  assert_true (logo->width == 70 && logo->height == 70);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_paper),
    cmocka_unit_test (test_logos),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
