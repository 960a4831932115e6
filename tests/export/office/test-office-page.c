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

/* Only demands that are counted in Arabic figures; bullets never. */
static void
test_written_numbers (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsPublication) latin = us_publication_new (statement, NULL);
  g_autoptr (UsPublication) arabic = NULL;
  const UsPublicBlock demand = { .kind = US_BLOCK_DEMAND };
  const UsPublicBlock bullet = { .kind = US_BLOCK_BULLET };

  us_test_set (us_statement_get_settings (statement), "numbering", "arabic");
  arabic = us_publication_new (statement, NULL);
  assert_true (us_office_page_writes_number (arabic, &demand));
  assert_false (us_office_page_writes_number (arabic, &bullet));
  assert_false (us_office_page_writes_number (arabic, NULL));
  assert_false (us_office_page_writes_number (latin, &demand));
}

static void
begin (GString *out, const UsPublication *publication, guint n_logos)
{
  g_string_append_printf (out, "%u: ", n_logos);
}

static void
add_logo (GString *out, const UsOfficeLogo *logo, guint number)
{
  g_string_append_printf (out, "%u %s", number, logo->text);
}

static void
add_image (GString *out, const char *name, guint number)
{
  g_string_append_printf (out, "%u %s, ", number, name);
}

static void
test_letterhead (void **state)
{
  static const UsOfficeLetterhead format = {
    begin, add_logo, " - ", " ", ".", "images", add_image
  };
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsPublication) publication = us_publication_new (statement, NULL);
  g_autoptr (UsArchive) archive = us_archive_new ();
  g_autoptr (GString) out = g_string_new (NULL);

  us_office_page_write_logos (&format, out, publication);
  us_office_page_add_logos (&format, archive, out, publication);
  assert_string_equal (out->str, "");
  us_test_add_logo (statement, "Union", "12");
  us_test_add_logo (statement, "Fund", "10");
  us_publication_unref (publication);
  publication = us_publication_new (statement, NULL);
  us_office_page_write_logos (&format, out, publication);
  us_office_page_add_logos (&format, archive, out, publication);
  assert_string_equal (out->str, "2: 1 Union 2 Fund.1 logo1.png, 2 logo2.png, ");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_paper),
    cmocka_unit_test (test_logos),
    cmocka_unit_test (test_written_numbers),
    cmocka_unit_test (test_letterhead),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
