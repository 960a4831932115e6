/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-context.h"

#include "view/signatories/signatory-row.h"

#define RESOURCES "/org/undersigned/Undersigned/"

/**
 * us_signatory_context_find_row:
 * @widget: a widget in a list of signatories, or elsewhere
 *
 * Main thread only.
 *
 * Returns: (transfer none) (nullable): the row that it is in, or around
 */
GtkWidget *
us_signatory_context_find_row (GtkWidget *widget)
{
  GtkWidget *row;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  row = gtk_widget_get_ancestor (widget, US_TYPE_SIGNATORY_ROW);
  /* What has the focus is around the row. */
  if (row == NULL)
    row = gtk_widget_get_first_child (widget);
  return US_IS_SIGNATORY_ROW (row) ? row : NULL;
}

static GtkMenuButton *
get_button (GtkWidget *row)
{
  return GTK_MENU_BUTTON (
      gtk_widget_get_template_child (row, US_TYPE_SIGNATORY_ROW, "menu_button"));
}

/* Opened, it has its menu. */
static void
pressed_cb (GtkGestureClick *gesture, int n_presses, double x, double y, GtkWidget *view)
{
  GtkWidget *picked = gtk_widget_pick (view, x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = picked == NULL ? NULL : us_signatory_context_find_row (picked);
  double button_x, button_y;
  GtkMenuButton *button;
  GdkRectangle place = { 0, 0, 1, 1 };

  if (row == NULL)
    return;
  button = get_button (row);
  gtk_menu_button_popup (button);
  if (!gtk_widget_translate_coordinates (view, GTK_WIDGET (button), x, y, &button_x, &button_y))
    return;
  place.x = (int) button_x;
  place.y = (int) button_y;
  gtk_popover_set_pointing_to (gtk_menu_button_get_popover (button), &place);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static gboolean
open_cb (GtkWidget *view, GVariant *arguments, gpointer user_data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (view));
  GtkWidget *row = focus == NULL ? NULL : us_signatory_context_find_row (focus);

  if (row != NULL)
    gtk_menu_button_popup (get_button (row));
  return row != NULL;
}

/**
 * us_signatory_context_attach:
 * @view: a list of signatories
 *
 * Opens the menu of a row also where the second button of the mouse is pressed on it, and by the
 * keys for that. Main thread only.
 */
void
us_signatory_context_attach (GtkListView *view)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_return_if_fail (GTK_IS_LIST_VIEW (view));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), view);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (click));
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Shift>F10|Menu"),
                        gtk_callback_action_new (open_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
}

/**
 * us_signatory_context_get_menu:
 * @name: name of a menu of the layouts
 *
 * Gets a menu for the list of signatories around a widget. Main thread only.
 *
 * Returns: (transfer none): the menu
 */
GMenuModel *
us_signatory_context_get_menu (const char *name)
{
  static GtkBuilder *builder = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  if (builder == NULL)
    {
      builder = gtk_builder_new_from_resource (RESOURCES "signatory-menus.ui");
      gtk_builder_add_from_resource (builder, RESOURCES "signatory-sort-menu.ui", NULL);
    }
  return G_MENU_MODEL (gtk_builder_get_object (builder, name));
}

/* It leaves the keyboard to its button, from where arrows go to no other row. */
static void
closed_cb (GtkWidget *button)
{
  GtkRoot *root = gtk_widget_get_root (button);
  GtkWidget *row = gtk_widget_get_ancestor (button, US_TYPE_SIGNATORY_ROW);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && row != NULL && gtk_widget_is_ancestor (focus, row))
    gtk_widget_grab_focus (gtk_widget_get_parent (row));
}

/**
 * us_signatory_context_set_menu:
 * @button: a button of a row
 * @name: name of a menu of the layouts
 *
 * Gives it a menu; who goes away from that is in the row again. Main thread only.
 */
void
us_signatory_context_set_menu (GtkMenuButton *button, const char *name)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));

  gtk_menu_button_set_menu_model (button, us_signatory_context_get_menu (name));
  g_signal_connect_object (gtk_menu_button_get_popover (button), "closed", G_CALLBACK (closed_cb),
                           button, G_CONNECT_SWAPPED);
}
