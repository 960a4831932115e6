/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/accessible.h"

#include <glib/gi18n.h>

/* Marks what has a name that is not that of its label. */
#define NAMED "us-named"
/* Marks a button whose label is looked after. */
#define WATCHED "us-watched"

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
 * class. What is on it is no name any more: both would be read. Main thread only.
 */
void
us_accessible_name (GtkWidget *widget, const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (name != NULL);

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (widget), NAMED, widget);
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

/* Without the line below a letter. */
static char *
dup_plain (const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label != NULL ? label : "", "_", 2);

  return g_strjoinv ("", parts);
}

static void
name_row (AdwPreferencesRow *row)
{
  g_autofree char *title = dup_plain (adw_preferences_row_get_title (row));

  if (*title != '\0')
    us_accessible_name (GTK_WIDGET (row), title);
}

/**
 * us_accessible_name_lists:
 * @widget: a widget of libadwaita with several lists in it, such as a row that opens
 * @name: translated
 *
 * Names all of them, and the rows that open as their titles say: those have no names otherwise, and
 * others would be called twice. Main thread only.
 */
void
us_accessible_name_lists (GtkWidget *widget, const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (name != NULL);

  if (GTK_IS_LIST_BOX (widget))
    us_accessible_name (widget, name);
  else if (ADW_IS_EXPANDER_ROW (widget))
    name_row (ADW_PREFERENCES_ROW (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    us_accessible_name_lists (child, name);
}

static GtkWidget *
find_within (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_within (child, type);
  return found;
}

/* What there is to choose from has the arrows go through it, and says it in a label of its own. */
static void
name_choices_cb (GtkWidget *popover)
{
  GtkWidget *list = find_list (popover);

  if (list == NULL)
    return;
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *label = find_within (row, GTK_TYPE_LABEL);

      if (label != NULL)
        us_accessible_name (row, gtk_label_get_text (GTK_LABEL (label)));
    }
}

static void
watch_choices (GtkWidget *owner)
{
  GtkWidget *popover = find_within (owner, GTK_TYPE_POPOVER);

  if (popover != NULL)
    g_signal_connect (popover, "map", G_CALLBACK (name_choices_cb), NULL);
}

/**
 * us_accessible_name_combo:
 * @row: a row with a choice of strings
 *
 * Names the list behind the choice like the row, and what is chosen, or to be chosen from, as it
 * says. Main thread only.
 */
void
us_accessible_name_combo (AdwComboRow *row)
{
  g_autofree char *name = NULL;

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  name = dup_plain (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  us_accessible_name_list (GTK_WIDGET (row), name);
  watch_choices (GTK_WIDGET (row));
  g_signal_connect (row, "notify::selected-item", G_CALLBACK (name_chosen_cb), NULL);
  g_signal_connect (row, "map", G_CALLBACK (name_chosen_cb), NULL);
  name_chosen_cb (row);
}

/* The toolkit keeps the type to itself. */
static void
name_list_items (GtkWidget *widget, const char *name)
{
  if (g_strcmp0 (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget") == 0)
    us_accessible_name (widget, name);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_list_items (child, name);
}

static void
name_dropped_cb (GtkDropDown *drop_down)
{
  GObject *chosen = gtk_drop_down_get_selected_item (drop_down);

  if (GTK_IS_STRING_OBJECT (chosen))
    name_list_items (gtk_widget_get_first_child (GTK_WIDGET (drop_down)),
                     gtk_string_object_get_string (GTK_STRING_OBJECT (chosen)));
}

/**
 * us_accessible_name_drop_down:
 * @drop_down: a choice of strings
 * @name: translated
 *
 * Names it, and what is chosen, or to be chosen from, as it says. Main thread only.
 */
void
us_accessible_name_drop_down (GtkDropDown *drop_down, const char *name)
{
  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));

  us_accessible_name (GTK_WIDGET (drop_down), name);
  us_accessible_name (gtk_widget_get_first_child (GTK_WIDGET (drop_down)), name);
  watch_choices (GTK_WIDGET (drop_down));
  g_signal_connect (drop_down, "notify::selected-item", G_CALLBACK (name_dropped_cb), NULL);
  g_signal_connect (drop_down, "map", G_CALLBACK (name_dropped_cb), NULL);
  name_dropped_cb (drop_down);
}

/**
 * us_accessible_name_columns:
 * @view: a list with columns
 * @name: translated
 *
 * Names it, the list in it, and the row of their titles. Main thread only.
 */
void
us_accessible_name_columns (GtkColumnView *view, const char *name)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));
  g_return_if_fail (name != NULL);

  us_accessible_name (GTK_WIDGET (view), name);
  us_accessible_name_list (GTK_WIDGET (view), name);
  name_list_items (gtk_widget_get_first_child (GTK_WIDGET (view)), _ ("Columns"));
}

/**
 * us_accessible_name_row:
 * @cell: what a row of a list with columns has in one of them
 * @name: translated
 *
 * Names the row. Main thread only.
 */
void
us_accessible_name_row (GtkWidget *cell, const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (cell));
  g_return_if_fail (name != NULL);

  for (GtkWidget *widget = cell; widget != NULL && !GTK_IS_LIST_VIEW (widget);
       widget = gtk_widget_get_parent (widget))
    if (g_strcmp0 (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget") == 0)
      us_accessible_name (widget, name);
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

/* The label of a button names it twice, as it reads and as it is written; that of a check button
 * only as it is written. */
static void
name_button (GtkWidget *widget)
{
  if (g_object_get_data (G_OBJECT (widget), NAMED) != NULL)
    return;
  if (GTK_IS_BUTTON (widget) && gtk_button_get_use_underline (GTK_BUTTON (widget)))
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
  else if (GTK_IS_CHECK_BUTTON (widget) &&
           gtk_check_button_get_use_underline (GTK_CHECK_BUTTON (widget)))
    {
      g_autofree char *name = dup_plain (gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)));

      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
    }
}

static gboolean
realized_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer user_data)
{
  GtkWidget *widget = g_value_get_object (values);

  /* Nobody else can: it is within the title of a window. */
  if (ADW_IS_VIEW_SWITCHER (widget) && g_object_get_data (G_OBJECT (widget), NAMED) == NULL)
    us_accessible_name (widget, _ ("Views"));
  if ((GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget)) &&
      g_object_get_data (G_OBJECT (widget), WATCHED) == NULL)
    {
      g_object_set_data (G_OBJECT (widget), WATCHED, widget);
      name_button (widget);
      g_signal_connect (widget, "notify::label", G_CALLBACK (name_button), NULL);
    }
  return TRUE;
}

/**
 * us_accessible_watch:
 *
 * Has the names of buttons be spoken without the line below a letter, "Keep Mine" and not "_Keep
 * Mine Keep Mine", also of those that the toolkit's own dialogs make; and names what switches
 * between views. Main thread only.
 */
void
us_accessible_watch (void)
{
  static gboolean watching = FALSE;

  /* The signal is only there with the class. */
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  if (!watching)
    g_signal_add_emission_hook (g_signal_lookup ("realize", GTK_TYPE_WIDGET), 0, realized_cb, NULL,
                                NULL);
  watching = TRUE;
}
