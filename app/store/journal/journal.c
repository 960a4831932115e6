/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/journal/journal.h"

#include <errno.h>
#include <unistd.h>

#include "store/journal/journal-change.h"
#include "store/journal/journal-generation.h"

/* How long what was written may wait for the disk, in milliseconds. */
#define SYNC_TIME 700
/* So much is written at once while a group of changes is made. */
#define BUFFER_MAX (64 * 1024)

struct _UsJournal
{
  GObject parent_instance;

  UsStatement *statement;
  char *root;
  UsJournalWorker *worker;

  char *path;
  UsFileIdentity identity;
  GBytes *base; /* the bytes of the statement as it is while there is no folder; NULL if unknown */

  UsJournalFolder *folder; /* NULL while nothing is unsaved */
  UsJournalGeneration *generation;
  guint number; /* of the generation */
  guint sync_timer;
  gboolean in_group;
};

G_DEFINE_FINAL_TYPE (UsJournal, us_journal, G_TYPE_OBJECT)

static void
fail (const char *message, gpointer user_data)
{
  g_signal_emit_by_name (user_data, "failed", message);
}

static gboolean
write_log (UsJournal *self)
{
  const gboolean written = us_journal_log_write (us_journal_generation_get_log (self->generation));

  if (!written)
    fail (g_strerror (errno), self);
  return written;
}

static gboolean
sync_cb (gpointer user_data)
{
  UsJournal *self = user_data;

  self->sync_timer = 0;
  write_log (self);
  us_journal_generation_sync (self->generation);
  return G_SOURCE_REMOVE;
}

static void
close_generation (UsJournal *self)
{
  g_clear_handle_id (&self->sync_timer, g_source_remove);
  g_clear_pointer (&self->generation, us_journal_generation_free);
}

/* From now on there are a new snapshot, of @base or else of the statement as it is now, and a new
 * log. Until the new snapshot is on the disk, all is found by the one before and both logs. */
static gboolean
start_generation (UsJournal *self, GBytes *base)
{
  UsJournalGeneration *generation = us_journal_generation_new (
      self->statement, self->worker, self->folder, self->number + 1, base,
      us_journal_head_new (self->path, &self->identity, base != NULL));

  if (generation == NULL)
    {
      fail (g_strerror (errno), self);
      return FALSE;
    }
  if (self->generation != NULL)
    {
      write_log (self);
      us_journal_generation_sync (self->generation);
    }
  close_generation (self);
  self->generation = generation;
  self->number++;
  return write_log (self);
}

static gboolean
make_folder (UsJournal *self)
{
  g_autoptr (GError) error = NULL;

  if (self->folder == NULL)
    self->folder = us_journal_folder_new (self->root, &error);
  if (self->folder == NULL)
    fail (error->message, self);
  return self->folder != NULL;
}

/* The first change of a document whose bytes are known follows them; else it is in the snapshot. */
static gboolean
start (UsJournal *self, gboolean *ret_includes_change)
{
  g_autoptr (GBytes) base = g_steal_pointer (&self->base);

  *ret_includes_change = base == NULL;
  return make_folder (self) && start_generation (self, base);
}

static void
record (UsJournal *self, const UsChange *change)
{
  GVariant *encoded = us_journal_change_encode (self->statement, change);
  UsJournalLog *log;

  /* No log can tell it, so that the snapshot has to be there. */
  if (encoded == NULL)
    {
      if (start_generation (self, NULL))
        us_journal_generation_hurry (self->generation);
      return;
    }
  log = us_journal_generation_get_log (self->generation);
  us_journal_log_append (log, US_JOURNAL_CHANGE, encoded);
  if (!self->in_group || us_journal_log_get_waiting (log) > BUFFER_MAX)
    write_log (self);
  if (self->sync_timer == 0)
    self->sync_timer = g_timeout_add (SYNC_TIME, sync_cb, self);
  if (!self->in_group && us_journal_generation_is_long (self->generation))
    start_generation (self, NULL);
}

static void
changed_cb (UsStatement *statement, UsChange *change, gpointer user_data)
{
  UsJournal *self = user_data;
  gboolean is_included = FALSE;

  if (self->generation != NULL || (start (self, &is_included) && !is_included))
    record (self, change);
}

static void
group_begun_cb (UsStatement *statement, const char *label, gpointer user_data)
{
  US_JOURNAL (user_data)->in_group = TRUE;
}

static void
group_ended_cb (UsStatement *statement, gpointer user_data)
{
  UsJournal *self = user_data;

  self->in_group = FALSE;
  if (self->generation != NULL)
    write_log (self);
}

static void
us_journal_dispose (GObject *object)
{
  UsJournal *self = US_JOURNAL (object);

  if (self->generation != NULL)
    us_journal_flush (self);
  close_generation (self);
  g_clear_pointer (&self->worker, us_journal_worker_free);
  g_clear_pointer (&self->folder, us_journal_folder_free);
  g_clear_object (&self->statement);

  G_OBJECT_CLASS (us_journal_parent_class)->dispose (object);
}

static void
us_journal_finalize (GObject *object)
{
  UsJournal *self = US_JOURNAL (object);

  g_clear_pointer (&self->base, g_bytes_unref);
  g_free (self->path);
  g_free (self->root);

  G_OBJECT_CLASS (us_journal_parent_class)->finalize (object);
}

static void
us_journal_class_init (UsJournalClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = us_journal_dispose;
  G_OBJECT_CLASS (klass)->finalize = us_journal_finalize;

  g_signal_new ("failed", US_TYPE_JOURNAL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                G_TYPE_STRING);
}

