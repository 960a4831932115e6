/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "office-scene.h"

#include "import/office/docx.h"
#include "import/office/odt.h"
#include "import/office/office-contents.h"

/* As LibreOffice writes it; its entries are older than the headings, so only the mark tells. */
#define INDEX(entries)                                                                             \
  "<o:document-content xmlns:o='o' xmlns:text='t'><o:body><o:text>"                                \
  "<text:p>Open letter on wells</text:p><text:table-of-content><text:table-of-content-source>"     \
  "<text:index-title-template>Contents</text:index-title-template>"                                \
  "</text:table-of-content-source><text:index-body>" entries                                       \
  "</text:index-body></text:table-of-content><text:p>Dear Minister,</text:p><text:h>The "          \
  "wells</text:h><text:p>The wells of our village have run dry since the summer, and nobody has "  \
  "answered.</text:p></o:text></o:body></o:document-content>"

/* Word's, and LibreOffice's in DOCX; there is a control in it, and one around the greeting. */
#define CONTROL(properties, content)                                                               \
  "<w:sdt><w:sdtPr>" properties "</w:sdtPr><w:sdtContent>" content "</w:sdtContent></w:sdt>"
#define P(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"
#define STYLED(style, text)                                                                        \
  "<w:p><w:pPr><w:pStyle w:val='" style "'/></w:pPr><w:r><w:t>" text "</w:t></w:r></w:p>"

static void
check (const char *file)
{
  assert_null (strstr (file, "Water below"));
  assert_null (strstr (file, "Old pipes"));
  assert_has (file, "<salutation>Dear Minister,</salutation>");
  assert_has (file, ">The wells<");
  assert_has (file, "run dry");
}

static void
test_odt (void **state)
{
  static const char content[] =
      INDEX ("<text:index-title><text:p>What is in it</text:p></text:index-title>"
             "<text:p>1.<text:tab/>Water below<text:tab/>1</text:p>"
             "<text:p>2.<text:tab/>Old pipes<text:tab/>2</text:p>");
  static const char *const parts[] = { "mimetype", "application/vnd.oasis.opendocument.text",
                                       "content.xml", content, NULL };
  g_autoptr (UsReport) report = us_report_new ();
  g_autofree char *file = office_read (us_odt_read, parts, report);

  check (file);
  assert_true (has_doubt (report, "Old pipes"));
}

static void
test_docx (void **state)
{
  static const char document[] = "<w:document xmlns:w='w'><w:body>" P ("Open letter on wells")
      CONTROL ("<w:docPartObj><w:docPartGallery w:val='Table of Contents'/></w:docPartObj>",
               P ("What is in it") CONTROL ("", P ("1. Water below 1")) P ("2. Old pipes 2"))
          CONTROL ("<w:docPartObj><w:docPartGallery w:val='Quick Parts'/></w:docPartObj>",
                   P ("Dear Minister,")) P ("The wells")
              P ("The wells of our village have run dry since the summer, and "
                 "nobody has answered.") "</w:body></w:document>";
  static const char *const parts[] = { "word/document.xml", document, NULL };
  g_autoptr (UsReport) report = us_report_new ();
  g_autofree char *file = office_read (us_docx_read, parts, report);

  check (file);
  assert_true (has_doubt (report, "Old pipes"));
}

/* Nothing is around it that says so, and the styles are not all known. */
static void
test_unmarked (void **state)
{
  static const char document[] = "<w:document xmlns:w='w'><w:body>" P ("Open letter on wells")
      STYLED ("Kopf", "What is in it") STYLED (
          "TOC1",
          "1. Water below 1") "<w:p><w:hyperlink w:anchor='_Toc123'><w:r><w:t>2. Old "
                              "pipes</w:t></w:r><w:r><w:tab/>"
                              "<w:t>2</w:t></w:r></w:hyperlink></w:p>" P ("Dear Minister,") STYLED (
                                  "Tocqueville",
                                  "The wells") "<w:p><w:hyperlink w:anchor='_Toc123'><w:r><w:t>"
                                               "The wells</w:t></w:r></w:hyperlink><w:r><w:t>"
                                               " of our village have run dry since the summer, "
                                               "and nobody has answered.</w:t></w:r></w:p>"
                                               "</w:body></w:document>";
  static const char styles[] =
      "<w:styles xmlns:w='w'><w:style w:styleId='Kopf'><w:name w:val='TOC Heading'/></w:style>"
      "<w:style w:styleId='Tocqueville'><w:name w:val='Tocqueville'/></w:style></w:styles>";
  static const char *const parts[] = { "word/document.xml", document, "word/styles.xml", styles,
                                       NULL };
  g_autoptr (UsReport) report = us_report_new ();
  g_autofree char *file = office_read (us_docx_read, parts, report);

  check (file);
  assert_null (strstr (file, "What is in it"));
  assert_true (has_doubt (report, "Old pipes"));
}

/* An end without a beginning is none. */
static void
test_broken (void **state)
{
  UsOfficeLetter page;

  us_office_letter_init (&page);
  us_office_contents_end (&page, "sdt");
  us_office_contents_start (&page, NULL, "sdt");
  us_office_contents_end (&page, "sdt");
  us_office_contents_end (&page, "sdt");
  assert_int_equal (page.fields, 0);
  assert_string_equal (page.page->str, "");
  us_office_letter_clear (&page);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_odt),
    cmocka_unit_test (test_docx),
    cmocka_unit_test (test_unmarked),
    cmocka_unit_test (test_broken),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
