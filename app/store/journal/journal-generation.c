/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/journal/journal-generation.h"

/* A log that is longer than this, and than the snapshot before it, is long. */
#define LOG_MIN (1024 * 1024)

struct _UsJournalGeneration
{
  UsJournalWorker *worker;
  UsJournalLog *log;
  UsJournalSnapshot *snapshot; /* NULL when its bytes were known */
  gsize base_size;             /* of those */
};

/**
 * us_journal_generation_new:
 * @statement: what is kept
 * @worker: what writes to the disk; it must outlive the generation
 * @folder: where to; it must live until it is erased or the worker ends
 * @number: of the generation
 * @base: (nullable): the bytes of the statement before its next change; %NULL to write them
 * @head: the first record of the log; a floating reference is taken
 *
 * Begins a generation with the statement as it is now. Main thread only.
 *
 * Returns: (transfer full) (nullable): the generation; %NULL with errno set
 */
UsJournalGeneration *
us_journal_generation_new (UsStatement *statement, UsJournalWorker *worker, UsJournalFolder *folder,
                           guint number, GBytes *base, GVariant *head)
{
  g_autoptr (GVariant) first = NULL;
  UsJournalGeneration *self;
  UsJournalLog *log;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);
  g_return_val_if_fail (worker != NULL && folder != NULL && head != NULL, NULL);

  first = g_variant_ref_sink (head);
  log = us_journal_log_new (folder, number);
  if (log == NULL)
    return NULL;
  self = g_new0 (UsJournalGeneration, 1);
  self->worker = worker;
  self->log = log;
  us_journal_log_append (log, US_JOURNAL_HEAD, first);
  /* On the disk before the snapshot: a snapshot alone would come back without its file. What cannot
   * be written now waits in the log, and is told by the next who writes. */
  if (us_journal_log_write (log))
    us_journal_worker_sync (worker, us_journal_log_get_descriptor (log));
  if (base != NULL)
    {
      us_journal_worker_write (worker, folder, number, base);
      self->base_size = g_bytes_get_size (base);
    }
  else
    self->snapshot = us_journal_snapshot_new (statement, worker, folder, number);
  return self;
}

/**
 * us_journal_generation_free:
 * @self: (transfer full): a generation
 *
 * Closes its log, and gives up what the worker does not have of its snapshot. Main thread only.
 */
void
us_journal_generation_free (UsJournalGeneration *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->snapshot, us_journal_snapshot_free);
  us_journal_log_free (self->log);
  g_free (self);
}

/**
 * us_journal_generation_get_log:
 * @self: a generation
 *
 * Main thread only.
 *
 * Returns: (transfer none): its log
 */
UsJournalLog *
us_journal_generation_get_log (UsJournalGeneration *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->log;
}

/**
 * us_journal_generation_sync:
 * @self: a generation
 *
 * Brings what is written of its log to the disk, soon. Main thread only.
 */
void
us_journal_generation_sync (UsJournalGeneration *self)
{
  g_return_if_fail (self != NULL);

  us_journal_worker_sync (self->worker, us_journal_log_get_descriptor (self->log));
}

/**
 * us_journal_generation_hurry:
 * @self: a generation
 *
 * Gives all of its snapshot to the worker. Main thread only.
 */
void
us_journal_generation_hurry (UsJournalGeneration *self)
{
  g_return_if_fail (self != NULL);

  if (self->snapshot != NULL)
    us_journal_snapshot_hurry (self->snapshot);
}

/**
 * us_journal_generation_is_long:
 * @self: a generation
 *
 * Main thread only.
 *
 * Returns: whether another one would be shorter
 */
gboolean
us_journal_generation_is_long (UsJournalGeneration *self)
{
  gsize size;

  g_return_val_if_fail (self != NULL, FALSE);

  size = self->snapshot != NULL ? us_journal_snapshot_get_size (self->snapshot) : self->base_size;
  return size > 0 && us_journal_log_get_size (self->log) > MAX (LOG_MIN, size);
}
