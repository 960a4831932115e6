/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <grp.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include "model/error.h"
#include "store/safe-file/safe-file-mount.h"
#include "store/safe-file/safe-file.h"

#define CANNOT_TRY 77
#define NOBODY 65534
#define CHECK(condition)                                                                           \
  if (!(condition))                                                                                \
  _exit (__LINE__ % 64 + 1)

typedef struct
{
  char *folder;
  char *file;
  char *place;
} Room;

static void
write_file (const char *path, const char *text)
{
  const int file = open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

  assert_int_equal (write (file, text, strlen (text)), strlen (text));
  close (file);
}

static int
enter (void **state)
{
  Room *self = g_new0 (Room, 1);

  self->folder = us_test_make_folder ();
  /* With a space: the system writes it in its own way. */
  self->file = g_build_filename (self->folder, "our letter", NULL);
  self->place = g_build_filename (self->folder, "another place", NULL);
  write_file (self->file, "old");
  write_file (self->place, "");
  *state = self;
  return 0;
}

static int
leave (void **state)
{
  Room *self = *state;

  us_test_remove_folder (self->folder);
  g_free (self->file);
  g_free (self->place);
  g_free (self);
  return 0;
}

/* Runs what needs a mount in a process that alone sees it. */
static void
with_mount (Room *self, void (*function) (Room *self))
{
  const pid_t child = fork ();
  int status;

  if (child == 0)
    {
      if (unshare (CLONE_NEWNS | (geteuid () == 0 ? 0 : CLONE_NEWUSER)) != 0 ||
          mount ("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
          mount (self->file, self->place, NULL, MS_BIND, NULL) != 0)
        _exit (CANNOT_TRY);
      function (self);
      _exit (0);
    }
  assert_int_equal (waitpid (child, &status, 0), child);
  if (WIFEXITED (status) && WEXITSTATUS (status) == CANNOT_TRY)
    print_error ("# SKIPPED: mounting needs a right that is not there\n");
  else
    assert_int_equal (status, 0);
}

static gboolean
is_mounted (const char *path)
{
  UsFileTarget target = { .folder = -1 };
  const gboolean is_mounted = us_file_target_open (&target, path) && us_file_is_mounted (&target);

  us_file_target_close (&target);
  return is_mounted;
}

static void
see_both (Room *self)
{
  g_autofree char *third = g_build_filename (self->folder, "third", NULL);

  CHECK (is_mounted (self->file) && is_mounted (self->place));
  write_file (third, "old");
  CHECK (!is_mounted (third));
  CHECK (!us_file_is_orphan (AT_FDCWD, self->file) && !us_file_is_orphan (AT_FDCWD, self->place));
}

static void
test_a_file_that_is_seen_twice (void **state)
{
  Room *self = *state;

  assert_false (is_mounted (self->file));
  with_mount (self, see_both);
}

/* The second name is no other file after a save by the first. */
static void
save_by_one_name (Room *self)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GBytes) there = NULL;
  g_autoptr (GBytes) read = NULL;
  g_auto (UsFileOutcome) outcome = { 0 };
  UsFileIdentity identity = { 0 };

  read = us_safe_file_load_known (self->file, 100, &identity, NULL);
  CHECK (us_safe_file_save_known (self->file, bytes, &identity, &outcome, NULL));
  CHECK (us_file_is_same (self->file, self->place));
  there = us_safe_file_load (self->place, 100, NULL);
  CHECK (there != NULL && g_bytes_equal (there, bytes));
}

static void
test_saved_by_one_name (void **state)
{
  with_mount (*state, save_by_one_name);
}

/* Somebody replaces the file where it is: what is mounted has no name any more, and what would be
 * saved there would go with the mount. */
static void
save_what_is_gone (Room *self)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GBytes) read = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (UsFileOutcome) outcome = { 0 };
  UsFileIdentity identity = { 0 };

  read = us_safe_file_load_known (self->place, 100, &identity, NULL);
  CHECK (us_file_identity_is_untouched (&identity, self->place));
  CHECK (g_unlink (self->file) == 0);
  write_file (self->file, "theirs");
  CHECK (us_file_is_orphan (AT_FDCWD, self->place));
  CHECK (!us_file_identity_is_untouched (&identity, self->place));
  CHECK (!us_safe_file_save_known (self->place, bytes, &identity, &outcome, &error));
  CHECK (g_error_matches (error, US_ERROR, US_ERROR_UNWRITABLE));
  CHECK (!us_safe_file_save (self->place, bytes, NULL));
}

static void
test_what_only_a_mount_keeps_is_not_saved (void **state)
{
  with_mount (*state, save_what_is_gone);
}

/* Somebody writes in a file that is open, and it is saved in spite of that. */
static gboolean
save_over (Room *self, UsFileOutcome *outcome, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
  g_autoptr (GBytes) read = NULL;
  UsFileIdentity identity = { 0 };

  read = us_safe_file_load_known (self->file, 100, &identity, NULL);
  write_file (self->file, "theirs");
  return us_safe_file_save_over (self->file, bytes, &identity, outcome, error);
}

static gboolean
has_text (const char *path, const char *text)
{
  g_autofree char *content = NULL;

  return g_file_get_contents (path, &content, NULL, NULL) && g_str_equal (content, text);
}

static void
keep_theirs (Room *self)
{
  g_autofree char *other = g_strconcat (self->file, " (other version)", NULL);
  g_auto (UsFileOutcome) outcome = { 0 };
  struct stat status;

  CHECK (save_over (self, &outcome, NULL));
  CHECK (g_strcmp0 (outcome.other_version, "our letter (other version)") == 0);
  CHECK (has_text (self->file, "new") && has_text (self->place, "new"));
  CHECK (has_text (other, "theirs"));
  CHECK (stat (other, &status) == 0 && (status.st_mode & 0777) == 0600);
  CHECK (us_file_identity_is_untouched (&outcome.identity, self->file));
}

static void
test_saved_over_what_somebody_wrote (void **state)
{
  with_mount (*state, keep_theirs);
}

/* Where theirs cannot be kept it is not written over, and that is the reason which is given. */
static void
keep_only_theirs (Room *self)
{
  g_auto (UsFileOutcome) outcome = { 0 };
  g_autoptr (GError) error = NULL;

  CHECK (g_chmod (self->file, 0666) == 0 && g_chmod (self->folder, 0555) == 0);
  CHECK (geteuid () != 0 ||
         (setgroups (0, NULL) == 0 && setgid (NOBODY) == 0 && setuid (NOBODY) == 0));
  CHECK (!save_over (self, &outcome, &error));
  CHECK (g_error_matches (error, US_ERROR, US_ERROR_UNWRITABLE));
  CHECK (strstr (error->message, "changed by somebody else") != NULL);
  CHECK (outcome.other_version == NULL);
  CHECK (has_text (self->file, "theirs"));
}

static void
test_not_saved_over_what_cannot_be_kept (void **state)
{
  Room *self = *state;

  with_mount (self, keep_only_theirs);
  assert_int_equal (g_chmod (self->folder, 0700), 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_a_file_that_is_seen_twice, enter, leave),
    cmocka_unit_test_setup_teardown (test_saved_by_one_name, enter, leave),
    cmocka_unit_test_setup_teardown (test_saved_over_what_somebody_wrote, enter, leave),
    cmocka_unit_test_setup_teardown (test_not_saved_over_what_cannot_be_kept, enter, leave),
    cmocka_unit_test_setup_teardown (test_what_only_a_mount_keeps_is_not_saved, enter, leave),
  };

  return cmocka_run_group_tests_name ("safe-file-mount", tests, NULL, NULL);
}
