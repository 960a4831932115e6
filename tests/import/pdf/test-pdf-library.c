/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/pdf/pdf-library.h"
#include "model/error.h"

#include <string.h>

static void
check_refused (const char *data, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;

  assert_null (us_pdf_library_read (bytes, &error));
  assert_int_equal (error->domain, US_ERROR);
  assert_true (strlen (error->message) > 10);
}

static void
test_damaged (void **state)
{
  static const char half[] = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n";

  check_refused ("", 0);
  check_refused ("%PDF-", 5);
  check_refused (half, strlen (half));
}

/* Three words from right to left: the library leaves out letters of the last one where the area
 * ends in it. A is alef here, and so on. */
static void
test_whole_words (void **state)
{
  static const char page[] =
      "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
      "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
      "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Contents 4 0 R"
      "/Resources<</Font<</F1 5 0 R>>>>>>\nendobj\n"
      "4 0 obj\n<</Length 122>>\nstream\n"
      "BT /F1 12 Tf 306 66 Td (ABCDE) Tj ET BT /F1 12 Tf 135 114 Td (CDEFG) Tj ET "
      "BT /F1 12 Tf 255 78 Td (HIJKLM) Tj ET \nendstream\nendobj\n"
      "5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>\nendobj\n"
      "6 0 obj\n<</Length 126>>\nstream\n/CMapName/A def 1 begincodespacerange<00><FF>"
      "endcodespacerange 1 beginbfrange<41><7A><0627>endbfrange endcmap                       "
      "\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (page, strlen (page));
  g_autoptr (GPtrArray) pages = NULL;
  guint n_letters = 0;

  if (!us_pdf_library_is_there ())
    return;
  pages = us_pdf_library_read (bytes, NULL);
  assert_int_equal (pages->len, 1);
  for (const char *p = ((UsPdfPage *) pages->pdata[0])->text; *p != '\0'; p = g_utf8_next_char (p))
    n_letters += g_unichar_isalpha (g_utf8_get_char (p));
  assert_int_equal (n_letters, strlen ("ABCDECDEFGHIJKLM"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_damaged),
    cmocka_unit_test (test_whole_words),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
