/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/text/text-popover.h"

/* The text may be scrolled away, or about to be scrolled to where somebody has just written: there
 * is no screen to show a popover on. */
static void
keep_within (GtkWidget *parent, GdkRectangle *place)
{
  const int right = gtk_widget_get_width (parent) - place->width;
  const int bottom = gtk_widget_get_height (parent) - place->height;

  place->x = CLAMP (place->x, 0, MAX (right, 0));
  place->y = CLAMP (place->y, 0, MAX (bottom, 0));
}

/**
 * us_text_popover_point_to:
 * @popover: a popover, with a parent or not
 * @view: a text view within a scrolled window
 * @at: a place in its text
 *
 * Lets a popover point to a place in a text, or to the edge that is nearest to it. Its parent
 * becomes what the scrolled window is in: inside the text view, keys that the popover does not want
 * would be typed into the text, and from a scrolled window arrows and Tab go to what it scrolls.
 * Main thread only.
 */
void
us_text_popover_point_to (GtkPopover *popover, GtkTextView *view, const GtkTextIter *at)
{
  GtkWidget *parent;
  GdkRectangle place;
  graphene_point_t corner;
  int x, y;

  g_return_if_fail (GTK_IS_POPOVER (popover));
  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  parent = gtk_widget_get_ancestor (GTK_WIDGET (view), GTK_TYPE_SCROLLED_WINDOW);
  g_return_if_fail (parent != NULL);
  parent = gtk_widget_get_parent (parent);
  if (gtk_widget_get_parent (GTK_WIDGET (popover)) == NULL)
    gtk_widget_set_parent (GTK_WIDGET (popover), parent);
  gtk_text_view_get_iter_location (view, at, &place);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, place.x, place.y, &x, &y);
  if (!gtk_widget_compute_point (GTK_WIDGET (view), parent,
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &corner))
    return;
  place.x = (int) corner.x;
  place.y = (int) corner.y;
  place.width = 1;
  keep_within (parent, &place);
  gtk_popover_set_pointing_to (popover, &place);
}

static gboolean
open_cb (gpointer user_data)
{
  if (gtk_widget_get_root (user_data) != NULL)
    gtk_popover_popup (user_data);
  return G_SOURCE_REMOVE;
}

/**
 * us_text_popover_open_menu:
 * @menu: a menu with a parent
 *
 * Opens a menu, as soon as it is whole: GTK draws the lines between the sections of a new one only
 * after its events, and an open menu gets no more room for them. Main thread only.
 */
void
us_text_popover_open_menu (GtkPopoverMenu *menu)
{
  g_return_if_fail (GTK_IS_POPOVER_MENU (menu));

  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, open_cb, g_object_ref (menu), g_object_unref);
}

static gboolean
unparent_cb (gpointer user_data)
{
  if (gtk_widget_get_parent (user_data) != NULL)
    gtk_widget_unparent (user_data);
  return G_SOURCE_REMOVE;
}

/**
 * us_text_popover_find_view:
 * @parent: what a popover will point to
 * @otherwise: a text view
 *
 * Finds the text that the keyboard is in, to go back to it when the popover is closed. Main thread
 * only.
 *
 * Returns: (transfer none): it; @otherwise when the popover was asked for in a menu
 */
GtkTextView *
us_text_popover_find_view (GtkWidget *parent, GtkTextView *otherwise)
{
  GtkWidget *focus;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (GTK_IS_TEXT_VIEW (otherwise), NULL);

  focus = gtk_root_get_focus (gtk_widget_get_root (parent));
  return focus != NULL && GTK_IS_TEXT_VIEW (focus) ? GTK_TEXT_VIEW (focus) : otherwise;
}

/**
 * us_text_popover_close:
 * @popover: a popover that has been closed
 * @view: the text view it pointed to
 *
 * Goes back to the text, and lets go of the popover as soon as it is done with its own closing.
 * Main thread only.
 */
void
us_text_popover_close (GtkPopover *popover, GtkTextView *view)
{
  g_return_if_fail (GTK_IS_POPOVER (popover));
  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  gtk_widget_grab_focus (GTK_WIDGET (view));
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_cb, g_object_ref (popover), g_object_unref);
}

static void
focus_moved_cb (GtkEventController *controller)
{
  GtkWidget *view = gtk_event_controller_get_widget (controller);

  for (GtkWidget *child = gtk_widget_get_first_child (view); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER_MENU (child) && g_object_get_data (G_OBJECT (child), "us-watched") == NULL)
      {
        g_object_set_data (G_OBJECT (child), "us-watched", view);
        g_signal_connect_object (child, "closed", G_CALLBACK (gtk_widget_grab_focus), view,
                                 G_CONNECT_SWAPPED);
      }
}

/**
 * us_text_popover_watch_menu:
 * @view: a text view
 *
 * Lets its context menu give the keyboard back: from a submenu it would stay where nobody sees it.
 * Main thread only.
 */
void
us_text_popover_watch_menu (GtkTextView *view)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  /* GTK makes the menu when it is first asked for. */
  g_signal_connect (focus, "notify::is-focus", G_CALLBACK (focus_moved_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (view), focus);
}
