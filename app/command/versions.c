/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/versions.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "command/document.h"
#include "command/terminal.h"
#include "model/error.h"
#include "register/agreement.h"
#include "store/safe-file/file-identity.h"
#include "store/writer/writer.h"
#include "versions/versions.h"

#define DESCRIPTION                                                                                \
  N_ ("A version is the letter as it was when it was saved, without its signatories. Whoever "     \
      "confirms agrees to the\nlast one. ACTION is one of:\n"                                      \
      "  list             print the versions, and how many agreed to each; the same without "      \
      "ACTION\n"                                                                                   \
      "  save             save the letter as a version\n"                                          \
      "  show NUMBER      write a version as a statement of its own\n"                             \
      "  restore NUMBER   make the letter say again what a version says\n"                         \
      "  remove NUMBER    remove a version\n"                                                      \
      "“undersigned-cli compare --version NUMBER” shows what has changed since.")

/* Room for "12 agreed" */
#define AGREED_COLUMNS 10

typedef struct
{
  const char *path;
  char *name;
  char *date;
  char *output;
  gboolean force;
} Options;

/**
 * us_versions_append_number:
 * @line: the line that grows
 * @version: a version
 *
 * Appends the number of a version and its date, each in its column. Main thread only.
 */
void
us_versions_append_number (GString *line, UsVersion *version)
{
  const char *number;

  g_return_if_fail (line != NULL);
  g_return_if_fail (US_IS_VERSION (version));

  number = us_version_get_number (version);
  for (glong used = g_utf8_strlen (number, -1); used < 5; used++)
    g_string_append_c (line, ' ');
  us_terminal_append (line, number, 0);
  g_string_append_printf (line, "  %-10s", us_item_get_string (US_ITEM (version), US_VERSION_DATE));
}

/* "    2  2026-05-12  4 agreed     as sent to the members" */
static void
append_version (GString *lines, UsStatement *statement, UsVersion *version)
{
  const char *name = us_item_get_string (US_ITEM (version), US_VERSION_NAME);
  const guint n = us_agreement_count (statement, us_version_get_number (version));
  /* translators: %u counts the signatories who have agreed to a version of the letter */
  g_autofree char *agreed = g_strdup_printf (ngettext ("%u agreed", "%u agreed", n), n);

  us_versions_append_number (lines, version);
  g_string_append (lines, "  ");
  if (*name != '\0')
    {
      us_terminal_pad (lines, agreed, AGREED_COLUMNS);
      g_string_append (lines, "  ");
    }
  else
    g_string_append (lines, agreed);
  us_terminal_append (lines, name, 0);
  g_string_append_c (lines, '\n');
}

static int
list (UsStatement *statement, const char *number, const Options *options, gboolean *ret_changed)
{
  UsItemList *versions = us_statement_get_versions (statement);
  const guint length = us_item_list_get_length (versions);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < length; i++)
    append_version (lines, statement, us_item_list_get (versions, i));
  if (length > 0 && !us_versions_is_kept (statement))
    {
      /* translators: %s is the number of a version */
      g_string_append_printf (lines, _ ("The letter has changed since version %s."),
                              us_agreement_get_latest (statement));
      g_string_append_c (lines, '\n');
    }
  return us_terminal_print (lines->str);
}

static char *
get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

/* Nobody is asked again for a letter that says the same. */
static int
save (UsStatement *statement, const char *number, const Options *options, gboolean *ret_changed)
{
  g_autofree char *today = get_today ();
  g_autoptr (GError) error = NULL;
  UsVersion *version;

  if (us_versions_is_kept (statement))
    {
      g_set_error (&error, US_ERROR, US_ERROR_REFUSED,
                   /* translators: %s is the number of a version */
                   _ ("The letter is the same as version %s."),
                   us_agreement_get_latest (statement));
      return us_terminal_fail (error);
    }
  version = us_versions_save (statement, options->name != NULL ? options->name : "",
                              options->date != NULL ? options->date : today, &error);
  if (version == NULL)
    return us_terminal_fail (error);
  *ret_changed = TRUE;
  return US_EXIT_DONE;
}

static int
show (UsStatement *statement, const char *number, const Options *options, gboolean *ret_changed)
{
  const char *output = options->output != NULL ? options->output : US_DOCUMENT_STREAM;
  g_autoptr (GError) error = NULL;
  UsVersion *version = us_versions_find (statement, number, &error);
  UsStatement *letter;

  if (version == NULL)
    return us_terminal_fail (error);
  if (us_file_is_same (options->path, output))
    {
      g_set_error (&error, US_ERROR, US_ERROR_UNWRITABLE,
                   /* translators: %s is a file */
                   _ ("%s: The statement would be overwritten; choose another name."), output);
      return us_terminal_fail (error);
    }
  letter = us_document_may_write (output, options->force, &error)
               ? us_versions_open (version, &error)
               : NULL;
  if (letter == NULL)
    return us_terminal_fail (error);
  us_document_keep (letter);
  if (!us_document_save (letter, output, &error))
    return us_terminal_fail (error);
  return US_EXIT_DONE;
}

