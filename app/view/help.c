/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/help.h"

#include "view/dialogs.h"

#include <glib/gi18n.h>

#define PAGES "help:undersigned"
#define WEB_PAGE "undersigned.html"

/* Where an installed program has the page; another folder for one that is not installed. */
static const char *
get_folder (void)
{
  const char *folder = g_getenv ("US_HELP_DIR");

  return folder != NULL ? folder : US_DATA_DIR;
}

static void
launched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWindow) parent = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    us_dialog_show_error (parent, _ ("The Help Cannot Be Shown"), error->message);
}

/**
 * us_help_find:
 * @has_viewer: whether the desktop has a viewer for help
 *
 * Main thread only.
 *
 * Returns: (transfer full) (nullable): the address of the help: for the viewer, else for a browser;
 *   %NULL when it is not installed
 */
char *
us_help_find (gboolean has_viewer)
{
  g_autofree char *path = g_build_filename (get_folder (), WEB_PAGE, NULL);

  if (has_viewer)
    return g_strdup (PAGES);
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return NULL;
  return g_filename_to_uri (path, NULL, NULL);
}

/**
 * us_help_show:
 * @parent: the window that asks
 *
 * Shows the help in the desktop's viewer or, where there is none, in the browser. Main thread only.
 */
void
us_help_show (GtkWindow *parent)
{
  g_autoptr (GAppInfo) viewer = g_app_info_get_default_for_uri_scheme ("help");
  g_autofree char *uri = us_help_find (viewer != NULL);

  g_return_if_fail (GTK_IS_WINDOW (parent));

  if (uri == NULL)
    us_dialog_show_error (parent, _ ("The Help Cannot Be Shown"), _ ("It is not installed."));
  else
    g_app_info_launch_default_for_uri_async (uri, NULL, NULL, launched_cb, g_object_ref (parent));
}
