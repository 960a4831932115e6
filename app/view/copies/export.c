/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/copies/export.h"

#include <string.h>

#include "export/exporter.h"
#include "model/error.h"
#include "model/task.h"
#include "publish/copy-name.h"
#include "store/safe-file/file-identity.h"
#include "store/safe-file/safe-file-set.h"

#include <glib/gi18n.h>

/* One set of copies: for everybody, or for one addressee. */
typedef struct
{
  UsPublication *publication;
  UsMailing *mailing; /* or NULL */
} Copy;

/* What a worker needs: nothing that the main thread may change meanwhile. */
typedef struct
{
  GArray *copies;
  GPtrArray *exporters;
  GPtrArray *paths; /* for each copy those of the formats, in their order */
  gboolean attached;
  void (*progress) (guint n_ready, guint n_files, gpointer progress_data);
  gpointer progress_data;
} Export;

/* What the main thread is told on the way. */
typedef struct
{
  const Export *export;
  guint n_ready;
} Progress;

static void
clear_copy (gpointer data)
{
  Copy *copy = data;

  us_publication_unref (copy->publication);
  g_clear_pointer (&copy->mailing, us_mailing_free);
}

static void
export_free (Export *self)
{
  g_array_unref (self->copies);
  g_ptr_array_unref (self->exporters);
  g_ptr_array_unref (self->paths);
  g_free (self);
}

static gboolean
progress_cb (gpointer data)
{
  const Progress *self = data;

  self->export->progress (self->n_ready, self->export->paths->len, self->export->progress_data);
  return G_SOURCE_REMOVE;
}

/* The task ends behind all of these, so that what they look at is there still. */
static void
tell_progress (const Export *self, guint n_ready)
{
  Progress *progress;

  if (self->progress == NULL)
    return;
  progress = g_new (Progress, 1);
  *progress = (Progress){ self, n_ready };
  g_idle_add_full (G_PRIORITY_DEFAULT, progress_cb, progress, g_free);
}

static void
release_bytes (gpointer bytes)
{
  g_clear_pointer ((GBytes **) &bytes, g_bytes_unref);
}

static gboolean
is_email (const UsExporter *exporter)
{
  return strcmp (exporter->id, "email") == 0;
}

/* Puts the other files of a set beside the letter in its e-mail. */
static void
attach (const Export *self, guint first, UsMailing *mailing, GPtrArray *rendered)
{
  for (guint i = 0; i < self->exporters->len; i++)
    {
      const UsExporter *exporter = self->exporters->pdata[i];
      g_autofree char *name = NULL;

      if (is_email (exporter))
        continue;
      name = g_path_get_basename (self->paths->pdata[first + i]);
      us_mailing_attach (mailing, name, exporter->mime, rendered->pdata[first + i]);
    }
}

/* Renders the formats of a set that are an e-mail, or those that are not. */
static gboolean
render_copy (Export *self, guint index, gboolean email, GPtrArray *rendered, guint *n_ready,
             GCancellable *cancellable, GError **error)
{
  const Copy *copy = &g_array_index (self->copies, Copy, index);
  const UsExportOptions options = { .mailing = copy->mailing, .cancellable = cancellable };
  const guint first = index * self->exporters->len;

  for (guint i = 0; i < self->exporters->len; i++)
    {
      const UsExporter *exporter = self->exporters->pdata[i];
      GBytes *bytes;

      if (is_email (exporter) != email)
        continue;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (email && self->attached)
        attach (self, first, copy->mailing, rendered);
      bytes = exporter->render (copy->publication, &options, error);
      if (bytes == NULL)
        return FALSE;
      rendered->pdata[first + i] = bytes;
      tell_progress (self, ++*n_ready);
    }
  return TRUE;
}

/* All are rendered before the first is written: a failure leaves no half of a set behind. An e-mail
 * comes last, since the others may go with it. */
