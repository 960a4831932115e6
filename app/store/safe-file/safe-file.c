/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/safe-file/safe-file.h"

#include "model/task.h"
#include "store/safe-file/safe-file-load.h"
#include "store/safe-file/safe-file-save.h"

typedef struct
{
  char *path;
  gsize limit;
  GBytes *bytes;
} Job;

/* Tell the tasks apart. */
static char load_tag;
static char save_tag;

static void
free_job (gpointer data)
{
  Job *self = data;

  g_free (self->path);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

static void
load_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;
  GBytes *bytes = us_safe_file_load (job->path, job->limit, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

static void
save_thread_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  if (us_safe_file_save (job->path, job->bytes, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * us_safe_file_load:
 * @path: path of a file, in the encoding of file names; "-" is standard input
 * @limit: how many bytes it may have
 * @error: return location
 *
 * Reads a file. Blocks. Any thread.
 *
 * Returns: (transfer full) (nullable): its bytes; %NULL with %US_ERROR_UNREADABLE,
 * %US_ERROR_NOT_A_FILE or %US_ERROR_TOO_BIG
 */
GBytes *
us_safe_file_load (const char *path, gsize limit, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  if (g_str_equal (path, "-"))
    return us_file_load_stdin (limit, error);
  return us_file_load (path, limit, NULL, error);
}

/**
 * us_safe_file_load_known:
 * @path: path of a file, in the encoding of file names
 * @limit: how many bytes it may have
 * @identity: (out): what the file is, for us_safe_file_save_known()
 * @error: return location
 *
 * Reads a file that will be saved again. Blocks. Any thread.
 *
 * Returns: (transfer full) (nullable): as us_safe_file_load()
 */
GBytes *
us_safe_file_load_known (const char *path, gsize limit, UsFileIdentity *identity, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (identity != NULL, NULL);

  return us_file_load (path, limit, identity, error);
}

/**
 * us_safe_file_save:
 * @path: path of a file, in the encoding of file names; "-" is standard output
 * @bytes: what shall be in it
 * @error: return location
 *
 * Writes a file so that at every moment either the old or the new one is there, whole. Blocks until
 * the new one is on the disk. Any thread.
 *
 * Returns: %FALSE with %US_ERROR_UNWRITABLE or %US_ERROR_NOT_A_FILE; then the old file is untouched
 */
gboolean
us_safe_file_save (const char *path, GBytes *bytes, GError **error)
{
  g_return_val_if_fail (path != NULL && bytes != NULL, FALSE);

  if (g_str_equal (path, "-"))
    return us_file_save_stdout (bytes, error);
  return us_file_save (path, bytes, NULL, FALSE, NULL, error);
}

/**
 * us_safe_file_save_known:
 * @path: path of a file, in the encoding of file names
 * @bytes: what shall be in it
 * @expected: (nullable): what the file was when it was read or saved last, or unknown for one that
 * should not be there; %NULL to replace whatever is there
 * @outcome: zero; what came of it, for us_file_outcome_clear()
 * @error: return location
 *
 * As us_safe_file_save(), but never replaces a file that somebody else has changed. Blocks. Any
 * thread.
 *
 * Returns: %FALSE as us_safe_file_save(), or with %US_ERROR_CONFLICT when the file is not as
 * expected; nothing has been written then
 */
gboolean
us_safe_file_save_known (const char *path, GBytes *bytes, const UsFileIdentity *expected,
                         UsFileOutcome *outcome, GError **error)
{
  g_return_val_if_fail (path != NULL && bytes != NULL, FALSE);
  g_return_val_if_fail (outcome != NULL, FALSE);

  return us_file_save (path, bytes, expected, FALSE, outcome, error);
}

/**
 * us_safe_file_save_over:
 * @path: path of a file, in the encoding of file names
 * @bytes: what shall be in it
 * @expected: what the file was when it was read or saved last
 * @outcome: zero; what came of it, for us_file_outcome_clear()
 * @error: return location
 *
 * As us_safe_file_save_known(), but when somebody else has changed the file, theirs is kept beside
 * it. Blocks. Any thread.
 *
 * Returns: %FALSE as us_safe_file_save()
 */
gboolean
us_safe_file_save_over (const char *path, GBytes *bytes, const UsFileIdentity *expected,
                        UsFileOutcome *outcome, GError **error)
{
  g_return_val_if_fail (path != NULL && bytes != NULL, FALSE);
  g_return_val_if_fail (expected != NULL && outcome != NULL, FALSE);

  return us_file_save (path, bytes, expected, TRUE, outcome, error);
}

/**
 * us_safe_file_load_async:
 * @path: as for us_safe_file_load()
 * @limit: how many bytes the file may have
 * @cancellable: (nullable): to give up waiting
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads a file in a worker. Call us_safe_file_load_finish() in @callback. Main thread only.
 */
void
us_safe_file_load_async (const char *path, gsize limit, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (path != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, &load_tag);
  job = g_new0 (Job, 1);
  job->path = g_strdup (path);
  job->limit = limit;
  g_task_set_task_data (task, job, free_job);
  g_task_set_return_on_cancel (task, TRUE);
  us_task_run_in_thread (task, load_thread_cb);
}

/**
 * us_safe_file_load_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Gives what us_safe_file_load_async() has read. Main thread only.
 *
 * Returns: (transfer full) (nullable): its bytes; %NULL as for us_safe_file_load(), or with
 * %G_IO_ERROR_CANCELLED
 */
GBytes *
us_safe_file_load_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, &load_tag), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * us_safe_file_save_async:
 * @path: as for us_safe_file_save()
 * @bytes: what shall be in the file
 * @cancellable: (nullable): works only until the writing begins, so that the answer is always true
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Writes a file in a worker. Call us_safe_file_save_finish() in @callback. Main thread only.
 */
void
us_safe_file_save_async (const char *path, GBytes *bytes, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (path != NULL && bytes != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, &save_tag);
  g_task_set_check_cancellable (task, FALSE);
  if (g_task_return_error_if_cancelled (task))
    return;
  job = g_new0 (Job, 1);
  job->path = g_strdup (path);
  job->bytes = g_bytes_ref (bytes);
  g_task_set_task_data (task, job, free_job);
  us_task_run_in_thread (task, save_thread_cb);
}

/**
 * us_safe_file_save_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Tells how us_safe_file_save_async() went. Main thread only.
 *
 * Returns: %FALSE as for us_safe_file_save(), or with %G_IO_ERROR_CANCELLED
 */
gboolean
us_safe_file_save_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, &save_tag), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
