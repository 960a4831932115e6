/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/office/odt-content.h"

#include "letter.h"

static char *
write_content (UsStatement *statement)
{
  g_autoptr (UsPublication) publication = us_publication_new (statement, NULL);
  g_autoptr (GBytes) bytes = us_odt_content_write (publication);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_letter (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autofree char *text = write_content (statement);

  assert_contains (text, "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">"
                         "Joint statement on the right to water</text:h>");
  assert_contains (text, ">H.E. Amina Diallo<text:line-break/>Minister of Water<");
  assert_contains (text, "<text:list text:style-name=\"Demands\"><text:list-item>\n"
                         "<text:p text:style-name=\"Demand\">"
                         "<text:span text:style-name=\"Bold\">Publish every permit.");
  assert_contains (text, "<text:note-body><text:p text:style-name=\"Footnote\">"
                         "Report of the river board, page 12.</text:p>");
  assert_contains (text, "xlink:href=\"https://union.example/\">The Water Union</text:a>");
  assert_contains (text, "<text:p text:style-name=\"Signatory\">");
  assert_lacks (text, "<text:p text:style-name=\"Signatory_first\">");
}

/* The first two of a list stay with its heading; the last one never with what follows. */
static void
test_first_names_stay (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *text = NULL;
  g_auto (GStrv) kept = NULL;

  for (guint i = 0; i < 4; i++)
    us_test_add_signatory (statement, "Union");
  text = write_content (statement);
  kept = g_strsplit (text, "<text:p text:style-name=\"Signatory_first\">", -1);
  assert_int_equal (g_strv_length (kept), 3);
}

/* LibreOffice moves a column that must stand together away from its heading, and balances none. */
static void
test_columns_part (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *text = NULL;

  us_test_set (us_statement_get_settings (statement), "signatory-layout", "columns-2");
  for (guint i = 0; i < 4; i++)
    us_test_add_signatory (statement, "Union");
  text = write_content (statement);
  assert_contains (text, "<text:p text:style-name=\"Signatory\">");
  assert_lacks (text, "<text:p text:style-name=\"Signatory_first\">");
}

/* A sub-demand that prose parts from its demand keeps its letter. */
static void
test_parted_demands (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *text = NULL;

  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "First.");
  us_test_add_block (statement, US_BLOCK_DEMAND, 1, "A.");
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "Prose.");
  us_test_add_block (statement, US_BLOCK_DEMAND, 1, "B.");
  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "Second.");
  text = write_content (statement);
  assert_contains (text, "Prose.</text:p>\n<text:list text:style-name=\"Demands\">"
                         "<text:list-item>\n<text:list><text:list-item text:start-value=\"2\">\n"
                         "<text:p text:style-name=\"Demand\">B.</text:p>\n"
                         "</text:list-item></text:list>\n</text:list-item></text:list>\n"
                         "<text:list text:style-name=\"Demands\">"
                         "<text:list-item text:start-value=\"2\">\n"
                         "<text:p text:style-name=\"Demand\">Second.");
}

static void
test_directions (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *text = NULL;

  us_test_set (statement, "language", "ar");
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "Written in English.");
  us_test_add_signatory (statement, "Water Commons");
  text = write_content (statement);
  assert_contains (text, "<text:p text:style-name=\"Text_20_body_o\">Written");
  assert_contains (text, "style:name=\"Text_20_body_o\" style:family=\"paragraph\" "
                         "style:parent-style-name=\"Text_20_body\">"
                         "<style:paragraph-properties style:writing-mode=\"lr-tb\"");
  assert_contains (text, "\u2068Water Commons\u2069");
}

static void
test_columns (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < 9; i++)
    us_test_add_signatory (statement, "Ana");
  text = write_content (statement);
  assert_contains (text, "<text:section text:style-name=\"Columns2\" "
                         "text:name=\"Signatories 1\">\n<text:p");
  assert_contains (text, "Ana</text:p>\n</text:section>\n");
}

/* One note, two references: the second looks at the first. */
static void
test_second_reference (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsNote *note = us_test_add_note (statement, "The report.");
  UsBlock *block = us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "Dry");
  g_autofree char *text = NULL;

  us_test_refer (block, note);
  us_test_refer (block, note);
  text = write_content (statement);
  assert_contains (text, "<text:note text:id=\"note1\"");
  assert_contains (text, "text:ref-name=\"note1\">1</text:note-ref>");
}

/* Numbers in Arabic figures are the same in every program: they are written. */
static void
test_written_numbers (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autofree char *text = NULL;

  us_test_set (us_statement_get_settings (statement), "numbering", "arabic");
  text = write_content (statement);
  assert_contains (text, "<text:p text:style-name=\"Demand0\">١.<text:tab/>");
  assert_contains (text, "<text:p text:style-name=\"Demand1\">(أ)<text:tab/>");
  assert_lacks (text, "\"Demands\"");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_first_names_stay), cmocka_unit_test (test_columns_part),
    cmocka_unit_test (test_letter),           cmocka_unit_test (test_parted_demands),
    cmocka_unit_test (test_directions),       cmocka_unit_test (test_columns),
    cmocka_unit_test (test_second_reference), cmocka_unit_test (test_written_numbers),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
