/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/office/odt-table.h"

#include "letter.h"

static void
test_table (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *all = NULL;
  g_autofree char *lines = NULL;

  us_test_add_signatory (statement, "Ana & co");
  us_test_set (us_test_add_signatory (statement, "Bo"), "country", "Peru");
  us_test_set (us_statement_get_settings (statement), "signatory-layout", "table");
  all = us_test_export (statement, "odt", 0);
  assert_contains (all, "<table:table table:name=\"Table 1\" table:style-name=\"Table\">\n"
                        "<table:table-column table:style-name=\"Column645\"/>"
                        "<table:table-column table:style-name=\"Column355\"/>"
                        "<table:table-row table:style-name=\"Row\"><table:table-cell ");
  assert_contains (all, "style:name=\"Column645\"");
  assert_contains (all, "style:name=\"Column355\"");
  assert_contains (all, ">Ana &amp; co</text:p>\n</table:table-cell><table:table-cell");
  assert_contains (all, ">Peru</text:p>\n</table:table-cell></table:table-row></table:table>");
  /* As on our pages: a rule above the first row too, and as much room above a name as below. */
  assert_contains (all, "table:border-model=\"collapsing\"");
  assert_contains (all, "fo:border-top=\"0.5pt solid #808080\"");
  assert_contains (all, "<text:p text:style-name=\"Entry\">Ana &amp; co</text:p>");
  assert_contains (all, "<style:style style:name=\"Entry\" style:family=\"paragraph\" "
                        "style:parent-style-name=\"Signatory\"><style:paragraph-properties "
                        "fo:margin-left=\"0cm\" fo:margin-bottom=\"0cm\" "
                        "fo:text-indent=\"0cm\"/>");
  us_test_set (us_statement_get_settings (statement), "signatory-layout", "lines");
  lines = us_test_export (statement, "odt", 0);
  assert_lacks (lines, "table:table ");
  assert_contains (lines, "<text:p text:style-name=\"Signatory_first\">Ana &amp; co</text:p>");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_table),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
