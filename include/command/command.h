/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Exit codes of the command line. */
#define US_EXIT_DONE 0
#define US_EXIT_FAILED 1
#define US_EXIT_USAGE 2

/* Does what a command is for. argv[0] is its name. Returns: the exit code */
typedef int (*UsCommandRun) (int argc, char **argv);

/**
 * UsCommand:
 * @name: as typed
 * @operands: untranslated, what comes after the name, for the usage line
 * @n_operands: how many those are; every one of them is needed. Below 0, at least so many
 * @summary: untranslated, one line
 * @run: does it
 */
typedef struct
{
  const char *name;
  const char *operands;
  int n_operands;
  const char *summary;
  UsCommandRun run;
} UsCommand;

const UsCommand *us_command_find (const char *name);
int us_command_main (int argc, char **argv);

G_END_DECLS
