/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "office-scene.h"

#include "import/office/docx.h"
#include "import/office/odt.h"
#include "import/office/office-margins.h"

#define LETTER                                                                                     \
  "The wells of our village have run dry since the summer, and nobody has answered the letters "   \
  "that we wrote."
#define WORD_P(words) "<w:p><w:r><w:t>" words "</w:t></w:r></w:p>"
#define FIELD(kind) "<w:r><w:fldChar w:fldCharType='" kind "'/></w:r>"

static const char *const word_parts[] = {
  "word/document.xml",
  "<w:document xmlns:w='w'><w:body>" WORD_P ("Dear Minister,")
      WORD_P (LETTER) "</w:body></w:document>",
  "word/header1.xml",
  "<w:hdr xmlns:w='w'>" WORD_P ("Wells &amp; Rivers") "</w:hdr>",
  "word/header2.xml",
  "<w:hdr xmlns:w='w'>" WORD_P ("Wells &amp; Rivers") "</w:hdr>",
  "word/footer1.xml",
  "<w:ftr xmlns:w='w'>" WORD_P ("3 Mill Lane") "<w:p><w:r><w:t>Page </w:t></w:r>" FIELD (
      "begin") "<w:r><w:instrText>PAGE"
               "</w:instrText></w:r>" FIELD ("separate") "<w:r><w:t>one</w:t></w:r>" FIELD (
                   "end") "</w:p></w:ftr>",
  NULL
};

static const char *const libre_parts[] = {
  "mimetype",
  "application/vnd.oasis.opendocument.text",
  "styles.xml",
  "<o:s xmlns:o='o' xmlns:t='t' xmlns:st='s'><st:master-page><st:header><t:p>Wells &amp; "
  "<t:span>Rivers"
  "</t:span></t:p></st:header><st:footer><t:p>3 Mill Lane</t:p><t:p>Page <t:page-number>one"
  "</t:page-number></t:p></st:footer></st:master-page></o:s>",
  "content.xml",
  "<o:d xmlns:o='o' xmlns:t='t'><o:body><o:text><t:p>Dear Minister,</t:p><t:p>" LETTER
  "</t:p></o:text></o:body></o:d>",
  NULL
};

/* It is seen, and neither in the letter nor lost. */
static void
check_aside (OfficeRead read, const char *const *parts)
{
  g_autoptr (UsReport) report = us_report_new ();
  g_autofree char *file = office_read (read, parts, report);
  guint n_told = 0;

  assert_has (file, "<salutation>Dear Minister,</salutation>");
  assert_null (strstr (file, "Rivers"));
  assert_null (strstr (file, "Mill Lane"));
  for (guint i = 0; i < us_report_get_n_doubts (report); i++)
    n_told += strstr (us_report_get_doubt (report, i)->reason, "Wells & Rivers") != NULL;
  assert_int_equal (n_told, 1);
  assert_true (has_doubt (report, "3 Mill Lane"));
  assert_false (has_doubt (report, "one"));
  assert_false (has_doubt (report, "Page"));
}

static void
test_letterhead_is_set_aside (void **state)
{
  check_aside (us_docx_read, word_parts);
  check_aside (us_odt_read, libre_parts);
}

static void
test_page (void **state)
{
  static const char header[] =
      "<w:hdr xmlns:w='w'>" WORD_P ("A &lt;b&gt;") WORD_P ("– 2 –") "</w:hdr>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (header, strlen (header));
  g_autoptr (GBytes) broken = g_bytes_new_static (header, 40);
  g_autoptr (GString) page = g_string_new ("<p>Dear</p>");
  g_autoptr (GError) error = NULL;

  assert_true (us_office_margins_read (bytes, page, &error));
  assert_no_error (error);
  assert_string_equal (page->str, "<aside><p>A &lt;b&gt;</p>\n</aside>\n<p>Dear</p>");
  assert_false (us_office_margins_read (broken, page, &error));
  assert_us_error (error, US_ERROR_DAMAGED);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_letterhead_is_set_aside),
    cmocka_unit_test (test_page),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
