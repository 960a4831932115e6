/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/error.h"
#include "store/lock.h"
#include "store/safe-file/safe-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* A folder with a file and other ways to it. */
typedef struct
{
  char *folder;
  char *file;
  char *symlink;
  char *hard_link;
  char *other;
} Scene;

static int
setup (void **state)
{
  Scene *scene = g_new0 (Scene, 1);

  scene->folder = us_test_make_folder ();
  scene->file = g_build_filename (scene->folder, "letter.statement", NULL);
  scene->symlink = g_build_filename (scene->folder, "link", NULL);
  scene->hard_link = g_build_filename (scene->folder, "twin", NULL);
  scene->other = g_build_filename (scene->folder, "other.statement", NULL);
  assert_true (g_file_set_contents (scene->file, "0", 1, NULL));
  assert_true (g_file_set_contents (scene->other, "0", 1, NULL));
  assert_int_equal (symlink ("letter.statement", scene->symlink), 0);
  assert_int_equal (link (scene->file, scene->hard_link), 0);
  *state = scene;
  return 0;
}

static int
teardown (void **state)
{
  Scene *scene = *state;

  us_test_remove_folder (scene->folder);
  g_free (scene->file);
  g_free (scene->symlink);
  g_free (scene->hard_link);
  g_free (scene->other);
  g_free (scene);
  return 0;
}

/* Whether another process is kept from the file. */
static gboolean
is_busy_elsewhere (const char *path)
{
  const pid_t child = fork ();
  gboolean is_busy;
  int status;

  assert_true (child >= 0);
  if (child == 0)
    {
      UsLock *lock = us_lock_take (path, &is_busy);

      /* As killed: nothing is given back. */
      _exit (lock == NULL && is_busy ? 1 : 0);
    }
  assert_int_equal (waitpid (child, &status, 0), child);
  assert_true (WIFEXITED (status));
  return WEXITSTATUS (status) == 1;
}

static void
test_by_every_way (void **state)
{
  Scene *scene = *state;
  gboolean is_busy;
  g_autoptr (UsLock) lock = us_lock_take (scene->symlink, &is_busy);

  assert_non_null (lock);
  assert_true (is_busy_elsewhere (scene->file));
  assert_true (is_busy_elsewhere (scene->symlink));
  assert_true (is_busy_elsewhere (scene->hard_link));
  assert_false (is_busy_elsewhere (scene->other));
  g_clear_pointer (&lock, us_lock_free);
  assert_false (is_busy_elsewhere (scene->file));
}

static void
test_after_a_save (void **state)
{
  Scene *scene = *state;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("1", 1);
  gboolean is_busy;
  g_autoptr (UsLock) lock = us_lock_take (scene->file, &is_busy);

  assert_true (us_safe_file_save (scene->file, bytes, NULL));
  us_lock_follow (lock, scene->file);
  assert_true (is_busy_elsewhere (scene->file));
  /* It keeps the version before, and is another file now. */
  assert_false (is_busy_elsewhere (scene->hard_link));
  us_lock_follow (lock, scene->other);
  assert_true (is_busy_elsewhere (scene->other));
  assert_false (is_busy_elsewhere (scene->file));
}

static void
test_a_file_that_is_not_there_yet (void **state)
{
  Scene *scene = *state;
  g_autofree char *path = g_build_filename (scene->folder, "new.statement", NULL);
  gboolean is_busy;
  g_autoptr (UsLock) lock = us_lock_take (path, &is_busy);

  assert_non_null (lock);
  assert_true (is_busy_elsewhere (path));
}

/* Somebody who holds the lock until it is killed; the pipe says when it does. */
static pid_t
start_holder (const char *path)
{
  int ready[2];
  pid_t child;
  char byte;

  assert_int_equal (pipe (ready), 0);
  child = fork ();
  assert_true (child >= 0);
  if (child == 0)
    {
      gboolean is_busy;
      UsLock *lock = us_lock_take (path, &is_busy);

      if (write (ready[1], lock != NULL ? "1" : "0", 1) != 1)
        _exit (1);
      pause ();
      _exit (0);
    }
  assert_int_equal (read (ready[0], &byte, 1), 1);
  assert_int_equal (byte, '1');
  close (ready[0]);
  close (ready[1]);
  return child;
}

