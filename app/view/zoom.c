/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/zoom.h"

#include "view/settings.h"

#define NORMAL 100

static const int levels[] = { 50, 67, 80, 90, NORMAL, 110, 125, 150, 175, 200, 250, 300 };

/* Wide and narrow; together with the gutter they are the margins of the fields in the style sheet.
 */
static const UsBodyMargins wide_margins = { 28, 56, 30, FALSE };
static const UsBodyMargins compact_margins = { 0, 16, 24, FALSE };

/* All sizes of the letter are in proportion to the font of the sheet. */
static void
apply_cb (GSettings *settings, const char *key, gpointer user_data)
{
  g_autofree char *css =
      g_strdup_printf ("sheet { font-size: %d%%; }", g_settings_get_int (settings, "zoom"));

  gtk_css_provider_load_from_data (user_data, css, -1);
}

static void
change (int direction)
{
  GSettings *settings = us_settings_get ();

  g_settings_set_int (settings, "zoom",
                      us_zoom_step (g_settings_get_int (settings, "zoom"), direction));
}

/* The pages seen within a widget, which have a size of their own. */
static gboolean
change_pages_within (GtkWidget *widget, const char *name)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (gtk_widget_activate_action_variant (widget, name, NULL))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (change_pages_within (child, name))
      return TRUE;
  return FALSE;
}

/* Pages are meant when the keyboard is in them, or when nothing else of the letter is seen. */
static gboolean
change_pages (GtkWindow *window, const char *name)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  g_autoptr (GVariant) view = NULL;

  if (focus != NULL && gtk_widget_activate_action_variant (focus, name, NULL))
    return TRUE;
  if (!G_IS_ACTION_GROUP (window))
    return FALSE;
  view = g_action_group_get_action_state (G_ACTION_GROUP (window), "view");
  return view != NULL && g_str_equal (g_variant_get_string (view, NULL), "pages") &&
         change_pages_within (GTK_WIDGET (window), name);
}

static void
action_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char *name = g_action_get_name (G_ACTION (action));
  g_autofree char *of_pages = g_strconcat ("pages.", name, NULL);
  GtkWindow *window = GTK_IS_APPLICATION (user_data)
                          ? gtk_application_get_active_window (GTK_APPLICATION (user_data))
                          : NULL;

  if (window != NULL && change_pages (window, of_pages))
    return;
  change (g_str_equal (name, "zoom-in") ? 1 : g_str_equal (name, "zoom-out") ? -1 : 0);
}

static const GActionEntry actions[] = {
  { .name = "zoom-in", .activate = action_cb },
  { .name = "zoom-out", .activate = action_cb },
  { .name = "zoom-normal", .activate = action_cb },
};

/**
 * us_zoom_install:
 * @application: gets the actions zoom-in, zoom-out and zoom-normal
 *
 * Shows all letters as large as the setting says, from now on. Where pages have the keyboard, the
 * actions change those, by their actions pages.zoom-in and so on. Needs a display. Main thread
 * only.
 */
void
us_zoom_install (GApplication *application)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  GSettings *settings = us_settings_get ();

  g_return_if_fail (G_IS_APPLICATION (application));

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  apply_cb (settings, "zoom", provider);
  g_signal_connect_object (settings, "changed::zoom", G_CALLBACK (apply_cb), provider, 0);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double x, double y, gpointer user_data)
{
  const GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0 || y == 0)
    return FALSE;
  if (!gtk_widget_activate_action_variant (
          gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)),
          y < 0 ? "pages.zoom-in" : "pages.zoom-out", NULL))
    change (y < 0 ? 1 : -1);
  return TRUE;
}

/**
 * us_zoom_add_wheel:
 * @widget: what shows a letter or its pages
 *
 * Lets the wheel change the size while Control is held. Main thread only.
 */
void
us_zoom_add_wheel (GtkWidget *widget)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (
      GTK_EVENT_CONTROLLER_SCROLL_VERTICAL | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);

  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), NULL);
  gtk_widget_add_controller (widget, scroll);
}

/**
 * us_zoom_get:
 *
 * Gets how large letters are shown. Main thread only.
 *
 * Returns: 1.0 for the normal size
 */
double
us_zoom_get (void)
{
  return (double) g_settings_get_int (us_settings_get (), "zoom") / NORMAL;
}

/**
 * us_zoom_step:
 * @percent: a size
 * @direction: 1 for the next larger one, -1 for the next smaller one, 0 for the normal one
 *
 * Goes from size to size. Any thread.
 *
 * Returns: a size in percent
 */
int
us_zoom_step (int percent, int direction)
{
  if (direction == 0)
    return NORMAL;
  for (gsize i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      const int level = direction > 0 ? levels[i] : levels[G_N_ELEMENTS (levels) - 1 - i];

      if (direction > 0 ? level > percent : level < percent)
        return level;
    }
  return direction > 0 ? levels[G_N_ELEMENTS (levels) - 1] : levels[0];
}

/**
 * us_zoom_get_margins:
 * @compact: whether the sheet is narrow
 *
 * Gets the margins of the body: numbers grow with the letters, the margins of the paper do not.
 * Main thread only.
 *
 * Returns: the margins
 */
UsBodyMargins
us_zoom_get_margins (gboolean compact)
{
  UsBodyMargins margins = compact ? compact_margins : wide_margins;

  margins.step = (int) (margins.step * us_zoom_get ());
  return margins;
}
