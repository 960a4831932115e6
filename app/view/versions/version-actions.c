/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/versions/version-actions.h"

#include "view/dialogs.h"
#include "view/versions/version-dialog.h"
#include "view/versions/versions-window.h"

static void
save_version_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  if (us_window_get_document (user_data) != NULL)
    us_version_dialog_open (user_data, user_data);
}

static void
versions_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  if (us_window_get_document (user_data) != NULL)
    us_dialog_present (GTK_WINDOW (us_versions_window_new (user_data)), user_data);
}

static const GActionEntry actions[] = {
  { .name = "save-version", .activate = save_version_cb },
  { .name = "versions", .activate = versions_cb },
};

/**
 * us_version_actions_add:
 * @window: a new window
 *
 * Main thread only.
 */
void
us_version_actions_add (UsWindow *window)
{
  g_return_if_fail (US_IS_WINDOW (window));

  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), window);
}
