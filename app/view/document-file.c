/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/document-file.h"

#include "import/importer.h"
#include "store/safe-file.h"
#include "store/writer.h"

/* What a worker hands to the main thread: a document comes to be only there. */
typedef struct
{
  UsStatement *statement;
  UsReaderNotice notice;
  char *path;
  gboolean foreign;
} Loaded;

/* What a save needs when the file has been written. */
typedef struct
{
  char *path;
  guint64 position;
} Saving;

static void
loaded_free (Loaded *self)
{
  g_clear_object (&self->statement);
  g_free (self->path);
  g_free (self);
}

static void
saving_free (Saving *self)
{
  g_free (self->path);
  g_free (self);
}

/* What a file is, its content says; only what is too damaged for that is told by its name. */
static void
load_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Loaded *loaded = task_data;
  const gboolean named_ours = g_str_has_suffix (loaded->path, ".statement");
  const gsize limit = named_ours ? US_SAFE_FILE_NATIVE_MAX : US_SAFE_FILE_IMPORT_MAX;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = us_safe_file_load (loaded->path, limit, &error);

  if (bytes != NULL && (named_ours || us_reader_recognises (bytes)))
    loaded->statement = us_reader_read (bytes, &loaded->notice, &error);
  else if (bytes != NULL)
    {
      const UsImportHint hint = { .name = loaded->path, .language = NULL };

      loaded->statement = us_import (bytes, &hint, NULL, &error);
      loaded->foreign = TRUE;
    }

  if (loaded->statement == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_boolean (task, TRUE);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  UsDocument *self = g_task_get_source_object (task);
  Saving *saving = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;

  if (!us_safe_file_save_finish (result, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  us_document_set_saved (self, saving->path, saving->position);
  g_task_return_boolean (task, TRUE);
}

/**
 * us_document_load_async:
 * @path: a statement, or a letter of any format that can be imported
 * @cancellable: (nullable): to stop waiting
 * @callback: called in the main thread
 * @user_data: for @callback
 *
 * Reads and parses in a worker. A document that was imported has no path and counts as unsaved.
 * Main thread only.
 */
void
us_document_load_async (const char *path, GCancellable *cancellable, GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Loaded *loaded;

  g_return_if_fail (path != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  loaded = g_new0 (Loaded, 1);
  loaded->path = g_strdup (path);
  g_task_set_task_data (task, loaded, (GDestroyNotify) loaded_free);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * us_document_load_finish:
 * @result: as given to the callback
 * @error: #US_ERROR of any code but %US_ERROR_REFUSED and %US_ERROR_UNWRITABLE
 *
 * Main thread only.
 *
 * Returns: (transfer full): a new document, or %NULL with @error set
 */
UsDocument *
us_document_load_finish (GAsyncResult *result, GError **error)
{
  Loaded *loaded;
  UsDocument *self;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;
  loaded = g_task_get_task_data (G_TASK (result));
  self = us_document_new (loaded->statement);
  us_document_set_loaded (self, loaded->foreign ? NULL : loaded->path, loaded->notice);
  return self;
}

/**
 * us_document_save_async:
 * @self: a document
 * @path: where to
 * @cancellable: (nullable): to stop waiting
 * @callback: called in the main thread
 * @user_data: for @callback
 *
 * Writes the document as it is now; what is changed meanwhile stays unsaved. Its path becomes @path
 * when, and only when, the file is safely there. Main thread only.
 */
void
us_document_save_async (UsDocument *self, const char *path, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GBytes) bytes = NULL;
  UsHistory *history;
  Saving *saving;

  g_return_if_fail (US_IS_DOCUMENT (self));
  g_return_if_fail (path != NULL);

  history = us_document_get_history (self);
  us_history_seal (history);
  saving = g_new0 (Saving, 1);
  saving->path = g_strdup (path);
  saving->position = us_history_get_position (history);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_task_data (task, saving, (GDestroyNotify) saving_free);
  bytes = us_writer_write (us_document_get_statement (self));
  us_safe_file_save_async (path, bytes, cancellable, saved_cb, g_steal_pointer (&task));
}

/**
 * us_document_save_finish:
 * @self: a document
 * @result: as given to the callback
 * @error: %US_ERROR_UNWRITABLE and its like; the old file is untouched then
 *
 * Main thread only.
 *
 * Returns: whether the file is safely there
 */
gboolean
us_document_save_finish (UsDocument *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (US_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
