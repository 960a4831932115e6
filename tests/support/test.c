/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/error.h"

#include <glib/gstdio.h>

static void
clear_cb (gpointer data, GObject *object)
{
  *(gboolean *) data = TRUE;
}

/**
 * us_test_make_folder:
 *
 * Makes a new empty folder.
 *
 * Returns: (transfer full): its path, for us_test_remove_folder()
 */
char *
us_test_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *path = g_dir_make_tmp ("undersigned-test-XXXXXX", &error);

  assert_no_error (error);
  return path;
}

static void
empty_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder && (name = g_dir_read_name (folder)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        {
          g_chmod (child, 0700);
          empty_folder (child);
        }
      g_remove (child);
    }
}

/**
 * us_test_remove_folder:
 * @path: (transfer full): what us_test_make_folder() gave
 *
 * Removes a folder with all in it.
 */
void
us_test_remove_folder (char *path)
{
  g_chmod (path, 0700);
  empty_folder (path);
  assert_int_equal (g_rmdir (path), 0);
  g_free (path);
}

/**
 * us_test_await:
 * @done: set by a callback
 *
 * Runs the main context until a callback has set *@done.
 */
void
us_test_await (const gboolean *done)
{
  while (!*done)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
wake_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/**
 * us_test_wait:
 * @milliseconds: how long
 *
 * Runs the main context for a while, as a hand takes its time when it drags.
 */
void
us_test_wait (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, wake_cb, &over);
  us_test_await (&over);
}

/**
 * us_test_no_error:
 * @error: (nullable): an error
 * @file: where the test is
 * @line: where the test is
 *
 * Fails with the message when there is an error.
 */
void
us_test_no_error (GError *error, const char *file, int line)
{
  if (error)
    print_error ("%s:%d: unexpected error: %s\n", file, line, error->message);
  _assert_true (!error, "no error", file, line);
}

/**
 * us_test_error:
 * @error: (nullable): an error
 * @code: the code of US_ERROR that it must have
 * @file: where the test is
 * @line: where the test is
 *
 * Fails unless it is that error and says something.
 */
void
us_test_error (GError *error, int code, const char *file, int line)
{
  if (error && !g_error_matches (error, US_ERROR, code))
    print_error ("%s:%d: another error: %s\n", file, line, error->message);
  _assert_true (g_error_matches (error, US_ERROR, code), "error", file, line);
  _assert_true (*error->message != '\0', "message", file, line);
}

/**
 * us_test_finalized:
 * @object: (transfer full): an object
 * @file: where the test is
 * @line: where the test is
 *
 * Drops the last reference and fails when the object lives on.
 */
void
us_test_finalized (gpointer object, const char *file, int line)
{
  gboolean finalized = FALSE;

  g_object_weak_ref (object, clear_cb, &finalized);
  g_object_unref (object);
  _assert_true (finalized, "finalized", file, line);
}
