/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include <sys/wait.h>
#include <unistd.h>

#include "store/journal/journal-tries.h"
#include "store/journal/journal.h"
#include "store/journal/recovery.h"
#include "view/application.h"
#include "view/body/body-view.h"
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
  guint n_aside;

  leave_behind ();
  assert_int_equal (us_recover_erase (), 1);
  assert_int_equal (us_recover_erase (), 0);
  assert_false (us_recover_windows (GTK_APPLICATION (application), &n_aside));
  assert_int_equal (n_aside, 0);
}

static void
assert_says_when (GtkWidget *window)
{
  GtkWidget *toast = us_test_find (window, g_type_from_name ("AdwToastWidget"), NULL, NULL);
  GtkWidget *label;

  assert_non_null (toast);
  label = us_test_find (toast, GTK_TYPE_LABEL, NULL, NULL);
  assert_true (g_regex_match_simple ("^Unsaved work from [0-9]{2}:[0-9]{2} was brought back$",
                                     gtk_label_get_text (GTK_LABEL (label)), 0, 0));
}

static void
test_what_was_left_gets_a_window (void **state)
{
  UsDocument *document;
  GList *windows;
  guint n_aside;

  leave_behind ();
  assert_true (us_recover_windows (GTK_APPLICATION (application), &n_aside));
  windows = gtk_application_get_windows (GTK_APPLICATION (application));
  assert_int_equal (g_list_length (windows), 1);
  document = us_window_get_document (windows->data);
  assert_string_equal (us_document_get_title (document), "Water");
  assert_true (us_document_get_unsaved (document));
  assert_null (us_document_get_path (document));
  assert_says_when (windows->data);
  assert_true (US_IS_BODY_VIEW (gtk_window_get_focus (windows->data)));
  /* It is open now. */
  assert_int_equal (us_recover_erase (), 0);
  us_recover_flush (GTK_APPLICATION (application));
  gtk_window_destroy (windows->data);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

static guint
count_tries (void)
{
  UsWindow *window = gtk_application_get_windows (GTK_APPLICATION (application))->data;
  UsJournal *journal = us_document_get_journal (us_window_get_document (window));

  return us_journal_folder_count_tries (us_journal_get_folder (journal));
}

/* Soon after the start, before it is known that the letter is well: the session ends, and the
 * program. */
static void
test_an_end_in_order_is_no_try (void **state)
{
  guint n_aside;

  leave_behind ();
  for (guint i = 0; i <= US_JOURNAL_TRIES; i++)
    {
      GtkWindow *window;

      assert_true (us_recover_windows (GTK_APPLICATION (application), &n_aside));
      assert_int_equal (n_aside, 0);
      assert_int_equal (count_tries (), 1);
      window = gtk_application_get_windows (GTK_APPLICATION (application))->data;
      if (i == 0)
        {
          assert_true (us_recover_flush (GTK_APPLICATION (application)));
          assert_int_equal (count_tries (), 0);
        }
      us_recover_leave (GTK_APPLICATION (application));
      gtk_window_destroy (window);
      while (g_main_context_iteration (NULL, FALSE))
        continue;
    }
  assert_int_equal (us_recover_erase (), 1);
}

/* As when bringing it back has ended the program twice. */
static void
fail_twice (void)
{
  g_autofree char *root = us_journal_folder_dup_root ();

  for (guint i = 0; i < 2; i++)
    {
      guint n_aside;
      g_autoptr (GPtrArray) found = us_recovery_find (root, &n_aside);
      UsRecovery *recovery;

      assert_int_equal (found->len, 1);
      recovery = us_recovery_read (g_ptr_array_index (found, 0), NULL);
      assert_non_null (recovery);
      us_recovery_free (recovery);
    }
}

static void
test_what_is_left_aside_can_be_tried_again (void **state)
{
  GtkWindow *window = GTK_WINDOW (us_window_new (GTK_APPLICATION (application)));
  guint n_aside;

  leave_behind ();
  fail_twice ();
  assert_false (us_recover_windows (GTK_APPLICATION (application), &n_aside));
  assert_int_equal (n_aside, 1);
  us_recover_show_aside (GTK_APPLICATION (application), n_aside);
  g_action_group_activate_action (G_ACTION_GROUP (application), "recover-again", NULL);
  assert_int_equal (g_list_length (gtk_application_get_windows (GTK_APPLICATION (application))), 2);
  assert_false (us_recover_again (GTK_APPLICATION (application)));
  while (gtk_application_get_windows (GTK_APPLICATION (application)) != NULL)
    gtk_window_destroy (gtk_application_get_windows (GTK_APPLICATION (application))->data);
  assert_non_null (window);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* Windows that nobody has closed go with the session, and what was in them does not: what a person
 * closes is gone. */
static void
test_the_end_of_the_session_closes_nothing (void **state)
{
  for (guint leave = 0; leave < 2; leave++)
    {
      UsWindow *window = us_window_new (GTK_APPLICATION (application));
      g_autoptr (UsStatement) statement = us_statement_new ();
      g_autoptr (UsDocument) document = us_document_new (statement);

      us_window_set_document (window, document);
      us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, "Water", NULL);
      if (leave)
        us_recover_leave (GTK_APPLICATION (application));
      gtk_window_destroy (GTK_WINDOW (window));
      g_clear_object (&document);
      while (g_main_context_iteration (NULL, FALSE))
        continue;
      assert_int_equal (us_recover_erase (), leave);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_what_was_left_is_erased),
    cmocka_unit_test (test_what_was_left_gets_a_window),
    cmocka_unit_test (test_an_end_in_order_is_no_try),
    cmocka_unit_test (test_what_is_left_aside_can_be_tried_again),
    cmocka_unit_test (test_the_end_of_the_session_closes_nothing),
  };
  int failed;

  application = us_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  failed = cmocka_run_group_tests (tests, NULL, NULL);
  g_object_unref (application);
  return failed;
}
