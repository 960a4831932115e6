/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/office/odt.h"

#include "letter.h"

static void
test_parts (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autofree char *all = us_test_export (statement, "odt", 0);

  assert_true (g_str_has_prefix (all, "mimetype\napplication/vnd.oasis.opendocument.text\n"));
  assert_contains (all, "\ncontent.xml\n<?xml");
  assert_contains (all, "\nstyles.xml\n<?xml");
  assert_contains (all, "\nMETA-INF/manifest.xml\n<?xml");
  assert_contains (all, "<dc:title>Joint statement on the right to water</dc:title>");
  assert_lacks (all, "meta:generator");
  assert_lacks (all, "meta:creation-date");
  /* LibreOffice gives a number the looks of a demand that is bold as a whole, but for this. */
  assert_contains (all, "<text:list-level-style-number text:level=\"1\" "
                        "text:style-name=\"Numbering_20_Symbols\"");
}

/* The first page has no number and no running header, unless asked otherwise. */
static void
test_margins (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autofree char *usual = us_test_export (statement, "odt", 0);
  g_autofree char *everywhere = NULL;
  g_autofree char *nowhere = NULL;
  g_autofree char *narrow = NULL;

  assert_contains (usual, "style:next-style-name=\"Following\">\n</style:master-page>");
  assert_contains (usual, "style:page-layout-name=\"Following\">\n<style:header>");
  /* They take their room from the margin, so that the text begins where it does on our pages. */
  assert_contains (usual, "fo:margin-top=\"25mm\" fo:margin-bottom=\"25mm\"");
  assert_contains (usual, "fo:margin-top=\"10mm\" fo:margin-bottom=\"10mm\"");
  assert_contains (usual, "fo:min-height=\"11mm\" fo:margin-bottom=\"4mm\"");
  us_test_set (us_statement_get_settings (statement), "page-numbers", "all");
  everywhere = us_test_export (statement, "odt", 0);
  assert_contains (everywhere, "style:next-style-name=\"Following\">\n<style:footer>");
  us_test_set (us_statement_get_settings (statement), "page-numbers", "none");
  nowhere = us_test_export (statement, "odt", 0);
  assert_lacks (nowhere, "<style:footer>");
  assert_contains (nowhere, "fo:margin-top=\"10mm\" fo:margin-bottom=\"25mm\"");
  /* A margin that has no room for them grows. */
  us_test_set (us_statement_get_settings (statement), "margin-top", "12");
  narrow = us_test_export (statement, "odt", 0);
  assert_lacks (narrow, "fo:margin-top=\"4.8mm\"");
  assert_contains (narrow, "fo:min-height=\"5mm\" fo:margin-bottom=\"4mm\"");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_parts),
    cmocka_unit_test (test_margins),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
