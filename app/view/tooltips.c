/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/tooltips.h"

/* Marks a popover that is looked after; it keeps what has no tooltip as long as it is open. */
#define WATCHED "us-tooltips"

/* Those that are open, the last one last. */
static GPtrArray *open_popovers;

static void
opened_cb (GtkWidget *popover)
{
  GPtrArray *silent = g_object_get_data (G_OBJECT (popover), WATCHED);

  g_ptr_array_add (open_popovers, popover);
  for (GtkWidget *widget = gtk_widget_get_parent (popover); widget != NULL;
       widget = gtk_widget_get_parent (widget))
    if (gtk_widget_get_has_tooltip (widget))
      {
        gtk_widget_set_has_tooltip (widget, FALSE);
        g_ptr_array_add (silent, g_object_ref (widget));
      }
}

static void
closed_cb (GtkWidget *popover)
{
  GPtrArray *silent = g_object_get_data (G_OBJECT (popover), WATCHED);

  g_ptr_array_remove (open_popovers, popover);
  for (guint i = 0; i < silent->len; i++)
    gtk_widget_set_has_tooltip (silent->pdata[i], TRUE);
  g_ptr_array_set_size (silent, 0);
}

static gboolean
realized_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer user_data)
{
  GtkWidget *widget = g_value_get_object (values);

  if (GTK_IS_POPOVER (widget) && g_object_get_data (G_OBJECT (widget), WATCHED) == NULL)
    {
      g_object_set_data_full (G_OBJECT (widget), WATCHED,
                              g_ptr_array_new_with_free_func (g_object_unref),
                              (GDestroyNotify) g_ptr_array_unref);
      g_signal_connect (widget, "map", G_CALLBACK (opened_cb), NULL);
      g_signal_connect (widget, "unmap", G_CALLBACK (closed_cb), NULL);
    }
  return TRUE;
}

/**
 * us_tooltips_watch:
 *
 * Keeps the tooltip of a button, and of all that it is in, away as long as its menu or popover is
 * open: the pointer is still over the button then, and the tooltip would cover what it has just
 * opened. Main thread only.
 */
void
us_tooltips_watch (void)
{
  /* The signal is only there with the class. */
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  if (open_popovers == NULL)
    g_signal_add_emission_hook (g_signal_lookup ("realize", GTK_TYPE_WIDGET), 0, realized_cb, NULL,
                                NULL);
  if (open_popovers == NULL)
    open_popovers = g_ptr_array_new ();
}

/**
 * us_tooltips_are_quiet:
 * @widget: a widget that makes its own tooltips
 *
 * A popover that belongs to a place in a text is no child of the text. Main thread only.
 *
 * Returns: whether @widget is behind an open menu or popover, and shows no tooltip
 */
gboolean
us_tooltips_are_quiet (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  if (open_popovers == NULL || open_popovers->len == 0)
    return FALSE;
  return !gtk_widget_is_ancestor (widget, open_popovers->pdata[open_popovers->len - 1]);
}
