/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/plain-text.h"
#include "model/error.h"

#include <string.h>

static void
test_reads (void **state)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("\xef\xbb\xbf"
                                                 "Dear Minister,\n\nPlease open it.\n",
                                                 35);
  g_autoptr (UsReport) report = us_report_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (UsStatement) statement = us_plain_text_read (bytes, NULL, report, &error);

  assert_no_error (error);
  assert_true (us_plain_text_recognises (bytes));
  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_SALUTATION),
                       "Dear Minister,");
  assert_string_equal (us_report_get_encoding (report), "UTF-8");
}

static void
test_blank_is_empty (void **state)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (" \n ", 3);
  g_autoptr (UsReport) report = us_report_new ();
  g_autoptr (GError) error = NULL;

  assert_null (us_plain_text_read (bytes, NULL, report, &error));
  assert_us_error (error, US_ERROR_EMPTY);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_reads),
    cmocka_unit_test (test_blank_is_empty),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
