/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/pages/house-styles.h"

#include "model/error.h"
#include "model/item-list-edit.h"
#include "model/logo.h"
#include "model/settings.h"
#include "store/reader/reader.h"
#include "store/safe-file/safe-file.h"
#include "store/writer/writer.h"
#include "view/named-files.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#define FOLDER "styles"
#define SUFFIX ".statement"

static char *
get_path (const char *name)
{
  return us_named_files_get_path (FOLDER, name, SUFFIX);
}

/**
 * us_house_styles_list:
 *
 * Lists the house styles that were saved. Main thread only.
 *
 * Returns: (transfer full) (element-type utf8): their names, in order
 */
GPtrArray *
us_house_styles_list (void)
{
  return us_named_files_list (FOLDER, SUFFIX);
}

static gboolean
is_same_letterhead (UsItemList *one, UsItemList *other)
{
  static const guint properties[] = { US_LOGO_IMAGE, US_LOGO_TEXT, US_LOGO_HEIGHT };
  guint length = us_item_list_get_length (one);

  if (us_item_list_get_length (other) != length)
    return FALSE;
  for (guint i = 0; i < length; i++)
    for (gsize p = 0; p < G_N_ELEMENTS (properties); p++)
      if (strcmp (us_item_get_string (us_item_list_get (one, i), properties[p]),
                  us_item_get_string (us_item_list_get (other, i), properties[p])) != 0)
        return FALSE;
  return TRUE;
}

/* The same logos stay: new ones would be a change, and nothing to see. */
static gboolean
copy_letterhead (UsStatement *from, UsStatement *to, GError **error)
{
  UsItemList *source = us_statement_get_letterhead (from);
  UsItemList *target = us_statement_get_letterhead (to);
  guint length = us_item_list_get_length (source);
  g_autoptr (GPtrArray) logos = g_ptr_array_new_with_free_func (g_object_unref);

  if (is_same_letterhead (source, target))
    return TRUE;
  for (guint i = 0; i < length; i++)
    g_ptr_array_add (logos, us_item_copy (us_item_list_get (source, i)));
  return us_item_list_splice (target, 0, us_item_list_get_length (target), logos->pdata, length,
                              error);
}

/**
 * us_house_styles_save:
 * @name: what it is called; one of the same name is replaced
 * @from: the letter whose settings and letterhead it has
 * @error: %US_ERROR_REFUSED without a name, or why it cannot be written
 *
 * Saves a house style. Main thread only.
 *
 * Returns: whether it was saved
 */
gboolean
us_house_styles_save (const char *name, UsStatement *from, GError **error)
{
  g_autoptr (UsStatement) style = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *trimmed = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;

  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (US_IS_STATEMENT (from), FALSE);

  trimmed = g_strstrip (g_strdup (name));
  if (*trimmed == '\0')
    {
      g_set_error_literal (error, US_ERROR, US_ERROR_REFUSED, _ ("The house style has no name."));
      return FALSE;
    }
  style = us_statement_new ();
  if (!us_settings_assign (us_statement_get_settings (style), us_statement_get_settings (from),
                           error) ||
      !copy_letterhead (from, style, error))
    return FALSE;
  bytes = us_writer_write (style);
  folder = us_named_files_get_folder (FOLDER);
  g_mkdir_with_parents (folder, 0700);
  path = get_path (trimmed);
  return us_safe_file_save (path, bytes, error);
}

/**
 * us_house_styles_apply:
 * @name: which one
 * @to: a letter
 * @error: why it cannot be read, as us_safe_file_load() and us_reader_read() set it, or used,
 *   %US_ERROR_REFUSED
 *
 * Gives a letter the settings and the letterhead of a house style, as one step that can be undone.
 * Main thread only.
 *
 * Returns: whether it could be done
 */
gboolean
us_house_styles_apply (const char *name, UsStatement *to, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (UsStatement) style = NULL;
  UsReaderNotice notice;
  gboolean done;

  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (US_IS_STATEMENT (to), FALSE);

  path = get_path (name);
  bytes = us_safe_file_load (path, US_SAFE_FILE_NATIVE_MAX, error);
  style = bytes != NULL ? us_reader_read (bytes, &notice, error) : NULL;
  if (style == NULL)
    return FALSE;
  us_statement_begin_group (to, _ ("Apply House Style"));
  done = us_settings_assign (us_statement_get_settings (to), us_statement_get_settings (style),
                             error) &&
         copy_letterhead (style, to, error);
  us_statement_end_group (to);
  return done;
}

/**
 * us_house_styles_remove:
 * @name: which one
 * @error: why it cannot be removed, a %G_IO_ERROR
 *
 * Removes a house style; letters that have it keep it. Main thread only.
 *
 * Returns: (transfer full) (nullable): what us_house_styles_restore() brings it back from; it is
 *   empty when the style could not be read
 */
GBytes *
us_house_styles_remove (const char *name, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  path = get_path (name);
  bytes = us_safe_file_load (path, US_SAFE_FILE_NATIVE_MAX, NULL);
  if (g_remove (path) == 0)
    return bytes != NULL ? g_steal_pointer (&bytes) : g_bytes_new (NULL, 0);
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
               /* translators: the first %s is the name of a house style, the second the reason */
               _ ("The house style “%s” cannot be removed: %s."), name, g_strerror (errno));
  return NULL;
}

/**
 * us_house_styles_restore:
 * @name: which one
 * @bytes: what us_house_styles_remove() returned
 * @error: why it cannot be written
 *
 * Brings back a house style that was removed. Main thread only.
 *
 * Returns: whether it is there again
 */
gboolean
us_house_styles_restore (const char *name, GBytes *bytes, GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  path = get_path (name);
  return us_safe_file_save (path, bytes, error);
}
