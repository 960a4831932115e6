/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/office/docx-table.h"

#include "letter.h"

static void
test_table (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *all = NULL;
  g_autofree char *backwards = NULL;

  us_test_add_signatory (statement, "Ana & co");
  us_test_set (us_test_add_signatory (statement, "Bo"), "country", "Peru");
  us_test_set (us_statement_get_settings (statement), "signatory-layout", "table");
  all = us_test_export (statement, "docx", 0);
  /* 160 mm between the margins */
  assert_contains (all,
                   "<w:tblGrid><w:gridCol w:w=\"5852\"/><w:gridCol w:w=\"3219\"/></w:tblGrid>\n"
                   "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr/><w:p>");
  assert_contains (all, "</w:p>\n</w:tc></w:tr></w:tbl>\n<w:p>");
  /* As much room above a name as below, and no indent where it goes on. */
  assert_contains (all, "<w:pStyle w:val=\"Signatory\"/><w:spacing w:before=\"0\" w:after=\"0\"/>"
                        "<w:ind w:left=\"0\" w:firstLine=\"0\"/></w:pPr>");
  assert_lacks (all, "bidiVisual");
  us_test_set (statement, "language", "ar");
  backwards = us_test_export (statement, "docx", 0);
  assert_contains (backwards, "<w:tblPr><w:bidiVisual/>");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_table),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
