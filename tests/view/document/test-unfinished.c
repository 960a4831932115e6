/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/document/document-save.h"
#include "view/document/unfinished.h"

/* An owner with a title that somebody types. */
static UsItem *
new_owner (const char *title)
{
  g_autoptr (GError) error = NULL;
  UsItem *owner = US_ITEM (us_statement_new ());

  us_item_set_string (owner, US_STATEMENT_TITLE, title, &error);
  assert_no_error (error);
  return owner;
}

static UsStatement *letter;

static void
finish_cb (UsItem *owner)
{
  us_item_set_string (US_ITEM (letter), US_STATEMENT_TITLE,
                      us_item_get_string (owner, US_STATEMENT_TITLE), NULL);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree char *remark = NULL;
  g_autoptr (GError) error = NULL;

  assert_true (us_document_save_finish (US_DOCUMENT (source), result, &remark, &error));
  *(gboolean *) user_data = TRUE;
}

/* What is typed is in the file, and nothing is left of it. */
static void
test_is_saved (void **state)
{
  char *folder = us_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "letter.statement", NULL);
  g_autoptr (UsDocument) document = NULL;
  g_autoptr (UsItem) owner = new_owner ("Wells");
  g_autofree char *content = NULL;
  gboolean done = FALSE;

  letter = us_statement_new ();
  document = us_document_new (letter);
  us_unfinished_watch (letter, G_CALLBACK (finish_cb), owner);
  us_document_save_async (document, path, FALSE, saved_cb, &done);
  us_test_await (&done);
  assert_true (g_file_get_contents (path, &content, NULL, NULL));
  assert_non_null (strstr (content, "Wells"));
  assert_false (us_document_get_unsaved (document));
  us_test_remove_folder (folder);
  g_clear_object (&letter);
}

/* Who closes is asked about what is typed; owners that are gone are not. */
static void
test_counts_as_unsaved (void **state)
{
  g_autoptr (UsDocument) document = NULL;
  UsItem *owner = new_owner ("Wells");

  letter = us_statement_new ();
  document = us_document_new (letter);
  assert_false (us_document_finish (document));
  us_unfinished_watch (letter, G_CALLBACK (finish_cb), owner);
  assert_true (us_document_finish (document));
  assert_true (us_history_undo (us_document_get_history (document)));
  assert_finalized (owner);
  assert_false (us_document_finish (document));
  g_clear_object (&letter);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_is_saved),
    cmocka_unit_test (test_counts_as_unsaved),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
