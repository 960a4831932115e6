/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/signatories.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "command/document.h"
#include "command/signatories-change.h"
#include "command/signatories-show.h"
#include "command/terminal.h"

#define DESCRIPTION                                                                                 \
  N_ ("ACTION is one of:\n"                                                                         \
      "  list                      print the signatories, as lines or with “-t csv” the whole " \
      "register, private fields too\n"                                                              \
      "  add NAME…               add signatories at the end\n"                                    \
      "  import FILE               add and update signatories from a list or a table\n"             \
      "  sort                      sort them by name, or as --by says\n"                            \
      "  dedupe                    print those that may be one\n"                                   \
      "  status [STATUS NUMBER…]  count them by status, or change the status of some\n"           \
      "  silent                    print the e-mail addresses of those who have not answered")

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

static void
clear_options (UsSignatoriesOptions *options)
{
  g_free (options->format);
  g_free (options->by);
  g_free (options->date);
  g_free (options->approved_by);
  g_free (options->message);
}

static int
run (int argc, char **argv, const UsSignatoriesOptions *options)
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
  if (code == US_EXIT_DONE && changed && !us_document_save (statement, argv[1], &error))
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
  UsSignatoriesOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "to", 't', 0, G_OPTION_ARG_STRING, &options.format, N_ ("For list: text or csv"),
      N_ ("FORMAT") },
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &options.dry_run,
      N_ ("For import: only tell what each row would do"), NULL },
    { "unclear", 0, 0, G_OPTION_ARG_NONE, &options.unclear,
      N_ ("For import: add what is unclear too"), NULL },
    { "by", 0, 0, G_OPTION_ARG_STRING, &options.by,
      N_ ("For sort: name, family-name, country, group, date or kind"), N_ ("KEY") },
    { "keep", 0, 0, G_OPTION_ARG_NONE, &options.keep, N_ ("For sort: keep them sorted from now on"),
      NULL },
    { "merge", 0, 0, G_OPTION_ARG_NONE, &options.merge,
      N_ ("For dedupe: merge those with the same name"), NULL },
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.date, N_ ("For status: when they answered"),
      N_ ("DATE") },
    { "approved-by", 0, 0, G_OPTION_ARG_STRING, &options.approved_by,
      N_ ("For status: who approved"), N_ ("NAME") },
    { "message", 0, 0, G_OPTION_ARG_STRING, &options.message,
      N_ ("For status: where the answer can be read again"), N_ ("TEXT") },
    G_OPTION_ENTRY_NULL,
  };
  int code;

  if (us_arguments_parse (command, argc, argv, entries, DESCRIPTION, &code))
    code = run (argc, argv, &options);
  clear_options (&options);
  return code;
}
