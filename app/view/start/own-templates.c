/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/start/own-templates.h"

#include "model/error.h"
#include "store/reader/reader.h"
#include "store/safe-file/safe-file.h"
#include "store/writer/writer.h"
#include "view/named-files.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#define FOLDER "templates"
#define SUFFIX ".statement"
/* What was removed waits under this name in case that it is wanted back. */
#define REMOVED ".statement~"

static char *
get_path (const char *name, const char *suffix)
{
  return us_named_files_get_path (FOLDER, name, suffix);
}

static gboolean
move_file (const char *from, const char *to, const char *name, GError **error)
{
  if (g_rename (from, to) == 0)
    return TRUE;
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
               /* translators: the first %s is the name of a template, the second the reason */
               _ ("The template “%s” cannot be moved: %s."), name, g_strerror (errno));
  return FALSE;
}

static gboolean
empty (UsItemList *list, GError **error)
{
  guint length = us_item_list_get_length (list);

  return length == 0 || us_item_list_remove (list, 0, length, error);
}

/* The letter without what belongs to one letter only: who has signed it, how it read before, and
 * when it was sent. */
static UsStatement *
make_template (UsStatement *statement, GError **error)
{
  g_autoptr (GBytes) bytes = us_writer_write (statement);
  g_autoptr (UsStatement) template = us_reader_read (bytes, NULL, error);

  if (template == NULL || !empty (us_statement_get_signatories (template), error) ||
      !empty (us_statement_get_versions (template), error) ||
      !us_item_set_string (US_ITEM (template), US_STATEMENT_DATE, "", error))
    return NULL;
  return g_steal_pointer (&template);
}

/**
 * us_own_templates_get_folder:
 *
 * Any thread.
 *
 * Returns: (transfer full): path of the folder; it may not be there
 */
char *
us_own_templates_get_folder (void)
{
  return us_named_files_get_folder (FOLDER);
}

/**
 * us_own_templates_list:
 *
 * Main thread only.
 *
 * Returns: (transfer full) (element-type utf8): their names in alphabetical order
 */
GPtrArray *
us_own_templates_list (void)
{
  return us_named_files_list (FOLDER, SUFFIX);
}

/**
 * us_own_templates_read:
 * @name: of a template
 * @error: %G_IO_ERROR_NOT_FOUND when there is none of that name, or %US_ERROR
 *
 * Main thread only.
 *
 * Returns: (transfer full): the content of its file
 */
GBytes *
us_own_templates_read (const char *name, GError **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  if (!us_own_templates_exists (name))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                   /* translators: %s is a name */ _ ("There is no template “%s”."), name);
      return NULL;
    }
  path = get_path (name, SUFFIX);
  return us_safe_file_load (path, US_SAFE_FILE_NATIVE_MAX, error);
}

/**
 * us_own_templates_exists:
 * @name: of a template
 *
 * Main thread only.
 *
 * Returns: whether one has that name
 */
gboolean
us_own_templates_exists (const char *name)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (name != NULL, FALSE);

  path = get_path (name, SUFFIX);
  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

/**
 * us_own_templates_save:
 * @name: what to call the template; takes the place of one of that name
 * @statement: a letter
 * @error: %US_ERROR_REFUSED for an empty name; else what prevented the file
 *
 * Keeps a letter as a template: all of it but its date, its signatories and its versions. Main
 * thread only.
 *
 * Returns: whether it is kept
 */
gboolean
us_own_templates_save (const char *name, UsStatement *statement, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  g_autoptr (UsStatement) template = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (US_IS_STATEMENT (statement), FALSE);

  if (*name == '\0')
    {
      g_set_error (error, US_ERROR, US_ERROR_REFUSED, _ ("A template needs a name."));
      return FALSE;
    }
  folder = us_own_templates_get_folder ();
  template = make_template (statement, error);
  if (template == NULL)
    return FALSE;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                   /* translators: the first %s is a folder, the second the reason */
                   _ ("The folder “%s” cannot be made: %s."), folder, g_strerror (errno));
      return FALSE;
    }
  path = get_path (name, SUFFIX);
  bytes = us_writer_write (template);
  return us_safe_file_save (path, bytes, error);
}

/**
 * us_own_templates_remove:
 * @name: of a template
 * @error: what prevented it, a %G_IO_ERROR
 *
 * Takes a template off the list; us_own_templates_restore() brings it back. Main thread only.
 *
 * Returns: whether it is off
 */
gboolean
us_own_templates_remove (const char *name, GError **error)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_return_val_if_fail (name != NULL, FALSE);

  from = get_path (name, SUFFIX);
  to = get_path (name, REMOVED);
  return move_file (from, to, name, error);
}

/**
 * us_own_templates_restore:
 * @name: of a template that was removed
 * @error: what prevented it, a %G_IO_ERROR
 *
 * Brings it back. Main thread only.
 *
 * Returns: whether it is back
 */
gboolean
us_own_templates_restore (const char *name, GError **error)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_return_val_if_fail (name != NULL, FALSE);

  from = get_path (name, REMOVED);
  to = get_path (name, SUFFIX);
  return move_file (from, to, name, error);
}
