/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _UsCommand UsCommand;

/* Does what a command is for. argv[0] is its name. Returns: the exit code */
typedef int (*UsCommandRun) (const UsCommand *command, int argc, char **argv);

/**
 * UsCommand:
 * @name: as typed
 * @operands: untranslated, what comes after the name, for the usage line
 * @n_operands: how many those are; every one of them is needed. Below 0, at least so many
 * @summary: untranslated, one line
 * @run: does it
 *
 * A row of the table of commands.
 */
struct _UsCommand
{
  const char *name;
  const char *operands;
  int n_operands;
  const char *summary;
  UsCommandRun run;
};

gboolean us_arguments_parse (const UsCommand *command, int argc, char **argv,
                             const GOptionEntry *options, const char *description, int *ret_code);
gboolean us_arguments_parse_count (const char *argument, guint *ret_count);
int us_arguments_refuse (const char *command, const char *format, ...) G_GNUC_PRINTF (2, 3);

G_END_DECLS
