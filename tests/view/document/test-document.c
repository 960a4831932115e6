/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/error.h"
#include "model/logo.h"
#include "model/signatory.h"
#include "model/version.h"
#include "store/safe-file/safe-file.h"
#include "store/writer/writer.h"
#include "view/document/document-content.h"
#include "view/document/document-file.h"
#include "view/document/document-save.h"
#include "view/document/document-state.h"

/* What a callback got; asserted on only after the main loop. */
typedef struct
{
  gboolean done;
  gboolean saved;
  UsDocument *document;
  char *remark;
  GError *error;
} Outcome;

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Outcome *outcome = user_data;

  outcome->document = us_document_load_finish (result, &outcome->error);
  outcome->done = TRUE;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Outcome *outcome = user_data;

  outcome->saved =
      us_document_save_finish (US_DOCUMENT (source), result, &outcome->remark, &outcome->error);
  outcome->done = TRUE;
}

static UsDocument *
load (const char *path, GError **error)
{
  Outcome outcome = { .done = FALSE };

  us_document_load_async (path, NULL, loaded_cb, &outcome);
  us_test_await (&outcome.done);
  if (outcome.error != NULL)
    g_propagate_error (error, outcome.error);
  return outcome.document;
}

static gboolean
save (UsDocument *document, const char *path, GError **error)
{
  Outcome outcome = { .done = FALSE };

  us_document_save_async (document, path, FALSE, saved_cb, &outcome);
  us_test_await (&outcome.done);
  if (outcome.error != NULL)
    g_propagate_error (error, outcome.error);
  return outcome.saved;
}

static void
write_text (const char *path, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  assert_true (us_safe_file_save (path, bytes, NULL));
}

static void
test_save_and_load (void **state)
{
  char *folder = us_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "water.statement", NULL);
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsDocument) document = us_document_new (statement);
  g_autoptr (UsDocument) again = NULL;
  g_autoptr (GError) error = NULL;

  assert_true (us_document_is_pristine (document));
  us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, "Water", NULL);
  assert_true (us_document_get_unsaved (document));
  assert_string_equal (us_document_get_title (document), "Water");
  assert_true (save (document, path, &error));
  assert_no_error (error);
  assert_false (us_document_get_unsaved (document));
  assert_string_equal (us_document_get_path (document), path);

  again = load (path, &error);
  assert_no_error (error);
  assert_string_equal (us_document_get_title (again), "Water");
  assert_string_equal (us_document_get_path (again), path);
  assert_false (us_document_get_unsaved (again));
  us_test_remove_folder (folder);
}

static void
test_change_while_saving (void **state)
{
  char *folder = us_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "water.statement", NULL);
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsDocument) document = us_document_new (statement);
  Outcome outcome = { .done = FALSE };

  us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, "Water", NULL);
  us_document_save_async (document, path, FALSE, saved_cb, &outcome);
  us_item_set_string (US_ITEM (statement), US_STATEMENT_PLACE, "Geneva", NULL);
  us_test_await (&outcome.done);
  assert_true (outcome.saved);
  assert_true (us_document_get_unsaved (document));
  us_history_undo (us_document_get_history (document));
  assert_false (us_document_get_unsaved (document));
  us_test_remove_folder (folder);
}

/* Who saves twice does not meet what was saved first as if somebody else had. */
static void
test_save_while_saving (void **state)
{
  char *folder = us_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "water.statement", NULL);
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsDocument) document = us_document_new (statement);
  Outcome outcomes[3] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    {
      us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, i == 1 ? "Water" : "Wells",
                          NULL);
      us_document_save_async (document, path, FALSE, saved_cb, &outcomes[i]);
      assert_true (us_document_is_busy (document));
    }
  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    {
      us_test_await (&outcomes[i].done);
      assert_true (outcomes[i].saved);
      assert_null (outcomes[i].remark);
    }
  assert_false (us_document_is_busy (document) || us_document_get_unsaved (document));
  us_test_remove_folder (folder);
}

