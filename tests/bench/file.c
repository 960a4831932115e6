/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include <gio/gio.h>

#include "store/reader/reader.h"
#include "store/safe-file/safe-file.h"
#include "store/writer/writer.h"

/* bench-file load FILE, bench-file save FILE OUT: what the program does with its own files, and
 * nothing else, so that saving is the second less the first. */
int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (UsStatement) statement = NULL;
  gboolean save = argc == 4 && strcmp (argv[1], "save") == 0;

  if (!save && (argc != 3 || strcmp (argv[1], "load") != 0))
    {
      g_printerr ("bench-file load FILE | save FILE OUT\n");
      return 2;
    }

  bytes = us_safe_file_load (argv[2], US_SAFE_FILE_NATIVE_MAX, &error);
  if (bytes != NULL)
    statement = us_reader_read (bytes, NULL, &error);
  if (statement != NULL && save)
    {
      written = us_writer_write (statement);
      us_safe_file_save (argv[3], written, &error);
    }
  if (error == NULL)
    return 0;
  g_printerr ("%s\n", error->message);
  return 1;
}
