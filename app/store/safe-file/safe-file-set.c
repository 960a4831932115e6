/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/safe-file/safe-file-set.h"

#include <glib/gi18n-lib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/safe-file/safe-file.h"

static gboolean
is_there (const char *path)
{
  struct stat status;

  return lstat (path, &status) == 0;
}

/* What was there before keeps its new content, which is whole. Says how many these are. */
static void
take_back (GPtrArray *paths, const gboolean *were_there, guint n_written, GError **error)
{
  guint n_replaced = 0;

  for (guint i = 0; i < n_written; i++)
    if (were_there[i])
      n_replaced++;
    else
      unlink (paths->pdata[i]);
  if (n_replaced == 0 || error == NULL)
    return;
  {
    g_autofree char *reason = g_steal_pointer (&(*error)->message);

    (*error)->message = g_strdup_printf (
        /* translators: a sentence that says why a file could not be saved; %u counts files */
        ngettext ("%s %u file had been replaced before.", "%s %u files had been replaced before.",
                  n_replaced),
        reason, n_replaced);
  }
}

/**
 * us_safe_file_save_set:
 * @paths: (element-type filename): where to
 * @contents: (element-type GBytes): what, for each of @paths
 * @error: as us_safe_file_save() sets it
 *
 * Writes files that belong together, each as us_safe_file_save() does. When one of them fails,
 * those that were not there before are removed again. Blocking; any thread.
 *
 * Returns: whether all are saved
 */
gboolean
us_safe_file_save_set (GPtrArray *paths, GPtrArray *contents, GError **error)
{
  g_autofree gboolean *were_there = NULL;

  g_return_val_if_fail (paths != NULL && contents != NULL, FALSE);
  g_return_val_if_fail (paths->len == contents->len, FALSE);

  were_there = g_new (gboolean, paths->len);
  for (guint i = 0; i < paths->len; i++)
    {
      were_there[i] = is_there (paths->pdata[i]);
      if (us_safe_file_save (paths->pdata[i], contents->pdata[i], error))
        continue;
      take_back (paths, were_there, i, error);
      return FALSE;
    }
  return TRUE;
}
