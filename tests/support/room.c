/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "room.h"

#include "test.h"

/**
 * us_test_room_new:
 * @statement: (transfer full): a letter; what is in it already cannot be taken back
 *
 * Returns: (transfer full): a room with a window that is not shown yet
 */
UsTestRoom *
us_test_room_new (UsStatement *statement)
{
  UsTestRoom *self = g_new0 (UsTestRoom, 1);

  self->statement = statement;
  self->history = us_history_new (statement);
  self->window = g_object_ref_sink (gtk_window_new ());
  return self;
}

/**
 * us_test_room_show:
 * @self: a room
 * @widget: (type GtkWidget) (transfer floating): what the window shows
 *
 * Shows the window.
 */
void
us_test_room_show (UsTestRoom *self, gpointer widget)
{
  self->widget = GTK_WIDGET (widget);
  gtk_window_set_child (GTK_WINDOW (self->window), self->widget);
  gtk_window_present (GTK_WINDOW (self->window));
}

/**
 * us_test_room_leave:
 * @state: (inout): the room
 *
 * Nobody may keep the letter when the window is gone.
 *
 * Returns: 0
 */
int
us_test_room_leave (void **state)
{
  UsTestRoom *self = *state;

  us_test_close (self->window);
  g_object_unref (self->history);
  assert_finalized (self->statement);
  g_free (self);
  return 0;
}

/**
 * us_test_close:
 * @window: (type GtkWindow) (transfer full): a window
 *
 * Closes it.
 */
void
us_test_close (gpointer window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (window);
}
