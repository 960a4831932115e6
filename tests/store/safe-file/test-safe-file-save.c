/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "save-scene.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* A save is killed and made to fail everywhere: the old or the new file is there, whole, and
 * nothing is called saved that is not. Each is also tried on a save that breaks the promise, which
 * must be found out. */

typedef struct
{
  guint points;
  guint damaged;
  guint false_success;
  guint left_over;
} Tally;

static pid_t
start_save (UsScene *scene, UsSaver saver, UsFaultKind kind, guint number)
{
  const pid_t child = fork ();

  assert_true (child >= 0);
  if (child > 0)
    return child;
  us_faults_arm (kind, number, 0);
  _exit (saver (scene, NULL) ? 0 : 1);
}

static gboolean
has_ended_itself (pid_t child, int *ret_code)
{
  int status = 0;

  assert_int_equal (waitpid (child, &status, 0), child);
  *ret_code = WIFEXITED (status) ? WEXITSTATUS (status) : -1;
  return WIFEXITED (status);
}

static void
kill_everywhere (UsScene *scene, UsSaver saver, Tally *tally)
{
  gboolean ended = FALSE;

  for (guint k = 1; !ended; k++)
    {
      int code;

      us_scene_prepare (scene);
      ended = has_ended_itself (start_save (scene, saver, US_FAULT_KILL, k), &code);
      tally->points++;
      tally->damaged += !us_scene_is_old (scene) && !us_scene_is_new (scene);
      tally->false_success += ended && code == 0 && !us_scene_is_new (scene);
      us_scene_sweep (scene);
      tally->left_over += us_scene_count_strangers (scene);
    }
}

static void
kill_at_random (UsScene *scene, UsSaver saver, guint trials, Tally *tally)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; i < trials; i++)
    {
      const struct timespec time = { 0, g_rand_int_range (random, 0, 1500) * 1000 };
      sigset_t ended;
      pid_t child;
      int code;

      us_scene_prepare (scene);
      sigemptyset (&ended);
      sigaddset (&ended, SIGCHLD);
      sigprocmask (SIG_BLOCK, &ended, NULL);
      child = start_save (scene, saver, US_FAULT_NONE, 0);
      sigtimedwait (&ended, NULL, &time);
      kill (child, SIGKILL);
      has_ended_itself (child, &code);
      tally->points++;
      tally->damaged += !us_scene_is_old (scene) && !us_scene_is_new (scene);
      tally->left_over += us_scene_count_strangers (scene) > 0;
      us_scene_sweep (scene);
    }
}

static void
fail_once (UsScene *scene, UsSaver saver, UsFaultKind kind, guint number, int problem, Tally *tally)
{
  g_autoptr (GError) error = NULL;
  gboolean saved;

  us_scene_prepare (scene);
  us_faults_arm (kind, number, problem);
  saved = saver (scene, &error);
  us_faults_disarm ();
  tally->points++;
  tally->damaged += !us_scene_is_old (scene) && !us_scene_is_new (scene);
  tally->false_success += saved && !us_scene_is_new (scene);
  if (!saved && (error == NULL || *error->message == '\0'))
    fail_msg ("failed without a reason");
}

static void
fail_everywhere (UsScene *scene, UsSaver saver, Tally *tally)
{
  static const int problems[] = { ENOSPC, EIO, EDQUOT, EROFS, EACCES, EINTR, EMFILE, EPERM };
  guint n_calls;

  us_scene_prepare (scene);
  us_faults_arm (US_FAULT_NONE, 0, 0);
  assert_true (saver (scene, NULL));
  n_calls = us_faults_disarm ();
  for (guint k = 1; k <= n_calls; k++)
    for (guint i = 0; i < G_N_ELEMENTS (problems); i++)
      {
        fail_once (scene, saver, US_FAULT_FAIL, k, problems[i], tally);
        /* What is always interrupted never ends. */
        if (problems[i] != EINTR)
          fail_once (scene, saver, US_FAULT_STUCK, k, problems[i], tally);
      }
  fail_once (scene, saver, US_FAULT_SHORT, 0, 0, tally);
  us_scene_prepare (scene);
}

