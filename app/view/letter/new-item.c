/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "view/letter/new-item.h"

#include "model/item-list.h"
#include "view/letter/addressee-button.h"
#include "view/letter/item-rows.h"

/* Lives as long as the controller that tells when the row is left. */
typedef struct
{
  GtkWidget *row;
  UsItem *item;
  guint leave_id;
} NewItem;

/* Where something is written, or chosen for it: an addressee's button only opens that. */
static gboolean
is_written (NewItem *self, GtkWidget *focus)
{
  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->row))
    return FALSE;
  return !GTK_IS_BUTTON (focus) ||
         gtk_widget_get_ancestor (focus, US_TYPE_ADDRESSEE_BUTTON) == NULL;
}

static gboolean
leave_cb (gpointer user_data)
{
  NewItem *self = user_data;
  GtkRoot *root = gtk_widget_get_root (self->row);
  GtkWidget *rows = gtk_widget_get_ancestor (self->row, US_TYPE_ITEM_ROWS);
  GtkWidget *focus;
  gboolean had_focus;
  guint position;

  self->leave_id = 0;
  /* Who looks something up in another window comes back. */
  if (root == NULL || rows == NULL || !gtk_window_is_active (GTK_WINDOW (root)) ||
      !us_item_get_position (self->item, &position))
    return G_SOURCE_REMOVE;
  focus = gtk_root_get_focus (root);
  if (is_written (self, focus))
    return G_SOURCE_REMOVE;
  had_focus = focus == NULL || gtk_widget_is_ancestor (focus, self->row);
  us_item_list_remove (us_item_get_list (self->item), position, 1, NULL);
  if (had_focus)
    us_item_rows_focus (US_ITEM_ROWS (rows), position);
  return G_SOURCE_REMOVE;
}

/* Between two widgets of the row the focus is nowhere for a moment. */
static void
left_cb (NewItem *self)
{
  if (self->leave_id == 0)
    self->leave_id = g_idle_add (leave_cb, self);
}

static void
new_item_free (gpointer data)
{
  NewItem *self = data;

  g_clear_handle_id (&self->leave_id, g_source_remove);
  g_object_unref (self->item);
  g_free (self);
}

/* What has been written once stays, even when it is deleted or taken back: it can be done again. */
static void
item_notify_cb (UsItem *item, GParamSpec *pspec, GtkEventController *focus)
{
  if (!us_item_is_blank (item))
    gtk_widget_remove_controller (gtk_event_controller_get_widget (focus), focus);
}

/**
 * us_new_item_watch:
 * @row: a row of #UsItemRows
 * @item: what it shows, which has just been added
 *
 * Removes the item when the keyboard focus leaves the row before anything is written, so that
 * nothing empty stays in the letter. Main thread only.
 */
void
us_new_item_watch (GtkWidget *row, UsItem *item)
{
  GtkEventController *focus;
  NewItem *self;

  g_return_if_fail (GTK_IS_WIDGET (row));
  g_return_if_fail (US_IS_ITEM (item));

  self = g_new0 (NewItem, 1);
  self->row = row;
  self->item = g_object_ref (item);
  focus = gtk_event_controller_focus_new ();
  g_object_set_data_full (G_OBJECT (focus), "us-new-item", self, new_item_free);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  g_signal_connect_object (item, "notify", G_CALLBACK (item_notify_cb), focus, 0);
  gtk_widget_add_controller (row, focus);
}
