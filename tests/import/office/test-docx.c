/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "office-scene.h"

#include "import/office/docx.h"

#define DOCUMENT(body) "<w:document xmlns:w='w' xmlns:r='r'><w:body>" body "</w:body></w:document>"
#define P(properties, words)                                                                       \
  "<w:p><w:pPr>" properties "</w:pPr><w:r><w:t>" words "</w:t></w:r></w:p>"

/* As Word has it: changes, comments, hidden words, a note, a list by its style, a table. */
/* clang-format off */
static const char word_document[] = DOCUMENT (
  P ("<w:pStyle w:val='T'/>", "Open letter on wells")
  P ("", "Dear Minister,")
  "<w:p><w:r><w:t>The wells of our village have run dry since the summer, and nobody has answered "
  "the letters that we wrote to the ministry.</w:t></w:r>"
  "<w:del><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r></w:del>"
  "<w:ins><w:r><w:t> We are many.</w:t></w:r></w:ins>"
  "<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r>"
  "<w:r><w:footnoteReference w:id='7'/></w:r><w:r><w:commentReference w:id='1'/></w:r></w:p>"
  P ("", "We call on you to:")
  "<w:p><w:pPr><w:pStyle w:val='L'/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>Open them.</w:t></w:r>"
  "<w:r><w:t xml:space='preserve'> Now.</w:t></w:r></w:p>"
  P ("<w:numPr><w:ilvl w:val='1'/><w:numId w:val='2'/></w:numPr>", "all of them")
  P ("", "This is the least.")
  P ("<w:pStyle w:val='L'/>", "Pay.")
  P ("", "Sincerely,")
  "<w:tbl><w:tr><w:tc>" P ("", "Ann Lee") "</w:tc><w:tc>" P ("", "Director") "</w:tc></w:tr>"
  "<w:tr><w:tc>" P ("", "Bo Ek") "</w:tc><w:tc>" P ("", "Treasurer") "</w:tc></w:tr></w:tbl>");
/* clang-format on */

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
  "word/vbaProject.bin",
  "Sub AutoOpen ()",
  NULL
};

static void
test_letter (void **state)
{
  g_autoptr (UsReport) report = us_report_new ();
  g_autofree char *file = office_read (us_docx_read, word_parts, report);

  check_letter (file, report);
  assert_true (has_doubt (report, "Macros"));
  assert_has (file, "ministry. We are many.<ref");
  assert_has (file, "level=\"1\">all of them</demand>");
}

/* A number in the style of references leads to a note once more; another is a number. */
static void
test_reference_again (void **state)
{
  static const char document[] = DOCUMENT (
      P ("", "Dear Minister,") "<w:p><w:r><w:t>The wells of our village have run dry since the "
                               "summer, and nobody has answered us.</w:t></w:r>"
                               "<w:r><w:footnoteReference w:id='7'/></w:r></w:p>"
                               "<w:p><w:r><w:t>They are as dry as they were</w:t></w:r><w:r><w:rPr>"
                               "<w:rStyle w:val='FootnoteReference'/></w:rPr><w:t>1</w:t></w:r>"
                               "<w:r><w:t xml:space='preserve'>, all </w:t></w:r><w:r><w:t>1</w:t>"
                               "</w:r><w:r><w:t xml:space='preserve'> of them.</w:t></w:r></w:p>");
  static const char *const parts[] = { "word/document.xml", document, "word/footnotes.xml",
                                       "<w:footnotes xmlns:w='w'><w:footnote w:id='7'>" P (
                                           "", "See.") "</w:footnote></w:footnotes>",
                                       NULL };
  g_autoptr (UsReport) report = us_report_new ();
  g_autofree char *file = office_read (us_docx_read, parts, report);

  assert_has (file, "They are as dry as they were<ref note=");
  assert_has (file, ", all 1 of them.");
}

/* With a copy for older programs, as Word writes it. */
static void
test_box (void **state)
{
  static const char document[] = DOCUMENT (
      "<w:p><w:r><w:t xml:space='preserve'>We write before </w:t></w:r><w:r><w:AlternateContent>"
      "<w:Choice><w:drawing><w:txbxContent>" P (
          "", "From the box") "</w:txbxContent></w:drawing>"
                              "</w:Choice><w:Fallback><w:pict><w:txbxContent>" P (
                                  "", "From the box") "</w:txbxContent></w:pict></w:Fallback></"
                                                      "w:AlternateContent></w:r>"
                                                      "<w:r><w:t>and after it.</w:t></w:r></w:p>");
  static const char *const parts[] = { "word/document.xml", document, NULL };
  g_autoptr (UsReport) report = us_report_new ();
  g_autofree char *file = office_read (us_docx_read, parts, report);

  check_box (file, report);
}

static void
refuse (const char *document, UsError code)
{
  const char *const parts[] = { "word/document.xml", document, NULL };

  check_refused (us_docx_read, parts, code);
}

