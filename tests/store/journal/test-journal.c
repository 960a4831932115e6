/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "faults.h"
#include "test.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "model/signatory.h"
#include "save-scene.h"
#include "store/journal/journal.h"
#include "store/journal/recovery.h"
#include "store/writer/writer.h"

#define N_KEYS 400

typedef struct
{
  char *root;
  int pipe[2];
} Room;

static int
enter (void **state)
{
  Room *room = g_new0 (Room, 1);

  room->root = us_test_make_folder ();
  assert_int_equal (pipe (room->pipe), 0);
  *state = room;
  return 0;
}

static int
leave (void **state)
{
  Room *room = *state;

  us_recovery_erase_all (room->root);
  us_test_remove_folder (room->root);
  close (room->pipe[0]);
  close (room->pipe[1]);
  g_free (room);
  return 0;
}

static UsRecovery *
recover (Room *room)
{
  guint n_aside;
  g_autoptr (GPtrArray) found = us_recovery_find (room->root, &n_aside);
  UsRecovery *recovery;
  g_autoptr (GError) error = NULL;

  assert_int_equal (n_aside, 0);
  if (found->len == 0)
    return NULL;
  assert_int_equal (found->len, 1);
  recovery = us_recovery_read (g_ptr_array_index (found, 0), &error);
  assert_no_error (error);
  us_recovery_succeed (recovery->folder);
  return recovery;
}

static void
assert_same (UsStatement *a, UsStatement *b)
{
  g_autoptr (GBytes) a_bytes = us_writer_write (a);
  g_autoptr (GBytes) b_bytes = us_writer_write (b);

  assert_int_equal (g_bytes_get_size (a_bytes), g_bytes_get_size (b_bytes));
  assert_true (g_bytes_equal (a_bytes, b_bytes));
}

/* What a process does that then dies: the same edits for the same seed. */
static UsStatement *
edit (guint32 seed, const char *root)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  UsStatement *statement = us_test_random_statement (random);
  g_autoptr (GBytes) base = us_writer_write (statement);
  const UsFileIdentity identity = { 0 };
  UsJournal *journal = root != NULL ? us_journal_new (statement, root) : NULL;

  if (journal != NULL && seed % 2 == 0)
    us_journal_set_file (journal, "/nowhere.statement", &identity, base);
  for (guint i = g_rand_int_range (random, 1, 40); i > 0; i--)
    us_test_random_edit (random, statement);
  if (journal != NULL && !us_journal_flush (journal))
    _exit (1);
  return statement;
}

static void
wait_for (pid_t child, gboolean killed)
{
  int status;

  assert_int_equal (waitpid (child, &status, 0), child);
  assert_true (killed ? WIFSIGNALED (status) : WIFEXITED (status) && WEXITSTATUS (status) == 0);
}

static void
test_every_kind_of_change_comes_back (void **state)
{
  Room *room = *state;

  for (guint32 seed = 0; seed < US_TEST_SHARE (150u) * us_scene_get_trials (); seed++)
    {
      g_autoptr (UsStatement) expected = edit (seed, NULL);
      g_autoptr (UsRecovery) recovery = NULL;
      pid_t child = fork ();

      if (child == 0)
        {
          edit (seed, room->root);
          _exit (0);
        }
      wait_for (child, FALSE);
      recovery = recover (room);
      /* Some seeds change nothing. */
      if (recovery == NULL)
        continue;
      assert_same (recovery->statement, expected);
      us_recovery_erase_all (room->root);
      us_journal_folder_erase (recovery->folder);
    }
}

typedef enum
{
  KILLED,
  BROKEN,
  KILLED_LATE, /* the controls: a journal that is written late */
  BROKEN_LATE,
} Ending;

static void
type_key (UsStatement *statement, guint number)
{
  g_autofree char *title = g_strdup_printf ("%u", number);

  us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, title, NULL);
}

/* Types as fast as it can, and tells after each key that it was typed; at one of them something
 * that cannot be turns out to be. */
