/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "archive.h"
#include "test.h"

#include <string.h>

#include "export/exporter.h"
#include "model/addressee.h"
#include "model/error.h"
#include "store/safe-file/safe-file.h"
#include "view/copies/export.h"
#include "view/document/document-save.h"

typedef struct
{
  gboolean done;
  guint n_files;
  GError *error;
} Outcome;

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Outcome *outcome = user_data;

  outcome->n_files = us_export_finish (result, &outcome->error);
  outcome->done = TRUE;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Outcome *outcome = user_data;
  g_autofree char *remark = NULL;

  us_document_save_finish (US_DOCUMENT (source), result, &remark, &outcome->error);
  assert_no_error (outcome->error);
  outcome->done = TRUE;
}

static UsDocument *
make_document (void)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsSignatory) yes = us_signatory_new ("Union of Wells");
  g_autoptr (UsSignatory) no = us_signatory_new ("Not Yet Asked");

  us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, "Water", NULL);
  us_item_set_choice (US_ITEM (no), US_SIGNATORY_STATUS, US_SIGNATORY_INVITED, NULL);
  assert_true (us_item_list_append (us_statement_get_signatories (statement), yes, NULL));
  assert_true (us_item_list_append (us_statement_get_signatories (statement), no, NULL));
  return us_document_new (statement);
}

static void
test_every_format (void **state)
{
  char *folder = us_test_make_folder ();
  g_autoptr (UsDocument) document = make_document ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) formats = NULL;
  g_autoptr (GPtrArray) paths = NULL;
  UsExportPlan plan = { .options.statuses = US_PUBLISH_CONFIRMED };
  Outcome outcome = { .done = FALSE };
  gsize n_exporters;
  const UsExporter *exporters = us_exporter_get_all (&n_exporters);

  for (gsize i = 0; i < n_exporters; i++)
    g_strv_builder_add (builder, exporters[i].id);
  g_strv_builder_add (builder, "no such format");
  formats = g_strv_builder_end (builder);
  plan.formats = (const char *const *) formats;
  plan.folder = folder;
  us_export_async (document, &plan, NULL, exported_cb, &outcome);
  paths = us_export_get_paths (document, &plan);
  us_test_await (&outcome.done);
  assert_no_error (outcome.error);
  assert_int_equal (outcome.n_files, n_exporters);
  for (gsize i = 0; i < n_exporters; i++)
    {
      g_autoptr (GBytes) bytes = us_safe_file_load (paths->pdata[i], 1 << 20, NULL);
      g_autofree char *text = NULL;

      assert_non_null (bytes);
      text = us_test_read_export (bytes);
      assert_non_null (strstr (text, "Union of Wells"));
      assert_null (strstr (text, "Not Yet Asked"));
    }
  us_test_remove_folder (folder);
}

/* What was ticked beside it goes with an e-mail; addresses only when they are asked for too. */
static void
test_attached (void **state)
{
  static const char *const formats[] = { "email", "text", "csv", NULL };
  char *folder = us_test_make_folder ();
  g_autoptr (UsDocument) document = make_document ();
  g_autoptr (UsAddressee) minister = us_addressee_new ("Minister");
  UsExportPlan plan = { .formats = formats,
                        .folder = folder,
                        .name = "letter",
                        .options.statuses = US_PUBLISH_CONFIRMED,
                        .attached = TRUE };
  Outcome outcome = { .done = FALSE };
  g_autofree char *path = g_build_filename (folder, "letter.eml", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;

  us_item_set_string (US_ITEM (minister), US_ADDRESSEE_EMAIL, "m@example.org", NULL);
  us_item_list_append (us_statement_get_addressees (us_document_get_statement (document)), minister,
                       NULL);
  us_export_async (document, &plan, NULL, exported_cb, &outcome);
  us_test_await (&outcome.done);
  assert_no_error (outcome.error);
  assert_int_equal (outcome.n_files, 3);
  bytes = us_safe_file_load (path, 1 << 20, NULL);
  text = us_test_read_export (bytes);
  assert_non_null (strstr (text, "filename=letter.txt"));
  assert_non_null (strstr (text, "filename=letter.csv"));
  assert_null (strstr (text, "filename=letter.eml"));
  assert_null (strstr (text, "m@example.org"));
  us_test_remove_folder (folder);
}

/* Whatever the file of a letter is called, no copy goes over it. */
static void
test_own_path (void **state)
{
  static const char *const formats[] = { "html", "text", NULL };
  char *folder = us_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "letter.txt", NULL);
  g_autofree char *page = g_build_filename (folder, "letter.html", NULL);
  g_autofree char *content = NULL;
  g_autoptr (UsDocument) document = make_document ();
  const UsExportPlan plan = { .formats = formats, .folder = folder, .name = "letter" };
  Outcome outcome = { .done = FALSE };

  us_document_save_async (document, path, TRUE, saved_cb, &outcome);
  us_test_await (&outcome.done);
  outcome.done = FALSE;
  us_export_async (document, &plan, NULL, exported_cb, &outcome);
  us_test_await (&outcome.done);
  assert_us_error (outcome.error, US_ERROR_UNWRITABLE);
  g_error_free (outcome.error);
  assert_true (g_file_get_contents (path, &content, NULL, NULL));
  assert_non_null (strstr (content, "<statement"));
  assert_false (g_file_test (page, G_FILE_TEST_EXISTS));
  us_test_remove_folder (folder);
}

static void
test_no_such_folder (void **state)
{
  static const char *const formats[] = { "text", NULL };
  g_autoptr (UsDocument) document = make_document ();
  const UsExportPlan plan = { .formats = formats, .folder = "/nonexistent/folder" };
  Outcome outcome = { .done = FALSE };

  us_export_async (document, &plan, NULL, exported_cb, &outcome);
  us_test_await (&outcome.done);
  assert_int_equal (outcome.n_files, 0);
  assert_non_null (outcome.error);
  g_error_free (outcome.error);
}

static void
stopped_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_cancellable_cancel (g_task_get_cancellable (G_TASK (result)));
  exported_cb (source, result, user_data);
}

/* Who stops it when the files are there is told that they are. */
static void
test_stopped_too_late (void **state)
{
  static const char *const formats[] = { "text", NULL };
  char *folder = us_test_make_folder ();
  g_autoptr (UsDocument) document = make_document ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const UsExportPlan plan = { .formats = formats, .folder = folder, .name = "late" };
  g_autofree char *path = g_build_filename (folder, "late.txt", NULL);
  Outcome outcome = { .done = FALSE };

  us_export_async (document, &plan, cancellable, stopped_cb, &outcome);
  us_test_await (&outcome.done);
  assert_no_error (outcome.error);
  assert_int_equal (outcome.n_files, 1);
  assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  us_test_remove_folder (folder);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_every_format),   cmocka_unit_test (test_attached),
    cmocka_unit_test (test_own_path),       cmocka_unit_test (test_stopped_too_late),
    cmocka_unit_test (test_no_such_folder),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
