/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/menu-focus.h"

#include "view/weak-data.h"

#define LAST "us-last-focus" /* of a button */

static gboolean
is_of_button (GtkWidget *widget, GtkMenuButton *button)
{
  return widget == GTK_WIDGET (button) || gtk_widget_is_ancestor (widget, GTK_WIDGET (button));
}

static void
focus_changed_cb (GtkMenuButton *button)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (button)));

  /* Only a text has a place to come back to. */
  if (focus != NULL && !is_of_button (focus, button))
    us_weak_data_set (G_OBJECT (button), LAST,
                      GTK_IS_TEXT_VIEW (focus) || GTK_IS_TEXT (focus) ? focus : NULL);
}

static gboolean
go_back_cb (gpointer user_data)
{
  GtkMenuButton *button = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (button));
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);
  g_autoptr (GtkWidget) last = us_weak_data_dup (G_OBJECT (button), LAST);

  /* A command may have gone elsewhere already. */
  if (root == NULL || last == NULL ||
      gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (button))) ||
      gtk_widget_get_root (last) != root || !gtk_widget_get_mapped (last) ||
      (focus != NULL && !is_of_button (focus, button)))
    return G_SOURCE_REMOVE;
  if (GTK_IS_TEXT (last))
    gtk_text_grab_focus_without_selecting (GTK_TEXT (last));
  else
    gtk_widget_grab_focus (last);
  return G_SOURCE_REMOVE;
}

static void
closed_cb (GtkMenuButton *button)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, go_back_cb, g_object_ref (button), g_object_unref);
}

static void
root_changed_cb (GtkMenuButton *button)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (button));

  if (root != NULL)
    g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (focus_changed_cb), button,
                             G_CONNECT_SWAPPED);
}

/**
 * us_menu_focus_add:
 * @button: a button that has its menu
 *
 * Gives the keyboard back to the text it was in when the menu of the button is closed, which would
 * leave it on the button. Main thread only.
 */
void
us_menu_focus_add (GtkMenuButton *button)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  g_signal_connect (button, "notify::root", G_CALLBACK (root_changed_cb), NULL);
  g_signal_connect_object (gtk_menu_button_get_popover (button), "closed", G_CALLBACK (closed_cb),
                           button, G_CONNECT_SWAPPED);
  root_changed_cb (button);
}
