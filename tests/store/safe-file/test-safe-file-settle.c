/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "save-scene.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Somebody else changes the file while it is saved: at every call, in every way. Their work is in
 * the file, or in a copy beside it, or the save is refused. */

#define THEIRS "the work of somebody else"

typedef enum
{
  RENAME_OVER,
  WRITE_IN_PLACE,
  WRITE_KEEPING_TIME,
  REMOVE,
  FOLDER,
  N_WAYS,
  WRITE_KEEPING_ALL, /* in the middle of a longer text */
} Way;

typedef struct
{
  UsScene *scene;
  Way way;
  guint when;
  gboolean done;
} Intruder;

static void
write_theirs (const char *path, int flags)
{
  int file = open (path, O_WRONLY | O_CLOEXEC | flags, 0600);

  if (file < 0)
    return;
  assert_int_equal (write (file, THEIRS, strlen (THEIRS)), strlen (THEIRS));
  close (file);
}

static void
rename_over (const char *path)
{
  g_autofree char *other = g_strconcat (path, ".other", NULL);

  write_theirs (other, O_CREAT | O_TRUNC);
  assert_int_equal (g_rename (other, path), 0);
}

static void
intrude (const char *path, Way way)
{
  struct stat status = { 0 };
  struct timespec times[2];

  switch (way)
    {
    case RENAME_OVER:
      rename_over (path);
      break;
    case WRITE_IN_PLACE:
      write_theirs (path, O_CREAT | O_TRUNC);
      break;
    case WRITE_KEEPING_TIME:
    case WRITE_KEEPING_ALL:
      if (stat (path, &status) != 0)
        return;
      write_theirs (path, way == WRITE_KEEPING_ALL ? 0 : O_TRUNC);
      times[0] = status.st_atim;
      times[1] = status.st_mtim;
      utimensat (AT_FDCWD, path, times, 0);
      break;
    case REMOVE:
      g_unlink (path);
      break;
    case FOLDER:
      g_unlink (path);
      g_mkdir (path, 0700);
      break;
    case N_WAYS:
    default:
      g_assert_not_reached ();
    }
}

static void
intrude_cb (guint number, gpointer data)
{
  Intruder *self = data;

  if (number != self->when)
    return;
  intrude (us_scene_get_path (self->scene), self->way);
  self->done = TRUE;
}

static gboolean
is_lost (Intruder *self, gboolean saved)
{
  /* Who removes the file has put no work in it. */
  if (self->way == REMOVE)
    return FALSE;
  if (self->way == FOLDER)
    return saved && !us_scene_is_new (self->scene) &&
           !g_file_test (us_scene_get_path (self->scene), G_FILE_TEST_IS_DIR);
  if (self->way == WRITE_KEEPING_ALL)
    return us_scene_count_strangers (self->scene) != 1;
  return !us_scene_has (self->scene, THEIRS);
}

/* Whether a change during the call @when was lost; sets *@ret_done when there was such a call. */
static gboolean
try_change (UsSaver saver, guint lack, Way way, guint when, gboolean *ret_done)
{
  UsScene *scene = us_scene_new (US_SCENE_PLAIN, lack);
  Intruder intruder = { scene, way, when, FALSE };
  gboolean saved;
  gboolean lost;

  us_scene_prepare (scene);
  us_faults_set_hook (intrude_cb, &intruder);
  us_faults_arm (US_FAULT_NONE, 0, 0);
  saved = saver (scene, NULL);
  us_faults_disarm ();
  *ret_done = intruder.done;
  lost = intruder.done && is_lost (&intruder, saved);
  us_scene_free (scene);
  return lost;
}

static guint
count_lost (UsSaver saver, guint lack, guint *trials)
{
  guint lost = 0;

  for (Way way = 0; way < N_WAYS; way++)
    {
      gboolean done = TRUE;

      for (guint when = 1; done; when++)
        {
          lost += try_change (saver, lack, way, when, &done);
          *trials += done;
        }
    }
  return lost;
}

static void
test_changes_of_others_are_never_lost (void **state)
{
  guint trials = 0;
  guint lost = 0;

  for (guint i = 0; i < 8 * us_scene_get_trials (); i++)
    for (guint lack = 0; lack < 2; lack++)
      lost += count_lost (us_scene_save, lack, &trials);
  print_error ("# changed by others while saving: %u trials, %u lost\n", trials, lost);
  assert_true (trials > 1000);
  assert_int_equal (lost, 0);
}

/* The number of the call by which the new file is written. */
static guint
find_write (void)
{
  UsScene *scene = us_scene_new (US_SCENE_PLAIN, 0);
  g_auto (GStrv) calls = NULL;
  guint number = 0;

  us_scene_prepare (scene);
  us_faults_arm (US_FAULT_NONE, 0, 0);
  assert_true (us_scene_export (scene, NULL));
  us_faults_disarm ();
  calls = g_strsplit (us_faults_get_log (), "\n", -1);
  while (!g_str_equal (calls[number], "write"))
    number++;
  us_scene_free (scene);
  return number + 1;
}

