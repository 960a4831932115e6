/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/formats.h"

#include <glib/gi18n-lib.h>

#include "command/terminal.h"
#include "export/exporter.h"
#include "import/importer.h"

static void
append_format (GString *table, const char *id, const char *title)
{
  g_string_append (table, "  ");
  us_terminal_pad (table, id, 12);
  us_terminal_pad (table, title, 24);
}

static void
append_native (GString *table)
{
  append_format (table, "statement", _ ("Statement of Undersigned"));
  g_string_append (table, " .statement\n");
}

/**
 * us_command_formats:
 * @command: its row in the table of commands
 * @argc: number of arguments
 * @argv: the command's name, options and operands
 *
 * `undersigned-cli formats`. Main thread only.
 *
 * Returns: the exit code
 */
int
us_command_formats (const UsCommand *command, int argc, char **argv)
{
  g_autoptr (GString) table = g_string_new (NULL);
  const UsImporter *importers;
  const UsExporter *exporters;
  gsize n_importers, n_exporters;
  int code;

  if (!us_arguments_parse (command, argc, argv, NULL, NULL, &code))
    return code;

  g_string_append_printf (table, "%s\n", _ ("Read by “import”:"));
  append_native (table);
  importers = us_importer_get_all (&n_importers);
  for (gsize i = 0; i < n_importers; i++)
    {
      append_format (table, importers[i].id, _ (importers[i].title));
      for (gsize j = 0; importers[i].suffixes[j] != NULL; j++)
        g_string_append_printf (table, " .%s", importers[i].suffixes[j]);
      g_string_append_c (table, '\n');
    }

  g_string_append_printf (table, "\n%s\n", _ ("Written by “export”:"));
  exporters = us_exporter_get_all (&n_exporters);
  for (gsize i = 0; i < n_exporters; i++)
    {
      append_format (table, exporters[i].id, _ (exporters[i].title));
      g_string_append_printf (table, " .%s\n", exporters[i].suffix);
    }
  return us_terminal_print (table->str);
}
