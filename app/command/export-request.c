/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/export-request.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "command/document.h"
#include "command/terminal.h"
#include "model/error.h"
#include "model/field.h"
#include "publish/page-setup.h"

#define WIDTH_MIN 40
#define WIDTH_MAX 998

#define DESCRIPTION                                                                                \
  N_ ("The format is the one of -t, or else that of the suffix of OUT. Several formats go into a " \
      "folder: -t text,html -o FOLDER/.\nOnly confirmed signatories are printed, unless the "      \
      "statement, --all-signatories, --statuses or --as-of asks otherwise; what is private never " \
      "is, but for the addresses of an e-mail when --to-addressees asks for them.")

/**
 * us_export_request_clear:
 * @self: a request
 *
 * Frees what a request holds. Main thread only.
 */
void
us_export_request_clear (UsExportRequest *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->formats);
  g_free (self->output);
  g_free (self->statuses);
  g_free (self->as_of);
  g_free (self->attachments);
  g_free (self->edition);
  g_free (self->embargo);
  g_free (self->draft_date);
}

/**
 * us_export_request_is_folder:
 * @path: what was typed as a place to write to
 *
 * Main thread only.
 *
 * Returns: whether it is a folder, or is to become one
 */
gboolean
us_export_request_is_folder (const char *path)
{
  g_return_val_if_fail (path != NULL, FALSE);

  return g_str_has_suffix (path, G_DIR_SEPARATOR_S) || g_file_test (path, G_FILE_TEST_IS_DIR);
}

/**
 * us_export_request_find_exporter:
 * @name: what was typed as a format
 * @error: %US_ERROR_UNKNOWN_FORMAT
 *
 * Main thread only.
 *
 * Returns: (transfer none) (nullable): the format, or %NULL with @error set
 */
const UsExporter *
us_export_request_find_exporter (const char *name, GError **error)
{
  const UsExporter *exporter;

  g_return_val_if_fail (name != NULL, NULL);

  exporter = us_exporter_find (name);
  if (exporter == NULL)
    g_set_error (error, US_ERROR, US_ERROR_UNKNOWN_FORMAT,
                 /* translators: %s is what was typed */
                 _ ("There is no format “%s” to write; “undersigned-cli formats” lists them."),
                 name);
  return exporter;
}

/**
 * us_export_request_find_exporters:
 * @self: a request
 * @error: %US_ERROR_UNKNOWN_FORMAT
 *
 * Gives the formats in the order in which they were asked for, each once. Main thread only.
 *
 * Returns: (transfer full) (element-type UsExporter) (nullable): the formats, or %NULL with @error
 *   set
 */
GPtrArray *
us_export_request_find_exporters (const UsExportRequest *self, GError **error)
{
  g_autoptr (GPtrArray) exporters = g_ptr_array_new ();
  g_auto (GStrv) names = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->formats == NULL)
    {
      const UsExporter *exporter = us_exporter_find_for_name (self->output);

      if (exporter == NULL)
        {
          g_set_error (error, US_ERROR, US_ERROR_UNKNOWN_FORMAT,
                       /* translators: %s is the name of a file */
                       _ ("%s: Its suffix names no format; “undersigned-cli formats” lists them."),
                       self->output);
          return NULL;
        }
      g_ptr_array_add (exporters, (gpointer) exporter);
      return g_steal_pointer (&exporters);
    }

  names = g_strsplit (self->formats, ",", -1);
  for (gsize i = 0; names[i] != NULL; i++)
    {
      const UsExporter *exporter = us_export_request_find_exporter (names[i], error);

      if (exporter == NULL)
        return NULL;
      if (!g_ptr_array_find (exporters, exporter, NULL))
        g_ptr_array_add (exporters, (gpointer) exporter);
    }
  return g_steal_pointer (&exporters);
}

