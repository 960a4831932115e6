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

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_damaged),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
