/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "save-scene.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <sched.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/journal/recovery.h"
#include "store/writer/writer.h"

/* A file that cannot be replaced, only written over: a crash in the middle of that is not kept from
 * it, but from the letter. */

#define NOBODY 65534

typedef enum
{
  FOLDER_LOCKED,  /* nothing can be made or renamed in it */
  FILE_MOUNTED,   /* the name is where another file is mounted */
  FOREIGN_FILE,   /* it belongs to somebody else, and may be written */
  FILE_ELSEWHERE, /* it is mounted over another one, which shows it too */
  N_OBSTACLES,
} Obstacle;

static const char *const obstacles[] = { "locked folder", "mounted file", "foreign file",
                                         "file mounted elsewhere" };

typedef struct
{
  Obstacle obstacle;
  char *folder;
  char *path;
  GBytes *old;
  GBytes *new;
} Place;

/* What a process that was not killed found. */
enum
{
  SAVED = 0,
  NOT_SAVED = 1,
  CANNOT_TRY = 77,
};

static GBytes *
make_letter (const char *title)
{
  g_autoptr (UsStatement) statement = us_statement_new ();

  us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, title, NULL);
  return us_writer_write (statement);
}

static void
write_old (Place *self)
{
  gsize length;
  const char *data = g_bytes_get_data (self->old, &length);
  const int file = open (self->path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);

  assert_int_equal (write (file, data, length), length);
  close (file);
}

static gboolean
has_content (Place *self, GBytes *bytes)
{
  g_autofree char *content = NULL;
  gsize length;

  return g_file_get_contents (self->path, &content, &length, NULL) &&
         length == g_bytes_get_size (bytes) &&
         memcmp (content, g_bytes_get_data (bytes, NULL), length) == 0;
}

/* In memory where that is possible: many trials wait for no disk. */
static char *
make_folder (void)
{
  g_autofree char *path = g_strdup ("/dev/shm/undersigned-test-XXXXXX");

  return g_mkdtemp (path) != NULL ? g_steal_pointer (&path) : us_test_make_folder ();
}

static Place *
place_new (Obstacle obstacle)
{
  Place *self = g_new0 (Place, 1);

  self->obstacle = obstacle;
  self->folder = make_folder ();
  self->path = g_build_filename (self->folder, "letter.statement", NULL);
  self->old = make_letter ("Old, and longer than what comes after it");
  self->new = make_letter ("New");
  assert_int_equal (g_chmod (self->folder, 0777), 0);
  write_old (self);
  assert_int_equal (g_chmod (self->path, 0666), 0);
  return self;
}

static void
place_free (Place *self)
{
  us_test_remove_folder (self->folder);
  g_free (self->path);
  g_bytes_unref (self->old);
  g_bytes_unref (self->new);
  g_free (self);
}

