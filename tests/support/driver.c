/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

#include <glib/gstdio.h>
#include <string.h>

/* Where the program's own words go while it runs. */
#define ERRORS "errors.log"

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gboolean *ended = user_data;

  g_subprocess_wait_finish (G_SUBPROCESS (source), result, NULL);
  *ended = TRUE;
}

static gboolean
has_ended (UsDriver *self, gpointer data)
{
  gboolean *ended = data;

  while (g_main_context_iteration (NULL, FALSE))
    ;
  return *ended;
}

/* Ends well when the program does. */
void
us_driver_wait_ended (UsDriver *self)
{
  gboolean ended = FALSE;

  g_clear_object (&self->application);
  g_subprocess_wait_async (self->process, NULL, ended_cb, &ended);
  us_driver_wait (self, has_ended, &ended, "the program's end");
  assert_true (g_subprocess_get_if_exited (self->process));
  assert_int_equal (g_subprocess_get_exit_status (self->process), 0);
}

/* libatspi remembers what it saw, and without events it would see that for ever; only what a thing
 * is stays true. To have it forget now and then is no way out: it follows the children that it
 * knows, and an application may be its own. */
static void
forget_at_once (UsAccessible *accessible)
{
  atspi_accessible_set_cache_mask (accessible, ATSPI_CACHE_ROLE | ATSPI_CACHE_INTERFACES);
}

static gboolean
find_application (UsDriver *self, gpointer data)
{
  guint pid = (guint) g_ascii_strtoull (g_subprocess_get_identifier (self->process), NULL, 10);
  g_autoptr (UsAccessible) desktop = atspi_get_desktop (0);
  int n_children;

  forget_at_once (desktop);
  n_children = atspi_accessible_get_child_count (desktop, NULL);
  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (UsAccessible) child = atspi_accessible_get_child_at_index (desktop, i, NULL);

      if (child != NULL && atspi_accessible_get_process_id (child, NULL) == pid)
        {
          forget_at_once (child);
          self->application = g_steal_pointer (&child);
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
find_window (UsDriver *self, gpointer data)
{
  g_autofree char *windows =
      us_driver_run ("xdotool search --all --onlyvisible --pid %s --class ''",
                     g_subprocess_get_identifier (self->process));

  g_strchomp (windows);
  if (*windows == '\0')
    return FALSE;
  g_free (self->window);
  self->window = g_strdup (strrchr (windows, '\n') == NULL ? windows : strrchr (windows, '\n') + 1);
  return TRUE;
}

static char *
copy_sample (UsDriver *self, const char *sample)
{
  g_autofree char *name = g_strconcat (sample, ".statement", NULL);
  g_autofree char *source =
      g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "data", "samples", name, NULL);
  char *target = us_driver_path (self, "letter.statement");
  g_autoptr (GFile) from = g_file_new_for_path (source);
  g_autoptr (GFile) to = g_file_new_for_path (target);
  g_autoptr (GError) error = NULL;

  if (!g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, &error))
    fail_msg ("%s", error->message);
  return target;
}

/* In some starts GTK 4.8 draws a part of a scroll bar, or a text whose lines it has just measured,
 * before it has laid it out again, and says so; the next frame has it right. */
#define KNOWN "without a current allocation"

static gboolean
is_warning (const char *line)
{
  return (strstr (line, "-WARNING **") != NULL || strstr (line, "-CRITICAL **") != NULL) &&
         strstr (line, KNOWN) == NULL;
}

/* What the program said goes on to the log. */
static char *
hear (UsDriver *self)
{
  g_autofree char *path = us_driver_path (self, ERRORS);
  char *said = NULL;

  assert_true (g_file_get_contents (path, &said, NULL, NULL));
  print_error ("%s", said);
  return said;
}

/* It is to have warned of nothing. */
static void
judge (const char *said)
{
  g_auto (GStrv) lines = g_strsplit (said, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    if (is_warning (*line))
      fail_msg ("The program warned: %s", *line);
}

static void
spawn (UsDriver *self, const char *file)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GError) error = NULL;
  g_autofree char *errors = us_driver_path (self, ERRORS);
  g_autofree char *output = NULL;
  g_autoptr (UsAccessible) frame = NULL;

  g_subprocess_launcher_set_cwd (launcher, self->folder);
  g_subprocess_launcher_set_stderr_file_path (launcher, errors);
  self->process =
      g_subprocess_launcher_spawn (launcher, &error, g_getenv ("US_APPLICATION"), file, NULL);
  assert_null (error);
  us_driver_wait (self, find_application, NULL, "the program to be seen");
  frame = us_driver_find (self, "frame", NULL);
  us_driver_wait (self, find_window, NULL, "a window");
  output = us_driver_run ("xdotool windowactivate --sync %s", self->window);
}

/* As a crash, or the system, ends the program; then it is started without a file. */
void
us_driver_restart (UsDriver *self, int signal)
{
  g_autofree char *said = NULL;

  g_subprocess_send_signal (self->process, signal);
  g_subprocess_wait (self->process, NULL, NULL);
  said = hear (self);
  judge (said);
  g_clear_object (&self->process);
  g_clear_object (&self->application);
  spawn (self, NULL);
}

UsDriver *
us_driver_start (const char *sample)
{
  UsDriver *self = g_new0 (UsDriver, 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *file = NULL;

  self->answers =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_variant_unref);

  /* AT-SPI warns of objects that were gone before it could ask for them. */
  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  atspi_init ();
  atspi_set_timeout (2000, 5000);
  self->folder = g_dir_make_tmp ("undersigned-XXXXXX", &error);
  assert_null (error);
  if (sample != NULL)
    file = copy_sample (self, sample);
  spawn (self, file);
  return self;
}

void
us_driver_rest (gulong microseconds)
{
  g_usleep (microseconds);
}

char *
us_driver_path (UsDriver *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      remove_folder (inner);
    }
  g_remove (path);
}

void
us_driver_stop (UsDriver *self)
{
  g_autofree char *state = g_build_filename (g_get_home_dir (), ".local", "state", NULL);
  g_autofree char *said = NULL;

  g_subprocess_force_exit (self->process);
  g_subprocess_wait (self->process, NULL, NULL);
  g_clear_object (&self->application);
  g_clear_object (&self->bus);
  g_hash_table_unref (self->answers);
  g_object_unref (self->process);
  said = hear (self);
  /* What was not saved would come back in the next test, whatever is said of this one. */
  remove_folder (state);
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->window);
  g_free (self);
  judge (said);
}
