/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/office/docx.h"

#include "letter.h"

static void
test_parts (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autofree char *all = us_test_export (statement, "docx", 0);

  assert_contains (all, "[Content_Types].xml\n<?xml");
  assert_contains (all, "\nword/document.xml\n<?xml");
  assert_contains (all, "PartName=\"/word/footnotes.xml\"");
  assert_contains (all, "Target=\"https://example.org/board\"");
  assert_contains (all, "<dc:title>Joint statement on the right to water</dc:title>");
  assert_lacks (all, "%s");
  assert_lacks (all, "dcterms");
  assert_lacks (all, "w:rsid");
}

/* Each call's demands count from 1: a list of its own, with a start of its own. */
static void
test_lists (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *all = NULL;

  for (guint i = 0; i < 2; i++)
    {
      us_test_add_block (statement, US_BLOCK_CALL, 0, "We call on you to:");
      us_test_add_block (statement, US_BLOCK_DEMAND, 0, "Act.");
      us_test_add_block (statement, US_BLOCK_DEMAND, 0, "Report.");
    }
  all = us_test_export (statement, "docx", 0);
  assert_contains (all, "<w:numId w:val=\"2\"/></w:numPr></w:pPr><w:r><w:t "
                        "xml:space=\"preserve\">Report.");
  assert_contains (all, "<w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t "
                        "xml:space=\"preserve\">Report.");
  assert_contains (all, "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/>"
                        "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/>");
  assert_lacks (all, "<w:num w:numId=\"4\">");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_parts),
    cmocka_unit_test (test_lists),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
