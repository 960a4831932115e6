/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/window-input.h"

#include "model/long-edit.h"

static void
finish (UsWindow *self)
{
  UsDocument *document = us_window_get_document (self);

  if (document != NULL)
    us_long_edit_finish (us_document_get_statement (document));
}

static gboolean
key_pressed_cb (UsWindow *self)
{
  finish (self);
  return FALSE;
}

/**
 * us_window_input_watch:
 * @self: a window
 *
 * From now on a key or a click finds the letter as it is after a long edit, not in the middle of
 * it. Main thread only.
 */
void
us_window_input_watch (UsWindow *self)
{
  GtkEventController *key = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_return_if_fail (US_IS_WINDOW (self));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  gtk_event_controller_set_propagation_phase (key, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (key, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (finish), self);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
