/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/journal/journal-snapshot.h"

#include "store/writer/writing.h"

/* How long a slice takes, in microseconds: a frame has room for it. */
#define SLICE 4000

struct _UsJournalSnapshot
{
  UsWriting *writing; /* NULL when the worker has it */
  UsJournalWorker *worker;
  UsJournalFolder *folder;
  guint number;
  guint idle;
  gsize size;
};

static gboolean
go_on (UsJournalSnapshot *self, gint64 time)
{
  if (!us_writing_go_on (self->writing, time))
    return FALSE;
  self->size = us_writing_get_size (self->writing);
  us_journal_worker_write_statement (self->worker, self->folder, self->number,
                                     g_steal_pointer (&self->writing));
  return TRUE;
}

static gboolean
go_on_cb (gpointer user_data)
{
  UsJournalSnapshot *self = user_data;

  if (!go_on (self, SLICE))
    return G_SOURCE_CONTINUE;
  self->idle = 0;
  return G_SOURCE_REMOVE;
}

/**
 * us_journal_snapshot_new:
 * @statement: a statement
 * @worker: what writes to the disk; it must outlive the snapshot
 * @folder: where to; it must live until it is erased or the worker ends
 * @number: of the generation
 *
 * Takes a statement as it is now; one that is not long is with the worker at once. Main thread
 * only.
 *
 * Returns: (transfer full): the snapshot
 */
UsJournalSnapshot *
us_journal_snapshot_new (UsStatement *statement, UsJournalWorker *worker, UsJournalFolder *folder,
                         guint number)
{
  UsJournalSnapshot *self;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);
  g_return_val_if_fail (worker != NULL && folder != NULL, NULL);

  self = g_new0 (UsJournalSnapshot, 1);
  self->writing = us_writing_new (statement);
  self->worker = worker;
  self->folder = folder;
  self->number = number;
  if (!go_on (self, SLICE))
    self->idle = g_idle_add (go_on_cb, self);
  return self;
}

/**
 * us_journal_snapshot_free:
 * @self: (transfer full): a snapshot
 *
 * Gives up what the worker does not have yet. Main thread only.
 */
void
us_journal_snapshot_free (UsJournalSnapshot *self)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->writing, us_writing_free);
  g_free (self);
}

/**
 * us_journal_snapshot_hurry:
 * @self: a snapshot
 *
 * Gives all of it to the worker. Main thread only.
 */
void
us_journal_snapshot_hurry (UsJournalSnapshot *self)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->idle, g_source_remove);
  while (self->writing != NULL)
    go_on (self, G_USEC_PER_SEC);
}

/**
 * us_journal_snapshot_get_size:
 * @self: a snapshot
 *
 * Main thread only.
 *
 * Returns: about how many bytes it has; 0 while that is not known
 */
gsize
us_journal_snapshot_get_size (UsJournalSnapshot *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->size;
}