static void
report (const char *what, const Tally *tally)
{
  print_error ("# %s: %u trials, %u damaged, %u false successes, %u with files left over\n", what,
               tally->points, tally->damaged, tally->false_success, tally->left_over);
}

static void
test_killed_at_every_call (void **state)
{
  Tally tally = { 0 };

  for (guint i = 0; i < US_SCENE_N_KINDS; i++)
    for (guint lack = 0; lack < 4; lack++)
      {
        UsScene *scene = us_scene_new (i, lack);

        kill_everywhere (scene, us_scene_save, &tally);
        kill_everywhere (scene, us_scene_export, &tally);
        us_scene_free (scene);
      }
  report ("killed at every call", &tally);
  assert_true (tally.points > 300);
  assert_int_equal (tally.damaged, 0);
  assert_int_equal (tally.false_success, 0);
  assert_int_equal (tally.left_over, 0);
}

static void
test_killed_at_random (void **state)
{
  const guint trials = US_TEST_SHARE (200) * us_scene_get_trials ();
  Tally tally = { 0 };

  for (guint i = 0; i < US_SCENE_N_KINDS; i++)
    {
      UsScene *scene = us_scene_new (i, 0);

      kill_at_random (scene, us_scene_save, trials, &tally);
      us_scene_free (scene);
    }
  report ("killed at random", &tally);
  assert_int_equal (tally.damaged, 0);
  assert_true (tally.left_over * 20 <= tally.points);
}

static void
test_failing_at_every_call (void **state)
{
  Tally tally = { 0 };

  for (guint i = 0; i < US_SCENE_N_KINDS; i++)
    for (guint lack = 0; lack < 4; lack++)
      {
        UsScene *scene = us_scene_new (i, lack);

        fail_everywhere (scene, us_scene_save, &tally);
        fail_everywhere (scene, us_scene_export, &tally);
        us_scene_free (scene);
      }
  report ("failing at every call", &tally);
  assert_true (tally.points > 2000);
  assert_int_equal (tally.damaged, 0);
  assert_int_equal (tally.false_success, 0);
}

/* No file may be longer than so much, up to that of what is saved: as a disk that is full. */
static void
fill_up (UsScene *scene, UsSaver saver, Tally *tally)
{
  g_autoptr (GBytes) bytes = us_scene_dup_new (scene);

  const gsize size = g_bytes_get_size (bytes);

  for (gsize room = 0; room < size; room += 1 + size / 10 / us_scene_get_trials ())
    {
      const struct rlimit limit = { room, room };
      pid_t child;
      int code;

      us_scene_prepare (scene);
      child = fork ();
      if (child == 0)
        {
          signal (SIGXFSZ, SIG_IGN);
          setrlimit (RLIMIT_FSIZE, &limit);
          _exit (saver (scene, NULL) ? 0 : 1);
        }
      assert_true (has_ended_itself (child, &code));
      tally->points++;
      tally->damaged += !us_scene_is_old (scene);
      tally->false_success += code == 0;
      us_scene_sweep (scene);
      tally->left_over += us_scene_count_strangers (scene);
    }
}

static void
test_without_room (void **state)
{
  Tally tally = { 0 };

  for (guint i = 0; i < US_SCENE_N_KINDS; i++)
    for (guint lack = 0; lack < 4; lack++)
      {
        UsScene *scene = us_scene_new (i, lack);

        fill_up (scene, us_scene_save, &tally);
        us_scene_free (scene);
      }
  report ("without room", &tally);
  assert_int_equal (tally.damaged, 0);
  assert_int_equal (tally.false_success, 0);
  assert_int_equal (tally.left_over, 0);
}

