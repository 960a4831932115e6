/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/export.h"

#include "export/exporter.h"
#include "store/safe-file.h"

/* What a worker needs: nothing that the main thread may change meanwhile. */
typedef struct
{
  UsPublication *publication;
  char **formats;
  GPtrArray *paths; /* of the formats, in their order */
} Export;

static void
export_free (Export *self)
{
  us_publication_unref (self->publication);
  g_strfreev (self->formats);
  g_ptr_array_unref (self->paths);
  g_free (self);
}

/* All are rendered before the first is written: a failure leaves no half of a set behind. */
static gboolean
render_all (Export *self, GPtrArray *rendered, GError **error)
{
  const UsExportOptions options = { .width = 0 };

  for (gsize i = 0; self->formats[i] != NULL; i++)
    {
      const UsExporter *exporter = us_exporter_find (self->formats[i]);
      GBytes *bytes = exporter->render (self->publication, &options, error);

      if (bytes == NULL)
        return FALSE;
      g_ptr_array_add (rendered, bytes);
    }
  return TRUE;
}

static void
export_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Export *self = task_data;
  g_autoptr (GPtrArray) rendered = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GError) error = NULL;

  if (!render_all (self, rendered, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  for (guint i = 0; i < rendered->len; i++)
    if (!us_safe_file_save (self->paths->pdata[i], rendered->pdata[i], &error))
      {
        g_task_return_error (task, g_steal_pointer (&error));
        return;
      }
  g_task_return_int (task, rendered->len);
}

/**
 * us_export_get_path:
 * @document: what to export
 * @folder: path of the folder
 * @suffix: of the format
 *
 * Main thread only.
 *
 * Returns: (transfer full): the path of the file it will be exported to
 */
char *
us_export_get_path (UsDocument *document, const char *folder, const char *suffix)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (US_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (folder != NULL, NULL);

  name = us_document_suggest_name (document, suffix);
  return g_build_filename (folder, name, NULL);
}

/**
 * us_export_async:
 * @document: what to export
 * @formats: (array zero-terminated=1): identifiers of exporters; unknown ones are passed over
 * @folder: path of the folder to write into
 * @statuses: whose names are printed: bits 1 << #UsSignatoryStatus
 * @callback: called in the main thread
 * @user_data: for @callback
 *
 * Exports the document as it is now, in a worker. Main thread only.
 */
void
us_export_async (UsDocument *document, const char *const *formats, const char *folder,
                 guint statuses, GAsyncReadyCallback callback, gpointer user_data)
{
  const UsPublishOptions options = { .statuses = statuses };
  g_autoptr (GStrvBuilder) known = NULL;
  g_autoptr (GTask) task = NULL;
  Export *self;

  g_return_if_fail (US_IS_DOCUMENT (document));
  g_return_if_fail (formats != NULL);
  g_return_if_fail (folder != NULL);

  known = g_strv_builder_new ();
  self = g_new0 (Export, 1);
  self->publication = us_publication_new (us_document_get_statement (document), &options);
  self->paths = g_ptr_array_new_with_free_func (g_free);
  for (gsize i = 0; formats[i] != NULL; i++)
    {
      const UsExporter *exporter = us_exporter_find (formats[i]);

      if (exporter == NULL)
        continue;
      g_strv_builder_add (known, formats[i]);
      g_ptr_array_add (self->paths, us_export_get_path (document, folder, exporter->suffix));
    }
  self->formats = g_strv_builder_end (known);

  task = g_task_new (NULL, NULL, callback, user_data);
  g_task_set_task_data (task, self, (GDestroyNotify) export_free);
  g_task_run_in_thread (task, export_in_thread);
}

/**
 * us_export_finish:
 * @result: as given to the callback
 * @error: %US_ERROR_UNWRITABLE, or what an exporter says
 *
 * Main thread only.
 *
 * Returns: how many files were written; 0 with @error set when one failed
 */
guint
us_export_finish (GAsyncResult *result, GError **error)
{
  gssize n_files;

  g_return_val_if_fail (g_task_is_valid (result, NULL), 0);

  n_files = g_task_propagate_int (G_TASK (result), error);
  return n_files < 0 ? 0 : (guint) n_files;
}
