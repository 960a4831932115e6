/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "save-scene.h"
#include "test.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

#include "model/block.h"
#include "store/journal/journal-tries.h"
#include "store/journal/journal.h"
#include "store/journal/recovery.h"
#include "store/safe-file/safe-file.h"

static int
enter (void **state)
{
  *state = us_test_make_folder ();
  return 0;
}

static int
leave (void **state)
{
  us_recovery_erase_all (*state);
  us_test_remove_folder (*state);
  return 0;
}

static void
edit_letter (UsStatement *statement)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (UsText) text = us_text_new ("Le café est fermé", NULL);
      g_autoptr (UsBlock) block = us_block_new (US_BLOCK_PARAGRAPH, text);

      us_item_set_id (US_ITEM (block), i == 0 ? "a" : i == 1 ? "b" : "c", -1);
      us_item_list_append (us_statement_get_body (statement), block, NULL);
    }
  us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, "Water", NULL);
  {
    UsItem *block = us_item_list_get (us_statement_get_body (statement), 1);
    g_autoptr (UsText) text =
                   us_text_replace (us_item_get_text (block, US_BLOCK_TEXT), 8, 8, " où");

    us_item_set_text (block, US_BLOCK_TEXT, text, NULL);
  }
}

/* As a process leaves it that has died. */
static void
leave_behind (const char *root)
{
  pid_t child = fork ();
  int status;

  if (child == 0)
    {
      UsStatement *statement = us_statement_new ();
      UsJournal *journal = us_journal_new (statement, root);
      const UsFileIdentity identity = { 0 };
      g_autoptr (GBytes) base = NULL;

      us_item_set_string (US_ITEM (statement), US_STATEMENT_PLACE, "Geneva", NULL);
      us_journal_set_file (journal, "/letters/water.statement", &identity, base);
      edit_letter (statement);
      _exit (us_journal_flush (journal) ? 0 : 1);
    }
  assert_int_equal (waitpid (child, &status, 0), child);
  assert_true (WIFEXITED (status) && WEXITSTATUS (status) == 0);
}

static UsJournalFolder *
find_one (const char *root)
{
  guint n_aside;
  g_autoptr (GPtrArray) found = us_recovery_find (root, &n_aside);

  assert_int_equal (n_aside, 0);
  assert_int_equal (found->len, 1);
  return g_ptr_array_index (found, 0);
}

static void
test_the_letter_the_file_and_the_place_come_back (void **state)
{
  g_autoptr (UsRecovery) recovery = NULL;
  g_autoptr (GError) error = NULL;

  leave_behind (*state);
  recovery = us_recovery_read (find_one (*state), &error);
  assert_no_error (error);
  assert_string_equal (recovery->path, "/letters/water.statement");
  assert_string_equal (us_item_get_string (US_ITEM (recovery->statement), US_STATEMENT_PLACE),
                       "Geneva");
  assert_string_equal (us_item_get_string (US_ITEM (recovery->statement), US_STATEMENT_TITLE),
                       "Water");
  assert_int_equal (recovery->list, 1);
  assert_int_equal (recovery->position, 1);
  assert_string_equal (recovery->property, "text");
  assert_int_equal (recovery->offset, strlen ("Le café  où"));
}

/* A power cut leaves the names of files before what was written in them. */
static void
test_what_holds_nothing_is_not_told (void **state)
{
  UsJournalFolder *folder = us_journal_folder_new (*state, NULL);
  const int log = us_journal_folder_create (folder, "log", 1);
  g_autofree char *path = g_strdup (us_journal_folder_get_path (folder));
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) still = NULL;
  guint n_aside;

  us_journal_folder_free (folder);
  /* A byte may be all that is left of something. */
  assert_int_equal (write (log, "?", 1), 1);
  found = us_recovery_find (*state, &n_aside);
  assert_int_equal (found->len, 1);
  us_journal_folder_free (g_ptr_array_index (found, 0));
  assert_int_equal (ftruncate (log, 0), 0);
  close (log);
  still = us_recovery_find (*state, &n_aside);
  assert_int_equal (still->len + n_aside, 0);
  assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_what_somebody_has_open_is_left_alone (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsJournal *journal = us_journal_new (statement, *state);
  g_autoptr (GPtrArray) found = NULL;
  guint n_aside;

  edit_letter (statement);
  us_journal_flush (journal);
  found = us_recovery_find (*state, &n_aside);
  assert_int_equal (found->len, 0);
  assert_int_equal (us_recovery_erase_all (*state), 0);
  assert_true (us_journal_flush (journal));
  us_journal_discard (journal);
  g_object_unref (journal);
}

