/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/importer.h"
#include "import/pdf/pdf-library.h"
#include "import/pdf/pdf.h"
#include "model/error.h"

#include <string.h>

static void
test_recognises (void **state)
{
  g_autoptr (GBytes) pdf = g_bytes_new_static ("%PDF-1.7\n", 9);
  g_autoptr (GBytes) late = g_bytes_new_static ("\n\n%PDF-1.4\n", 11);
  g_autoptr (GBytes) text = g_bytes_new_static ("Dear Minister,", 14);
  g_autoptr (GBytes) none = g_bytes_new_static ("", 0);

  assert_true (us_pdf_recognises (pdf));
  assert_true (us_pdf_recognises (late));
  assert_false (us_pdf_recognises (text));
  assert_false (us_pdf_recognises (none));
}

/* A page with nothing on it, as scanners make them. */
static void
test_no_text (void **state)
{
  static const char page[] =
      "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]"
      "/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>\nendobj\n"
      "trailer\n<</Root 1 0 R>>\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (page, strlen (page));
  g_autoptr (GError) error = NULL;

  assert_null (us_import (bytes, NULL, NULL, &error));
  assert_true (us_pdf_library_is_there ()
                   ? g_error_matches (error, US_ERROR, US_ERROR_EMPTY)
                   : g_error_matches (error, US_ERROR, US_ERROR_UNKNOWN_FORMAT));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_recognises),
    cmocka_unit_test (test_no_text),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
