/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/text/text-links.h"

#include "publish/link.h"
#include "view/text/text-tags.h"
#include "view/tooltips.h"

#include <glib/gi18n.h>

static void
launched_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    gtk_widget_activate_action (widget, "win.show-toast", "s", error->message);
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, GtkTextView *view)
{
  const GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  const char *address = us_text_links_find (view, x, y);

  if ((state & GDK_CONTROL_MASK) != 0 && address != NULL)
    us_text_links_open (GTK_WIDGET (view), address);
}

static gboolean
query_tooltip_cb (GtkTextView *view, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const char *address = keyboard || us_tooltips_are_quiet (GTK_WIDGET (view))
                            ? NULL
                            : us_text_links_find (view, x, y);
  g_autofree char *text = NULL;

  if (address == NULL)
    return FALSE;
  /* translators: %s is the address of a link */
  text = g_strdup_printf (_ ("%s\nCtrl and a click opens it"), address);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

/**
 * us_text_links_add:
 * @view: a text view whose table of tags is from us_text_tags_new()
 *
 * Lets links be opened, and their address be seen under the pointer. Main thread only.
 */
void
us_text_links_add (GtkTextView *view)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_return_if_fail (GTK_IS_TEXT_VIEW (view));

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), view);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_has_tooltip (GTK_WIDGET (view), TRUE);
  g_signal_connect (view, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
}

/**
 * us_text_links_find:
 * @view: a text view
 * @x: pixels from its left
 * @y: pixels from its top
 *
 * Finds the link at a place on the screen. Main thread only.
 *
 * Returns: (transfer none) (nullable): its address, as long as the link is there
 */
const char *
us_text_links_find (GtkTextView *view, double x, double y)
{
  const char *address = NULL;
  GtkTextIter at;
  int left, top;

  g_return_val_if_fail (GTK_IS_TEXT_VIEW (view), NULL);

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &left,
                                         &top);
  return gtk_text_view_get_iter_at_location (view, &at, left, top) &&
                 us_text_tags_find (&at, US_SPAN_LINK, &address)
             ? address
             : NULL;
}

/**
 * us_text_links_can_open:
 * @address: an address as somebody has typed it, or as it came with a file
 *
 * Tells whether it is one of the web or of mail; no letter may start programs or open files. Any
 * thread.
 *
 * Returns: whether us_text_links_open() does anything with it
 */
gboolean
us_text_links_can_open (const char *address)
{
  g_autofree char *clean = NULL;

  g_return_val_if_fail (address != NULL, FALSE);

  clean = us_link_clean (address);
  return clean != NULL;
}

/**
 * us_text_links_open:
 * @widget: where somebody asked for it; a toast says why it cannot be opened
 * @address: the address of a link
 *
 * Opens a link in the browser or the mail program, never anything else. Main thread only.
 */
void
us_text_links_open (GtkWidget *widget, const char *address)
{
  g_autofree char *clean = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (address != NULL);

  clean = us_link_clean (address);
  if (clean == NULL)
    {
      gtk_widget_activate_action (widget, "win.show-toast", "s",
                                  _ ("Only addresses of the web and of mail can be opened"));
      return;
    }
  g_app_info_launch_default_for_uri_async (clean, NULL, NULL, launched_cb, g_object_ref (widget));
}