static void
age (const char *path, const struct timespec *times)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      age (child, times);
    }
  assert_int_equal (utimensat (AT_FDCWD, path, times, 0), 0);
}

/* However old, or from a day to come: only people say when it goes. */
static void
test_nothing_is_too_old (void **state)
{
  static const time_t days[] = { 0, 365, 3650, -3650 };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      const time_t then = time (NULL) - days[i] * 24 * 3600;
      const struct timespec times[] = { { then, 0 }, { then, 0 } };
      g_autoptr (UsRecovery) recovery = NULL;

      leave_behind (*state);
      age (*state, times);
      recovery = us_recovery_read (find_one (*state), NULL);
      assert_non_null (recovery);
      assert_string_equal (us_item_get_string (US_ITEM (recovery->statement), US_STATEMENT_TITLE),
                           "Water");
      us_journal_folder_erase (recovery->folder);
    }
}

static void
test_a_recovery_that_fails_twice_steps_aside (void **state)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (UsRecovery) recovery = NULL;
  guint n_aside;

  leave_behind (*state);
  /* The program ends each time before it could say that all is well. */
  for (guint i = 0; i < US_JOURNAL_TRIES; i++)
    us_recovery_free (us_recovery_read (find_one (*state), NULL));
  found = us_recovery_find (*state, &n_aside);
  assert_int_equal (found->len, 0);
  assert_int_equal (n_aside, 1);
  us_recovery_retry (*state);
  recovery = us_recovery_read (find_one (*state), NULL);
  assert_non_null (recovery);
  us_recovery_succeed (recovery->folder);
}

/* The journal goes on in the same folder: a second crash loses nothing either. */
static void
test_what_was_recovered_is_kept_on (void **state)
{
  g_autoptr (UsRecovery) again = NULL;
  UsRecovery *recovery;
  UsJournal *journal;

  leave_behind (*state);
  recovery = us_recovery_read (find_one (*state), NULL);
  us_recovery_succeed (recovery->folder);
  journal = us_journal_new (recovery->statement, *state);
  us_journal_take_folder (journal, g_steal_pointer (&recovery->folder), recovery->place);
  us_item_set_string (US_ITEM (recovery->statement), US_STATEMENT_SUBJECT, "Wells", NULL);
  us_recovery_free (recovery);
  g_object_unref (journal);
  again = us_recovery_read (find_one (*state), NULL);
  assert_string_equal (us_item_get_string (US_ITEM (again->statement), US_STATEMENT_TITLE),
                       "Water");
  assert_string_equal (us_item_get_string (US_ITEM (again->statement), US_STATEMENT_SUBJECT),
                       "Wells");
}

static guint
count_files (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (folder) != NULL)
    n_files++;
  return n_files;
}

/* As if the last change was long ago. */
static void
set_time (UsJournalFolder *folder, gint64 time)
{
  g_autofree char *path = g_strdup_printf ("%s/log.%u", us_journal_folder_get_path (folder),
                                           us_journal_folder_get_last (folder));
  const struct utimbuf times = { time, time };

  assert_int_equal (utime (path, &times), 0);
}

/* Who starts again and again and changes nothing comes back to the same place and hears the same
 * time, until something is changed. */
static void
test_the_time_is_that_of_the_last_change (void **state)
{
  const gint64 long_ago = 1000000000;
  UsJournalFolder *folder;

  leave_behind (*state);
  folder = find_one (*state);
  set_time (folder, long_ago);
  us_journal_folder_free (folder);
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (UsRecovery) recovery = us_recovery_read (find_one (*state), NULL);
      g_autoptr (UsJournal) journal = us_journal_new (recovery->statement, *state);

      if (i < 4)
        assert_int_equal (recovery->written, long_ago);
      else
        assert_in_range (recovery->written, long_ago + 1, g_get_real_time () / G_USEC_PER_SEC);
      us_recovery_succeed (recovery->folder);
      us_journal_take_folder (journal, g_steal_pointer (&recovery->folder), recovery->place);
      if (i == 3)
        us_item_set_string (US_ITEM (recovery->statement), US_STATEMENT_SUBJECT, "Wells", NULL);
      assert_true (us_journal_flush (journal));
    }
}

