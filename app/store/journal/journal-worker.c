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
  GBytes *snapshot;   /* bytes, or */
  UsWriting *writing; /* what they are made of */
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
  guint n_jobs;            /* under the mutex: those not yet done */
  gboolean lacks_snapshot; /* under the mutex: the last could not be written */
  char *message;           /* under the mutex, until the main thread has it */
};

static void
job_free (Job *self)
{
  g_clear_pointer (&self->snapshot, g_bytes_unref);
  g_clear_pointer (&self->writing, us_writing_free);
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
write_snapshot (UsJournalWorker *self, Job *job)
{
  g_autoptr (GError) error = NULL;
  gboolean written;

  if (job->writing != NULL)
    job->snapshot = us_writing_finish (g_steal_pointer (&job->writing));
  written = us_journal_folder_write (job->folder, "snapshot", job->number, job->snapshot, &error);
  if (!written)
    fail (self, error->message);
  else
    us_journal_folder_supersede (job->folder, job->number);
  g_mutex_lock (&self->mutex);
  self->lacks_snapshot = !written;
  g_mutex_unlock (&self->mutex);
}

static void
work (UsJournalWorker *self, Job *job)
{
  if (job->snapshot != NULL || job->writing != NULL)
    write_snapshot (self, job);
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

static Job *
make_job (UsJournalFolder *folder, guint number)
{
  Job *job = g_new0 (Job, 1);

  job->folder = folder;
  job->number = number;
  job->descriptor = -1;
  return job;
}

static void
push (UsJournalWorker *self, Job *job)
{
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

  push (self, make_job (NULL, 0));
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
  Job *job;

  g_return_if_fail (self != NULL && folder != NULL && snapshot != NULL);

  job = make_job (folder, number);
  job->snapshot = g_bytes_ref (snapshot);
  push (self, job);
}

/**
 * us_journal_worker_write_statement:
 * @self: a worker
 * @folder: as for us_journal_worker_write()
 * @number: of the generation
 * @writing: (transfer full): a statement of which nothing is left to write
 *
 * Puts a snapshot together and writes it as us_journal_worker_write() does. Main thread only.
 */
void
us_journal_worker_write_statement (UsJournalWorker *self, UsJournalFolder *folder, guint number,
                                   UsWriting *writing)
{
  Job *job;

  g_return_if_fail (self != NULL && folder != NULL && writing != NULL);

  job = make_job (folder, number);
  job->writing = writing;
  push (self, job);
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
  Job *job;
  int copy;

  g_return_if_fail (self != NULL);

  copy = fcntl (descriptor, F_DUPFD_CLOEXEC, 0);
  if (copy < 0)
    return;
  job = make_job (NULL, 0);
  job->descriptor = copy;
  push (self, job);
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

  push (self, make_job (folder, 0));
}

/**
 * us_journal_worker_wait:
 * @self: a worker
 *
 * Blocks until all is done. Main thread only.
 *
 * Returns: whether the last snapshot, if there was any, is on the disk
 */
gboolean
us_journal_worker_wait (UsJournalWorker *self)
{
  gboolean written;

  g_return_val_if_fail (self != NULL, FALSE);

  g_mutex_lock (&self->mutex);
  while (self->n_jobs > 0)
    g_cond_wait (&self->idle, &self->mutex);
  written = !self->lacks_snapshot;
  g_mutex_unlock (&self->mutex);
  return written;
}
