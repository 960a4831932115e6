/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/undo-toast.h"

#include <glib/gi18n.h>

/* How long a toast that can undo something stays, in seconds. */
#define TIMEOUT 10

static void
show (UsWindow *window, const char *title, const char *label)
{
  AdwToast *toast;
  g_autofree char *markup = g_markup_escape_text (title, -1);

  toast = adw_toast_new (markup);
  adw_toast_set_button_label (toast, label);
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_set_timeout (toast, TIMEOUT);
  g_signal_connect_object (us_document_get_statement (us_window_get_document (window)), "changed",
                           G_CALLBACK (adw_toast_dismiss), toast, G_CONNECT_SWAPPED);
  us_window_show_toast (window, toast);
}

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
  g_return_if_fail (US_IS_WINDOW (window));
  g_return_if_fail (us_window_get_document (window) != NULL);
  g_return_if_fail (title != NULL);

  show (window, title, _ ("_Undo"));
}

/**
 * us_window_show_plain_toast:
 * @window: a window with a document
 * @title: translated, what was recognised
 *
 * Shows what was made of a text, with a button that takes it back and leaves the text. It goes with
 * the next change. Main thread only.
 */
void
us_window_show_plain_toast (UsWindow *window, const char *title)
{
  g_return_if_fail (US_IS_WINDOW (window));
  g_return_if_fail (us_window_get_document (window) != NULL);
  g_return_if_fail (title != NULL);

  show (window, title, _ ("_Keep as Plain Text"));
}
