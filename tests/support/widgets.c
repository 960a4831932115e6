/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widgets.h"

static gboolean
says (GtkWidget *widget, const char *property, const char *value)
{
  g_autofree char *found = NULL;

  if (property == NULL)
    return TRUE;
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (widget), property) == NULL)
    return FALSE;
  g_object_get (widget, property, &found, NULL);
  return g_strcmp0 (found, value) == 0;
}

/**
 * us_test_find:
 * @within: where to look, itself included
 * @type: of which type it is
 * @property: (nullable): a property that holds words
 * @value: (nullable): what it says there
 *
 * Returns: (nullable) (transfer none): the first such widget, as they follow each other in @within
 */
GtkWidget *
us_test_find (GtkWidget *within, GType type, const char *property, const char *value)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (within, type) && says (within, property, value))
    return within;
  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = us_test_find (child, type, property, value);
  return found;
}

/**
 * us_test_find_dialog:
 * @parent: a window
 *
 * Returns: (nullable) (transfer none): the question that it asks
 */
AdwMessageDialog *
us_test_find_dialog (GtkWidget *parent)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) &&
          gtk_window_get_transient_for (window) == GTK_WINDOW (parent))
        return ADW_MESSAGE_DIALOG (window);
    }
  return NULL;
}
