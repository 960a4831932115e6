/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/error.h"
#include "store/lock.h"
#include "store/safe-file.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
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
  };
  char *runtime = us_test_make_folder ();
  int failed;

  g_setenv ("XDG_RUNTIME_DIR", runtime, TRUE);
  failed = cmocka_run_group_tests_name ("lock", tests, NULL, NULL);
  us_test_remove_folder (runtime);
  return failed;
}
