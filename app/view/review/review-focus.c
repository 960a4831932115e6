/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/review/review-focus.h"

#include "view/review/review-row.h"

typedef struct
{
  GtkListView *view;
  guint index;
} Focus;

/**
 * us_review_focus_find_row:
 * @view: the list of lines
 * @index: of a line
 *
 * Main thread only.
 *
 * Returns: (transfer none) (nullable): the widget of the list in which the line is, if it is near
 * what is in view
 */
GtkWidget *
us_review_focus_find_row (GtkListView *view, guint index)
{
  g_return_val_if_fail (GTK_IS_LIST_VIEW (view), NULL);

  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (view)); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);
      UsReviewLine *line =
          US_IS_REVIEW_ROW (row) ? us_review_row_get_line (US_REVIEW_ROW (row)) : NULL;

      if (line != NULL && us_review_line_get_index (line) == index)
        return item;
    }
  return NULL;
}

static void
focus_free (gpointer data)
{
  Focus *focus = data;

  g_object_unref (focus->view);
  g_free (focus);
}

static gboolean
focus_cb (gpointer user_data)
{
  Focus *focus = user_data;
  GtkWidget *row = us_review_focus_find_row (focus->view, focus->index);

  if (row != NULL && gtk_widget_get_root (row) != NULL)
    gtk_widget_grab_focus (row);
  return G_SOURCE_REMOVE;
}

/**
 * us_review_focus_row:
 * @view: the list of lines
 * @index: of a line
 *
 * Brings a line into view and gives it the focus. Main thread only.
 */
void
us_review_focus_row (GtkListView *view, guint index)
{
  GtkWidget *row;
  Focus *focus;

  g_return_if_fail (GTK_IS_LIST_VIEW (view));

  gtk_widget_activate_action (GTK_WIDGET (view), "list.scroll-to-item", "u", index);
  row = us_review_focus_find_row (view, index);
  if (row != NULL && gtk_widget_grab_focus (row))
    return;
  /* Where the list was never laid out, rows have no widgets yet. */
  focus = g_new (Focus, 1);
  focus->view = g_object_ref (view);
  focus->index = index;
  g_idle_add_full (G_PRIORITY_LOW, focus_cb, focus, focus_free);
}
