/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/settings.h"

/**
 * us_settings_get:
 *
 * Main thread only.
 *
 * Returns: (transfer none): the one settings object
 */
GSettings *
us_settings_get (void)
{
  static GSettings *settings = NULL;

  if (settings == NULL)
    settings = g_settings_new (US_APPLICATION_ID);
  return settings;
}

/**
 * us_settings_bind_window:
 * @window: a new window, which gets the size of the last one
 *
 * Main thread only.
 */
void
us_settings_bind_window (GtkWindow *window)
{
  g_return_if_fail (GTK_IS_WINDOW (window));

  g_settings_bind (us_settings_get (), "window-width", window, "default-width",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (us_settings_get (), "window-height", window, "default-height",
                   G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (us_settings_get (), "window-maximized", window, "maximized",
                   G_SETTINGS_BIND_DEFAULT);
}