static void
become_nobody (void)
{
  if (geteuid () == 0 && (setgroups (0, NULL) != 0 || setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
    _exit (CANNOT_TRY);
}

/* Makes a file appear at another place too. */
static void
mount_file (const char *path, const char *place)
{
  if (unshare (CLONE_NEWNS | (geteuid () == 0 ? 0 : CLONE_NEWUSER)) != 0 ||
      mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
      mount (path, place, NULL, MS_BIND, NULL) != 0)
    _exit (CANNOT_TRY);
}

static char *
make_other (Place *self)
{
  char *path = g_build_filename (self->folder, "the other place", NULL);

  close (open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0666));
  return path;
}

/* In the process that saves. */
static void
put_obstacle (Place *self)
{
  switch (self->obstacle)
    {
    case FOLDER_LOCKED:
      if (g_chmod (self->folder, 0555) != 0)
        _exit (CANNOT_TRY);
      become_nobody ();
      break;
    case FILE_MOUNTED:
      mount_file (self->path, self->path);
      break;
    case FILE_ELSEWHERE:
      {
        g_autofree char *other = make_other (self);

        mount_file (self->path, other);
      }
      break;
    case FOREIGN_FILE:
      if (geteuid () != 0)
        _exit (CANNOT_TRY);
      become_nobody ();
      break;
    case N_OBSTACLES:
    default:
      break;
    }
}

/* Loads, and saves with a fault. Gives how it ended: a code, or -1 when it was killed. */
static int
save (Place *self, UsFaultKind kind, guint number, int problem)
{
  const pid_t child = fork ();
  int status;

  assert_true (child >= 0);
  if (child == 0)
    {
      UsFileIdentity identity = { 0 };
      g_auto (UsFileOutcome) outcome = { 0 };
      g_autoptr (GBytes) read = NULL;
      g_autoptr (GError) error = NULL;
      gboolean saved;

      put_obstacle (self);
      read = us_safe_file_load_known (self->path, 1 << 20, &identity, NULL);
      us_faults_arm (kind, number, problem);
      saved = us_safe_file_save_known (self->path, self->new, &identity, &outcome, &error);
      us_faults_disarm ();
      if (!saved && (error == NULL || *error->message == '\0'))
        _exit (2);
      _exit (saved ? SAVED : NOT_SAVED);
    }
  assert_int_equal (waitpid (child, &status, 0), child);
  g_chmod (self->folder, 0777);
  return WIFEXITED (status) ? WEXITSTATUS (status) : -1;
}

/* Only who left it is given it back: the next start is by the same person. */
static void
take_over (const char *root)
{
  g_autoptr (GDir) folders = g_dir_open (root, 0, NULL);
  const char *name;

  while (folders != NULL && (name = g_dir_read_name (folders)) != NULL)
    {
      g_autofree char *path = g_build_filename (root, name, NULL);

      assert_int_equal (chown (path, geteuid (), getegid ()), 0);
    }
}

/* Whether the next start brings the new letter back; what it brings is erased then. */
static gboolean
comes_back (Place *self)
{
  g_autofree char *root = us_journal_folder_dup_root ();
  g_autoptr (GPtrArray) found = NULL;
  gboolean is_there = FALSE;
  guint n_aside;

  take_over (root);
  found = us_recovery_find (root, &n_aside);
  for (guint i = 0; i < found->len; i++)
    {
      g_autoptr (UsRecovery) recovery = us_recovery_read (g_ptr_array_index (found, i), NULL);
      g_autoptr (GBytes) bytes = recovery != NULL ? us_writer_write (recovery->statement) : NULL;

      is_there = is_there || (recovery != NULL && g_bytes_equal (bytes, self->new) &&
                              g_strcmp0 (recovery->path, self->path) == 0);
    }
  us_recovery_erase_all (root);
  return is_there;
}

static gboolean
can_try (Obstacle obstacle)
{
  Place *place = place_new (obstacle);
  const int code = save (place, US_FAULT_NONE, 0, 0);

  if (code == CANNOT_TRY)
    print_error ("# SKIPPED: %s needs a right that is not there\n", obstacles[obstacle]);
  place_free (place);
  return code != CANNOT_TRY;
}

static void
test_saved_where_it_is (void **state)
{
  for (guint i = 0; i < N_OBSTACLES; i++)
    {
      Place *place;
      struct stat before, after;

      if (!can_try (i))
        continue;
      place = place_new (i);
      assert_int_equal (stat (place->path, &before), 0);
      assert_int_equal (save (place, US_FAULT_NONE, 0, 0), SAVED);
      assert_int_equal (stat (place->path, &after), 0);
      assert_true (has_content (place, place->new));
      assert_int_equal (after.st_ino, before.st_ino);
      assert_int_equal (after.st_uid, before.st_uid);
      assert_int_equal (after.st_mode, before.st_mode);
      /* Nothing is left over. */
      assert_false (comes_back (place));
      place_free (place);
    }
}

static void
test_killed_at_every_call (void **state)
{
  guint points = 0, lost = 0, brought_back = 0;

  for (guint i = 0; i < N_OBSTACLES; i++)
    {
      Place *place = can_try (i) ? place_new (i) : NULL;
      int code = -1;

      for (guint k = 1; place != NULL && code == -1; k++)
        {
          gboolean whole;

          write_old (place);
          code = save (place, US_FAULT_KILL, k, 0);
          whole = has_content (place, place->old) || has_content (place, place->new);
          points++;
          if (!whole)
            brought_back++;
          lost += !comes_back (place) && !whole;
        }
      g_clear_pointer (&place, place_free);
    }
  print_error ("# killed: %u points, %u with half a file and the letter brought back, %u lost\n",
               points, brought_back, lost);
  assert_int_equal (lost, 0);
}

static void
test_failing_at_every_call (void **state)
{
  static const int problems[] = { ENOSPC, EACCES, EIO, EDQUOT, EROFS };
  const guint n_problems = us_scene_get_trials () > 1 ? G_N_ELEMENTS (problems) : 2;
  guint points = 0, lost = 0, false_success = 0;

  for (guint i = 0; i < N_OBSTACLES; i++)
    {
      Place *place = can_try (i) ? place_new (i) : NULL;

      for (guint k = 1; place != NULL && k <= 60; k++)
        for (guint j = 0; j < 2 * n_problems; j++)
          {
            gboolean whole;
            int code;

            write_old (place);
            code = save (place, j % 2 == 0 ? US_FAULT_FAIL : US_FAULT_STUCK, k, problems[j / 2]);
            assert_in_range (code, SAVED, NOT_SAVED);
            whole = has_content (place, place->old) || has_content (place, place->new);
            points++;
            false_success += code == SAVED && !has_content (place, place->new);
            lost += !comes_back (place) && !whole;
          }
      g_clear_pointer (&place, place_free);
    }
  print_error ("# failing: %u points, %u false successes, %u lost\n", points, false_success, lost);
  assert_int_equal (lost, 0);
  assert_int_equal (false_success, 0);
}

/* Without the second copy, half a file is all that is left. */
static void
test_the_trial_finds_what_is_lost (void **state)
{
  Place *place = place_new (FOLDER_LOCKED);
  const int file = open (place->path, O_WRONLY | O_CLOEXEC);

  assert_int_equal (write (file, "<statement", 10), 10);
  close (file);
  assert_false (has_content (place, place->old) || has_content (place, place->new));
  assert_false (comes_back (place));
  place_free (place);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_saved_where_it_is),
    cmocka_unit_test (test_killed_at_every_call),
    cmocka_unit_test (test_failing_at_every_call),
    cmocka_unit_test (test_the_trial_finds_what_is_lost),
  };
  char *state_home = make_folder ();
  int failed;

  g_chmod (state_home, 0777);
  g_setenv ("XDG_STATE_HOME", state_home, TRUE);
  failed = cmocka_run_group_tests_name ("safe-file-rescue", tests, NULL, NULL);
  us_test_remove_folder (state_home);
  return failed;
}
