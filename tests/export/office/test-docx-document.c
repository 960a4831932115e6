/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/office/docx-document.h"

#include "letter.h"

static void
write_document (UsDocxDocument *document, UsStatement *statement)
{
  g_autoptr (UsPublication) publication = us_publication_new (statement, NULL);

  us_docx_document_write (document, publication);
}

static void
test_letter (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  UsDocxDocument document;
  const char *body;

  write_document (&document, statement);
  body = document.body.out->str;
  assert_contains (body, "<w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t "
                         "xml:space=\"preserve\">Joint statement");
  assert_contains (body, "Amina Diallo</w:t></w:r><w:r><w:br/></w:r>");
  assert_contains (body, "<w:footnoteReference w:id=\"1\"/>");
  assert_contains (body, "<w:ilvl w:val=\"2\"/>");
  assert_contains (document.notes.out->str, "Report of the river board, page 12.");
  assert_contains (body, "<w:titlePg/></w:sectPr>");
  us_docx_document_clear (&document);
}

/* Columns are a section: its last paragraph says so, and so does the one before it. */
static void
test_columns (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsDocxDocument document;
  const char *first;
  const char *second;

  us_test_set (statement, "signatories-heading", "We all");
  for (guint i = 0; i < 9; i++)
    us_test_add_signatory (statement, "Ana");
  write_document (&document, statement);
  first = strstr (document.body.out->str, "<w:sectPr>");
  assert_non_null (first);
  assert_true (first < strstr (document.body.out->str, "We all (9)"));
  second = strstr (first + 1, "<w:sectPr><w:type w:val=\"continuous\"/>");
  assert_non_null (second);
  assert_contains (second, "<w:cols w:num=\"2\"");
  us_docx_document_clear (&document);
}

static void
test_directions (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsDocxDocument document;

  us_test_set (statement, "language", "ar");
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "Written in English.");
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "نحن الموقعين");
  write_document (&document, statement);
  assert_contains (document.body.out->str, "<w:bidi w:val=\"0\"/></w:pPr><w:r><w:t");
  assert_contains (document.body.out->str, "</w:pPr><w:r><w:rPr><w:rtl/></w:rPr>");
  us_docx_document_clear (&document);
}

static void
test_margins (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  UsDocxDocument document;

  us_test_set (us_statement_get_settings (statement), "page-numbers", "all");
  us_test_set (us_statement_get_settings (statement), "running-header", "none");
  write_document (&document, statement);
  assert_contains (document.body.out->str, "<w:footerReference w:type=\"first\"");
  assert_lacks (document.body.out->str, "<w:headerReference");
  us_docx_document_clear (&document);
}

/* Numbers in Arabic figures are the same in every program: they are written. */
static void
test_written_numbers (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  UsDocxDocument document;

  us_test_set (us_statement_get_settings (statement), "numbering", "arabic");
  write_document (&document, statement);
  assert_contains (
      document.body.out->str,
      ">١</w:t></w:r><w:r><w:t xml:space=\"preserve\">.</w:t></w:r><w:r><w:tab/></w:r>");
  assert_contains (document.body.out->str, "<w:ind w:left=\"964\" w:hanging=\"510\"/>");
  us_docx_document_clear (&document);
}

/* The first two of a list stay with its heading; the last one never with what follows. */
static void
test_first_names_stay (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsDocxDocument document;
  g_auto (GStrv) kept = NULL;

  for (guint i = 0; i < 4; i++)
    us_test_add_signatory (statement, "Union");
  write_document (&document, statement);
  kept = g_strsplit (document.body.out->str, "\"Signatory\"/><w:keepNext/>", -1);
  assert_int_equal (g_strv_length (kept), 3);
  us_docx_document_clear (&document);
}

/* LibreOffice moves a column that must stand together away from its heading, and balances none. */
static void
test_columns_part (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsDocxDocument document;

  us_test_set (us_statement_get_settings (statement), "signatory-layout", "columns-2");
  for (guint i = 0; i < 4; i++)
    us_test_add_signatory (statement, "Union");
  write_document (&document, statement);
  assert_contains (document.body.out->str, "w:num=\"2\"");
  assert_lacks (document.body.out->str, "\"Signatory\"/><w:keepNext/>");
  us_docx_document_clear (&document);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_letter),          cmocka_unit_test (test_columns),
    cmocka_unit_test (test_directions),      cmocka_unit_test (test_margins),
    cmocka_unit_test (test_written_numbers), cmocka_unit_test (test_first_names_stay),
    cmocka_unit_test (test_columns_part),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
