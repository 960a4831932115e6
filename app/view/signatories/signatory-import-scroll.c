/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/signatories/signatory-import-scroll.h"

typedef struct
{
  GtkAdjustment *columns;
  GtkAdjustment *roles;
  gulong roles_scrolled;
  gulong columns_scrolled;
  guint idle;
  guint leading;
} Join;

static void
free_join (Join *join)
{
  g_clear_handle_id (&join->idle, g_source_remove);
  g_clear_handle_id (&join->leading, g_source_remove);
  g_object_unref (join->columns);
  g_object_unref (join->roles);
  g_free (join);
}

static Join *
get_join (GtkWidget *roles)
{
  return g_object_get_data (G_OBJECT (roles), "us-join");
}

static void
roles_scrolled_cb (GtkWidget *roles)
{
  Join *join = get_join (roles);

  /* To hear of it again would end what glides to where the focus is. */
  g_signal_handler_block (join->columns, join->columns_scrolled);
  gtk_adjustment_set_value (join->columns, gtk_adjustment_get_value (join->roles));
  g_signal_handler_unblock (join->columns, join->columns_scrolled);
}

static gboolean
follow_cb (gpointer roles)
{
  Join *join = get_join (roles);
  const double value = gtk_adjustment_get_value (join->columns);

  join->idle = 0;
  /* A list that is laid out rounds it to whole pixels. */
  if (ABS (gtk_adjustment_get_value (join->roles) - value) < 1)
    return G_SOURCE_REMOVE;
  g_signal_handler_block (join->roles, join->roles_scrolled);
  gtk_adjustment_set_value (join->roles, value);
  g_signal_handler_unblock (join->roles, join->roles_scrolled);
  return G_SOURCE_REMOVE;
}

static gboolean
lead_cb (gpointer roles)
{
  get_join (roles)->leading = 0;
  roles_scrolled_cb (roles);
  return G_SOURCE_REMOVE;
}

/* Columns that begin on the right begin at their end, which they have only once they are laid out.
 */
static void
columns_resized_cb (GtkWidget *roles)
{
  Join *join = get_join (roles);

  if (join->leading == 0)
    join->leading = g_idle_add_full (GDK_PRIORITY_REDRAW - 1, lead_cb, roles, NULL);
}

static void
columns_scrolled_cb (GtkWidget *roles)
{
  Join *join = get_join (roles);

  g_clear_handle_id (&join->leading, g_source_remove);
  if (join->idle == 0)
    join->idle = g_idle_add_full (GDK_PRIORITY_REDRAW - 1, follow_cb, roles, NULL);
}

/**
 * us_signatory_import_scroll_join:
 * @box: the row of drop-downs above the columns, in a scrolled window
 * @view: the columns
 *
 * Lets them scroll as one. They have an adjustment each: a view that is laid out after another
 * would move what they had in common, and the other would not be drawn any more. Main thread only.
 */
void
us_signatory_import_scroll_join (GtkBox *box, GtkColumnView *view)
{
  GtkWidget *roles;
  Join *join;

  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  roles = gtk_widget_get_ancestor (GTK_WIDGET (box), GTK_TYPE_SCROLLED_WINDOW);
  join = g_new0 (Join, 1);
  join->roles = g_object_ref (gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (roles)));
  join->columns = g_object_ref (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view)));
  g_object_set_data_full (G_OBJECT (roles), "us-join", join, (GDestroyNotify) free_join);
  join->roles_scrolled = g_signal_connect_object (
      join->roles, "value-changed", G_CALLBACK (roles_scrolled_cb), roles, G_CONNECT_SWAPPED);
  join->columns_scrolled = g_signal_connect_object (
      join->columns, "value-changed", G_CALLBACK (columns_scrolled_cb), roles, G_CONNECT_SWAPPED);
  g_signal_connect_object (join->columns, "changed", G_CALLBACK (columns_resized_cb), roles,
                           G_CONNECT_SWAPPED);
}