static gboolean
render_all (Export *self, GPtrArray *rendered, GCancellable *cancellable, GError **error)
{
  guint n_ready = 0;

  g_ptr_array_set_size (rendered, (int) self->paths->len);
  for (guint i = 0; i < self->copies->len; i++)
    if (!render_copy (self, i, FALSE, rendered, &n_ready, cancellable, error) ||
        !render_copy (self, i, TRUE, rendered, &n_ready, cancellable, error))
      return FALSE;
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static void
export_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Export *self = task_data;
  g_autoptr (GPtrArray) rendered = g_ptr_array_new_with_free_func (release_bytes);
  g_autoptr (GError) error = NULL;

  if (!render_all (self, rendered, cancellable, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  if (us_safe_file_save_set (self->paths, rendered, &error))
    g_task_return_int (task, rendered->len);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * us_export_get_stem:
 * @document: what to export
 *
 * Main thread only.
 *
 * Returns: (transfer full): what the names of its copies begin with unless somebody chooses
 *   otherwise
 */
char *
us_export_get_stem (UsDocument *document)
{
  char *name;

  g_return_val_if_fail (US_IS_DOCUMENT (document), NULL);

  name = us_document_suggest_name (document, "x");
  name[strlen (name) - strlen (".x")] = '\0';
  return name;
}

static GPtrArray *
find_exporters (const UsExportPlan *plan)
{
  GPtrArray *exporters = g_ptr_array_new ();

  for (gsize i = 0; plan->formats[i] != NULL; i++)
    {
      const UsExporter *exporter = us_exporter_find (plan->formats[i]);

      if (exporter != NULL)
        g_ptr_array_add (exporters, (gpointer) exporter);
    }
  return exporters;
}

/* Gives the addressees that have copies of their own, or only %NULL, which is everybody. */
static GPtrArray *
find_readers (UsDocument *document, const UsExportPlan *plan)
{
  UsItemList *addressees = us_statement_get_addressees (us_document_get_statement (document));
  guint n_addressees = us_item_list_get_length (addressees);
  GPtrArray *readers = g_ptr_array_new ();

  for (guint i = 0; plan->to_each && i < n_addressees; i++)
    g_ptr_array_add (readers, us_item_list_get (addressees, i));
  if (readers->len == 0)
    g_ptr_array_add (readers, NULL);
  return readers;
}

/**
 * us_export_get_paths:
 * @document: what to export
 * @plan: how
 *
 * Main thread only.
 *
 * Returns: (transfer full) (element-type filename): the paths of the files that it becomes
 */
GPtrArray *
us_export_get_paths (UsDocument *document, const UsExportPlan *plan)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) exporters = NULL;
  g_autoptr (GPtrArray) readers = NULL;
  g_autofree char *stem = NULL;

  g_return_val_if_fail (US_IS_DOCUMENT (document), paths);
  g_return_val_if_fail (plan != NULL, paths);

  exporters = find_exporters (plan);
  readers = find_readers (document, plan);
  stem = plan->name != NULL && *plan->name != '\0' ? g_strdup (plan->name)
                                                   : us_export_get_stem (document);
  for (guint r = 0; r < readers->len; r++)
    for (guint i = 0; i < exporters->len; i++)
      {
        const UsExporter *exporter = exporters->pdata[i];
        g_autofree char *name = us_copy_name (stem, readers->pdata[r], exporter->suffix);

        g_ptr_array_add (paths, g_build_filename (plan->folder, name, NULL));
      }
  return paths;
}

static void
add_copy (Export *self, UsStatement *statement, const UsExportPlan *plan, UsItem *reader)
{
  UsPublishOptions options = plan->options;
  Copy copy = { NULL, NULL };

  options.addressee = reader != NULL ? us_item_get_id (reader) : NULL;
  copy.publication = us_publication_new (statement, &options);
  if (plan->addressed || plan->attached)
    copy.mailing = us_mailing_new (statement, reader);
  if (copy.mailing != NULL && !plan->addressed)
    us_mailing_forget_addresses (copy.mailing);
  g_array_append_val (self->copies, copy);
}

/**
 * us_export_check_paths:
 * @document: what to export
 * @paths: (element-type filename): where to, as us_export_get_paths() gives them
 * @error: %US_ERROR_UNWRITABLE
 *
 * Tells whether the copies may be written there: none may be the letter itself, whatever its file
 * is called. Main thread only.
 *
 * Returns: whether they may
 */
gboolean
us_export_check_paths (UsDocument *document, GPtrArray *paths, GError **error)
{
  const char *letter;

  g_return_val_if_fail (US_IS_DOCUMENT (document), FALSE);
  g_return_val_if_fail (paths != NULL, FALSE);

  letter = us_document_get_path (document);
  for (guint i = 0; letter != NULL && i < paths->len; i++)
    if (us_file_is_same (letter, paths->pdata[i]))
      {
        g_autofree char *name = g_filename_display_basename (letter);

        g_set_error (error, US_ERROR, US_ERROR_UNWRITABLE,
                     /* translators: %s is the name of a file */
                     _ ("“%s” is the letter itself. Choose another name for its copies."), name);
        return FALSE;
      }
  return TRUE;
}

/**
 * us_export_async:
 * @document: what to export
 * @plan: how; what it points at is not needed afterwards
 * @cancellable: (nullable): to stop it before anything is written
 * @callback: called in the main thread
 * @user_data: for @callback
 *
 * Exports the document as it is now, in a worker. Main thread only.
 */
void
us_export_async (UsDocument *document, const UsExportPlan *plan, GCancellable *cancellable,
                 GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GPtrArray) readers = NULL;
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) error = NULL;
  Export *self;

  g_return_if_fail (US_IS_DOCUMENT (document));
  g_return_if_fail (plan != NULL);

  self = g_new0 (Export, 1);
  self->copies = g_array_new (FALSE, FALSE, sizeof (Copy));
  g_array_set_clear_func (self->copies, clear_copy);
  self->exporters = find_exporters (plan);
  self->attached = plan->attached;
  self->progress = plan->progress;
  self->progress_data = plan->progress_data;
  self->paths = us_export_get_paths (document, plan);
  readers = find_readers (document, plan);
  for (guint i = 0; i < readers->len; i++)
    add_copy (self, us_document_get_statement (document), plan, readers->pdata[i]);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_task_data (task, self, (GDestroyNotify) export_free);
  /* When it is stopped too late, the files are there, and that is what is told. */
  g_task_set_check_cancellable (task, FALSE);
  if (us_export_check_paths (document, self->paths, &error))
    us_task_run_in_thread (task, export_in_thread);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * us_export_finish:
 * @result: as given to the callback
 * @error: %US_ERROR_UNWRITABLE, %G_IO_ERROR_CANCELLED, or what an exporter says
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
