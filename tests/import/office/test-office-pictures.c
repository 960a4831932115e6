/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "office-scene.h"

#include "import/office/docx.h"
#include "import/office/odt.h"
#include "import/office/office-pictures.h"

#define PROSE                                                                                      \
  "The wells of our village have run dry since the summer, and nobody has answered the letters."
#define P(words) "<w:p><w:r><w:t>" words "</w:t></w:r></w:p>"
#define PICTURE(attributes)                                                                        \
  "<w:p><w:r><w:drawing><wp:inline><wp:docPr id='1' " attributes                                   \
  "/></wp:inline></w:drawing></w:r></w:p>"
#define FRAME(content)                                                                             \
  "<text:p><draw:frame draw:name='Image1'><draw:image/>" content "</draw:frame></text:p>"

static void
check (const char *file)
{
  assert_has (file, "heading=\"Signed by\"");
  assert_has (file, "<name>Air Now</name>");
  assert_has (file, "<name>Lake Trust</name>");
  assert_has (file, "<name>River Watch</name>");
  assert_null (strstr (file, "mage1"));
  assert_null (strstr (file, "Hands"));
}

static void
test_docx (void **state)
{
  static const char document[] =
      "<w:document xmlns:w='w' xmlns:wp='wp'><w:body>" P ("Dear Minister,") P (PROSE)
          PICTURE ("name='Picture 1' descr='Hands In The Water'") P (PROSE) P ("Signed by:")
              PICTURE ("name='Picture 2' descr='Logo of the Air Now'")
                  PICTURE ("name='Picture 3' title='Lake Trust'") PICTURE ("descr='image1.png'")
                      P ("River Watch") "</w:body></w:document>";
  static const char *const parts[] = { "word/document.xml", document, NULL };
  g_autoptr (UsReport) report = us_report_new ();
  g_autofree char *file = office_read (us_docx_read, parts, report);

  check (file);
}

static void
test_odt (void **state)
{
  static const char content[] =
      "<o:document-content xmlns:o='o' xmlns:text='t' xmlns:draw='d' xmlns:svg='s'><o:body><o:text>"
      "<text:p>Dear Minister,</text:p><text:p>" PROSE "</text:p>" FRAME (
          "<svg:title>Hands In The Water</svg:title>") "<text:p>" PROSE "</text:p><text:p>Signed "
                                                       "by:</text:p>" FRAME (
                                                           "<svg:title>Air "
                                                           "Now</svg:title><svg:desc>Blue letters "
                                                           "on a cloud</svg:desc>")
                                                           FRAME ("<svg:desc>Lake Trust "
                                                                  "logo</svg:desc>")
                                                               FRAME (
                                                                   "<svg:title>image1.png</"
                                                                   "svg:title>") "<text:p>River "
                                                                                 "Watch</"
                                                                                 "text:p><text:p>"
                                                                                 "Contact: "
                                                                                 "<text:title>The "
                                                                                 "wells</"
                                                                                 "text:title></"
                                                                                 "text:p>"
                                                                                 "</o:text></"
                                                                                 "o:body></"
                                                                                 "o:document-"
                                                                                 "content>";
  static const char *const parts[] = { "mimetype", "application/vnd.oasis.opendocument.text",
                                       "content.xml", content, NULL };
  g_autoptr (UsReport) report = us_report_new ();
  g_autofree char *file = office_read (us_odt_read, parts, report);

  check (file);
  assert_null (strstr (file, "Blue letters"));
  /* A field with the title of the document. */
  assert_has (file, "The wells");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_docx),
    cmocka_unit_test (test_odt),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
