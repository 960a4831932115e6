/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/office/docx-letterhead.h"

#include "letter.h"

static void
test_letterhead (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *all = NULL;

  us_test_add_logo (statement, "Union & co", "12");
  us_test_set (us_statement_get_settings (statement), "logos", "centre");
  all = us_test_export (statement, "docx", 0);
  assert_contains (all, "<w:pStyle w:val=\"Letterhead\"/><w:jc w:val=\"center\"/>");
  assert_contains (all, "<wp:extent cx=\"432000\" cy=\"432000\"/>");
  assert_contains (all, "descr=\"Union &amp; co\"");
  assert_contains (all, "\nword/media/logo1.png\n");
  assert_contains (all, "<Relationship Id=\"logo1\"");
}

static void
test_none (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *all = us_test_export (statement, "docx", 0);

  assert_lacks (all, "w:drawing");
  assert_lacks (all, "word/media");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_letterhead),
    cmocka_unit_test (test_none),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
