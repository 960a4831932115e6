/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/start/recent.h"

#define MIME_TYPE "application/vnd.undersigned.statement+xml"

static int
compare_visited (gconstpointer a, gconstpointer b)
{
  GtkRecentInfo *first = *(GtkRecentInfo *const *) a;
  GtkRecentInfo *second = *(GtkRecentInfo *const *) b;

  return g_date_time_compare (gtk_recent_info_get_modified (second),
                              gtk_recent_info_get_modified (first));
}

/**
 * us_recent_add:
 * @path: of a statement that was opened or saved
 *
 * Main thread only.
 */
void
us_recent_add (const char *path)
{
  GtkRecentData data = {
    .mime_type = (char *) MIME_TYPE,
    .app_name = (char *) "Undersigned",
    .app_exec = (char *) "undersigned %u",
  };
  g_autofree char *uri = NULL;

  g_return_if_fail (path != NULL);

  uri = g_filename_to_uri (path, NULL, NULL);
  if (uri != NULL)
    gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/**
 * us_recent_get:
 * @most: how many at most
 *
 * Main thread only.
 *
 * Returns: (transfer full) (element-type GtkRecentInfo): the statements of late that are still
 *   there, the latest first
 */
GPtrArray *
us_recent_get (guint most)
{
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_recent_info_unref);
  GList *all = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());

  for (GList *l = all; l != NULL; l = l->next)
    if (g_str_equal (gtk_recent_info_get_mime_type (l->data), MIME_TYPE) &&
        gtk_recent_info_is_local (l->data) && gtk_recent_info_exists (l->data))
      g_ptr_array_add (found, gtk_recent_info_ref (l->data));
  g_list_free_full (all, (GDestroyNotify) gtk_recent_info_unref);

  g_ptr_array_sort (found, compare_visited);
  if (found->len > most)
    g_ptr_array_set_size (found, (int) most);
  return found;
}
