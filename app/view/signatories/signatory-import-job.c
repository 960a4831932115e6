/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-import-job.h"

#include "apart/table.h"
#include "model/task.h"

typedef struct
{
  GBytes *bytes;
  char *name;
  char *encoding;
  gunichar separator;
  int *done;
} Job;

static void
free_job (Job *job)
{
  g_bytes_unref (job->bytes);
  g_free (job->name);
  g_free (job->encoding);
  g_free (job);
}

static void
report_cb (double done, gpointer user_data)
{
  g_atomic_int_set ((int *) user_data, (int) (done * 1000));
}

static void
read_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Job *job = task_data;
  const UsTableHint hint = { job->name, NULL, job->encoding, job->separator };
  GError *error = NULL;
  UsTable *table =
      us_apart_read_table (job->bytes, &hint, report_cb, job->done, cancellable, &error);

  if (table != NULL)
    g_task_return_pointer (task, table, (GDestroyNotify) us_table_unref);
  else
    g_task_return_error (task, error);
}

static void
classify_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (us_list_import_classify (task_data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * us_signatory_import_job_read_async:
 * @bytes: a file or what was on the clipboard
 * @hint: what is known of it
 * @ret_done: (out): set by the thread, atomically, to what is done, per mille
 * @source: kept until the thread is done, and given to @callback
 * @cancellable: stops it
 * @callback: called in the main thread
 *
 * Reads a list; ends with us_signatory_import_job_read_finish(). Main thread only.
 */
void
us_signatory_import_job_read_async (GBytes *bytes, const UsTableHint *hint, int *ret_done,
                                    GObject *source, GCancellable *cancellable,
                                    GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (bytes != NULL);
  g_return_if_fail (hint != NULL);

  job = g_new0 (Job, 1);
  job->bytes = g_bytes_ref (bytes);
  job->name = g_strdup (hint->name);
  job->encoding = g_strdup (hint->encoding);
  job->separator = hint->separator;
  job->done = ret_done;
  task = g_task_new (source, cancellable, callback, NULL);
  g_task_set_task_data (task, job, (GDestroyNotify) free_job);
  us_task_run_in_thread (task, read_thread);
}

/**
 * us_signatory_import_job_read_finish:
 * @result: as given to the callback
 * @error: as us_apart_read_table() sets it
 *
 * Main thread only.
 *
 * Returns: (transfer full) (nullable): the table; %NULL with @error set
 */
UsTable *
us_signatory_import_job_read_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * us_signatory_import_job_classify_async:
 * @import: an import that nobody else touches until the thread is done, and @source keeps
 * @source: kept until the thread is done, and given to @callback
 * @cancellable: stops it
 * @callback: called in the main thread
 *
 * Finds out what the rows are; ends with us_signatory_import_job_classify_finish(). Main thread
 * only.
 */
void
us_signatory_import_job_classify_async (UsListImport *import, GObject *source,
                                        GCancellable *cancellable, GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (import != NULL);

  task = g_task_new (source, cancellable, callback, NULL);
  g_task_set_task_data (task, import, NULL);
  us_task_run_in_thread (task, classify_thread);
}

/**
 * us_signatory_import_job_classify_finish:
 * @result: as given to the callback
 * @error: as us_list_import_classify() sets it
 *
 * Main thread only.
 *
 * Returns: whether it came to the end
 */
gboolean
us_signatory_import_job_classify_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
