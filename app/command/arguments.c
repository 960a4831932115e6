/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/arguments.h"

#include <glib/gi18n-lib.h>
#include <stdarg.h>

#include "command/terminal.h"

/* GLib's own --help ends the program before anybody could see whether it was written. */
static GOptionContext *
make_context (const UsCommand *command, const GOptionEntry *options, const char *description,
              gboolean *help)
{
  const GOptionEntry help_entry[] = {
    { "help", 'h', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, help, N_ ("Show this help"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autofree char *name = g_strconcat ("undersigned-cli ", command->name, NULL);
  GOptionContext *context =
      g_option_context_new (*command->operands == '\0' ? NULL : _ (command->operands));

  g_set_prgname (name);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, help_entry, GETTEXT_PACKAGE);
  if (options != NULL)
    g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _ (command->summary));
  if (description != NULL)
    g_option_context_set_description (context, _ (description));
  return context;
}

/**
 * us_arguments_parse:
 * @command: what the arguments are for
 * @argc: how many arguments there are, the command's name among them
 * @argv: (inout): the arguments; what is left after the name are the operands
 * @options: (nullable): the command's own options
 * @description: (nullable): untranslated, what else its help says
 * @ret_code: (out): the exit code when the command has nothing more to do
 *
 * Reads a command's options and counts its operands. Does all that --help and wrong usage ask for.
 * Where the command has no options, anything may follow its first operand, a dash too. Main thread
 * only.
 *
 * Returns: whether the command goes on
 */
gboolean
us_arguments_parse (const UsCommand *command, int argc, char **argv, const GOptionEntry *options,
                    const char *description, int *ret_code)
{
  g_autoptr (GOptionContext) context = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *help_text = NULL;
  gboolean help = FALSE;

  g_return_val_if_fail (command != NULL, FALSE);
  g_return_val_if_fail (ret_code != NULL, FALSE);

  context = make_context (command, options, description, &help);
  g_option_context_set_strict_posix (context, options == NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    *ret_code = us_arguments_refuse (command->name, "%s", error->message);
  else if (help)
    {
      help_text = g_option_context_get_help (context, TRUE, NULL);
      *ret_code = us_terminal_print (help_text);
    }
  else if (command->n_operands >= 0 ? argc - 1 != command->n_operands
                                    : argc - 1 < -command->n_operands)
    *ret_code = us_arguments_refuse (
        command->name,
        argc - 1 < ABS (command->n_operands)
            /* translators: %s is the name of a command, then its operands: import, LETTER */
            ? _ ("Something is missing after “%s”: it needs %s.")
            : _ ("There is too much after “%s”: it needs %s."),
        command->name, *command->operands == '\0' ? _ ("nothing") : _ (command->operands));
  else
    return TRUE;
  return FALSE;
}

/**
 * us_arguments_parse_count:
 * @argument: as typed
 * @ret_count: (out): the number
 *
 * Reads a number that counts from 1. Any thread.
 *
 * Returns: whether it is one
 */
gboolean
us_arguments_parse_count (const char *argument, guint *ret_count)
{
  guint64 count;

  g_return_val_if_fail (argument != NULL, FALSE);
  g_return_val_if_fail (ret_count != NULL, FALSE);

  if (!g_ascii_string_to_unsigned (argument, 10, 1, G_MAXINT, &count, NULL))
    return FALSE;
  *ret_count = (guint) count;
  return TRUE;
}

/**
 * us_arguments_refuse:
 * @command: (nullable): name of the command, or %NULL for the program itself
 * @format: printf() format of a sentence
 * @...: what goes into it
 *
 * Says on standard error what is wrong with the arguments, and where help is. Main thread only.
 *
 * Returns: %US_EXIT_USAGE
 */
int
us_arguments_refuse (const char *command, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  g_autofree char *line = NULL;
  va_list arguments;

  g_return_val_if_fail (format != NULL, US_EXIT_USAGE);

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  us_terminal_say ("%s", sentence);
  line = g_strconcat ("undersigned-cli", command == NULL ? "" : " ", command == NULL ? "" : command,
                      " --help", NULL);
  /* translators: %s is what to type, "undersigned-cli import --help" */
  us_terminal_say (_ ("“%s” tells how it is used."), line);
  return US_EXIT_USAGE;
}
