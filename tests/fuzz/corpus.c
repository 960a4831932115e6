/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fuzz.h"

#include <glib.h>
#include <stdio.h>
#include <stdlib.h>

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    g_ptr_array_add (names, g_build_filename (path, name, NULL));
  g_ptr_array_sort (names, compare_names);
  return names;
}

static void
run (guint number, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);

  if (file != NULL)
    LLVMFuzzerTestOneInput ((const uint8_t *) g_mapped_file_get_contents (file),
                            g_mapped_file_get_length (file));
  printf ("%s %u - %s\n", file != NULL ? "ok" : "not ok", number, name);
}

/* Gives every file of the folders to the fuzz target. One that crashed it once stays there and says
 * when it does so again. */
int
main (int argc, char **argv)
{
  guint number = 0;

  for (int i = 1; i < argc; i++)
    {
      g_autoptr (GPtrArray) names = list_folder (argv[i]);

      for (guint j = 0; j < names->len; j++)
        run (++number, g_ptr_array_index (names, j));
    }
  printf ("1..%u\n", number);
  return number > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
