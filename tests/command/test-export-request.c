/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/export-request.h"

#include "letter.h"
#include "model/error.h"

static void
test_exporters (void **state)
{
  UsExportRequest request = { .formats = (char *) "html,text,html" };
  UsExportRequest unknown = { .formats = (char *) "html,runes" };
  UsExportRequest by_name = { .output = (char *) "letter.docx" };
  g_autoptr (GPtrArray) two = NULL;
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (GError) error = NULL;

  two = us_export_request_find_exporters (&request, NULL);
  assert_int_equal (two->len, 2);
  assert_ptr_equal (two->pdata[0], us_exporter_find ("html"));
  one = us_export_request_find_exporters (&by_name, NULL);
  assert_ptr_equal (one->pdata[0], us_exporter_find ("docx"));
  assert_null (us_export_request_find_exporters (&unknown, &error));
  assert_us_error (error, US_ERROR_UNKNOWN_FORMAT);
}

static void
test_options (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  const UsExportRequest usual = { .formats = NULL };
  const UsExportRequest asked = { .statuses = (char *) "invited,declined",
                                  .edition = (char *) "public",
                                  .embargo = (char *) "2026-05-03",
                                  .names_withheld = TRUE,
                                  .draft_date = (char *) "2026-05-02",
                                  .line_numbers = TRUE };
  const UsExportRequest no_draft_day = { .draft_date = (char *) "soon" };
  const UsExportRequest no_day = { .embargo = (char *) "tomorrow" };
  UsPublishOptions options;
  g_autoptr (GError) error = NULL;

  assert_true (us_export_request_get_options (&usual, statement, &options, NULL));
  assert_int_equal (options.statuses, US_PUBLISH_CONFIRMED);
  assert_false (options.for_public || options.names_withheld);
  us_test_set (us_statement_get_settings (statement), "printed", "all");
  assert_true (us_export_request_get_options (&usual, statement, &options, NULL));
  assert_int_not_equal (options.statuses, US_PUBLISH_CONFIRMED);
  assert_true (us_export_request_get_options (&asked, statement, &options, NULL));
  assert_int_equal (options.statuses, 1u << US_SIGNATORY_INVITED | 1u << US_SIGNATORY_DECLINED);
  assert_true (options.for_public && options.draft && options.names_withheld);
  assert_true (options.line_numbers);
  assert_string_equal (options.draft_date, "2026-05-02");
  assert_string_equal (options.embargo, "2026-05-03");
  assert_false (us_export_request_get_options (&no_draft_day, statement, &options, NULL));
  assert_false (us_export_request_get_options (&no_day, statement, &options, &error));
  assert_us_error (error, US_ERROR_REFUSED);
}

static void
test_folder (void **state)
{
  assert_true (us_export_request_is_folder ("out/"));
  assert_true (us_export_request_is_folder ("/"));
  assert_false (us_export_request_is_folder ("letter.html"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_exporters),
    cmocka_unit_test (test_options),
    cmocka_unit_test (test_folder),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