/* Whether any version has the letter as it is. */
static gboolean
has_letter (UsStatement *statement)
{
  UsItemList *versions = us_statement_get_versions (statement);
  const guint length = us_item_list_get_length (versions);
  g_autofree char *now = us_writer_write_letter (statement);

  for (guint i = 0; i < length; i++)
    if (strcmp (us_item_get_string (us_item_list_get (versions, i), US_VERSION_LETTER), now) == 0)
      return TRUE;
  return FALSE;
}

/* There is no undo here: what no version has would be gone. */
static int
restore (UsStatement *statement, const char *number, const Options *options, gboolean *ret_changed)
{
  g_autoptr (GError) error = NULL;
  UsVersion *version = us_versions_find (statement, number, &error);

  if (version == NULL)
    return us_terminal_fail (error);
  if (!options->force && !has_letter (statement))
    {
      g_set_error_literal (&error, US_ERROR, US_ERROR_REFUSED,
                           _ ("No version has the letter as it is: save it as one, or --force "
                              "replaces it."));
      return us_terminal_fail (error);
    }
  if (!us_versions_restore (version, &error))
    return us_terminal_fail (error);
  *ret_changed = TRUE;
  return US_EXIT_DONE;
}

static int
remove_version (UsStatement *statement, const char *number, const Options *options,
                gboolean *ret_changed)
{
  g_autoptr (GError) error = NULL;
  UsVersion *version = us_versions_find (statement, number, &error);
  guint position = 0;

  if (version == NULL)
    return us_terminal_fail (error);
  us_item_get_position (US_ITEM (version), &position);
  if (!us_item_list_remove (us_statement_get_versions (statement), position, 1, &error))
    return us_terminal_fail (error);
  *ret_changed = TRUE;
  return US_EXIT_DONE;
}

static const struct
{
  const char *name;
  guint n_operands;
  int (*run) (UsStatement *statement, const char *number, const Options *options,
              gboolean *ret_changed);
} actions[] = {
  { "list", 0, list },
  { "save", 0, save },
  { "show", 1, show },
  { "restore", 1, restore },
  { "remove", 1, remove_version },
};

static int
run (char **argv, const Options *options)
{
  const char *action = argv[2] != NULL ? argv[2] : "list";
  const guint n_operands = argv[2] != NULL ? g_strv_length (argv) - 3 : 0;
  UsStatement *statement;
  g_autoptr (GError) error = NULL;
  gboolean changed = FALSE;
  gsize i = 0;
  int code;

  while (i < G_N_ELEMENTS (actions) && strcmp (actions[i].name, action) != 0)
    i++;
  if (i == G_N_ELEMENTS (actions))
    /* translators: %s is what was typed */
    return us_arguments_refuse (argv[0], _ ("There is no action “%s”."), action);
  if (n_operands < actions[i].n_operands)
    /* translators: %s is an action: show */
    return us_arguments_refuse (argv[0], _ ("Something is missing after “%s”."), action);
  if (n_operands > actions[i].n_operands)
    /* translators: %s is an action: show */
    return us_arguments_refuse (argv[0], _ ("There is too much after “%s”."), action);
  statement = us_document_open_to_change (argv[1], &error);
  if (statement == NULL)
    return us_terminal_fail (error);
  code = actions[i].run (statement, n_operands > 0 ? argv[3] : NULL, options, &changed);
  if (code == US_EXIT_DONE && changed && !us_document_save (statement, argv[1], &error))
    return us_terminal_fail (error);
  return code;
}

/**
 * us_command_versions:
 * @command: its row in the table of commands
 * @argc: number of arguments
 * @argv: the command's name, options and operands
 *
 * `undersigned-cli versions STATEMENT [ACTION]`. Main thread only.
 *
 * Returns: the exit code
 */
int
us_command_versions (const UsCommand *command, int argc, char **argv)
{
  g_autofree char *name = NULL;
  g_autofree char *date = NULL;
  g_autofree char *output = NULL;
  gboolean force = FALSE;
  int code;
  const GOptionEntry entries[] = {
    { "name", 0, 0, G_OPTION_ARG_STRING, &name, N_ ("For save: what it is called"), N_ ("NAME") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &date, N_ ("For save: of when it is, instead of today"),
      N_ ("DATE") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_ ("For show: where to write the version, instead of standard output"),
      N_ ("OUT.statement") },
    { "force", 'f', 0, G_OPTION_ARG_NONE, &force,
      N_ ("Replace a file that is there already, or a letter that no version has"), NULL },
    G_OPTION_ENTRY_NULL,
  };

  if (!us_arguments_parse (command, argc, argv, entries, DESCRIPTION, &code))
    return code;
  return run (argv, &(Options){ argv[1], name, date, output, force });
}