/* As many programs do it. */
static gboolean
save_in_pieces (UsScene *scene, gsize piece)
{
  g_autoptr (GBytes) bytes = us_scene_dup_new (scene);
  int file = open (us_scene_get_path (scene), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (file >= 0)
    for (gsize done = 0; done < length;)
      {
        gssize written = write (file, data + done, MIN (piece, length - done));

        if (written <= 0)
          break;
        done += (gsize) written;
      }
  close (file);
  return TRUE;
}

static gboolean
save_in_place (UsScene *scene, GError **error)
{
  return save_in_pieces (scene, 4096);
}

static gboolean
save_slowly (UsScene *scene, GError **error)
{
  return save_in_pieces (scene, 1);
}

/* Of the control: a round finds nothing once in five times. */
#define BROKEN_ROUNDS 40

static void
test_a_broken_save_is_found_out (void **state)
{
  UsScene *scene = us_scene_new (US_SCENE_PLAIN, 0);
  Tally killed = { 0 };
  Tally failing = { 0 };
  Tally random = { 0 };
  Tally full = { 0 };

  kill_everywhere (scene, save_in_place, &killed);
  fail_everywhere (scene, save_in_place, &failing);
  fill_up (scene, save_in_place, &full);
  /* Chance decides when each is killed: one that is killed in time is enough, however long it
   * takes. */
  for (guint i = 0; i < BROKEN_ROUNDS && random.damaged == 0; i++)
    kill_at_random (scene, save_slowly, 500, &random);
  us_scene_free (scene);
  print_error ("# broken: %u killed, %u failing, %u without room, %u at random\n", killed.damaged,
               failing.damaged, full.damaged, random.damaged);
  assert_true (killed.damaged > 0);
  assert_true (failing.damaged > 0 && failing.false_success > 0);
  assert_true (full.damaged > 0 && full.false_success > 0);
  assert_true (random.damaged > 0);
}

static int
find_line (const char *log, const char *name, gboolean last)
{
  g_auto (GStrv) lines = g_strsplit (log, "\n", -1);
  int found = -1;

  for (int i = 0; lines[i] != NULL; i++)
    if (g_str_equal (lines[i], name) && (found < 0 || last))
      found = i;
  return found;
}

/* The bytes are on the disk before they have a name, and the name before it is said: whatever the
 * disk does not do in order is ordered by us. */
static gboolean
is_ordered (const char *log)
{
  const int written = find_line (log, "write", TRUE);
  const int synced = find_line (log, "fsync", FALSE);
  const int swapped = find_line (log, "renameat2", FALSE);
  const int folder_synced = find_line (log, "fsync", TRUE);
  const int removed = find_line (log, "unlinkat", FALSE);

  return written >= 0 && written < synced && synced < swapped && swapped < folder_synced &&
         folder_synced < removed;
}

static void
test_the_order_of_what_reaches_the_disk (void **state)
{
  for (guint lack = 0; lack < 2; lack++)
    {
      UsScene *scene = us_scene_new (US_SCENE_PLAIN, lack);

      us_scene_prepare (scene);
      us_faults_arm (US_FAULT_NONE, 0, 0);
      assert_true (us_scene_save (scene, NULL));
      us_faults_disarm ();
      assert_true (is_ordered (us_faults_get_log ()));
      us_scene_free (scene);
    }
  assert_false (is_ordered ("openat\nwrite\nrenameat2\nfsync\nunlinkat\n"));
  assert_false (is_ordered ("openat\nwrite\nfsync\nrenameat2\nunlinkat\n"));
}

static void
look_at_rights_cb (guint number, gpointer data)
{
  UsScene *scene = data;

  if (us_scene_get_widest_mode (scene) & 077)
    fail_msg ("somebody else could read at call %u", number);
}

static void
test_nobody_else_can_read_at_any_time (void **state)
{
  const mode_t before = umask (0);

  for (guint i = 0; i < US_SCENE_N_KINDS; i++)
    for (guint lack = 0; lack < 4; lack++)
      {
        UsScene *scene = us_scene_new (i, lack);

        us_scene_prepare (scene);
        us_faults_set_hook (look_at_rights_cb, scene);
        us_faults_arm (US_FAULT_NONE, 0, 0);
        assert_true (us_scene_save (scene, NULL));
        us_faults_disarm ();
        us_scene_free (scene);
      }
  umask (before);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_killed_at_every_call),
    cmocka_unit_test (test_killed_at_random),
    cmocka_unit_test (test_failing_at_every_call),
    cmocka_unit_test (test_without_room),
    cmocka_unit_test (test_a_broken_save_is_found_out),
    cmocka_unit_test (test_the_order_of_what_reaches_the_disk),
    cmocka_unit_test (test_nobody_else_can_read_at_any_time),
  };

  return cmocka_run_group_tests_name ("safe-file-save", tests, NULL, NULL);
}