static void
type_and_tell (Room *room, guint32 broken_at, gboolean late)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsJournal) journal = us_journal_new (statement, room->root);

  type_key (statement, 0);
  us_journal_flush (journal);
  /* What is done at once is written when it is done. */
  if (late)
    us_statement_begin_group (statement, "late");
  for (guint32 i = 1; i < 1000000; i++)
    {
      type_key (statement, i);
      if (write (room->pipe[1], &i, sizeof i) != sizeof i)
        _exit (1);
      if (i == broken_at)
        abort ();
      while (g_main_context_iteration (NULL, FALSE))
        continue;
    }
  _exit (1);
}

static guint
count_lost (Room *room, guint trials, Ending ending)
{
  const gboolean breaks = ending == BROKEN || ending == BROKEN_LATE;
  const gboolean late = ending == KILLED_LATE || ending == BROKEN_LATE;
  guint lost = 0;

  for (guint trial = 0; trial < trials; trial++)
    {
      g_autoptr (UsRecovery) recovery = NULL;
      guint32 told = 0;
      pid_t child = fork ();

      if (child == 0)
        type_and_tell (room, breaks ? 1 + 37 * trial % N_KEYS : 0, late);
      for (guint i = 0; i < 1 + 37 * trial % N_KEYS; i++)
        assert_int_equal (read (room->pipe[0], &told, sizeof told), sizeof told);
      if (!breaks)
        kill (child, SIGKILL);
      wait_for (child, TRUE);
      fcntl (room->pipe[0], F_SETFL, O_NONBLOCK);
      while (read (room->pipe[0], &told, sizeof told) == sizeof told)
        continue;
      fcntl (room->pipe[0], F_SETFL, 0);
      recovery = recover (room);
      assert_non_null (recovery);
      lost +=
          g_ascii_strtoull (us_item_get_string (US_ITEM (recovery->statement), US_STATEMENT_TITLE),
                            NULL, 10) < told;
      us_journal_folder_erase (recovery->folder);
    }
  print_error ("# %s while typing%s: %u trials, %u with keys lost\n", breaks ? "broken" : "killed",
               late ? ", control" : "", trials, lost);
  return lost;
}

static void
test_nothing_typed_is_lost_when_killed (void **state)
{
  assert_int_equal (count_lost (*state, US_TEST_SHARE (20u) * us_scene_get_trials (), KILLED), 0);
  assert_int_not_equal (count_lost (*state, 5, KILLED_LATE), 0);
}

static void
test_nothing_typed_is_lost_when_an_assertion_fails (void **state)
{
  assert_int_equal (count_lost (*state, 50, BROKEN), 0);
  assert_int_not_equal (count_lost (*state, 5, BROKEN_LATE), 0);
}

/* What a power cut takes is not on the disk yet: two seconds, but for a busy machine. */
static void
test_it_reaches_the_disk_soon (void **state)
{
  Room *room = *state;
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsJournal) journal = us_journal_new (statement, room->root);
  const guint trials = 5 * us_scene_get_trials ();
  gint64 longest = 0;
  guint n_late = 0;

  for (guint i = 0; i < trials; i++)
    {
      const guint before = us_faults_count_syncs ();
      gint64 took = -g_get_monotonic_time ();

      type_key (statement, i + 1);
      while (us_faults_count_syncs () == before &&
             g_get_monotonic_time () + took < 60 * G_USEC_PER_SEC)
        g_main_context_iteration (NULL, FALSE);
      took += g_get_monotonic_time ();
      longest = MAX (longest, took);
      n_late += took > 2 * G_USEC_PER_SEC;
    }
  print_error ("# to the disk: %u trials, %d ms at most\n", trials, (int) (longest / 1000));
  assert_true (longest < 60 * G_USEC_PER_SEC);
  assert_true (n_late <= trials / 2);
  us_journal_discard (journal);
}

/* A long session makes new snapshots, and removes those that are needed no more. */
static void
test_a_long_session_stays_small (void **state)
{
  Room *room = *state;
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsJournal) journal = us_journal_new (statement, room->root);
  g_autofree char *long_text = g_strnfill (20000, 'x');

  for (guint i = 0; i < 300; i++)
    {
      us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, i % 2 ? long_text : "", NULL);
      while (g_main_context_iteration (NULL, FALSE))
        continue;
    }
  assert_true (us_journal_flush (journal));
  {
    g_autoptr (GDir) all = g_dir_open (room->root, 0, NULL);
    g_autofree char *path = g_build_filename (room->root, g_dir_read_name (all), NULL);
    g_autoptr (GDir) files = g_dir_open (path, 0, NULL);
    guint n_files = 0;

    while (g_dir_read_name (files) != NULL)
      n_files++;
    /* The lock, and at most three generations. */
    assert_true (n_files <= 7);
  }
  us_journal_discard (journal);
}

