/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "apart/letter.h"
#include "command/document.h"
#include "command/terminal.h"
#include "model/error.h"
#include "model/language.h"
#include "store/safe-file/file-identity.h"
#include "store/safe-file/safe-file.h"

#define DESCRIPTION                                                                                \
  N_ ("Tells on standard error what it recognised and what it is unsure of. Nothing of the "       \
      "letter is lost: what\nis not recognised stays a paragraph.")

static gboolean
check_format (const char *format, GError **error)
{
  gsize n_importers;
  const UsImporter *importers = us_importer_get_all (&n_importers);

  for (gsize i = 0; i < n_importers; i++)
    if (strcmp (importers[i].id, format) == 0)
      return TRUE;
  g_set_error (error, US_ERROR, US_ERROR_UNKNOWN_FORMAT,
               /* translators: %s is what was typed */
               _ ("There is no format “%s” to read; “undersigned-cli formats” lists them."),
               format);
  return FALSE;
}

static void
say_report (const char *letter, UsStatement *statement, UsReport *report)
{
  g_autofree char *summary = us_report_summarise (statement);
  const char *encoding = us_report_get_encoding (report);

  us_terminal_say ("%s: %s", letter, summary);
  if (encoding != NULL && g_ascii_strcasecmp (encoding, "UTF-8") != 0)
    /* translators: the file's name, then the name of an encoding: ISO-8859-1 */
    us_terminal_say (_ ("%s: It is not UTF-8; it was read as %s."), letter, encoding);
  for (guint i = 0; i < us_report_get_n_doubts (report); i++)
    /* translators: the file's name, then a sentence that says what is unsure */
    us_terminal_say (_ ("%s: Unsure: %s"), letter, us_report_get_doubt (report, i)->reason);
}

static UsStatement *
read_letter (const char *letter, const char *language, const char *format, GError **error)
{
  const UsImportHint hint = { .name = letter, .language = language };
  g_autoptr (UsReport) report = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (UsStatement) statement = NULL;

  if (format != NULL && !check_format (format, error))
    return NULL;
  bytes = us_safe_file_load (letter, US_SAFE_FILE_IMPORT_MAX, error);
  if (bytes == NULL)
    return NULL;
  if (format == NULL && us_reader_recognises (bytes))
    statement = us_reader_read (bytes, NULL, error);
  else
    statement = us_apart_import (bytes, &hint, format, &report, NULL, error);
  if (statement == NULL)
    g_prefix_error (error, "%s: ", letter);
  else if (report != NULL)
    say_report (letter, statement, report);
  return g_steal_pointer (&statement);
}

/**
 * us_command_import:
 * @command: its row in the table of commands
 * @argc: number of arguments
 * @argv: the command's name, options and operands
 *
 * `undersigned-cli import LETTER`. Main thread only.
 *
 * Returns: the exit code
 */
int
us_command_import (const UsCommand *command, int argc, char **argv)
{
  g_autofree char *given = NULL;
  g_autofree char *language = NULL;
  g_autofree char *format = NULL;
  gboolean force = FALSE;
  UsStatement *statement = NULL;
  g_autoptr (GError) error = NULL;
  const char *output;
  int code;
  const GOptionEntry options[] = {
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &given,
      N_ ("Where to write the statement, instead of standard output"), N_ ("OUT.statement") },
    { "force", 'f', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &force,
      N_ ("Replace a file that is there already"), NULL },
    { "language", 'l', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &language,
      N_ ("The letter's language: en, fr, pt-BR, …; otherwise it is recognised"), N_ ("CODE") },
    { "as", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &format,
      N_ ("The letter's format, as “formats” lists them; otherwise it is recognised"),
      N_ ("FORMAT") },
    G_OPTION_ENTRY_NULL,
  };

  if (!us_arguments_parse (command, argc, argv, options, DESCRIPTION, &code))
    return code;
  output = given != NULL ? given : US_DOCUMENT_STREAM;
  if (language != NULL && !us_language_is_valid (language))
    return us_arguments_refuse (argv[0],
                                /* translators: %s is what was typed */
                                _ ("“%s” is no code of a language; “en” would be."), language);
  if (us_file_is_same (argv[1], output))
    return us_arguments_refuse (
        argv[0],
        /* translators: %s is a file */
        _ ("%s: The letter would be overwritten by the statement; choose another name."), output);

  if (us_document_may_write (output, force, &error))
    statement = read_letter (argv[1], language, format, &error);
  if (statement == NULL)
    return us_terminal_fail (error);
  us_document_keep (statement);
  if (!us_document_save (statement, output, &error))
    return us_terminal_fail (error);
  return US_EXIT_DONE;
}
