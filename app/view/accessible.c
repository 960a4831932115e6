/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/accessible.h"

#include <glib/gi18n.h>

static GtkWidget *
find_list (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LIST_BOX (widget) || GTK_IS_LIST_VIEW (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_list (child);
  return found;
}

/* What is chosen is drawn by a list of one row. */
static void
name_chosen_cb (AdwComboRow *row)
{
  GtkWidget *list = find_list (GTK_WIDGET (row));
  GObject *chosen = adw_combo_row_get_selected_item (row);

  for (GtkWidget *child = gtk_widget_get_first_child (list);
       GTK_IS_STRING_OBJECT (chosen) && child != NULL; child = gtk_widget_get_next_sibling (child))
    us_accessible_name (child, gtk_string_object_get_string (GTK_STRING_OBJECT (chosen)));
}

static void
collect_buttons (GtkWidget *widget, GPtrArray *buttons)
{
  if (GTK_IS_BUTTON (widget))
    g_ptr_array_add (buttons, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_buttons (child, buttons);
}

/**
 * us_accessible_name:
 * @widget: a widget
 * @name: translated
 *
 * Says what a widget is called when nothing on it does; a screen reader would read the name of its
 * class. Main thread only.
 */
void
us_accessible_name (GtkWidget *widget, const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (name != NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * us_accessible_name_list:
 * @widget: a widget of libadwaita, with a list of its own in it
 * @name: translated
 *
 * Names the list. Main thread only.
 */
void
us_accessible_name_list (GtkWidget *widget, const char *name)
{
  GtkWidget *list;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  list = find_list (widget);
  g_return_if_fail (list != NULL);
  us_accessible_name (list, name);
}

static void
name_row (AdwPreferencesRow *row)
{
  g_auto (GStrv) parts = g_strsplit (adw_preferences_row_get_title (row), "_", 2);
  g_autofree char *title = g_strjoinv ("", parts);

  if (*title != '\0')
    us_accessible_name (GTK_WIDGET (row), title);
}

/**
 * us_accessible_name_lists:
 * @widget: a widget of libadwaita with several lists in it, such as a row that opens
 * @name: translated
 *
 * Names all of them, and their rows as their titles say: those of rows that open or are typed into
 * have no names otherwise. Main thread only.
 */
void
us_accessible_name_lists (GtkWidget *widget, const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (name != NULL);

  if (GTK_IS_LIST_BOX (widget))
    us_accessible_name (widget, name);
  else if (ADW_IS_PREFERENCES_ROW (widget))
    name_row (ADW_PREFERENCES_ROW (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    us_accessible_name_lists (child, name);
}

/**
 * us_accessible_name_combo:
 * @row: a row with a choice of strings
 *
 * Names the list behind the choice like the row, and what is chosen as it says. Main thread only.
 */
void
us_accessible_name_combo (AdwComboRow *row)
{
  g_autofree char *name = NULL;

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  name = g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  g_strdelimit (name, "_", ' ');
  us_accessible_name_list (GTK_WIDGET (row), g_strstrip (name));
  g_signal_connect (row, "notify::selected-item", G_CALLBACK (name_chosen_cb), NULL);
  g_signal_connect (row, "map", G_CALLBACK (name_chosen_cb), NULL);
  name_chosen_cb (row);
}

/**
 * us_accessible_name_calendar:
 * @calendar: a calendar
 *
 * Names it and the arrows in it. Main thread only.
 */
void
us_accessible_name_calendar (GtkCalendar *calendar)
{
  static const char *const names[] = { N_ ("Previous Month"), N_ ("Next Month"),
                                       N_ ("Previous Year"), N_ ("Next Year") };
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  g_return_if_fail (GTK_IS_CALENDAR (calendar));

  us_accessible_name (GTK_WIDGET (calendar), _ ("Calendar"));
  collect_buttons (GTK_WIDGET (calendar), buttons);
  for (guint i = 0; i < MIN (buttons->len, G_N_ELEMENTS (names)); i++)
    {
      us_accessible_name (buttons->pdata[i], _ (names[i]));
      gtk_widget_set_tooltip_text (buttons->pdata[i], _ (names[i]));
    }
}
