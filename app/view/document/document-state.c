/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "document-internal.h"

#include "model/long-edit.h"
#include "view/document/document-lock.h"

/**
 * us_document_set_loaded:
 * @self: a document, just made
 * @path: (nullable): the file it came from; %NULL when that is no file of ours, and the document
 *   is therefore unsaved
 * @notice: what was odd about the file
 * @identity: what the file is
 * @bytes: (nullable): what is in it
 *
 * Main thread only.
 */
void
us_document_set_loaded (UsDocument *self, const char *path, UsReaderNotice notice,
                        const UsFileIdentity *identity, GBytes *bytes)
{
  g_return_if_fail (US_IS_DOCUMENT (self));
  g_return_if_fail (identity != NULL);

  self->notice = notice;
  self->foreign = path == NULL;
  self->identity = *identity;
  /* What has no good seal would not be trusted when it is needed. */
  if (path != NULL)
    us_journal_set_file (self->journal, path, identity, notice == US_READER_FINE ? bytes : NULL);
  else
    us_journal_begin (self->journal);
  us_document_set_path (self, path);
  us_document_update_unsaved (self);
}

/**
 * us_document_set_recovered:
 * @self: a document, just made of what was recovered
 * @path: (nullable): the file that it is kept in
 * @identity: what that file was when it was read or saved last
 * @folder: (transfer full): what it was recovered from
 * @place: (nullable): the change that tells where people were
 *
 * Main thread only.
 */
void
us_document_set_recovered (UsDocument *self, const char *path, const UsFileIdentity *identity,
                           UsJournalFolder *folder, GVariant *place)
{
  g_return_if_fail (US_IS_DOCUMENT (self));
  g_return_if_fail (identity != NULL && folder != NULL);

  self->foreign = TRUE;
  self->identity = *identity;
  us_journal_set_file (self->journal, path, identity, NULL);
  us_journal_take_folder (self->journal, folder, place);
  us_document_set_path (self, path);
  us_document_update_unsaved (self);
}

/* Who types meanwhile is not interrupted. */
static gboolean
is_at (UsDocument *self, guint64 position)
{
  guint64 now;

  g_object_get (self->history, "position", &now, NULL);
  return now == position && !us_long_edit_is_pending (self->statement);
}

/**
 * us_document_set_saved:
 * @self: a document
 * @path: the file that is safely there
 * @position: of the history, when the file's content was taken
 * @identity: what the file is
 * @bytes: what is in it
 *
 * Main thread only.
 */
void
us_document_set_saved (UsDocument *self, const char *path, guint64 position,
                       const UsFileIdentity *identity, GBytes *bytes)
{
  g_return_if_fail (US_IS_DOCUMENT (self));
  g_return_if_fail (path != NULL && identity != NULL);

  us_history_mark_saved (self->history, position);
  self->foreign = FALSE;
  self->failed = FALSE;
  self->identity = *identity;
  us_journal_set_file (self->journal, path, identity, is_at (self, position) ? bytes : NULL);
  us_document_set_path (self, path);
  us_document_follow (self);
  us_document_update_unsaved (self);
  us_document_set_outside (self, US_DOCUMENT_AS_KNOWN);
  if (self->notice == US_READER_FINE)
    return;
  self->notice = US_READER_FINE;
  g_object_notify (G_OBJECT (self), "notice");
}

/**
 * us_document_set_taken:
 * @self: a document that has just taken what is in its file
 * @identity: what the file is
 *
 * Says that the document is what its file is, although that was not read at the start. Main thread
 * only.
 */
void
us_document_set_taken (UsDocument *self, const UsFileIdentity *identity)
{
  g_return_if_fail (US_IS_DOCUMENT (self));
  g_return_if_fail (identity != NULL);

  us_history_seal (self->history);
  us_history_mark_saved (self->history, us_history_get_position (self->history));
  self->foreign = FALSE;
  self->failed = FALSE;
  self->identity = *identity;
  us_journal_set_file (self->journal, self->path, identity, NULL);
  us_document_follow (self);
  us_document_update_unsaved (self);
  us_document_set_outside (self, US_DOCUMENT_AS_KNOWN);
}

/**
 * us_document_set_failed:
 * @self: a document
 *
 * Says that its file could not be written. Main thread only.
 */
void
us_document_set_failed (UsDocument *self)
{
  g_return_if_fail (US_IS_DOCUMENT (self));

  self->failed = TRUE;
}

/**
 * us_document_can_save_unasked:
 * @self: a document
 *
 * Main thread only.
 *
 * Returns: whether it has a file that is in order: nothing was odd about it, as far as is known
 * nobody else has touched it, and it could be written the last time
 */
gboolean
us_document_can_save_unasked (UsDocument *self)
{
  g_return_val_if_fail (US_IS_DOCUMENT (self), FALSE);

  return self->path != NULL && !self->foreign && !self->failed && self->identity.known &&
         self->notice == US_READER_FINE && self->outside == US_DOCUMENT_AS_KNOWN;
}

/**
 * us_document_set_outside:
 * @self: a document
 * @outside: what has become of its file
 *
 * Main thread only.
 */
void
us_document_set_outside (UsDocument *self, UsDocumentOutside outside)
{
  g_return_if_fail (US_IS_DOCUMENT (self));

  if (self->outside == outside)
    return;
  self->outside = outside;
  g_object_notify (G_OBJECT (self), "outside");
}

/**
 * us_document_get_identity:
 * @self: a document
 *
 * Main thread only.
 *
 * Returns: what its file was when it was read or saved last; changes with the next save
 */
const UsFileIdentity *
us_document_get_identity (UsDocument *self)
{
  g_return_val_if_fail (US_IS_DOCUMENT (self), NULL);

  return &self->identity;
}

/**
 * us_document_get_journal:
 * @self: a document
 *
 * Main thread only.
 *
 * Returns: (transfer none): what keeps its changes until they are saved
 */
UsJournal *
us_document_get_journal (UsDocument *self)
{
  g_return_val_if_fail (US_IS_DOCUMENT (self), NULL);

  return self->journal;
}