static void
us_journal_init (UsJournal *self)
{
}

/**
 * us_journal_new:
 * @statement: what to keep
 * @root: path of the folder that has all journals
 *
 * Main thread only.
 *
 * Returns: (transfer full): a journal that writes nothing before the first change
 */
UsJournal *
us_journal_new (UsStatement *statement, const char *root)
{
  UsJournal *self;

  g_return_val_if_fail (US_IS_STATEMENT (statement), NULL);
  g_return_val_if_fail (root != NULL, NULL);

  self = g_object_new (US_TYPE_JOURNAL, NULL);
  self->statement = g_object_ref (statement);
  self->root = g_strdup (root);
  self->worker = us_journal_worker_new (fail, self);
  g_signal_connect_object (statement, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (statement, "group-begun", G_CALLBACK (group_begun_cb), self,
                           G_CONNECT_DEFAULT);
  g_signal_connect_object (statement, "group-ended", G_CALLBACK (group_ended_cb), self,
                           G_CONNECT_DEFAULT);
  return self;
}

/**
 * us_journal_set_file:
 * @self: a journal
 * @path: (nullable): where the document is kept
 * @identity: what that file is
 * @base: (nullable): its bytes when they are the statement as it is now; %NULL when it was changed
 * since they were read or written
 *
 * Says that the document was read or saved. What was kept is needed no more when nothing has
 * changed since. Main thread only.
 */
void
us_journal_set_file (UsJournal *self, const char *path, const UsFileIdentity *identity,
                     GBytes *base)
{
  g_return_if_fail (US_IS_JOURNAL (self));
  g_return_if_fail (identity != NULL);

  g_free (self->path);
  self->path = g_strdup (path);
  self->identity = *identity;
  if (base != NULL)
    us_journal_discard (self);
  else if (self->generation != NULL)
    start_generation (self, NULL);
  g_clear_pointer (&self->base, g_bytes_unref);
  self->base = base != NULL ? g_bytes_ref (base) : NULL;
}

/**
 * us_journal_take_folder:
 * @self: a journal that keeps nothing yet
 * @folder: (transfer full): what the statement was recovered from
 * @place: (nullable): the change that tells where people were
 *
 * Goes on where another process has ended: the statement as it is now becomes the next snapshot.
 * Main thread only.
 */
void
us_journal_take_folder (UsJournal *self, UsJournalFolder *folder, GVariant *place)
{
  g_return_if_fail (US_IS_JOURNAL (self) && self->folder == NULL);
  g_return_if_fail (folder != NULL);

  self->folder = folder;
  self->number = us_journal_folder_get_last (folder);
  if (!start_generation (self, NULL) || place == NULL)
    return;
  us_journal_log_append (us_journal_generation_get_log (self->generation), US_JOURNAL_PLACE, place);
  write_log (self);
}

/**
 * us_journal_begin:
 * @self: a journal
 *
 * Keeps the statement although nothing has changed: it is in no file. Main thread only.
 */
void
us_journal_begin (UsJournal *self)
{
  g_return_if_fail (US_IS_JOURNAL (self));

  if (self->generation == NULL && make_folder (self))
    start_generation (self, NULL);
}

/**
 * us_journal_discard:
 * @self: a journal
 *
 * Removes what was kept: it is in its file, or people have said that they do not want it. Main
 * thread only.
 */
void
us_journal_discard (UsJournal *self)
{
  g_return_if_fail (US_IS_JOURNAL (self));

  close_generation (self);
  self->number = 0;
  g_clear_pointer (&self->base, g_bytes_unref);
  if (self->folder != NULL)
    us_journal_worker_erase (self->worker, g_steal_pointer (&self->folder));
}

/**
 * us_journal_flush:
 * @self: a journal
 *
 * Brings all to the disk, as the program is about to end. Blocks. Main thread only.
 *
 * Returns: whether everything is there
 */
gboolean
us_journal_flush (UsJournal *self)
{
  gboolean written;

  g_return_val_if_fail (US_IS_JOURNAL (self), FALSE);

  if (self->generation == NULL)
    return TRUE;
  us_journal_generation_hurry (self->generation);
  written = write_log (self);
  written = us_journal_worker_wait (self->worker) && written;
  return written && fdatasync (us_journal_log_get_descriptor (
                        us_journal_generation_get_log (self->generation))) == 0;
}

/**
 * us_journal_leave:
 * @self: a journal
 *
 * Leaves what it keeps to the process that starts next, and keeps nothing more. Blocks. Main thread
 * only.
 *
 * Returns: whether everything is on the disk
 */
gboolean
us_journal_leave (UsJournal *self)
{
  gboolean written;

  g_return_val_if_fail (US_IS_JOURNAL (self), FALSE);

  written = us_journal_flush (self);
  g_signal_handlers_disconnect_by_data (self->statement, self);
  close_generation (self);
  g_clear_pointer (&self->folder, us_journal_folder_free);
  return written;
}

/**
 * us_journal_is_active:
 * @self: a journal
 *
 * Main thread only.
 *
 * Returns: whether it keeps something that is not in its file
 */
gboolean
us_journal_is_active (UsJournal *self)
{
  g_return_val_if_fail (US_IS_JOURNAL (self), FALSE);

  return self->generation != NULL;
}

/**
 * us_journal_get_folder:
 * @self: a journal
 *
 * Main thread only.
 *
 * Returns: (transfer none) (nullable): where it keeps things, or %NULL while there are none
 */
UsJournalFolder *
us_journal_get_folder (UsJournal *self)
{
  g_return_val_if_fail (US_IS_JOURNAL (self), NULL);

  return self->folder;
}
