/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"
#include "test.h"

#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "model/signatory.h"
#include "store/journal/journal.h"
#include "store/journal/recovery.h"
#include "store/writer/writer.h"

#define N_LONG 100000

static UsRecovery *
recover (const char *root)
{
  guint n_aside;
  g_autoptr (GPtrArray) found = us_recovery_find (root, &n_aside);
  UsRecovery *recovery;
  g_autoptr (GError) error = NULL;

  assert_int_equal (found->len, 1);
  recovery = us_recovery_read (g_ptr_array_index (found, 0), &error);
  assert_no_error (error);
  return recovery;
}

static void
type_key (UsStatement *statement, guint number)
{
  g_autofree char *title = g_strdup_printf ("%u", number);

  us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, title, NULL);
}

static void
add_signatories (UsStatement *statement, guint n_signatories)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_signatories; i++)
    g_ptr_array_add (items, g_object_new (US_TYPE_SIGNATORY, "name", "Union of the Valley", NULL));
  assert_true (us_item_list_splice (us_statement_get_signatories (statement), 0, 0, items->pdata,
                                    items->len, NULL));
}

static double
get_cpu (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

/* A letter whose bytes are not known is written whole, but never so much of it at once that a frame
 * has to wait. */
static void
test_a_long_letter_is_kept_in_slices (void **state)
{
  const char *root = *state;
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsJournal *journal = us_journal_new (statement, root);
  g_autoptr (UsRecovery) recovery = NULL;
  double longest, start, whole;
  guint n_slices = 0;

  g_signal_handlers_block_matched (statement, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, journal);
  add_signatories (statement, N_LONG);
  g_signal_handlers_unblock_matched (statement, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, journal);
  start = get_cpu ();
  type_key (statement, 1);
  whole = longest = get_cpu () - start;
  for (start = get_cpu (); g_main_context_iteration (NULL, FALSE); start = get_cpu ())
    {
      longest = MAX (longest, get_cpu () - start);
      whole += get_cpu () - start;
      type_key (statement, 1 + ++n_slices);
    }
  print_error ("# %d signatories: kept in %u slices, %.1f ms of CPU at most\n", N_LONG, n_slices,
               longest);
  assert_true (n_slices > 3);
  assert_true (longest < whole / 4); /* how long a slice is depends on the machine */
  g_object_unref (journal);
  recovery = recover (root);
  {
    g_autoptr (GBytes) expected = us_writer_write (statement);
    g_autoptr (GBytes) kept = us_writer_write (recovery->statement);

    assert_true (g_bytes_equal (kept, expected));
  }
  us_journal_folder_erase (recovery->folder);
}

/* Dies while the second snapshot of a long letter is on its way. */
static void
die_between_slices (const char *root)
{
  UsStatement *statement = us_statement_new ();
  UsJournal *journal = us_journal_new (statement, root);
  const UsFileIdentity identity = { 0 };
  g_autofree char *snapshot = NULL;
  g_autoptr (GBytes) base = NULL;

  add_signatories (statement, N_LONG);
  base = us_writer_write (statement);
  us_journal_set_file (journal, "/nowhere.statement", &identity, base);
  type_key (statement, 1);
  if (!us_journal_flush (journal))
    _exit (1);
  us_journal_set_file (journal, "/elsewhere.statement", &identity, NULL);
  type_key (statement, 2);
  snapshot = g_build_filename (us_journal_folder_get_path (us_journal_get_folder (journal)),
                               "snapshot.2", NULL);
  _exit (g_file_test (snapshot, G_FILE_TEST_EXISTS) ? 2 : 0);
}

static void
test_killed_between_slices (void **state)
{
  const char *root = *state;
  g_autoptr (UsRecovery) recovery = NULL;
  pid_t child = fork ();
  int status;

  if (child == 0)
    die_between_slices (root);
  assert_int_equal (waitpid (child, &status, 0), child);
  assert_true (WIFEXITED (status));
  assert_int_equal (WEXITSTATUS (status), 0);
  recovery = recover (root);
  assert_string_equal (us_item_get_string (US_ITEM (recovery->statement), US_STATEMENT_TITLE), "2");
  assert_string_equal (recovery->path, "/elsewhere.statement");
  assert_int_equal (us_item_list_get_length (us_statement_get_signatories (recovery->statement)),
                    N_LONG);
  us_journal_folder_erase (recovery->folder);
}

/* What is left for the next process is not removed with the letter. */
static void
test_what_is_left (void **state)
{
  const char *root = *state;
  UsStatement *statement = us_statement_new ();
  UsJournal *journal = us_journal_new (statement, root);
  g_autoptr (UsRecovery) recovery = NULL;

  type_key (statement, 1);
  assert_true (us_journal_leave (journal));
  us_journal_discard (journal);
  g_object_unref (journal);
  g_object_unref (statement);
  recovery = recover (root);
  assert_string_equal (us_item_get_string (US_ITEM (recovery->statement), US_STATEMENT_TITLE), "1");
  us_journal_folder_erase (recovery->folder);
}

int
main (void)
{
#define FOLDER_TEST(test)                                                                          \
  cmocka_unit_test_setup_teardown (test, us_test_setup_folder, us_test_teardown_folder)
  const struct CMUnitTest tests[] = {
    FOLDER_TEST (test_a_long_letter_is_kept_in_slices),
    FOLDER_TEST (test_killed_between_slices),
    FOLDER_TEST (test_what_is_left),
  };

  return cmocka_run_group_tests_name ("journal-snapshot", tests, NULL, NULL);
}
