/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/compare.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "apart/letter.h"
#include "command/document.h"
#include "command/terminal.h"
#include "compare/comparison.h"
#include "store/safe-file/safe-file.h"
#include "versions/versions.h"

#define DESCRIPTION                                                                                 \
  N_ ("Each line is a part that is not as it was, with [-what is there no more-] and {+what is "    \
      "new+}. Letters of\nall formats that “import” reads can be compared. The exit code is 0 " \
      "when both say the same, 1 when they\ndo not, and 2 when one of them cannot be read.")

/* As diff has it, for whom 1 is no failure. */
#define EXIT_DIFFERENT 1
#define EXIT_TROUBLE 2

static UsStatement *
read_letter (const char *path, GError **error)
{
  const UsImportHint hint = { .name = path };
  g_autoptr (UsReport) report = NULL;
  g_autoptr (GBytes) bytes = us_safe_file_load (path, US_SAFE_FILE_NATIVE_MAX, error);
  UsStatement *statement;

  if (bytes == NULL)
    return NULL;
  if (us_reader_recognises (bytes))
    statement = us_reader_read (bytes, NULL, error);
  else
    statement = us_apart_import (bytes, &hint, NULL, &report, NULL, error);
  if (statement == NULL)
    {
      g_prefix_error (error, "%s: ", path);
      return NULL;
    }
  us_document_keep (statement);
  return statement;
}

static void
append_words (GString *list, const UsPiece *words)
{
  static const char *const signs[][2] = {
    [US_PIECE_KEPT] = { "", "" },
    [US_PIECE_REMOVED] = { "[-", "-]" },
    [US_PIECE_ADDED] = { "{+", "+}" },
  };

  g_string_append (list, signs[words->kind][0]);
  us_terminal_append (list, words->text, 0);
  g_string_append (list, signs[words->kind][1]);
}

static void
append_difference (GString *list, const UsDifference *difference)
{
  g_autofree char *title = us_difference_make_title (difference);

  us_terminal_append (list, title, 0);
  g_string_append (list, ": ");
  for (guint i = 0; i < difference->words->len; i++)
    append_words (list, difference->words->pdata[i]);
  g_string_append_c (list, '\n');
}

static UsStatement *
read_version (UsStatement *statement, const char *number, GError **error)
{
  UsVersion *version = us_versions_find (statement, number, error);
  UsStatement *letter = version != NULL ? us_versions_open (version, error) : NULL;

  if (letter != NULL)
    us_document_keep (letter);
  return letter;
}

static int
print (UsStatement *old, UsStatement *now, UsComparisonScope scope)
{
  g_autoptr (GPtrArray) differences = us_comparison_make (old, now, scope);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < differences->len; i++)
    append_difference (list, differences->pdata[i]);
  if (us_terminal_print (list->str) != US_EXIT_DONE)
    return EXIT_TROUBLE;
  return differences->len > 0 ? EXIT_DIFFERENT : US_EXIT_DONE;
}

static int
compare (const char *old_path, const char *now_path, gboolean all)
{
  g_autoptr (GError) error = NULL;
  UsStatement *old = read_letter (old_path, &error);
  UsStatement *now = old != NULL ? read_letter (now_path, &error) : NULL;

  if (now != NULL)
    return print (old, now, all ? US_COMPARE_ALL : US_COMPARE_PRINTED);
  us_terminal_fail (error);
  return EXIT_TROUBLE;
}

static int
compare_version (const char *number, const char *path)
{
  g_autoptr (GError) error = NULL;
  UsStatement *now = read_letter (path, &error);
  UsStatement *old = now != NULL ? read_version (now, number, &error) : NULL;

  if (old != NULL)
    return print (old, now, US_COMPARE_LETTER);
  us_terminal_fail (error);
  return EXIT_TROUBLE;
}

/* Of two letters, or of one that has a version of it. */
static int
refuse_operands (int n_operands, gboolean of_version)
{
  const int needed = of_version ? 1 : 2;

  return us_arguments_refuse ("compare",
                              n_operands < needed
                                  /* translators: %s is the name of a command, then its operands */
                                  ? _ ("Something is missing after “%s”: it needs %s.")
                                  : _ ("There is too much after “%s”: it needs %s."),
                              "compare", of_version ? _ ("STATEMENT") : _ ("OLD NEW"));
}

/**
 * us_command_compare:
 * @command: its row in the table of commands
 * @argc: number of arguments
 * @argv: the command's name, options and operands
 *
 * `undersigned-cli compare OLD NEW`, or one letter and the number of a version of it. Main thread
 * only.
 *
 * Returns: the exit code, as that of diff
 */
int
us_command_compare (const UsCommand *command, int argc, char **argv)
{
  g_autofree char *version = NULL;
  gboolean all = FALSE;
  int n_operands;
  int code;
  const GOptionEntry options[] = {
    { "all", 'a', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &all,
      N_ ("Compare what is not printed too: e-mail addresses, answers, remarks, …"), NULL },
    { "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, &version,
      N_ ("Compare one letter with this version of it, whoever signs it"), N_ ("NUMBER") },
    G_OPTION_ENTRY_NULL,
  };

  if (!us_arguments_parse (command, argc, argv, options, DESCRIPTION, &code))
    return code;
  n_operands = (int) g_strv_length (argv) - 1;
  if (n_operands != (version != NULL ? 1 : 2))
    return refuse_operands (n_operands, version != NULL);
  if (version != NULL && all)
    return us_arguments_refuse (argv[0], "%s",
                                _ ("A version has only the letter: “--all” cannot be compared."));
  if (version != NULL)
    return compare_version (version, argv[1]);
  if (strcmp (argv[1], US_DOCUMENT_STREAM) == 0 && strcmp (argv[2], US_DOCUMENT_STREAM) == 0)
    return us_arguments_refuse (argv[0], "%s",
                                _ ("Only one of the letters can come from standard input."));
  return compare (argv[1], argv[2], all);
}