/* Who starts again and again and changes nothing comes back to the same place, and of all the
 * starts only the last two are kept. */
static void
test_the_place_is_kept_on_and_the_rest_is_not (void **state)
{
  leave_behind (*state);
  for (guint i = 0; i < 12; i++)
    {
      g_autoptr (UsRecovery) recovery = us_recovery_read (find_one (*state), NULL);
      g_autoptr (UsJournal) journal = us_journal_new (recovery->statement, *state);
      g_autofree char *path = NULL;

      assert_int_equal (recovery->list, 1);
      assert_int_equal (recovery->position, 1);
      assert_string_equal (recovery->property, "text");
      assert_int_equal (recovery->offset, strlen ("Le café  où"));
      path = g_strdup (us_journal_folder_get_path (recovery->folder));
      us_recovery_succeed (recovery->folder);
      us_journal_take_folder (journal, g_steal_pointer (&recovery->folder), recovery->place);
      assert_true (us_journal_flush (journal));
      /* The lock, two snapshots and two logs. */
      assert_in_range (count_files (path), 3, 5);
    }
}

static void
damage (const char *path, GBytes *whole, gsize length, gssize flipped)
{
  g_autofree char *data = g_memdup2 (g_bytes_get_data (whole, NULL), g_bytes_get_size (whole));

  if (flipped >= 0)
    data[flipped / 8] = (char) (data[flipped / 8] ^ (1 << (flipped % 8)));
  assert_true (
      g_file_set_contents_full (path, data, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

/* Whatever has become of a file: what comes is a letter, and never more than there was. */
static guint
try_damaged (const char *root, const char *name, gsize step)
{
  UsJournalFolder *folder = find_one (root);
  g_autofree char *path = g_build_filename (us_journal_folder_get_path (folder), name, NULL);
  g_autoptr (GBytes) whole = us_safe_file_load (path, 1000000, NULL);
  const gsize length = g_bytes_get_size (whole);
  guint trials = 0;

  us_journal_folder_free (folder);
  for (gsize i = 0; i < length * 9; i += i < length ? 1 : step)
    {
      UsRecovery *recovery;

      damage (path, whole, i < length ? i : length, i < length ? -1 : (gssize) (i - length));
      folder = find_one (root);
      recovery = us_recovery_read (folder, NULL);
      if (recovery != NULL)
        {
          us_recovery_succeed (recovery->folder);
          us_recovery_free (recovery);
        }
      us_recovery_retry (root);
      trials++;
    }
  damage (path, whole, length, -1);
  return trials;
}

static void
test_damage_of_every_byte_ends_no_program (void **state)
{
  g_autoptr (UsRecovery) recovery = NULL;
  const gsize step = us_scene_get_trials () > 1 ? 1 : 37;
  guint trials = 0;

  leave_behind (*state);
  trials += try_damaged (*state, "log.2", step);
  trials += try_damaged (*state, "snapshot.2", step);
  trials += try_damaged (*state, "log.1", step);
  print_error ("# recovery of damaged data: %u trials\n", trials);
  recovery = us_recovery_read (find_one (*state), NULL);
  assert_string_equal (us_item_get_string (US_ITEM (recovery->statement), US_STATEMENT_TITLE),
                       "Water");
}

int
main (void)
{
#define ROOM_TEST(test) cmocka_unit_test_setup_teardown (test, enter, leave)
  const struct CMUnitTest tests[] = {
    ROOM_TEST (test_the_letter_the_file_and_the_place_come_back),
    ROOM_TEST (test_what_holds_nothing_is_not_told),
    ROOM_TEST (test_what_somebody_has_open_is_left_alone),
    ROOM_TEST (test_nothing_is_too_old),
    ROOM_TEST (test_the_time_is_that_of_the_last_change),
    ROOM_TEST (test_a_recovery_that_fails_twice_steps_aside),
    ROOM_TEST (test_what_was_recovered_is_kept_on),
    ROOM_TEST (test_the_place_is_kept_on_and_the_rest_is_not),
    ROOM_TEST (test_damage_of_every_byte_ends_no_program),
  };

  return cmocka_run_group_tests_name ("recovery", tests, NULL, NULL);
}