static void
test_saving_and_discarding_leave_nothing (void **state)
{
  Room *room = *state;
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsJournal *journal = us_journal_new (statement, room->root);
  const UsFileIdentity identity = { 0 };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GDir) left = NULL;

  assert_false (us_journal_is_active (journal));
  type_key (statement, 1);
  assert_true (us_journal_is_active (journal));
  bytes = us_writer_write (statement);
  us_journal_set_file (journal, "/nowhere.statement", &identity, bytes);
  assert_false (us_journal_is_active (journal));
  type_key (statement, 2);
  assert_true (us_journal_is_active (journal));
  us_journal_discard (journal);
  us_journal_begin (journal);
  assert_true (us_journal_is_active (journal));
  us_journal_discard (journal);
  g_object_unref (journal);
  left = g_dir_open (room->root, 0, NULL);
  assert_null (g_dir_read_name (left));
}

static void
failed_cb (UsJournal *journal, const char *message, gpointer data)
{
  *(guint *) data += 1;
}

/* Work goes on, and people are told. When there is room again, all is kept. */
static void
test_a_full_disk_is_told (void **state)
{
  Room *room = *state;
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsJournal *journal = us_journal_new (statement, room->root);
  g_autoptr (UsRecovery) recovery = NULL;
  guint n_failed = 0;

  g_signal_connect (journal, "failed", G_CALLBACK (failed_cb), &n_failed);
  type_key (statement, 1);
  us_faults_arm (US_FAULT_STUCK, 1, ENOSPC);
  type_key (statement, 2);
  us_faults_disarm ();
  assert_true (n_failed > 0);
  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_TITLE), "2");
  type_key (statement, 3);
  g_object_unref (journal);
  recovery = recover (room);
  assert_string_equal (us_item_get_string (US_ITEM (recovery->statement), US_STATEMENT_TITLE), "3");
  us_journal_folder_erase (recovery->folder);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  return *(const gint64 *) a < *(const gint64 *) b ? -1 : 1;
}

static double
measure_key (Room *room, guint n_signatories)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsJournal) journal = us_journal_new (statement, room->root);
  gint64 times[N_KEYS];

  for (guint i = 0; i < n_signatories; i++)
    {
      g_autoptr (UsItem) item = g_object_new (US_TYPE_SIGNATORY, "name", "A name", NULL);

      assert_true (us_item_list_append (us_statement_get_signatories (statement), item, NULL));
    }
  for (guint i = 0; i < N_KEYS; i++)
    {
      const gint64 start = g_get_monotonic_time ();

      type_key (statement, i);
      times[i] = g_get_monotonic_time () - start;
    }
  us_journal_discard (journal);
  qsort (times, N_KEYS, sizeof *times, compare_times);
  return (double) times[N_KEYS / 2] / 1000;
}

static void
test_a_key_costs_little (void **state)
{
  const double small = measure_key (*state, 0);
  const double large = measure_key (*state, 20000);

  print_error ("# a key costs %.3f ms, and %.3f ms with 20,000 signatories\n", small, large);
  assert_true (large < 10 * small); /* writing all of them would take a thousand times as long */
}

int
main (void)
{
#define ROOM_TEST(test) cmocka_unit_test_setup_teardown (test, enter, leave)
  const struct CMUnitTest tests[] = {
    ROOM_TEST (test_every_kind_of_change_comes_back),
    ROOM_TEST (test_nothing_typed_is_lost_when_killed),
    ROOM_TEST (test_nothing_typed_is_lost_when_an_assertion_fails),
    ROOM_TEST (test_it_reaches_the_disk_soon),
    ROOM_TEST (test_a_long_session_stays_small),
    ROOM_TEST (test_saving_and_discarding_leave_nothing),
    ROOM_TEST (test_a_full_disk_is_told),
    ROOM_TEST (test_a_key_costs_little),
  };

  return cmocka_run_group_tests_name ("journal", tests, NULL, NULL);
}
