/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/check.h"

#include <glib/gi18n-lib.h>

#include "command/document.h"
#include "command/terminal.h"
#include "model/on-demand.h"
#include "publish/release-check.h"
#include "versions/versions.h"

#define DESCRIPTION                                                                                \
  N_ ("Lists the problems, one a line with its place. The exit code is 1 when there are any.")

static void
append_problem (GString *list, const char *place, const char *message)
{
  us_terminal_append (list, place, 0);
  g_string_append (list, ": ");
  us_terminal_append (list, message, 0);
  g_string_append_c (list, '\n');
}

/**
 * us_command_check:
 * @command: its row in the table of commands
 * @argc: number of arguments
 * @argv: the command's name, options and operands
 *
 * `undersigned-cli check STATEMENT`. Main thread only.
 *
 * Returns: the exit code
 */
int
us_command_check (const UsCommand *command, int argc, char **argv)
{
  g_autoptr (UsStatement) statement = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GString) list = NULL;
  g_autoptr (GError) error = NULL;
  UsReleaseHelp help = { .guess = NULL };
  UsReaderNotice notice;
  int code;

  if (!us_arguments_parse (command, argc, argv, NULL, DESCRIPTION, &code))
    return code;
  statement = us_document_load (argv[1], &notice, &error);
  if (statement == NULL)
    return us_terminal_fail (error);

  help.guess = (UsReleaseGuess) us_on_demand_find (US_FORMATS_LIBRARY, "us_language_guess_other");
  help.has_font =
      (__typeof__ (help.has_font)) us_on_demand_find (US_FORMATS_LIBRARY, "us_page_style_has_font");
  help.is_kept = us_versions_is_kept;
  problems = us_release_check (statement, NULL, &help);
  list = g_string_new (NULL);
  if (notice != US_READER_FINE)
    append_problem (list, _ ("File"), us_document_describe_notice (notice));
  for (guint i = 0; i < problems->len; i++)
    {
      const UsProblem *problem = g_ptr_array_index (problems, i);

      append_problem (list, problem->place, problem->message);
    }
  code = us_terminal_print (list->str);
  return code == US_EXIT_DONE && list->len > 0 ? US_EXIT_FAILED : code;
}