/* Entities, endless nesting, broken parts and nothing at all. */
static void
test_refused (void **state)
{
  g_autoptr (GString) deep = g_string_new ("<w:document xmlns:w='w'>");

  for (guint i = 0; i < 10000; i++)
    g_string_append (deep, "<w:p>");
  refuse (deep->str, US_ERROR_DAMAGED);
  refuse ("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>", US_ERROR_DAMAGED);
  refuse ("<w:document xmlns:w='w'><w:p>", US_ERROR_DAMAGED);
  refuse ("<w:document xmlns:w='w'><w:p><w:r><w:txbxContent><w:p><w:r><w:t>a", US_ERROR_DAMAGED);
  refuse ("<w:document xmlns:w='w'/>", US_ERROR_EMPTY);
  check_cut (us_docx_read, word_parts);
}

/* Templates and pictures elsewhere are not fetched, and macros are not run: they are not looked at.
 */
static void
test_relations_and_macros (void **state)
{
  static const char *const parts[] = {
    "word/document.xml",
    DOCUMENT (P ("", "Dear Minister,") "<w:p><w:hyperlink r:id='r1'><w:r><w:t>The wells are dry."
                                       "</w:t></w:r></w:hyperlink></w:p>"),
    "word/_rels/document.xml.rels",
    "<Relationships><Relationship Id='r1' Target='file:///etc/passwd' TargetMode='External'/>"
    "<Relationship Id='r2' Type='attachedTemplate' Target='http://127.0.0.1:1/t.dotm'/>"
    "</Relationships>",
    "word/vbaProject.bin",
    "macros",
    NULL
  };
  g_autoptr (UsReport) report = us_report_new ();
  g_autofree char *file = office_read (us_docx_read, parts, report);

  assert_has (file, "The wells are dry.");
  assert_null (strstr (file, "passwd"));
  assert_null (strstr (file, "127.0.0.1"));
  assert_null (strstr (file, "macros"));
}

#define PROSE                                                                                      \
  "The wells of the valley have been dry for a year now, and nobody says why they are still dry."

#define SIDES "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define SIDES_P(text) "<w:p><w:r>" text "</w:r></w:p>"
#define SIDES_T(text) "<w:t xml:space=\"preserve\">" text "</w:t>"
static void
test_sides (void **state)
{
  static const char *const parts[] = {
    "word/document.xml",
    "<w:document " SIDES "><w:body>" SIDES_P (SIDES_T ("Dear Minister,")) SIDES_P (SIDES_T (PROSE))
        SIDES_P (SIDES_T ("Sincerely,"))
            SIDES_P (SIDES_T ("Jane Roe") "<w:tab/><w:tab/>" SIDES_T ("Ivo Novak"))
                SIDES_P (SIDES_T ("Director") "<w:tab/>" SIDES_T ("Chair"))
                    SIDES_P (SIDES_T ("Water Watch      River Trust")) "</w:body></w:document>",
    NULL
  };
  g_autoptr (UsReport) report = us_report_new ();
  g_autofree char *file = office_read (us_docx_read, parts, report);

  assert_has (file, "<name>Jane Roe</name><role>Director</role><organisation>Water Watch<");
  assert_has (file, "<name>Ivo Novak</name><role>Chair</role><organisation>River Trust<");
}

/* clang-format off */
#define SECTION(properties) "<w:p><w:pPr><w:sectPr>" properties "</w:sectPr></w:pPr></w:p>"
#define SECTIONS(begin, end) DOCUMENT (                                                            \
  P ("", "Mr Ivo Novak, Minister of Water, Ministry of Water")                                     \
  P ("", "Members of the Board, River Trust Ltd")                                                  \
  P ("<w:pStyle w:val='T'/>", "Open letter on wells")                                              \
  P ("", "Dear Minister, dear Members of the Board,") P ("", PROSE) P ("", "Sincerely,")           \
  begin P ("", "Water Watch") P ("", "Bees for All") P ("", "River Union") end                     \
  P ("", "CC: The Governor"))
/* clang-format on */

/* A letter of these parts, without the names of its parts and the seal of the file. */
static char *
read_without_ids (const char *document)
{
  const char *const parts[] = { "word/document.xml", document, NULL };
  g_autoptr (UsReport) report = us_report_new ();
  g_autofree char *file = office_read (us_docx_read, parts, report);
  g_autoptr (GRegex) id = g_regex_new (" id=\"[^\"]*\"|<[?]seal.*", G_REGEX_DEFAULT, 0, NULL);

  return g_regex_replace_literal (id, file, -1, 0, "", 0, NULL);
}

/* What ends a section, such as one in columns, is no blank line, which would part the letter. */
static void
test_sections (void **state)
{
  g_autofree char *in_one = read_without_ids (SECTIONS ("", ""));
  g_autofree char *in_columns =
      read_without_ids (SECTIONS (SECTION (""), SECTION ("<w:cols w:num='2'/>")));

  assert_has (in_one, "<copies>");
  assert_string_equal (in_columns, in_one);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_sides),
    cmocka_unit_test (test_sections),
    cmocka_unit_test (test_reference_again),
    cmocka_unit_test (test_letter),
    cmocka_unit_test (test_box),
    cmocka_unit_test (test_refused),
    cmocka_unit_test (test_relations_and_macros),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