static gboolean
parse_statuses (const UsExportRequest *self, guint *ret_statuses, GError **error)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (US_TYPE_SIGNATORY_STATUS);
  g_auto (GStrv) names = NULL;
  guint statuses = 0;

  names = g_strsplit (self->statuses, ",", -1);
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

/**
 * us_export_request_get_options:
 * @self: a request
 * @statement: the statement, whose settings say who is printed when the request does not
 * @ret_options: (out caller-allocates): which edition; borrows from @self
 * @error: %US_ERROR_REFUSED
 *
 * Main thread only.
 *
 * Returns: whether the request makes sense
 */
gboolean
us_export_request_get_options (const UsExportRequest *self, UsStatement *statement,
                               UsPublishOptions *ret_options, GError **error)
{
  UsPublishOptions options = { .as_of = self->as_of,
                               .names_withheld = self->names_withheld,
                               .draft = self->draft || self->draft_date != NULL,
                               .draft_date = self->draft_date,
                               .line_numbers = self->line_numbers,
                               .embargo = self->embargo };
  const struct
  {
    UsField field;
    const char *value;
  } dates[] = {
    { { .name = "as-of", .kind = US_FIELD_DATE }, self->as_of },
    { { .name = "embargo", .kind = US_FIELD_DATE }, self->embargo },
    { { .name = "draft-date", .kind = US_FIELD_DATE }, self->draft_date },
  };

  g_return_val_if_fail (ret_options != NULL, FALSE);

  if (self->statuses != NULL)
    {
      if (!parse_statuses (self, &options.statuses, error))
        return FALSE;
    }
  else if (self->everybody)
    options.statuses = US_PUBLISH_EVERYBODY;
  else
    options.statuses = us_page_setup_get_printed (us_statement_get_settings (statement));
  options.for_public = g_strcmp0 (self->edition, "public") == 0;
  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++)
    if (dates[i].value != NULL && !us_field_check (&dates[i].field, dates[i].value, error))
      return FALSE;
  *ret_options = options;
  return TRUE;
}

/* Several copies can only go to a folder: a name without the suffix of a format means one, which is
 * made when it is not there. */
static void
mean_folder (UsExportRequest *self)
{
  const gboolean several = self->formats != NULL && strchr (self->formats, ',') != NULL;
  char *folder;

  if (self->output == NULL || !(several || self->to_each) ||
      g_file_test (self->output, G_FILE_TEST_EXISTS) ||
      us_exporter_find_for_name (self->output) != NULL ||
      us_export_request_is_folder (self->output))
    return;
  folder = g_strconcat (self->output, G_DIR_SEPARATOR_S, NULL);
  g_free (self->output);
  self->output = folder;
}

/* Gives %US_EXIT_DONE when the options go together. */
static int
check_request (UsExportRequest *self, const char *command)
{
  if (g_strcmp0 (self->output, US_DOCUMENT_STREAM) == 0)
    g_clear_pointer (&self->output, g_free);
  mean_folder (self);
  if (self->width != 0 && (self->width < WIDTH_MIN || self->width > WIDTH_MAX))
    return us_arguments_refuse (command,
                                /* translators: the two are numbers of columns */
                                _ ("A line is %d to %d columns wide."), WIDTH_MIN, WIDTH_MAX);
  if (self->everybody + (self->statuses != NULL) + (self->as_of != NULL) > 1)
    return us_arguments_refuse (
        command, "%s", _ ("Only one of --all-signatories, --statuses and --as-of can be meant."));
  if (self->formats == NULL && (self->output == NULL || us_export_request_is_folder (self->output)))
    return us_arguments_refuse (command, "%s",
                                _ ("A format is missing: -t FORMAT, or -o OUT with its suffix."));
  if (self->formats != NULL && strchr (self->formats, ',') != NULL &&
      (self->output == NULL || !us_export_request_is_folder (self->output)))
    return us_arguments_refuse (command, "%s",
                                _ ("Several formats need a folder to go to: -o FOLDER/."));
  if (self->edition != NULL && strcmp (self->edition, "sent") != 0 &&
      strcmp (self->edition, "public") != 0)
    return us_arguments_refuse (command,
                                /* translators: %s is what was typed; the rest is not translated */
                                _ ("There is no edition “%s”; there are sent and public."),
                                self->edition);
  if (self->line_numbers && !self->draft && self->draft_date == NULL)
    return us_arguments_refuse (command, "%s", _ ("Only a draft has its lines numbered: --draft."));
  if (self->to_each && (self->output == NULL || !us_export_request_is_folder (self->output)))
    return us_arguments_refuse (
        command, "%s", _ ("Copies for each addressee need a folder to go to: -o FOLDER/."));
  return US_EXIT_DONE;
}

