/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/document/document-save.h"

#include "model/error.h"
#include "model/long-edit.h"
#include "model/task.h"
#include "store/safe-file/safe-file.h"
#include "store/writer/writing.h"
#include "view/document/document-state.h"
#include "view/document/unfinished.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <unistd.h>

#define SAVES "us-document-saves"

/* How long a document is written before the window may do something else, in microseconds. */
#define SLICE 8000

/* What a save is, and what comes of it. */
typedef struct
{
  char *path;
  guint64 position;
  UsWriting *writing; /* until there are @bytes */
  GBytes *bytes;
  gboolean is_known; /* the document's own file, which was as @expected */
  gboolean over;
  gboolean unasked;
  UsFileIdentity expected;
  UsFileOutcome outcome;
} Saving;

static void
saving_free (Saving *self)
{
  us_file_outcome_clear (&self->outcome);
  g_clear_pointer (&self->writing, us_writing_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->path);
  g_free (self);
}

static void
save_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Saving *saving = task_data;
  GError *error = NULL;
  gboolean saved;

  /* Neither is a file that was moved made anew, nor does anybody hear of one that is protected. */
  if (saving->unasked && access (saving->path, W_OK) != 0)
    {
      g_task_return_new_error (task, US_ERROR, US_ERROR_REFUSED, "%s", g_strerror (errno));
      return;
    }
  saving->bytes = us_writing_finish (g_steal_pointer (&saving->writing));
  if (saving->over)
    saved = us_safe_file_save_over (saving->path, saving->bytes, &saving->expected,
                                    &saving->outcome, &error);
  else
    saved = us_safe_file_save_known (saving->path, saving->bytes,
                                     saving->is_known ? &saving->expected : NULL, &saving->outcome,
                                     &error);
  if (saved)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* A long list is written in slices, between which the window lives. */
static gboolean
write_slice_cb (gpointer task)
{
  Saving *saving = g_task_get_task_data (task);

  if (!us_writing_go_on (saving->writing, SLICE))
    return G_SOURCE_CONTINUE;
  us_task_run_in_thread (task, save_in_thread);
  return G_SOURCE_REMOVE;
}

/* One after the other: the second has to know what the first has made of the file. */
static GQueue *
get_saves (UsDocument *self)
{
  GQueue *saves = g_object_get_data (G_OBJECT (self), SAVES);

  if (saves == NULL)
    {
      saves = g_queue_new ();
      g_object_set_data_full (G_OBJECT (self), SAVES, saves, (GDestroyNotify) g_queue_free);
    }
  return saves;
}

static void
begin_next (UsDocument *self)
{
  UsHistory *history = us_document_get_history (self);
  GTask *task = g_queue_peek_head (get_saves (self));
  Saving *saving;

  if (task == NULL)
    return;
  saving = g_task_get_task_data (task);
  if (!saving->unasked)
    {
      us_unfinished_finish (us_document_get_statement (self));
      us_history_seal (history);
    }
  g_object_get (history, "position", &saving->position, NULL);
  saving->writing = us_writing_new (us_document_get_statement (self));
  saving->is_known = g_strcmp0 (saving->path, us_document_get_path (self)) == 0;
  saving->over = saving->over && saving->is_known;
  saving->expected = *us_document_get_identity (self);
  if (write_slice_cb (task) == G_SOURCE_CONTINUE)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, write_slice_cb, g_object_ref (task), g_object_unref);
}

static void
save (UsDocument *self, Saving *saving, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  GQueue *saves = get_saves (self);

  g_task_set_task_data (task, saving, (GDestroyNotify) saving_free);
  g_queue_push_tail (saves, task);
  if (saves->length == 1)
    begin_next (self);
}

/**
 * us_document_finish:
 * @self: a document
 *
 * Takes over what is being edited, as before a save, and tells whether anything would be lost with
 * the document. Main thread only.
 *
 * Returns: whether it has unsaved changes, or is being saved and nobody knows how that ends
 */
