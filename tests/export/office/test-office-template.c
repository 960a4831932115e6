/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/office/office-template.h"

#include "letter.h"

static char *
fill (UsStatement *statement, const char *name)
{
  g_autoptr (UsPublication) publication = us_publication_new (statement, NULL);
  g_autoptr (GBytes) bytes = us_office_template_fill (name, publication);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_title (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *meta = NULL;

  us_test_set (statement, "title", "Water & <rights>");
  us_test_set (statement, "language", "es-AR");
  meta = fill (statement, "odt-meta.xml");
  assert_contains (meta, "<dc:title>Water &amp; &lt;rights&gt;</dc:title>");
  assert_contains (meta, "<dc:language>es-AR</dc:language>");
}

/* What is in another kind of script is in a language of its own, run by run. */
static void
test_other_scripts (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *arabic = NULL;
  g_autofree char *hebrew = NULL;
  g_autofree char *japanese = NULL;

  us_test_set (statement, "language", "fr");
  us_test_add_signatory (statement, "منظمة المياه");
  arabic = fill (statement, "docx-styles.xml");
  assert_contains (arabic, "<w:lang w:val=\"fr\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/>");
  us_test_add_signatory (statement, "מים לכולם");
  hebrew = fill (statement, "docx-styles.xml");
  assert_contains (hebrew, "w:bidi=\"he-IL\"");
  us_test_set (statement, "language", "ja");
  japanese = fill (statement, "odt-styles.xml");
  assert_contains (japanese, "fo:language=\"en\" fo:country=\"GB\" style:language-asian=\"ja\"");
}

/* The number of a list is inside of the margin, in which direction a program ever draws it. */
static void
test_numbers (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  us_test_set (statement, "language", "en");
  left = fill (statement, "docx-numbering.xml");
  assert_contains (left, "<w:ind w:left=\"454\" w:hanging=\"454\"/>");
  assert_contains (left, "<w:ind w:left=\"1474\" w:hanging=\"510\"/>");
  us_test_set (statement, "language", "ar");
  right = fill (statement, "docx-numbering.xml");
  assert_contains (right, "<w:ind w:left=\"511\" w:hanging=\"284\"/>");
  assert_contains (right, "<w:ind w:left=\"1531\" w:hanging=\"340\"/>");
}

/* Headings grow with the text, as they do on our own pages. */
static void
test_sizes (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *styles = NULL;

  us_test_set (us_statement_get_settings (statement), "font-size", "20");
  styles = fill (statement, "docx-styles.xml");
  assert_contains (styles, "<w:sz w:val=\"40\"/><w:szCs w:val=\"40\"/><w:lang");
  assert_contains (styles, "<w:b/><w:bCs/><w:sz w:val=\"60\"/>");
  assert_contains (styles, "<w:b/><w:bCs/><w:sz w:val=\"45\"/>");
}

static void
test_language (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *left = NULL;
  g_autofree char *right = NULL;

  us_test_set (statement, "language", "es-AR");
  left = fill (statement, "odt-styles.xml");
  assert_contains (left, "fo:language=\"es\" fo:country=\"AR\"");
  assert_contains (left, "style:writing-mode=\"lr-tb\"");
  assert_contains (left, "<style:footnote-sep style:width=\"0.018cm\"");
  assert_contains (left, "style:adjustment=\"left\"");
  assert_contains (left, "<style:list-level-properties fo:text-align=\"start\"");
  us_test_set (statement, "language", "ar");
  right = fill (statement, "odt-styles.xml");
  assert_contains (right, "style:adjustment=\"right\"");
  assert_contains (right, "<style:list-level-properties fo:text-align=\"end\"");
  assert_contains (right, "style:language-complex=\"ar\"");
  assert_contains (right, "fo:language=\"en\"");
  assert_contains (right, "style:writing-mode=\"rl-tb\"");
  assert_lacks (right, "@");
}

/* Word measures in twentieths of a point: A4 is 11906 by 16838 of them. */
static void
test_lengths (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *page = fill (statement, "docx-page.xml");
  g_autofree char *styles = fill (statement, "odt-styles.xml");

  assert_contains (page, "w:w=\"11906\" w:h=\"16838\"");
  assert_contains (styles, "fo:page-width=\"210mm\" fo:page-height=\"297mm\"");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_title),         cmocka_unit_test (test_numbers),
    cmocka_unit_test (test_sizes),         cmocka_unit_test (test_language),
    cmocka_unit_test (test_other_scripts), cmocka_unit_test (test_lengths),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
