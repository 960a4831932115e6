/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "import/office/docx.h"
#include "model/error.h"
#include "pack.h"
#include "store/writer.h"

/* The statement as its file. */
static char *
read_letter (const char *const *parts, UsReport *report)
{
  g_autoptr (GBytes) bytes = pack (parts);
  g_autoptr (GError) error = NULL;
  g_autoptr (UsStatement) statement = us_docx_read (bytes, NULL, report, &error);
  g_autoptr (GBytes) written = NULL;

  assert_no_error (error);
  assert_true (us_docx_recognises (bytes, NULL));
  written = us_writer_write (statement);
  return g_strndup (g_bytes_get_data (written, NULL), g_bytes_get_size (written));
}

static void
assert_has (const char *file, const char *part)
{
  if (strstr (file, part) == NULL)
    fail_msg ("no “%s” in:\n%s", part, file);
}

static gboolean
has_doubt (UsReport *report, const char *word)
{
  for (guint i = 0; i < us_report_get_n_doubts (report); i++)
    if (strstr (us_report_get_doubt (report, i)->reason, word) != NULL)
      return TRUE;
  return FALSE;
}

#define DOCUMENT(body) "<w:document xmlns:w='w' xmlns:r='r'><w:body>" body "</w:body></w:document>"
#define P(properties, words)                                                                       \
  "<w:p><w:pPr>" properties "</w:pPr><w:r><w:t>" words "</w:t></w:r></w:p>"

/* As Word has it: changes, comments, hidden words, a note, a list by its style, a table. */
static const char word_document[] = DOCUMENT (P ("<w:pStyle w:val='T'/>", "Open letter on wells") P (
    "",
    "Dear Minister,") "<w:p><w:r><w:t>The wells of our village have run dry since the summer, "
                      "and nobody has answered the letters that we wrote to the "
                      "ministry.</w:t></w:r>"
                      "<w:del><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r></w:del>"
                      "<w:ins><w:r><w:t> We are many.</w:t></w:r></w:ins>"
                      "<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r>"
                      "<w:r><w:footnoteReference w:id='7'/></w:r><w:r><w:commentReference "
                      "w:id='1'/></w:r></w:p>" P (
                          "",
                          "We call on you to:") "<w:p><w:pPr><w:pStyle "
                                                "w:val='L'/></w:pPr><w:r><w:rPr><w:b/></"
                                                "w:rPr><w:t>Open them.</w:t>"
                                                "</w:r><w:r><w:t xml:space='preserve'> "
                                                "Now.</w:t></w:r></w:p>" P (
                                                    "<w:numPr><w:ilvl w:val='1'/><w:numId "
                                                    "w:val='2'/></w:numPr>",
                                                    "all of them") P ("",
                                                                      "This is the least.") P ("<w:"
                                                                                               "pSt"
                                                                                               "yle"
                                                                                               " w:"
                                                                                               "val"
                                                                                               "='"
                                                                                               "L'/"
                                                                                               ">",
                                                                                               "Pay"
                                                                                               ".")
                                                    P ("",
                                                       "Sincerely,") "<w:tbl><w:tr><w:"
                                                                     "tc>" P (
                                                                         "",
                                                                         "Ann "
                                                                         "Lee") "</"
                                                                                "w:tc><w:"
                                                                                "tc>" P (
                                                                                    "",
                                                                                    "Dire"
                                                                                    "cto"
                                                                                    "r") "</"
                                                                                         "w:"
                                                                                         "tc>"
                                                                                         "</"
                                                                                         "w:"
                                                                                         "tr>"
                                                                                         "<w:"
                                                                                         "tr>"
                                                                                         "<w:"
                                                                                         "tc"
                                                                                         ">" P ("", "Bo Ek") "</w:tc><w:tc>" P (
                                                                                             "",
                                                                                             "Trea"
                                                                                             "sure"
                                                                                             "r") "</w:tc></w:tr></w:tbl>");
static const char *const word_parts[] = {
  "word/document.xml",
  word_document,
  "word/styles.xml",
  "<w:styles xmlns:w='w'><w:style w:styleId='T'><w:name w:val='Title'/></w:style>"
  "<w:style w:styleId='L'><w:name w:val='List Number'/><w:pPr><w:numPr><w:numId w:val='2'/>"
  "</w:numPr></w:pPr></w:style></w:styles>",
  "word/numbering.xml",
  "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'>"
  "<w:numFmt w:val='decimal'/></w:lvl><w:lvl w:ilvl='1'><w:numFmt w:val='lowerLetter'/></w:lvl>"
  "</w:abstractNum><w:num w:numId='2'><w:abstractNumId w:val='0'/></w:num></w:numbering>",
  "word/footnotes.xml",
  "<w:footnotes xmlns:w='w'><w:footnote w:id='7'>" P ("",
                                                      "See the map.") "</w:footnote></w:footnotes>",
  NULL
};

static void
test_letter (void **state)
{
  g_autoptr (UsReport) report = us_report_new ();
  g_autofree char *file = read_letter (word_parts, report);

  assert_has (file, "<title>Open letter on wells</title>");
  assert_has (file, "<salutation>Dear Minister,</salutation>");
  assert_has (file, "ministry. We are many.<ref");
  assert_null (strstr (file, "gone"));
  assert_null (strstr (file, "unseen"));
  assert_has (file, "<lead>Open them.</lead> Now.</demand>");
  assert_has (file, "level=\"1\">all of them</demand>");
  assert_has (file, ">Pay.</demand>");
  assert_has (file, "<name>Ann Lee</name>");
  assert_has (file, "<role>Treasurer</role>");
  assert_has (file, ">See the map.</note>");
  assert_true (has_doubt (report, "tracked changes"));
  assert_true (has_doubt (report, "1 comment"));
}

static void
check_refused (const char *document, UsError code)
{
  const char *const parts[] = { "word/document.xml", document, NULL };
  g_autoptr (GBytes) bytes = pack (parts);
  g_autoptr (UsReport) report = us_report_new ();
  g_autoptr (GError) error = NULL;

  assert_null (us_docx_read (bytes, NULL, report, &error));
  assert_true (g_error_matches (error, US_ERROR, code));
}

/* Entities, endless nesting, broken parts and nothing at all. */
static void
test_refused (void **state)
{
  g_autoptr (GString) deep = g_string_new ("<w:document xmlns:w='w'>");

  for (guint i = 0; i < 10000; i++)
    g_string_append (deep, "<w:p>");
  check_refused (deep->str, US_ERROR_DAMAGED);
  check_refused ("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>",
                 US_ERROR_DAMAGED);
  check_refused ("<w:document xmlns:w='w'><w:p>", US_ERROR_DAMAGED);
  check_refused ("<w:document xmlns:w='w'/>", US_ERROR_EMPTY);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_letter),
    cmocka_unit_test (test_refused),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