/* However often: what it leaves keeps nobody from anything. */
static void
test_a_holder_that_is_killed (void **state)
{
  Scene *scene = *state;
  const char *const ways[] = { scene->file, scene->symlink, scene->hard_link };

  for (guint i = 0; i < 100; i++)
    {
      const pid_t child = start_holder (ways[i % 3]);

      assert_true (is_busy_elsewhere (ways[(i / 3) % 3]));
      kill (child, SIGKILL);
      assert_int_equal (waitpid (child, NULL, 0), child);
      assert_false (is_busy_elsewhere (ways[(i + 1) % 3]));
    }
}

static void
asked_cb (gpointer asked)
{
  *(gboolean *) asked = TRUE;
}

static void
test_who_wants_it_is_told_of (void **state)
{
  Scene *scene = *state;
  gboolean asked = FALSE;
  gboolean is_busy;
  g_autoptr (UsLock) lock = us_lock_take (scene->file, &is_busy);

  us_lock_watch (lock, asked_cb, &asked);
  assert_true (is_busy_elsewhere (scene->hard_link));
  us_test_await (&asked);
}

static guint
count_names (const char *folder)
{
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (names != NULL && g_dir_read_name (names) != NULL)
    n++;
  return n;
}

static void
test_nothing_is_left (void **state)
{
  Scene *scene = *state;
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "undersigned", NULL);
  const guint before = count_names (folder);
  gboolean is_busy;
  UsLock *lock = us_lock_take (scene->file, &is_busy);
  struct stat status;

  assert_int_equal (stat (folder, &status), 0);
  assert_int_equal (status.st_mode & 0777, 0700);
  us_lock_free (lock);
  /* A number of the disk may be one that somebody had who was killed. */
  assert_true (count_names (folder) <= before);
}

static void
test_where_no_lock_can_be (void **state)
{
  Scene *scene = *state;
  const pid_t child = fork ();
  int status;

  if (child == 0)
    {
      gboolean is_busy;

      g_setenv ("XDG_RUNTIME_DIR", "/proc/nowhere", TRUE);
      _exit (us_lock_take (scene->file, &is_busy) != NULL && !is_busy ? 0 : 1);
    }
  assert_int_equal (waitpid (child, &status, 0), child);
  assert_true (WIFEXITED (status));
}

/* Two people who write one line each time, on top of what they see: as two sessions do that have no
 * lock in common. */
#define WRITERS 2

static gboolean
add_line (const char *path, const char *line, gboolean looks)
{
  UsFileIdentity identity = { 0 };
  g_auto (UsFileOutcome) outcome = { 0 };
  g_autoptr (GBytes) read = us_safe_file_load_known (path, 1 << 20, &identity, NULL);
  g_autoptr (GBytes) bytes = NULL;
  GString *text;

  if (read == NULL)
    return FALSE;
  text = g_string_new_len (g_bytes_get_data (read, NULL), (gssize) g_bytes_get_size (read));
  g_string_append (text, line);
  bytes = g_string_free_to_bytes (text);
  return looks ? us_safe_file_save_known (path, bytes, &identity, &outcome, NULL)
               : us_safe_file_save (path, bytes, NULL);
}

/* Tells of each line that was saved. */
static void
write_lines (const char *path, guint writer, guint n_lines, gboolean looks, int said)
{
  for (guint i = 0; i < n_lines;)
    {
      g_autofree char *line = g_strdup_printf ("<%u.%u>", writer, i);
      const guint32 number = writer * 1000000 + i;

      if (!add_line (path, line, looks))
        continue;
      if (write (said, &number, sizeof number) != sizeof number)
        _exit (1);
      i++;
    }
  _exit (0);
}

