/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "room.h"
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "view/body/body-gutter.h"
#include "view/body/body-view.h"

#define POINTER_Y 300

static GtkTextView *
get_body (UsTestRoom *room)
{
  return GTK_TEXT_VIEW (us_test_find (room->window, US_TYPE_BODY_VIEW, NULL, NULL));
}

static GtkWidget *
get_gutter (UsTestRoom *room)
{
  return us_test_find (room->window, US_TYPE_BODY_GUTTER, NULL, NULL);
}

static int
enter_room (void **state)
{
  UsStatement *statement = us_statement_new ();
  UsTestRoom *room;
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  for (int i = 0; i < 90; i++)
    us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "another");
  room = us_test_room_new (statement);
  gtk_window_set_decorated (GTK_WINDOW (room->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (room->window), 800, 700);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled),
                                 g_object_new (US_TYPE_BODY_VIEW, "statement", statement, NULL));
  us_test_room_show (room, scrolled);
  *state = room;
  return 0;
}

static gboolean
is_scrolled (gpointer room)
{
  return gtk_adjustment_get_value (
             gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (get_body (room)))) > 0;
}

/* The handle that is drawn is that of the line under the pointer. */
static gboolean
is_drawn_at_pointer (gpointer user_data)
{
  UsTestRoom *room = user_data;
  GtkTextView *body = get_body (room);
  GtkWidget *gutter = get_gutter (room);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (gutter);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  graphene_rect_t drawn;
  graphene_point_t pointer;
  int y, top, height, bottom;
  GtkTextIter line;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (gutter),
                          gtk_widget_get_height (gutter));
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return FALSE;
  gsk_render_node_get_bounds (node, &drawn);
  gsk_render_node_unref (node);
  pointer = us_test_place (gutter, 0, 0);
  gtk_text_view_window_to_buffer_coords (body, GTK_TEXT_WINDOW_WIDGET, 0,
                                         POINTER_Y - (int) pointer.y, NULL, &y);
  gtk_text_view_get_line_at_y (body, &line, y, NULL);
  gtk_text_view_get_line_yrange (body, &line, &top, &height);
  gtk_text_view_buffer_to_window_coords (body, GTK_TEXT_WINDOW_WIDGET, 0, top, NULL, &y);
  bottom = (int) (drawn.origin.y + drawn.size.height);
  return bottom > y && bottom <= y + height;
}

/* A text that moves under the pointer takes its handles along. */
static void
test_handle_follows_the_wheel (void **state)
{
  UsTestRoom *room = *state;
  graphene_point_t gutter;

  /* The caret has a handle too where somebody writes. */
  gtk_window_set_focus (GTK_WINDOW (room->window), NULL);
  us_test_wait (300);
  gutter = us_test_place (get_gutter (room), 10, 0);
  us_test_hand ("mousemove %d %d", (int) gutter.x + 200, POINTER_Y);
  us_test_until (is_drawn_at_pointer, room, "the handle to be where the pointer is");
  us_test_hand ("click --repeat 10 --delay 20 5");
  us_test_until (is_scrolled, room, "the text to move");
  us_test_until (is_drawn_at_pointer, room, "the handle to be where the pointer is");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_handle_follows_the_wheel, enter_room, us_test_room_leave),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
