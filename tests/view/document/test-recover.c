/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <sys/wait.h>
#include <unistd.h>

#include "store/journal.h"
#include "view/application.h"
#include "view/document/document-state.h"
#include "view/document/recover.h"
#include "view/window.h"

static UsApplication *application;

/* As a process leaves it that has died. */
static void
leave_behind (void)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      g_autofree char *root = us_journal_folder_dup_root ();
      UsStatement *statement = us_statement_new ();
      UsJournal *journal = us_journal_new (statement, root);

      us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, "Water", NULL);
      _exit (us_journal_flush (journal) ? 0 : 1);
    }
  assert_int_equal (waitpid (child, &status, 0), child);
  assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
}

static void
test_what_was_left_is_erased (void **state)
{
  leave_behind ();
  assert_int_equal (us_recover_erase (), 1);
  assert_int_equal (us_recover_erase (), 0);
  assert_false (us_recover_windows (GTK_APPLICATION (application)));
}

static void
test_what_was_left_gets_a_window (void **state)
{
  UsDocument *document;
  GList *windows;

  leave_behind ();
  assert_true (us_recover_windows (GTK_APPLICATION (application)));
  windows = gtk_application_get_windows (GTK_APPLICATION (application));
  assert_int_equal (g_list_length (windows), 1);
  document = us_window_get_document (windows->data);
  assert_string_equal (us_document_get_title (document), "Water");
  assert_true (us_document_get_unsaved (document));
  assert_null (us_document_get_path (document));
  /* It is open now. */
  assert_int_equal (us_recover_erase (), 0);
  us_recover_flush (GTK_APPLICATION (application));
  gtk_window_destroy (windows->data);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_what_was_left_is_erased),
    cmocka_unit_test (test_what_was_left_gets_a_window),
  };
  int failed;

  application = us_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  failed = cmocka_run_group_tests (tests, NULL, NULL);
  g_object_unref (application);
  return failed;
}
