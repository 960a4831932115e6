/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/names-csv.h"

#include "sample.h"

static void
test_samples (void **state)
{
  us_test_compare_samples ("csv");
}

/* Who is printed, in the order of the print, with what may be seen and nothing else. */
static void
test_names (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autofree char *text = NULL;

  us_test_set (us_test_add_signatory (statement, "=1+1"), "note", "Ana \"Nan\" Lima");
  text = us_test_export (statement, "csv", 0);
  assert_contains (text, "\xef\xbb\xbf"
                         "name,person,role,organisation,country,group,note,link\r\n");
  assert_contains (text, "The Water Union");
  assert_contains (text, "\"'=1+1\",,,,,,\"Ana \"\"Nan\"\" Lima\",\r\n");
  assert_lacks (text, "Dunes Watch");
  assert_lacks (text, US_TEST_SECRET);
}

static void
test_cancelled (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsPublication) publication = us_publication_new (statement, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const UsExportOptions options = { .cancellable = cancellable };
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  assert_null (us_names_csv_render (publication, &options, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_samples),
    cmocka_unit_test (test_names),
    cmocka_unit_test (test_cancelled),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
