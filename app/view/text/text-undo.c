/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/text/text-undo.h"

static const char *const steps[][2] = { { "text.undo", "undo" }, { "text.redo", "redo" } };

static void
activate_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_str_equal (steps[i][0], action))
      g_action_group_activate_action (G_ACTION_GROUP (gtk_widget_get_root (widget)), steps[i][1],
                                      NULL);
}

/**
 * us_text_undo_install:
 * @widget_class: of a text view whose buffer remembers nothing itself
 *
 * Lets Undo and Redo of its context menu be those of the letter, which the window has. Main thread
 * only.
 */
void
us_text_undo_install (GtkWidgetClass *widget_class)
{
  g_return_if_fail (widget_class != NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    gtk_widget_class_install_action (widget_class, steps[i][0], NULL, activate_cb);
}

/**
 * us_text_undo_update:
 * @view: a text view of a class of us_text_undo_install()
 *
 * Tells its context menu what can be undone and done again; the toolkit, which knows only steps of
 * the buffer, forgets it at the next change. Main thread only.
 */
void
us_text_undo_update (GtkTextView *view)
{
  GtkRoot *root;

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  root = gtk_widget_get_root (GTK_WIDGET (view));
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    gtk_widget_action_set_enabled (
        GTK_WIDGET (view), steps[i][0],
        G_IS_ACTION_GROUP (root) &&
            g_action_group_get_action_enabled (G_ACTION_GROUP (root), steps[i][1]));
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint keyval, guint keycode,
                GdkModifierType state, GtkTextView *view)
{
  if (keyval == GDK_KEY_Menu || keyval == GDK_KEY_F10)
    us_text_undo_update (view);
  return FALSE;
}

/**
 * us_text_undo_add:
 * @view: a text view of a class of us_text_undo_install()
 *
 * Lets what opens its context menu call us_text_undo_update() first. Main thread only.
 */
void
us_text_undo_add (GtkTextView *view)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (us_text_undo_update), view);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (click));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), view);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
}
