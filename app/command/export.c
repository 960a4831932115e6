/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/export.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "command/document.h"
#include "command/export-request.h"
#include "command/terminal.h"
#include "model/error.h"
#include "publish/copy-name.h"
#include "store/safe-file/file-identity.h"
#include "store/safe-file/safe-file-set.h"

/* What so many signatories take is worth giving back before the end. */
#define MANY 5000

/* A file that was rendered and is not written yet. */
typedef struct
{
  char *path;
  GBytes *bytes;
} UsExportFile;

static void
export_file_free (gpointer data)
{
  UsExportFile *self = data;

  g_free (self->path);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/* What is exported, and the files that it becomes. */
typedef struct
{
  const UsExportRequest *request;
  const char *path; /* of the statement */
  UsStatement *statement;
  UsPublishOptions options;
  GPtrArray *exporters;
  GPtrArray *files;
} Task;

/* The name of the statement, and of whom the copy is for, with the suffix of a format. */
static char *
make_name (const Task *task, UsItem *addressee, const UsExporter *exporter)
{
  g_autofree char *stem = strcmp (task->path, US_DOCUMENT_STREAM) == 0
                              ? g_strdup ("statement")
                              : g_path_get_basename (task->path);

  if (g_str_has_suffix (stem, ".statement"))
    stem[strlen (stem) - strlen (".statement")] = '\0';
  return us_copy_name (stem, addressee, exporter->suffix);
}

static char *
make_path (const Task *task, UsItem *addressee, const UsExporter *exporter)
{
  const char *output = task->request->output;
  g_autofree char *name = NULL;

  if (output == NULL)
    return g_strdup (US_DOCUMENT_STREAM);
  if (!us_export_request_is_folder (output))
    return g_strdup (output);
  name = make_name (task, addressee, exporter);
  return g_build_filename (output, name, NULL);
}

/* Puts copies in other formats beside the letter, named as the e-mail is. */
static gboolean
attach (const Task *task, UsMailing *mailing, UsItem *addressee, const UsPublication *publication,
        GError **error)
{
  g_auto (GStrv) names = g_strsplit (task->request->attachments, ",", -1);

  for (gsize i = 0; names[i] != NULL; i++)
    {
      const UsExporter *exporter = us_export_request_find_exporter (names[i], error);
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *name = NULL;

      if (exporter == NULL)
        return FALSE;
      bytes = exporter->render (publication, NULL, error);
      if (bytes == NULL)
        return FALSE;
      name = make_name (task, addressee, exporter);
      us_mailing_attach (mailing, name, exporter->mime, bytes);
    }
  return TRUE;
}

/* Gives whom an e-mail is for, and what goes with it; nothing unless somebody asked for it. */
static gboolean
make_mailing (const Task *task, UsItem *addressee, const UsPublication *publication,
              UsMailing **ret_mailing, GError **error)
{
  g_autoptr (UsMailing) mailing = NULL;

  if (!task->request->addressed && task->request->attachments == NULL)
    return TRUE;
  mailing = us_mailing_new (task->statement, addressee);
  if (!task->request->addressed)
    us_mailing_forget_addresses (mailing);
  if (task->request->attachments != NULL && !attach (task, mailing, addressee, publication, error))
    return FALSE;
  *ret_mailing = g_steal_pointer (&mailing);
  return TRUE;
}

/* Nothing is replaced unasked, and the statement never. */
static gboolean
may_write (const Task *task, const char *path, GError **error)
{
  if (!us_file_is_same (task->path, path))
    return us_document_may_write (path, task->request->force, error);
  g_set_error (error, US_ERROR, US_ERROR_UNWRITABLE,
               /* translators: %s is a file */
               _ ("%s: The statement would be overwritten; choose another name."), path);
  return FALSE;
}

static gboolean
add_file (Task *task, UsItem *addressee, const UsPublication *publication,
          const UsExporter *exporter, const UsExportOptions *options, GError **error)
{
  g_autofree char *path = make_path (task, addressee, exporter);
  GBytes *bytes;
  UsExportFile *file;

  if (!may_write (task, path, error))
    return FALSE;
  bytes = exporter->render (publication, options, error);
  if (bytes == NULL)
    {
      g_prefix_error (error, "%s: ", task->path);
      return FALSE;
    }
  file = g_new (UsExportFile, 1);
  file->path = g_steal_pointer (&path);
  file->bytes = bytes;
  g_ptr_array_add (task->files, file);
  return TRUE;
}

/* The pages of a long list take long, and as much memory as the statement, which nothing needs any
 * more once all is known that is printed. */
static void
make_room (Task *task, UsPublication *publication)
{
  gboolean has_pages = FALSE;

  for (guint i = 0; i < task->exporters->len; i++)
    has_pages =
        has_pages ||
        strcmp (((const UsExporter *) g_ptr_array_index (task->exporters, i))->id, "pdf") == 0;
  if (!has_pages || task->request->to_each || publication->n_signatories < MANY)
    return;
  us_publication_detach (publication);
  us_document_close (g_steal_pointer (&task->statement));
}

/* Renders every format of a copy: for one addressee, or for all of them. */
static gboolean
render_copy (Task *task, UsItem *addressee, GError **error)
{
  UsExportOptions export_options = { .width = (guint) task->request->width };
  UsPublishOptions options = task->options;
  g_autoptr (UsMailing) mailing = NULL;
  UsPublication *publication;

  options.addressee = addressee != NULL ? us_item_get_id (addressee) : NULL;
  publication = us_publication_new (task->statement, &options);
  us_document_keep (publication);
  if (!make_mailing (task, addressee, publication, &mailing, error))
    return FALSE;
  export_options.mailing = mailing;
  make_room (task, publication);
  for (guint i = 0; i < task->exporters->len; i++)
    if (!add_file (task, addressee, publication, g_ptr_array_index (task->exporters, i),
                   &export_options, error))
      return FALSE;
  return TRUE;
}

/* Nobody who has confirmed is left out silently. */
static void
tell_undated (const Task *task)
{
  const guint n_undated =
      task->options.as_of != NULL ? us_edition_count_undated (task->statement) : 0;

  if (n_undated > 0)
    us_terminal_say (
        /* translators: %u counts signatories who are confirmed */
        ngettext ("%u confirmed signatory has no date of approval and is left out.",
                  "%u confirmed signatories have no date of approval and are left out.", n_undated),
        n_undated);
}

/* Renders everything before the first file is written: all of them or none. */
static gboolean
render (Task *task, GError **error)
{
  UsItemList *addressees;

  task->statement = us_document_open (task->path, error);
  if (task->statement == NULL ||
      !us_export_request_get_options (task->request, task->statement, &task->options, error))
    return FALSE;
  tell_undated (task);
  addressees = us_statement_get_addressees (task->statement);
  if (!task->request->to_each || us_item_list_get_length (addressees) == 0)
    return render_copy (task, NULL, error);
  for (guint i = 0; i < us_item_list_get_length (addressees); i++)
    if (!render_copy (task, us_item_list_get (addressees, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
write_files (const UsExportRequest *request, GPtrArray *files, GError **error)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  g_autoptr (GPtrArray) contents = g_ptr_array_new ();

  if (request->output != NULL && g_str_has_suffix (request->output, G_DIR_SEPARATOR_S) &&
      g_mkdir_with_parents (request->output, 0777) != 0)
    {
      g_set_error (error, US_ERROR, US_ERROR_UNWRITABLE,
                   /* translators: a folder, then the system's reason */
                   _ ("%s: The folder could not be made: %s."), request->output,
                   g_strerror (errno));
      return FALSE;
    }
  for (guint i = 0; i < files->len; i++)
    {
      const UsExportFile *file = g_ptr_array_index (files, i);

      /* A stream is one file, and the only one. */
      if (strcmp (file->path, US_DOCUMENT_STREAM) == 0)
        return us_document_write (file->path, file->bytes, error);
      g_ptr_array_add (paths, file->path);
      g_ptr_array_add (contents, file->bytes);
    }
  return us_safe_file_save_set (paths, contents, error);
}

/**
 * us_command_export:
 * @command: its row in the table of commands
 * @argc: number of arguments
 * @argv: the command's name, options and operands
 *
 * `undersigned-cli export STATEMENT`. Main thread only.
 *
 * Returns: the exit code
 */
int
us_command_export (const UsCommand *command, int argc, char **argv)
{
  g_auto (UsExportRequest) request = { .formats = NULL };
  g_autoptr (GPtrArray) exporters = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (export_file_free);
  g_autoptr (GError) error = NULL;
  Task task = { .request = &request, .files = files };
  int code;

  if (!us_export_request_parse (&request, command, argc, argv, &code))
    return code;
  task.path = argv[1];
  exporters = us_export_request_find_exporters (&request, &error);
  task.exporters = exporters;
  if (exporters == NULL || !render (&task, &error) || !write_files (&request, files, &error))
    return us_terminal_fail (error);
  return US_EXIT_DONE;
}