static void
test_failed_save (void **state)
{
  char *folder = us_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "nowhere", "water.statement", NULL);
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsDocument) document = us_document_new (statement);
  g_autoptr (GError) error = NULL;

  us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, "Water", NULL);
  assert_false (save (document, path, &error));
  assert_non_null (error);
  assert_null (us_document_get_path (document));
  assert_true (us_document_get_unsaved (document));
  us_test_remove_folder (folder);
}

static void
test_bad_files (void **state)
{
  char *folder = us_test_make_folder ();
  g_autofree char *damaged = g_build_filename (folder, "damaged.statement", NULL);
  g_autofree char *missing = g_build_filename (folder, "missing.statement", NULL);
  g_autofree char *empty = g_build_filename (folder, "empty.txt", NULL);
  g_autofree char *photo = g_build_filename (folder, "photo.png", NULL);
  const char *const paths[] = { damaged, missing, empty, photo, folder };

  write_text (empty, "");
  write_text (photo, "\211PNG\r\n\032\n\001\377\376");
  write_text (damaged, "<?xml version=\"1.0\"?>\n<statement xmlns=\"urn:undersigned:statement\" ");
  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *name = g_path_get_basename (paths[i]);
      g_autoptr (GError) error = NULL;

      assert_null (load (paths[i], &error));
      assert_non_null (error);
      assert_true (error->domain == US_ERROR);
      assert_true (strlen (error->message) > 10);
      assert_non_null (strstr (error->message, name));
    }
  us_test_remove_folder (folder);
}

static void
test_foreign_file (void **state)
{
  char *folder = us_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "letter.txt", NULL);
  g_autoptr (UsDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  write_text (path, "Joint statement on wells\n\nThe wells of our valley fall dry.\n");
  document = load (path, &error);
  assert_no_error (error);
  assert_null (us_document_get_path (document));
  assert_true (us_document_get_unsaved (document));
  assert_false (us_document_is_pristine (document));
  us_test_remove_folder (folder);
}

static void
test_take_content (void **state)
{
  GRand *random = g_rand_new_with_seed (7);
  g_autoptr (UsStatement) from = us_test_random_statement (random);
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsDocument) document = us_document_new (statement);
  const guint n_signatories = us_item_list_get_length (us_statement_get_signatories (from));
  g_autoptr (GError) error = NULL;

  assert_true (us_document_take_content (document, from, "Import Letter", FALSE, &error));
  assert_no_error (error);
  assert_int_equal (us_item_list_get_length (us_statement_get_signatories (statement)),
                    n_signatories);
  us_history_undo (us_document_get_history (document));
  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    assert_int_equal (us_item_list_get_length (us_statement_get_list (statement, i)), 0);
  assert_false (us_history_get_can_undo (us_document_get_history (document)));
  g_rand_free (random);
}

/* No foreign letter has a letterhead or versions: those of the letter stay. */
static void
test_take_a_foreign_letter (void **state)
{
  g_autoptr (UsStatement) from = us_statement_new ();
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsDocument) document = us_document_new (statement);
  g_autoptr (UsLogo) logo = us_logo_new ("Wells");
  g_autoptr (UsVersion) version = g_object_new (US_TYPE_VERSION, "number", "1", NULL);

  assert_true (us_item_list_append (us_statement_get_letterhead (statement), logo, NULL));
  assert_true (us_item_list_append (us_statement_get_versions (statement), version, NULL));
  assert_true (us_document_take_content (document, from, "Import Letter", FALSE, NULL));
  assert_int_equal (us_item_list_get_length (us_statement_get_letterhead (statement)), 1);
  assert_int_equal (us_item_list_get_length (us_statement_get_versions (statement)), 1);
}

