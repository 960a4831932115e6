/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/signatories-options.h"

#include <glib/gi18n-lib.h>

#define DESCRIPTION                                                                                 \
  N_ ("ACTION is one of:\n"                                                                         \
      "  list                      print the signatories, as lines or with “-t csv” the whole " \
      "register, private fields too\n"                                                              \
      "  add NAME…                 add signatories at the end\n"                                  \
      "  import FILE               add and update signatories from a list or a table\n"             \
      "  sort                      sort them by name, or as --by says\n"                            \
      "  dedupe                    print those that may be one\n"                                   \
      "  status [STATUS NUMBER…]   count them by status, or change the status of some\n"          \
      "  silent                    print the e-mail addresses of those who have not answered")

/**
 * us_signatories_options_parse:
 * @self: (out caller-allocates): options of zeros
 * @command: the row of `signatories` in the table of commands
 * @argc: number of arguments
 * @argv: (inout): the command's name, options and operands; the options are taken out of it
 * @ret_code: (out): the exit code when there is nothing to do
 *
 * Reads the command line of `signatories`. Main thread only.
 *
 * Returns: whether there is something to do
 */
gboolean
us_signatories_options_parse (UsSignatoriesOptions *self, const UsCommand *command, int argc,
                              char **argv, int *ret_code)
{
  const GOptionEntry entries[] = {
    { "to", 't', 0, G_OPTION_ARG_STRING, &self->format, N_ ("For list: text or csv"),
      N_ ("FORMAT") },
    { "old", 0, 0, G_OPTION_ARG_NONE, &self->old,
      N_ ("For list: only those who agreed to an older version of the letter"), NULL },
    { "dry-run", 'n', 0, G_OPTION_ARG_NONE, &self->dry_run,
      N_ ("Change nothing; import tells what each row would do"), NULL },
    { "unclear", 0, 0, G_OPTION_ARG_NONE, &self->unclear,
      N_ ("For import: add what is unclear too"), NULL },
    { "by", 0, 0, G_OPTION_ARG_STRING, &self->by,
      N_ ("For sort: name, family-name, country, group, date or kind"), N_ ("KEY") },
    { "keep", 0, 0, G_OPTION_ARG_NONE, &self->keep, N_ ("For sort: keep them sorted from now on"),
      NULL },
    { "merge", 0, 0, G_OPTION_ARG_NONE, &self->merge,
      N_ ("For dedupe: merge those with the same name"), NULL },
    { "date", 0, 0, G_OPTION_ARG_STRING, &self->date, N_ ("For status: when they answered"),
      N_ ("DATE") },
    { "approved-by", 0, 0, G_OPTION_ARG_STRING, &self->approved_by, N_ ("For status: who approved"),
      N_ ("NAME") },
    { "message", 0, 0, G_OPTION_ARG_STRING, &self->message,
      N_ ("For status: where the answer can be read again"), N_ ("TEXT") },
    G_OPTION_ENTRY_NULL,
  };

  g_return_val_if_fail (self != NULL, FALSE);

  return us_arguments_parse (command, argc, argv, entries, DESCRIPTION, ret_code);
}

/**
 * us_signatories_options_clear:
 * @self: options
 *
 * Frees what is in them. Any thread.
 */
void
us_signatories_options_clear (UsSignatoriesOptions *self)
{
  g_free (self->format);
  g_free (self->by);
  g_free (self->date);
  g_free (self->approved_by);
  g_free (self->message);
}
