/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/export.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "command/arguments.h"
#include "command/command.h"
#include "command/document.h"
#include "command/terminal.h"
#include "export/exporter.h"
#include "model/error.h"

#define WIDTH_MIN 40
#define WIDTH_MAX 998

#define DESCRIPTION                                                                                \
  N_ ("The format is the one of -t, or else that of the suffix of OUT. Several formats go into a " \
      "folder: -t text,html -o FOLDER/.\nOnly confirmed signatories are printed, unless "          \
      "--all-signatories or --statuses asks otherwise; what is private never is.")

/* What was asked for on the command line. */
typedef struct
{
  char *formats;
  char *output;
  char *statuses;
  char *attachments;
  gboolean everybody;
  gboolean addressed;
  int width;
} UsExportRequest;

static void
export_request_clear (UsExportRequest *self)
{
  g_free (self->formats);
  g_free (self->output);
  g_free (self->statuses);
  g_free (self->attachments);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (UsExportRequest, export_request_clear)

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

static gboolean
is_folder (const char *path)
{
  return g_str_has_suffix (path, G_DIR_SEPARATOR_S) || g_file_test (path, G_FILE_TEST_IS_DIR);
}

static const UsExporter *
find_exporter (const char *name, GError **error)
{
  const UsExporter *exporter = us_exporter_find (name);

  if (exporter == NULL)
    g_set_error (error, US_ERROR, US_ERROR_UNKNOWN_FORMAT,
                 /* translators: %s is what was typed */
                 _ ("There is no format “%s” to write; “undersigned-cli formats” lists them."),
                 name);
  return exporter;
}

/* Gives the exporters in the order in which they were asked for, each once. */
static GPtrArray *
find_exporters (const UsExportRequest *request, GError **error)
{
  g_autoptr (GPtrArray) exporters = g_ptr_array_new ();
  g_auto (GStrv) names = NULL;

  if (request->formats == NULL)
    {
      const UsExporter *exporter = us_exporter_find_for_name (request->output);

      if (exporter == NULL)
        {
          g_set_error (error, US_ERROR, US_ERROR_UNKNOWN_FORMAT,
                       /* translators: %s is the name of a file */
                       _ ("%s: Its suffix names no format; “undersigned-cli formats” lists them."),
                       request->output);
          return NULL;
        }
      g_ptr_array_add (exporters, (gpointer) exporter);
      return g_steal_pointer (&exporters);
    }

  names = g_strsplit (request->formats, ",", -1);
  for (gsize i = 0; names[i] != NULL; i++)
    {
      const UsExporter *exporter = find_exporter (names[i], error);

      if (exporter == NULL)
        return NULL;
      if (!g_ptr_array_find (exporters, exporter, NULL))
        g_ptr_array_add (exporters, (gpointer) exporter);
    }
  return g_steal_pointer (&exporters);
}

static gboolean
parse_statuses (const UsExportRequest *request, guint *ret_statuses, GError **error)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (US_TYPE_SIGNATORY_STATUS);
  g_auto (GStrv) names = NULL;
  guint statuses = 0;

  names = g_strsplit (request->statuses, ",", -1);
  for (gsize i = 0; names[i] != NULL; i++)
    {
      const GEnumValue *value = g_enum_get_value_by_nick (klass, names[i]);

      if (value == NULL)
        {
          g_set_error (error, US_ERROR, US_ERROR_REFUSED,
                       /* translators: %s is what was typed; the rest is not translated */
                       _ ("There is no status “%s”; there are confirmed, invited, declined and "
                          "withdrawn."),
                       names[i]);
          return FALSE;
        }
      statuses |= 1u << value->value;
    }
  *ret_statuses = statuses;
  return TRUE;
}

/* The name of the statement with the suffix of a format. */
static char *
make_name (const char *statement, const UsExporter *exporter)
{
  g_autofree char *stem = strcmp (statement, US_DOCUMENT_STREAM) == 0
                              ? g_strdup ("statement")
                              : g_path_get_basename (statement);

  if (g_str_has_suffix (stem, ".statement"))
    stem[strlen (stem) - strlen (".statement")] = '\0';
  return g_strdup_printf ("%s.%s", stem, exporter->suffix);
}

static char *
make_path (const UsExportRequest *request, const char *statement, const UsExporter *exporter)
{
  g_autofree char *name = NULL;

  if (request->output == NULL)
    return g_strdup (US_DOCUMENT_STREAM);
  if (!is_folder (request->output))
    return g_strdup (request->output);
  name = make_name (statement, exporter);
  return g_build_filename (request->output, name, NULL);
}

/* Puts copies in other formats beside the letter, named as the e-mail is. */
static gboolean
attach (UsMailing *mailing, const UsExportRequest *request, const char *path,
        const UsPublication *publication, GError **error)
{
  g_auto (GStrv) names = g_strsplit (request->attachments, ",", -1);

  for (gsize i = 0; names[i] != NULL; i++)
    {
      const UsExporter *exporter = find_exporter (names[i], error);
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *name = NULL;

      if (exporter == NULL)
        return FALSE;
      bytes = exporter->render (publication, NULL, error);
      if (bytes == NULL)
        return FALSE;
      name = make_name (path, exporter);
      us_mailing_attach (mailing, name, exporter->mime, bytes);
    }
  return TRUE;
}

/* Gives whom an e-mail is for, and what goes with it; nothing unless somebody asked for it. */
static gboolean
make_mailing (const UsExportRequest *request, const char *path, UsStatement *statement,
              const UsPublication *publication, UsMailing **ret_mailing, GError **error)
{
  g_autoptr (UsMailing) mailing = NULL;

  if (!request->addressed && request->attachments == NULL)
    return TRUE;
  mailing = us_mailing_new (statement);
  if (!request->addressed)
    us_mailing_forget_addresses (mailing);
  if (request->attachments != NULL && !attach (mailing, request, path, publication, error))
    return FALSE;
  *ret_mailing = g_steal_pointer (&mailing);
  return TRUE;
}