static char *
read_all (const char *folder)
{
  g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);
  GString *all = g_string_new (NULL);
  const char *name;

  while ((name = g_dir_read_name (names)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *content = NULL;

      if (g_file_get_contents (path, &content, NULL, NULL))
        g_string_append (all, content);
    }
  return g_string_free (all, FALSE);
}

static guint
count_missing (const char *folder, int said, guint *ret_n_saved)
{
  g_autofree char *all = read_all (folder);
  guint32 number;
  guint missing = 0;

  *ret_n_saved = 0;
  while (read (said, &number, sizeof number) == sizeof number)
    {
      g_autofree char *line = g_strdup_printf ("<%u.%u>", number / 1000000, number % 1000000);

      missing += strstr (all, line) == NULL;
      ++*ret_n_saved;
    }
  return missing;
}

/* How much two processes lose; without looking what the other has done they are the control. */
static guint
count_lost (guint n_lines, gboolean looks, guint *ret_n_saved)
{
  g_autofree char *folder = g_strdup ("/dev/shm/undersigned-test-XXXXXX");
  g_autofree char *path = NULL;
  g_autofree char *link = NULL;
  guint missing;
  pid_t children[WRITERS];
  int said[2];

  *ret_n_saved = 0;
  if (g_mkdtemp (folder) == NULL)
    skip ();
  path = g_build_filename (folder, "letter", NULL);
  link = g_build_filename (folder, "link", NULL);
  assert_true (g_file_set_contents (path, "", 0, NULL));
  assert_int_equal (symlink ("letter", link), 0);
  assert_int_equal (pipe (said), 0);
  fcntl (said[1], F_SETPIPE_SZ, 1 << 20);
  for (guint i = 0; i < WRITERS; i++)
    if ((children[i] = fork ()) == 0)
      write_lines (i % 2 == 0 ? path : link, i, n_lines, looks, said[1]);
  /* The second is killed in the middle of its work. */
  assert_int_equal (waitpid (children[0], NULL, 0), children[0]);
  kill (children[1], SIGKILL);
  assert_int_equal (waitpid (children[1], NULL, 0), children[1]);
  close (said[1]);
  missing = count_missing (folder, said[0], ret_n_saved);
  close (said[0]);
  print_error ("# two processes%s: %u saves, %u lost\n", looks ? "" : ", broken", *ret_n_saved,
               missing);
  us_test_remove_folder (g_steal_pointer (&folder));
  return missing;
}

static void
test_two_processes_lose_nothing (void **state)
{
  const guint n_lines = 250 * (g_getenv ("US_TRIALS") != NULL ? 20 : 1);
  guint n_saved, lost = 0;

  assert_int_equal (count_lost (n_lines, TRUE, &n_saved), 0);
  assert_true (n_saved >= n_lines);
  /* On a busy machine they may come one after the other. */
  for (guint i = 0; i < 20 && lost == 0; i++)
    lost = count_lost (250, FALSE, &n_saved);
  assert_int_not_equal (lost, 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_by_every_way, setup, teardown),
    cmocka_unit_test_setup_teardown (test_after_a_save, setup, teardown),
    cmocka_unit_test_setup_teardown (test_a_file_that_is_not_there_yet, setup, teardown),
    cmocka_unit_test_setup_teardown (test_nothing_is_left, setup, teardown),
    cmocka_unit_test_setup_teardown (test_a_holder_that_is_killed, setup, teardown),
    cmocka_unit_test_setup_teardown (test_who_wants_it_is_told_of, setup, teardown),
    cmocka_unit_test_setup_teardown (test_where_no_lock_can_be, setup, teardown),
    cmocka_unit_test (test_two_processes_lose_nothing),
  };
  char *runtime = us_test_make_folder ();
  int failed;

  g_setenv ("XDG_RUNTIME_DIR", runtime, TRUE);
  failed = cmocka_run_group_tests_name ("lock", tests, NULL, NULL);
  us_test_remove_folder (runtime);
  return failed;
}