/* Somebody else's version is all of what they have written. */
static void
test_take_a_version (void **state)
{
  for (guint32 seed = 0; seed < 30; seed++)
    {
      GRand *random = g_rand_new_with_seed (seed);
      g_autoptr (UsStatement) statement = us_test_random_statement (random);
      g_autoptr (UsStatement) theirs = us_test_random_statement (random);
      g_autoptr (GBytes) before = us_writer_write (statement);
      g_autoptr (GBytes) wanted = us_writer_write (theirs);
      g_autoptr (UsDocument) document = us_document_new (statement);
      g_autoptr (GBytes) taken = NULL;
      g_autoptr (GBytes) after = NULL;

      assert_true (us_document_take_content (document, theirs, "Take", TRUE, NULL));
      taken = us_writer_write (statement);
      assert_true (g_bytes_equal (taken, wanted));
      us_history_undo (us_document_get_history (document));
      after = us_writer_write (statement);
      assert_true (g_bytes_equal (after, before));
      g_rand_free (random);
    }
}

typedef struct
{
  UsDocument *document;
  gboolean taken;
  GError *error;
} Taking;

static void
take_cb (UsStatement *from, UsChange *change, Taking *taking)
{
  taking->taken =
      us_document_take_content (taking->document, from, "Import Letter", FALSE, &taking->error);
}

/* Nothing can be taken out of a statement that is being changed. */
static void
test_take_nothing (void **state)
{
  g_autoptr (UsStatement) from = us_statement_new ();
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsDocument) document = us_document_new (statement);
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Somebody");
  Taking taking = { .document = document, .taken = TRUE };

  assert_true (us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, "Kept", NULL));
  assert_true (us_item_list_append (us_statement_get_signatories (from), signatory, NULL));
  g_signal_connect (from, "changed", G_CALLBACK (take_cb), &taking);
  assert_true (us_item_set_string (US_ITEM (from), US_STATEMENT_TITLE, "Other", NULL));
  assert_false (taking.taken);
  assert_true (g_error_matches (taking.error, US_ERROR, US_ERROR_REFUSED));
  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_TITLE), "Kept");
  g_error_free (taking.error);
}

static void
test_suggested_name (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsDocument) document = us_document_new (statement);
  g_autofree char *name = NULL;

  us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, "../Water: a/b", NULL);
  name = us_document_suggest_name (document, "html");
  assert_null (strchr (name, '/'));
  assert_true (*name != '.');
  assert_true (g_str_has_suffix (name, ".html"));
}

/* What is left of it is a new letter, and the file stays as it is. */
static void
test_damaged_file (void **state)
{
  char *folder = us_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "water.statement", NULL);
  g_autoptr (UsDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  write_text (path, "<statement xmlns=\"urn:undersigned:statement\" version=\"1.0\">\n"
                    "  <title>Water</title>\n  <place>Gen<eva</place>\n</statement>\n");
  document = load (path, &error);
  assert_no_error (error);
  assert_string_equal (us_document_get_title (document), "Water");
  assert_null (us_document_get_path (document));
  assert_true (us_document_get_unsaved (document));
  assert_int_equal (us_document_get_losses (document)->len, 2);
  us_test_remove_folder (folder);
}

/* Nobody relies on what is not there; what is saved needs none. */
static void
test_recovery_data_that_cannot_be_written (void **state)
{
  char *folder = us_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "letter.statement", NULL);
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsDocument) document = us_document_new (statement);
  g_autoptr (GError) error = NULL;
  int notice;

  g_signal_emit_by_name (us_document_get_journal (document), "failed", "No space left on device");
  g_object_get (document, "notice", &notice, NULL);
  assert_int_equal (notice, US_DOCUMENT_NOT_KEPT);
  assert_true (save (document, path, &error));
  assert_no_error (error);
  g_object_get (document, "notice", &notice, NULL);
  assert_int_equal (notice, US_READER_FINE);
  us_test_remove_folder (folder);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_damaged_file),
    cmocka_unit_test (test_save_and_load),
    cmocka_unit_test (test_change_while_saving),
    cmocka_unit_test (test_save_while_saving),
    cmocka_unit_test (test_failed_save),
    cmocka_unit_test (test_bad_files),
    cmocka_unit_test (test_foreign_file),
    cmocka_unit_test (test_take_content),
    cmocka_unit_test (test_take_a_foreign_letter),
    cmocka_unit_test (test_take_a_version),
    cmocka_unit_test (test_take_nothing),
    cmocka_unit_test (test_suggested_name),
    cmocka_unit_test (test_recovery_data_that_cannot_be_written),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