/* Renders every format before the first is written: all of them or none. */
static GPtrArray *
render (const UsExportRequest *request, const char *path, GPtrArray *exporters, guint statuses,
        GError **error)
{
  const UsPublishOptions publish_options = { statuses };
  UsExportOptions export_options = { .width = (guint) request->width };
  g_autoptr (UsMailing) mailing = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (export_file_free);
  UsStatement *statement = us_document_open (path, error);
  UsPublication *publication;

  if (statement == NULL)
    return NULL;
  publication = us_publication_new (statement, &publish_options);
  us_document_keep (publication);
  if (!make_mailing (request, path, statement, publication, &mailing, error))
    return NULL;
  export_options.mailing = mailing;
  for (guint i = 0; i < exporters->len; i++)
    {
      const UsExporter *exporter = g_ptr_array_index (exporters, i);
      g_autoptr (GBytes) bytes = exporter->render (publication, &export_options, error);
      g_autofree char *target = make_path (request, path, exporter);
      UsExportFile *file;

      if (bytes == NULL)
        return NULL;
      if (us_document_is_same_file (path, target))
        {
          g_set_error (error, US_ERROR, US_ERROR_UNWRITABLE,
                       /* translators: %s is a file */
                       _ ("%s: The statement would be overwritten; choose another name."), target);
          return NULL;
        }
      file = g_new (UsExportFile, 1);
      file->path = g_steal_pointer (&target);
      file->bytes = g_steal_pointer (&bytes);
      g_ptr_array_add (files, file);
    }
  return g_steal_pointer (&files);
}

static gboolean
write_files (const UsExportRequest *request, GPtrArray *files, GError **error)
{
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

      if (!us_document_write (file->path, file->bytes, error))
        return FALSE;
    }
  return TRUE;
}

/* Gives %US_EXIT_DONE when the options go together. */
static int
check_request (UsExportRequest *request, const char *command)
{
  if (g_strcmp0 (request->output, US_DOCUMENT_STREAM) == 0)
    g_clear_pointer (&request->output, g_free);
  if (request->width != 0 && (request->width < WIDTH_MIN || request->width > WIDTH_MAX))
    return us_arguments_refuse (command,
                                /* translators: the two are numbers of columns */
                                _ ("A line is %d to %d columns wide."), WIDTH_MIN, WIDTH_MAX);
  if (request->everybody && request->statuses != NULL)
    return us_arguments_refuse (command, "%s",
                                _ ("Only one of --all-signatories and --statuses can be meant."));
  if (request->formats == NULL && (request->output == NULL || is_folder (request->output)))
    return us_arguments_refuse (command, "%s",
                                _ ("A format is missing: -t FORMAT, or -o OUT with its suffix."));
  if (request->formats != NULL && strchr (request->formats, ',') != NULL &&
      (request->output == NULL || !is_folder (request->output)))
    return us_arguments_refuse (command, "%s",
                                _ ("Several formats need a folder to go to: -o FOLDER/."));
  return US_EXIT_DONE;
}

static gboolean
parse_request (UsExportRequest *request, int argc, char **argv, int *ret_code)
{
  const GOptionEntry options[] = {
    { "to", 't', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &request->formats,
      N_ ("The format, or several with commas, as “formats” lists them"), N_ ("FORMAT") },
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &request->output,
      N_ ("Where to write, instead of standard output"), N_ ("OUT") },
    { "all-signatories", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &request->everybody,
      N_ ("Print all signatories, confirmed or not"), NULL },
    { "statuses", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &request->statuses,
      N_ ("Print the signatories who are confirmed, invited, declined or withdrawn"),
      N_ ("STATUS[,STATUS…]") },
    { "width", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &request->width,
      N_ ("How many columns a line of text has, instead of 72"), N_ ("COLUMNS") },
    { "to-addressees", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &request->addressed,
      N_ ("Fill in the private addresses of an e-mail: addressees, and copies as CC"), NULL },
    { "attach", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &request->attachments,
      N_ ("Put copies in other formats into an e-mail"), N_ ("FORMAT[,FORMAT…]") },
    G_OPTION_ENTRY_NULL,
  };

  if (!us_arguments_parse (argc, argv, options, DESCRIPTION, ret_code))
    return FALSE;
  *ret_code = check_request (request, argv[0]);
  return *ret_code == US_EXIT_DONE;
}

/**
 * us_command_export:
 * @argc: number of arguments
 * @argv: the command's name, options and operands
 *
 * `undersigned-cli export STATEMENT`. Main thread only.
 *
 * Returns: the exit code
 */
int
us_command_export (int argc, char **argv)
{
  g_auto (UsExportRequest) request = { .formats = NULL };
  g_autoptr (GPtrArray) exporters = NULL;
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GError) error = NULL;
  guint statuses;
  int code;

  if (!parse_request (&request, argc, argv, &code))
    return code;
  statuses = request.everybody ? US_PUBLISH_EVERYBODY : US_PUBLISH_CONFIRMED;
  if (request.statuses != NULL && !parse_statuses (&request, &statuses, &error))
    return us_arguments_refuse (argv[0], "%s", error->message);

  exporters = find_exporters (&request, &error);
  if (exporters != NULL)
    files = render (&request, argv[1], exporters, statuses, &error);
  if (files == NULL || !write_files (&request, files, &error))
    return us_terminal_fail (error);
  return US_EXIT_DONE;
}