gboolean
us_document_finish (UsDocument *self)
{
  g_return_val_if_fail (US_IS_DOCUMENT (self), FALSE);

  us_unfinished_finish (us_document_get_statement (self));
  return us_document_get_unsaved (self) || !g_queue_is_empty (get_saves (self));
}

/**
 * us_document_save_async:
 * @self: a document
 * @path: where to
 * @over: whether to save also when somebody else has changed the file; theirs is kept beside it
 * then
 * @callback: called in the main thread
 * @user_data: for @callback
 *
 * Writes the document as it is now, or when what is being saved is; what is changed meanwhile stays
 * unsaved. Its path becomes @path
 * when, and only when, the file is safely there. Main thread only.
 */
void
us_document_save_async (UsDocument *self, const char *path, gboolean over,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  Saving *saving;

  g_return_if_fail (US_IS_DOCUMENT (self));
  g_return_if_fail (path != NULL);

  saving = g_new0 (Saving, 1);
  saving->path = g_strdup (path);
  saving->over = over;
  save (self, saving, callback, user_data);
}

/**
 * us_document_save_unasked_async:
 * @self: a document that is not busy, see us_document_is_busy(), and has a file
 * @callback: called in the main thread, for us_document_save_finish()
 * @user_data: for @callback
 *
 * Writes the document to its own file as it is now, and leaves alone whoever is typing: what is
 * being edited outside of the letter is not taken over, and undo goes on as if nothing was. A file
 * that is gone or protected is %US_ERROR_REFUSED. Main thread only.
 */
void
us_document_save_unasked_async (UsDocument *self, GAsyncReadyCallback callback, gpointer user_data)
{
  Saving *saving;

  g_return_if_fail (US_IS_DOCUMENT (self));
  g_return_if_fail (us_document_get_path (self) != NULL && !us_document_is_busy (self));

  saving = g_new0 (Saving, 1);
  saving->path = g_strdup (us_document_get_path (self));
  saving->unasked = TRUE;
  save (self, saving, callback, user_data);
}

/**
 * us_document_is_busy:
 * @self: a document
 *
 * Main thread only.
 *
 * Returns: whether it is being saved, or only a part of a long edit is done
 */
gboolean
us_document_is_busy (UsDocument *self)
{
  g_return_val_if_fail (US_IS_DOCUMENT (self), FALSE);

  return !g_queue_is_empty (get_saves (self)) ||
         us_long_edit_is_pending (us_document_get_statement (self));
}

/* What people should know of a save that went well. */
static char *
describe (const UsFileOutcome *outcome)
{
  if (outcome->other_version != NULL)
    /* translators: %s is the name of a file */
    return g_strdup_printf (_ ("Somebody else changed the letter too: their version is kept as "
                               "“%s”"),
                            outcome->other_version);
  if (outcome->was_linked)
    return g_strdup (_ ("The other names of this file keep the version before"));
  return NULL;
}

/**
 * us_document_save_finish:
 * @self: a document
 * @result: as given to the callback
 * @ret_remark: (out) (nullable): a sentence that people should see although all went well
 * @error: %US_ERROR_UNWRITABLE and its like; %US_ERROR_CONFLICT when somebody else has changed the
 * file, and nothing was written
 *
 * Main thread only.
 *
 * Returns: whether the file is safely there
 */
gboolean
us_document_save_finish (UsDocument *self, GAsyncResult *result, char **ret_remark, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (GTask) done = NULL;
  Saving *saving;

  g_return_val_if_fail (US_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (ret_remark != NULL, FALSE);

  *ret_remark = NULL;
  done = g_queue_pop_head (get_saves (self));
  saving = g_task_get_task_data (done);
  if (g_task_propagate_boolean (done, &problem))
    {
      us_document_set_saved (self, saving->path, saving->position, &saving->outcome.identity,
                             saving->bytes);
      *ret_remark = describe (&saving->outcome);
    }
  else if (g_error_matches (problem, US_ERROR, US_ERROR_CONFLICT))
    us_document_set_outside (self, US_DOCUMENT_CHANGED);
  else if (saving->is_known)
    us_document_set_failed (self);
  begin_next (self);
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}