/* What was there before may go, what comes while the export is written may not. */
static void
test_an_export_keeps_what_comes_meanwhile (void **state)
{
  const Way ways[] = { RENAME_OVER, WRITE_IN_PLACE, WRITE_KEEPING_TIME, WRITE_KEEPING_ALL };
  const guint number = find_write ();

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    for (guint lack = 0; lack < 2; lack++)
      {
        gboolean done = FALSE;

        assert_false (try_change (us_scene_export, lack, ways[i], number, &done));
        assert_true (done);
      }
}

static gboolean
save_without_looking (UsScene *scene, GError **error)
{
  g_autofree char *other = g_strconcat (us_scene_get_path (scene), ".new", NULL);
  g_autoptr (GBytes) bytes = us_scene_dup_new (scene);
  int file = open (other, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  gboolean written = write (file, data, length) == (gssize) length;

  close (file);
  return written && g_rename (other, us_scene_get_path (scene)) == 0;
}

static void
test_a_save_that_does_not_look_is_found_out (void **state)
{
  guint trials = 0;

  assert_true (count_lost (save_without_looking, 0, &trials) > 0);
}

static void
test_what_changed_before_is_refused (void **state)
{
  static const Way ways[] = { RENAME_OVER, WRITE_IN_PLACE, WRITE_KEEPING_TIME };
  UsScene *scene = us_scene_new (US_SCENE_PLAIN, 0);

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autoptr (GError) error = NULL;

      us_scene_prepare (scene);
      intrude (us_scene_get_path (scene), ways[i]);
      assert_false (us_scene_save (scene, &error));
      assert_int_equal (error->code, US_ERROR_CONFLICT);
      assert_true (us_scene_has (scene, THEIRS));
      assert_false (us_scene_get_outcome (scene)->identity.known);
    }
  us_scene_free (scene);
}

static void
test_what_is_saved_over_is_kept (void **state)
{
  UsScene *scene = us_scene_new (US_SCENE_PLAIN, 0);
  g_autoptr (GBytes) bytes = us_scene_dup_new (scene);
  g_auto (UsFileOutcome) outcome = { 0 };
  UsFileIdentity never = { .known = TRUE, .has_sum = TRUE };

  us_scene_prepare (scene);
  intrude (us_scene_get_path (scene), RENAME_OVER);
  assert_true (us_safe_file_save_over (us_scene_get_path (scene), bytes, &never, &outcome, NULL));
  assert_true (us_scene_is_new (scene));
  assert_true (us_scene_has (scene, THEIRS));
  assert_string_equal (outcome.other_version, "letter (other version).statement");
  us_scene_free (scene);
}

static void
test_what_was_only_touched_is_saved (void **state)
{
  UsScene *scene = us_scene_new (US_SCENE_PLAIN, 0);

  us_scene_prepare (scene);
  assert_int_equal (utimensat (AT_FDCWD, us_scene_get_path (scene), NULL, 0), 0);
  assert_true (us_scene_save (scene, NULL));
  assert_true (us_scene_is_new (scene));
  assert_null (us_scene_get_outcome (scene)->other_version);
  assert_int_equal (us_scene_count_strangers (scene), 0);
  us_scene_free (scene);
}

/* What is saved once more is compared with what was saved last. */
static void
test_the_outcome_is_what_is_expected_next (void **state)
{
  UsScene *scene = us_scene_new (US_SCENE_HARD_LINK, 0);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_auto (UsFileOutcome) outcome = { 0 };

  us_scene_prepare (scene);
  assert_true (us_scene_save (scene, NULL));
  assert_true (us_scene_get_outcome (scene)->was_linked);
  assert_true (us_safe_file_save_known (us_scene_get_path (scene), bytes,
                                        &us_scene_get_outcome (scene)->identity, &outcome, NULL));
  assert_false (outcome.was_linked);
  assert_true (us_file_identity_is_untouched (&outcome.identity, us_scene_get_path (scene)));
  us_scene_free (scene);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_changes_of_others_are_never_lost),
    cmocka_unit_test (test_an_export_keeps_what_comes_meanwhile),
    cmocka_unit_test (test_a_save_that_does_not_look_is_found_out),
    cmocka_unit_test (test_what_changed_before_is_refused),
    cmocka_unit_test (test_what_is_saved_over_is_kept),
    cmocka_unit_test (test_what_was_only_touched_is_saved),
    cmocka_unit_test (test_the_outcome_is_what_is_expected_next),
  };

  return cmocka_run_group_tests_name ("safe-file-settle", tests, NULL, NULL);
}
