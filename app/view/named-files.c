/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/named-files.h"

#include <string.h>

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/**
 * us_named_files_get_folder:
 * @folder: "styles" or "templates"
 *
 * Any thread.
 *
 * Returns: (transfer full): path of the folder; it may not be there
 */
char *
us_named_files_get_folder (const char *folder)
{
  g_return_val_if_fail (folder != NULL, NULL);

  return g_build_filename (g_get_user_data_dir (), "undersigned", folder, NULL);
}

/**
 * us_named_files_get_path:
 * @folder: as for us_named_files_get_folder()
 * @name: what people call the file: no part of it leads out of the folder
 * @suffix: what its name ends with
 *
 * Any thread.
 *
 * Returns: (transfer full): its path; it may not be there
 */
char *
us_named_files_get_path (const char *folder, const char *name, const char *suffix)
{
  g_autofree char *path = NULL;
  g_autofree char *file = NULL;

  g_return_val_if_fail (folder != NULL && name != NULL && suffix != NULL, NULL);

  path = us_named_files_get_folder (folder);
  file = g_strconcat (name, suffix, NULL);
  g_strdelimit (file, "/", '-');
  if (*file == '.')
    *file = '-';
  return g_build_filename (path, file, NULL);
}

/**
 * us_named_files_list:
 * @folder: as for us_named_files_get_folder()
 * @suffix: what the names of its files end with
 *
 * Any thread.
 *
 * Returns: (transfer full) (element-type utf8): their names without it, in alphabetical order
 */
GPtrArray *
us_named_files_list (const char *folder, const char *suffix)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *path = NULL;
  g_autoptr (GDir) directory = NULL;
  const char *file;

  g_return_val_if_fail (folder != NULL && suffix != NULL, names);

  path = us_named_files_get_folder (folder);
  directory = g_dir_open (path, 0, NULL);
  while (directory != NULL && (file = g_dir_read_name (directory)) != NULL)
    if (g_str_has_suffix (file, suffix) && *file != '.' && g_utf8_validate (file, -1, NULL))
      g_ptr_array_add (names, g_strndup (file, strlen (file) - strlen (suffix)));
  g_ptr_array_sort (names, compare_names);
  return names;
}
