/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/document/document-file.h"

#include "apart/letter.h"
#include "model/error.h"
#include "model/task.h"
#include "store/safe-file/safe-file-sweep.h"
#include "store/safe-file/safe-file.h"
#include "store/salvage.h"
#include "view/document/document-state.h"
#include "view/review/review.h"

#include <glib/gi18n.h>

#define LOSSES "us-document-losses"

/* What a worker hands to the main thread: a document comes to be only there. */
typedef struct
{
  UsStatement *statement;
  UsReaderNotice notice;
  char *path;
  UsFileIdentity identity;
  GBytes *bytes;
  GPtrArray *losses; /* of a damaged file */
  UsReport *report;  /* of a foreign one */
  UsAmendment *amendment;
  gboolean foreign;
} Loaded;

static void
loaded_free (Loaded *self)
{
  g_clear_object (&self->statement);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->losses, g_ptr_array_unref);
  g_clear_pointer (&self->report, us_report_unref);
  g_clear_pointer (&self->amendment, us_amendment_unref);
  g_free (self->path);
  g_free (self);
}

/* What is left of a damaged file is a letter without a file: it never takes the place of the file
 * by itself. */
static void
salvage (Loaded *self, GError **error)
{
  if (!g_error_matches (*error, US_ERROR, US_ERROR_DAMAGED) &&
      !g_error_matches (*error, US_ERROR, US_ERROR_ENCODING))
    return;
  self->statement = us_salvage (self->bytes, &self->losses, NULL);
  self->foreign = TRUE;
  if (self->statement != NULL)
    g_ptr_array_insert (self->losses, 0, g_strdup ((*error)->message));
}

/* Who opens several files must know which one it is about. */
static void
name_file (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GError) reason = g_steal_pointer (error);

  g_set_error (error, reason->domain, reason->code,
               /* translators: the name of a file, and a whole sentence that says why */
               _ ("“%s” cannot be read. %s"), name, reason->message);
}

/* What a file is, its content says; only what is too damaged for that is told by its name. */
static void
load_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Loaded *loaded = task_data;
  const gboolean named_ours = g_str_has_suffix (loaded->path, ".statement");
  const gsize limit = named_ours ? US_SAFE_FILE_NATIVE_MAX : US_SAFE_FILE_IMPORT_MAX;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
                 us_safe_file_load_known (loaded->path, limit, &loaded->identity, &error);

  if (bytes != NULL && (named_ours || us_reader_recognises (bytes)))
    {
      us_file_sweep (loaded->path);
      loaded->statement = us_reader_read (bytes, &loaded->notice, &error);
      loaded->bytes = g_bytes_ref (bytes);
      if (loaded->statement == NULL)
        salvage (loaded, &error);
    }
  else if (bytes != NULL)
    {
      const UsImportHint hint = { .name = loaded->path, .language = NULL };

      loaded->statement =
          us_apart_import (bytes, &hint, NULL, &loaded->report, cancellable, &error);
      loaded->foreign = TRUE;
      loaded->bytes = g_bytes_ref (bytes);
      if (loaded->statement != NULL)
        loaded->amendment = us_amendment_new (loaded->statement);
    }

  if (loaded->statement == NULL && bytes != NULL)
    name_file (loaded->path, &error);
  if (loaded->statement == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
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
  us_task_run_in_thread (task, load_in_thread);
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
  us_document_set_loaded (self, loaded->foreign ? NULL : loaded->path, loaded->notice,
                          &loaded->identity, loaded->bytes);
  if (loaded->report != NULL)
    us_review_begin (self, loaded->bytes, loaded->path, loaded->report, loaded->amendment);
  if (loaded->losses != NULL)
    g_object_set_data_full (G_OBJECT (self), LOSSES, g_ptr_array_ref (loaded->losses),
                            (GDestroyNotify) g_ptr_array_unref);
  return self;
}

/**
 * us_document_get_losses:
 * @self: a document
 *
 * Main thread only.
 *
 * Returns: (transfer none) (nullable) (element-type utf8): what was wrong with the file that it was
 * salvaged from, and what was lost of it, one sentence each; %NULL when it was not
 */
GPtrArray *
us_document_get_losses (UsDocument *self)
{
  g_return_val_if_fail (US_IS_DOCUMENT (self), NULL);

  return g_object_get_data (G_OBJECT (self), LOSSES);
}
