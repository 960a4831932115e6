/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "apart/helper.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "apart/outcome.h"
#include "model/error.h"

#define PROGRAM "undersigned-cli"
/* How often progress is told and a wish to stop is heard, in milliseconds. */
#define LOOK 40

typedef struct
{
  const UsHelperTask *task;
  GCancellable *cancellable;
  pid_t child;
  int output;
} Run;

/* Beside the program that runs, as in the folder where it was built; tests are elsewhere, and say
 * where it is. */
static char *
find_program (void)
{
  const char *given = g_getenv ("US_CLI");
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = self != NULL ? g_path_get_dirname (self) : NULL;
  g_autofree char *beside = folder != NULL ? g_build_filename (folder, PROGRAM, NULL) : NULL;

  if (given != NULL)
    return g_strdup (given);
  if (beside != NULL && access (beside, X_OK) == 0)
    return g_steal_pointer (&beside);
  return g_build_filename (US_BIN_DIR, PROGRAM, NULL);
}

static int
make_input (GBytes *bytes)
{
  const int input = memfd_create ("input", MFD_CLOEXEC);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  while (input >= 0 && length > 0)
    {
      gssize written = write (input, data, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        {
          close (input);
          return -1;
        }
      data += written;
      length -= (gsize) written;
    }
  if (input >= 0)
    lseek (input, 0, SEEK_SET);
  return input;
}

/* With its own signals, whatever this program does with its. */
static int
spawn (const char *program, const char *const *arguments, int input, int output, pid_t *ret_child)
{
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t none, all;
  int problem;

  g_ptr_array_add (argv, (gpointer) program);
  g_ptr_array_add (argv, (gpointer) US_HELPER_COMMAND);
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (gpointer) arguments[i]);
  g_ptr_array_add (argv, NULL);
  posix_spawn_file_actions_init (&actions);
  posix_spawn_file_actions_adddup2 (&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2 (&actions, output, STDOUT_FILENO);
  posix_spawnattr_init (&attributes);
  sigemptyset (&none);
  sigfillset (&all);
  posix_spawnattr_setsigmask (&attributes, &none);
  posix_spawnattr_setsigdefault (&attributes, &all);
  posix_spawnattr_setflags (&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  problem =
      posix_spawn (ret_child, program, &actions, &attributes, (char *const *) argv->pdata, environ);
  posix_spawnattr_destroy (&attributes);
  posix_spawn_file_actions_destroy (&actions);
  return problem;
}

static gboolean
has_ended (pid_t child, int *ret_status)
{
  int got;

  do
    got = waitpid (child, ret_status, WNOHANG);
  while (got < 0 && errno == EINTR);
  return got != 0;
}

static void
end (pid_t child)
{
  kill (child, SIGKILL);
  while (waitpid (child, NULL, 0) < 0 && errno == EINTR)
    ;
}

static void
set_too_slow (GError **error)
{
  g_set_error_literal (error, US_ERROR, US_ERROR_TOO_BIG,
                       _ ("It took too long to read the file, so that the reading was stopped. "
                          "Nothing was taken from it."));
}

/* Where a child has no descriptor of its own, we look from time to time. */
static gboolean
wait_for_end (Run *self, GError **error)
{
  const gint64 deadline = g_get_monotonic_time () + self->task->seconds * G_USEC_PER_SEC;
  struct pollfd child = { (int) syscall (SYS_pidfd_open, self->child, 0), POLLIN, 0 };
  gboolean ended = FALSE;
  int status = 0;

  while (!(ended = has_ended (self->child, &status)) && g_get_monotonic_time () < deadline &&
         !g_cancellable_is_cancelled (self->cancellable))
    {
      poll (&child, 1, child.fd >= 0 ? LOOK : 1);
      if (self->task->progress != NULL)
        self->task->progress (us_outcome_read_progress (self->output), self->task->user_data);
    }
  if (child.fd >= 0)
    close (child.fd);
  if (!ended)
    end (self->child);
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (ended && !(WIFSIGNALED (status) && WTERMSIG (status) == SIGXCPU))
    return TRUE;
  set_too_slow (error);
  return FALSE;
}

static gboolean
start (Run *self, GBytes *bytes, GError **error)
{
  g_autofree char *program = find_program ();
  const int input = make_input (bytes);
  int problem = errno;

  if (input >= 0)
    {
      problem = spawn (program, self->task->arguments, input, self->output, &self->child);
      close (input);
    }
  if (input >= 0 && problem == 0)
    return TRUE;
  g_set_error (
      error, US_ERROR, US_ERROR_UNREADABLE,
      /* translators: %s says why */
      _ ("The part of Undersigned that reads files of other programs could not be started: "
         "%s. Installing Undersigned again may help."),
      g_strerror (problem));
  return FALSE;
}

/**
 * us_helper_run:
 * @task: what is to be done
 * @bytes: what to read
 * @cancellable: (nullable): stops it
 * @error: what the helper said; %US_ERROR_DAMAGED when it died, %US_ERROR_TOO_BIG when it took too
 *   long, %US_ERROR_UNREADABLE when it could not be started, %G_IO_ERROR_CANCELLED
 *
 * Has foreign bytes read by a process of its own that can do no harm, and ends it when it takes too
 * long. Blocks. Any thread.
 *
 * Returns: (transfer full): what was read, of the type but not to be trusted
 */
GVariant *
us_helper_run (const UsHelperTask *task, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  Run self = { .task = task, .cancellable = cancellable };
  GVariant *read = NULL;

  g_return_val_if_fail (task != NULL && bytes != NULL, NULL);

  self.output = memfd_create ("output", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (start (&self, bytes, error) && wait_for_end (&self, error))
    read = us_outcome_read (self.output, task->type, error);
  if (self.output >= 0)
    close (self.output);
  return read;
}