/**
 * us_export_request_parse:
 * @self: (out caller-allocates): a request of zeros
 * @command: the row of `export` in the table of commands
 * @argc: number of arguments
 * @argv: the command's name, options and operands
 * @ret_code: (out): the exit code when there is nothing to do
 *
 * Reads the command line of `export`. Main thread only.
 *
 * Returns: whether there is something to export
 */
gboolean
us_export_request_parse (UsExportRequest *self, const UsCommand *command, int argc, char **argv,
                         int *ret_code)
{
  const GOptionEntry options[] = {
    { "to", 't', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &self->formats,
      N_ ("The format, or several with commas, as “formats” lists them"), N_ ("FORMAT") },
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &self->output,
      N_ ("Where to write, instead of standard output"), N_ ("OUT") },
    { "force", 'f', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &self->force,
      N_ ("Replace files that are there already"), NULL },
    { "all-signatories", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &self->everybody,
      N_ ("Print all signatories, confirmed or not"), NULL },
    { "statuses", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &self->statuses,
      N_ ("Print the signatories who are confirmed, invited, declined or withdrawn"),
      N_ ("STATUS[,STATUS…]") },
    { "as-of", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &self->as_of,
      N_ ("Print the signatories who had agreed by a day"), N_ ("YYYY-MM-DD") },
    { "width", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, &self->width,
      N_ ("How many columns a line of text has, instead of 72"), N_ ("COLUMNS") },
    { "to-addressees", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &self->addressed,
      N_ ("Fill in the private addresses of an e-mail: addressees, and copies as CC"), NULL },
    { "attach", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &self->attachments,
      N_ ("Put copies in other formats into an e-mail"), N_ ("FORMAT[,FORMAT…]") },
    { "edition", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &self->edition,
      N_ ("“sent”, or “public” without postal addresses and contacts"), N_ ("EDITION") },
    { "names-withheld", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &self->names_withheld,
      N_ ("Count the signatories, and name none of them"), NULL },
    { "draft", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &self->draft,
      N_ ("Say on top that it is a draft"), NULL },
    { "draft-date", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &self->draft_date,
      N_ ("Say on top that it is a draft, and of which day"), N_ ("YYYY-MM-DD") },
    { "line-numbers", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &self->line_numbers,
      N_ ("Number the lines of a draft, in formats that have pages"), NULL },
    { "embargo", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &self->embargo,
      N_ ("Say on top that it is not for publication before a day"), N_ ("YYYY-MM-DD") },
    { "each-addressee", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &self->to_each,
      N_ ("Write a copy for each addressee, with their own salutation"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  g_autoptr (GError) error = NULL;
  guint statuses;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!us_arguments_parse (command, argc, argv, options, DESCRIPTION, ret_code))
    return FALSE;
  *ret_code = check_request (self, argv[0]);
  if (*ret_code == US_EXIT_DONE && self->statuses != NULL &&
      !parse_statuses (self, &statuses, &error))
    *ret_code = us_arguments_refuse (argv[0], "%s", error->message);
  return *ret_code == US_EXIT_DONE;
}
