/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/office/odt-letterhead.h"

#include "letter.h"

static void
test_letterhead (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *all = NULL;

  us_test_add_logo (statement, "Union & co", "12");
  us_test_add_logo (statement, "Fund", "10");
  us_test_set (us_statement_get_settings (statement), "logos", "spread");
  all = us_test_export (statement, "odt", 0);
  assert_contains (all, "<text:p text:style-name=\"Logos\"><draw:frame draw:name=\"Logo 1\" "
                        "text:anchor-type=\"as-char\" svg:width=\"12.00mm\" "
                        "svg:height=\"12.00mm\"><draw:image xlink:href=\"Pictures/logo1.png\"");
  assert_contains (all, "<svg:title>Union &amp; co</svg:title></draw:frame><text:tab/>");
  assert_contains (all, "style:type=\"right\"/></style:tab-stops>");
  assert_contains (all, "\nPictures/logo2.png\n");
  assert_contains (all, "manifest:full-path=\"Pictures/logo2.png\"");
}

static void
test_none (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *all = us_test_export (statement, "odt", 0);

  assert_lacks (all, "draw:frame");
  assert_lacks (all, "Pictures");
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
