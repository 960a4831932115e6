/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/signatories.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "command/document.h"
#include "command/signatories-change.h"
#include "command/signatories-show.h"
#include "command/terminal.h"

typedef int (*Action) (UsStatement *statement, char **operands, const UsSignatoriesOptions *options,
                       gboolean *ret_changed);

static const struct
{
  const char *name;
  guint least;
  guint most;
  Action run;
} actions[] = {
  { "list", 0, 0, us_signatories_list },     { "add", 1, G_MAXUINT, us_signatories_add },
  { "import", 1, 1, us_signatories_import }, { "sort", 0, 0, us_signatories_sort },
  { "dedupe", 0, 0, us_signatories_dedupe }, { "status", 0, G_MAXUINT, us_signatories_status },
  { "silent", 0, 0, us_signatories_silent },
};

static int
run (char **argv, const UsSignatoriesOptions *options)
{
  UsStatement *statement;
  g_autoptr (GError) error = NULL;
  gboolean changed = FALSE;
  gsize i = 0;
  guint n_operands = g_strv_length (argv) - 3;
  int code;

  while (i < G_N_ELEMENTS (actions) && strcmp (actions[i].name, argv[2]) != 0)
    i++;
  if (i == G_N_ELEMENTS (actions))
    /* translators: %s is what was typed */
    return us_arguments_refuse (argv[0], _ ("There is no action “%s”."), argv[2]);
  if (n_operands < actions[i].least || n_operands > actions[i].most)
    return us_arguments_refuse (argv[0],
                                n_operands < actions[i].least
                                    /* translators: %s is an action: import */
                                    ? _ ("Something is missing after “%s”.")
                                    : _ ("There is too much after “%s”."),
                                argv[2]);
  statement = us_document_open_to_change (argv[1], &error);
  if (statement == NULL)
    return us_terminal_fail (error);
  code = actions[i].run (statement, argv + 3, options, &changed);
  if (code == US_EXIT_DONE && changed && !options->dry_run &&
      !us_document_save (statement, argv[1], &error))
    return us_terminal_fail (error);
  return code;
}

/**
 * us_command_signatories:
 * @command: its row in the table of commands
 * @argc: number of arguments
 * @argv: the command's name, options and operands
 *
 * `undersigned-cli signatories STATEMENT ACTION`. Main thread only.
 *
 * Returns: the exit code
 */
int
us_command_signatories (const UsCommand *command, int argc, char **argv)
{
  g_auto (UsSignatoriesOptions) options = { .format = NULL };
  int code;

  if (!us_signatories_options_parse (&options, command, argc, argv, &code))
    return code;
  return run (argv, &options);
}
