/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/journal/journal-worker.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

/* What it is is told by what there is: a snapshot is written, a descriptor synced and closed, a
 * folder alone erased. */
typedef struct
{
  UsJournalFolder *folder;
  guint number;
  GBytes *snapshot;
  int descriptor;
} Job;

struct _UsJournalWorker
{
  GThread *thread;
  GAsyncQueue *queue;
  UsJournalFailed failed;
  gpointer user_data;
  GSource *report;
  GMutex mutex;
  GCond idle;
  guint n_jobs;  /* under the mutex: those not yet done */
  char *message; /* under the mutex, until the main thread has it */
};

static void
job_free (Job *self)
{
  g_clear_pointer (&self->snapshot, g_bytes_unref);
  if (self->descriptor >= 0)
    close (self->descriptor);
  g_free (self);
}

static gboolean
report_cb (gpointer user_data)
{
  UsJournalWorker *self = user_data;
  g_autofree char *message = NULL;

  g_mutex_lock (&self->mutex);
  message = g_steal_pointer (&self->message);
  g_mutex_unlock (&self->mutex);
  g_source_set_ready_time (self->report, -1);
  if (message != NULL)
    self->failed (message, self->user_data);
  return G_SOURCE_CONTINUE;
}

static gboolean
dispatch (GSource *source, GSourceFunc callback, gpointer user_data)
{
  return callback (user_data);
}

static GSourceFuncs report_functions = { .dispatch = dispatch };

static void
fail (UsJournalWorker *self, const char *message)
{
  g_mutex_lock (&self->mutex);
  g_free (self->message);
  self->message = g_strdup (message);
  g_mutex_unlock (&self->mutex);
  g_source_set_ready_time (self->report, 0);
}

static void
work (UsJournalWorker *self, Job *job)
{
  g_autoptr (GError) error = NULL;

  if (job->snapshot != NULL)
    {
      if (!us_journal_folder_write (job->folder, "snapshot", job->number, job->snapshot, &error))
        fail (self, error->message);
      /* The one before stays, should this one be damaged. */
      else if (job->number > 2)
        us_journal_folder_remove (job->folder, job->number - 2);
    }
  else if (job->descriptor >= 0)
    {
      if (fdatasync (job->descriptor) != 0)
        fail (self, g_strerror (errno));
    }
  else if (job->folder != NULL)
    {
      us_journal_folder_erase (job->folder);
      us_journal_folder_free (job->folder);
    }
  job_free (job);
  g_mutex_lock (&self->mutex);
  if (--self->n_jobs == 0)
    g_cond_signal (&self->idle);
  g_mutex_unlock (&self->mutex);
}

/* A thread of its own, and not one of a pool that outlives a fork in the parent alone. A job that
 * is for nothing is the last. */
static gpointer
run_cb (gpointer user_data)
{
  UsJournalWorker *self = user_data;
  gboolean goes_on = TRUE;

  while (goes_on)
    {
      Job *job = g_async_queue_pop (self->queue);

      goes_on = job->folder != NULL || job->descriptor >= 0;
      work (self, job);
    }
  return NULL;
}

static void
push (UsJournalWorker *self, UsJournalFolder *folder, guint number, GBytes *snapshot,
      int descriptor)
{
  Job *job = g_new0 (Job, 1);

  job->folder = folder;
  job->number = number;
  job->snapshot = snapshot != NULL ? g_bytes_ref (snapshot) : NULL;
  job->descriptor = descriptor;
  g_mutex_lock (&self->mutex);
  self->n_jobs++;
  g_mutex_unlock (&self->mutex);
  g_async_queue_push (self->queue, job);
}

/**
 * us_journal_worker_new:
 * @failed: called in the main thread when something could not be written
 * @user_data: for @failed
 *
 * Main thread only.
 *
 * Returns: (transfer full): a worker that has nothing to do yet
 */
UsJournalWorker *
us_journal_worker_new (UsJournalFailed failed, gpointer user_data)
{
  UsJournalWorker *self = g_new0 (UsJournalWorker, 1);

  self->failed = failed;
  self->user_data = user_data;
  g_mutex_init (&self->mutex);
  g_cond_init (&self->idle);
  self->report = g_source_new (&report_functions, sizeof (GSource));
  g_source_set_callback (self->report, report_cb, self, NULL);
  g_source_attach (self->report, NULL);
  self->queue = g_async_queue_new ();
  self->thread = g_thread_new ("journal", run_cb, self);
  return self;
}

/**
 * us_journal_worker_free:
 * @self: (transfer full): a worker
 *
 * Waits until all is done, and ends. Main thread only.
 */
void
us_journal_worker_free (UsJournalWorker *self)
{
  g_return_if_fail (self != NULL);

  push (self, NULL, 0, NULL, -1);
  g_thread_join (self->thread);
  g_async_queue_unref (self->queue);
  g_source_destroy (self->report);
  g_source_unref (self->report);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->idle);
  g_free (self->message);
  g_free (self);
}

/**
 * us_journal_worker_write:
 * @self: a worker
 * @folder: where to; it must live until it is erased or the worker ends
 * @number: of the generation
 * @snapshot: a whole statement
 *
 * Writes a snapshot, and then removes the generations that are needed no more. Main thread only.
 */
void
us_journal_worker_write (UsJournalWorker *self, UsJournalFolder *folder, guint number,
                         GBytes *snapshot)
{
  g_return_if_fail (self != NULL && folder != NULL && snapshot != NULL);

  push (self, folder, number, snapshot, -1);
}

/**
 * us_journal_worker_sync:
 * @self: a worker
 * @descriptor: of a log; it may be closed at once
 *
 * Brings what was written to the disk. Main thread only.
 */
void
us_journal_worker_sync (UsJournalWorker *self, int descriptor)
{
  int copy;

  g_return_if_fail (self != NULL);

  copy = fcntl (descriptor, F_DUPFD_CLOEXEC, 0);
  if (copy >= 0)
    push (self, NULL, 0, NULL, copy);
}

/**
 * us_journal_worker_erase:
 * @self: a worker
 * @folder: (transfer full): what is needed no more
 *
 * Removes a folder with all in it. Main thread only.
 */
void
us_journal_worker_erase (UsJournalWorker *self, UsJournalFolder *folder)
{
  g_return_if_fail (self != NULL && folder != NULL);

  push (self, folder, 0, NULL, -1);
}

/**
 * us_journal_worker_wait:
 * @self: a worker
 *
 * Blocks until all is done. Main thread only.
 */
void
us_journal_worker_wait (UsJournalWorker *self)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->mutex);
  while (self->n_jobs > 0)
    g_cond_wait (&self->idle, &self->mutex);
  g_mutex_unlock (&self->mutex);
}
