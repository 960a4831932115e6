/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/undo-toast.h"

#include "view/toasts.h"

#include <glib/gi18n.h>

/* How long a toast that can undo something stays, in seconds. */
#define TIMEOUT 10

/**
 * us_window_show_undo_toast:
 * @window: a window with a document
 * @title: translated, what was done: "3 signatories removed"
 *
 * Shows it with a button that undoes it. It goes with the next change, which is what the button
 * would undo from then on. Main thread only.
 */
void
us_window_show_undo_toast (UsWindow *window, const char *title)
{
  AdwToast *toast;
  g_autofree char *markup = NULL;

  g_return_if_fail (US_IS_WINDOW (window));
  g_return_if_fail (us_window_get_document (window) != NULL);
  g_return_if_fail (title != NULL);

  markup = g_markup_escape_text (title, -1);
  toast = adw_toast_new (markup);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_set_timeout (toast, TIMEOUT);
  g_signal_connect_object (us_document_get_statement (us_window_get_document (window)), "changed",
                           G_CALLBACK (us_toasts_dismiss), toast, G_CONNECT_SWAPPED);
  us_window_show_toast (window, toast);
}
