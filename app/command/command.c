/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/command.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <malloc.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "apart/helper.h"
#include "command/arguments.h"
#include "command/check.h"
#include "command/export.h"
#include "command/move.h"
#include "command/set.h"
#include "command/show.h"
#include "command/terminal.h"
#include "command/versions.h"
#include "model/memory.h"
#include "model/on-demand.h"

/* Defines a command that needs more libraries than the program starts with: whatever reads foreign
 * files is among them. */
#define ON_DEMAND(name, symbol)                                                                    \
  static int name (const UsCommand *command, int argc, char **argv)                                \
  {                                                                                                \
    return ((UsCommandRun) us_on_demand_find (US_FORMATS_LIBRARY, symbol)) (command, argc, argv);  \
  }

ON_DEMAND (run_import, "us_command_import")
ON_DEMAND (run_signatories, "us_command_signatories")
ON_DEMAND (run_compare, "us_command_compare")
ON_DEMAND (run_formats, "us_command_formats")

static int
serve (int argc, char **argv)
{
  int (*run) (int, char **) =
      (int (*) (int, char **)) us_on_demand_find (US_FORMATS_LIBRARY, "us_serve");

  return run (argc, argv);
}

static const UsCommand commands[] = {
  { "import", N_ ("LETTER"), 1, N_ ("Make a statement of a letter"), run_import },
  { "export", N_ ("STATEMENT"), 1, N_ ("Write a statement as text, as a web page, …"),
    us_command_export },
  { "check", N_ ("STATEMENT"), 1, N_ ("List what keeps a statement from going out"),
    us_command_check },
  { "compare", N_ ("OLD NEW"), -1, N_ ("Show what changed from one letter to another"),
    run_compare },
  { "show", N_ ("STATEMENT"), 1, N_ ("Show the outline of a statement"), us_command_show },
  { "set", N_ ("STATEMENT PROPERTY VALUE"), 3, N_ ("Change a property of a statement"),
    us_command_set },
  { "move", N_ ("STATEMENT signatory|demand FROM TO"), 4,
    N_ ("Move a signatory or a demand to another place"), us_command_move },
  { "signatories", N_ ("STATEMENT ACTION …"), -2,
    N_ ("List, import, sort or check the signatories"), run_signatories },
  { "versions", N_ ("STATEMENT [ACTION …]"), -1,
    N_ ("Save, list or restore versions of the letter"), us_command_versions },
  { "formats", "", 0, N_ ("List the formats that can be read and written"), run_formats },
};

static char *
make_help (void)
{
  GString *help = g_string_new (NULL);

  g_string_append_printf (help, "%s\n  undersigned-cli %s\n\n%s\n\n%s\n", _ ("Usage:"),
                          _ ("COMMAND …"), _ ("Reads, changes and writes joint statements."),
                          _ ("Commands:"));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_string_append (help, "  ");
      us_terminal_pad (help, commands[i].name, 12);
      g_string_append_printf (help, "%s\n", _ (commands[i].summary));
    }
  g_string_append_printf (
      help, "\n%s\n  -h, --help       %s\n  --version        %s\n\n%s\n%s\n", _ ("Options:"),
      _ ("Show this help; “undersigned-cli COMMAND --help” shows that of a command"),
      _ ("Show the version"),
      _ ("Where a file is asked for, “-” is standard input or standard output."),
      _ ("Exit codes: 0 done, 1 could not be done, 2 wrong usage."));
  return g_string_free (help, FALSE);
}

/* Gives %NULL when no command has that name. */
static const UsCommand *
find_command (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, name) == 0)
      return &commands[i];
  return NULL;
}

/* The program ends soon: what it has freed it uses again, and does not give it back to the system
 * piece by piece. What a long list of signatories needs comes in huge pages, where the system has
 * them, for to get it in small ones takes a fifth of the time of an export; a usual letter fits
 * into what is left as it is. */
static void
keep_memory (void)
{
#ifdef __GLIBC__
  const gsize small = 4 << 20, huge = 2 << 20, room = 64 << 20;
  guintptr top;

  mallopt (M_TRIM_THRESHOLD, G_MAXINT);
  mallopt (M_MMAP_THRESHOLD, 32 << 20);
  mallopt (M_TOP_PAD, (int) (small + room));
  g_free (g_malloc (small));
  mallopt (M_TOP_PAD, 1 << 20);
  top = (guintptr) sbrk (0) / huge * huge;
  madvise ((void *) (top - room), room, MADV_HUGEPAGE);
#endif
}

/**
 * us_command_main:
 * @argc: as in main()
 * @argv: as in main()
 *
 * The whole command line program. Main thread only.
 *
 * Returns: the exit code
 */
int
us_command_main (int argc, char **argv)
{
  const char *locale_dir = g_getenv ("TEXTDOMAINDIR");
  const UsCommand *command;

  us_terminal_keep_streams ();
  keep_memory ();
  /* What else a locale says nobody asks, and to read it takes time. */
  setlocale (LC_CTYPE, "");
  setlocale (LC_MESSAGES, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : US_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_set_prgname ("undersigned-cli");

  us_memory_watch ();
  if (argc < 2)
    return us_arguments_refuse (NULL, "%s", _ ("No command was given."));
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    {
      g_autofree char *help = make_help ();

      return us_terminal_print (help);
    }
  if (strcmp (argv[1], "--version") == 0)
    return us_terminal_print ("undersigned-cli " US_PROGRAM_VERSION "\n");

  if (strcmp (argv[1], US_HELPER_COMMAND) == 0)
    return serve (argc - 1, argv + 1);

  command = find_command (argv[1]);
  if (command == NULL)
    /* translators: %s is what was typed */
    return us_arguments_refuse (NULL, _ ("There is no command “%s”."), argv[1]);
  return command->run (command, argc - 1, argv + 1);
}
