/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <adwaita.h>

#include "model/block.h"
#include "view/body/body-view.h"

#define PAGE "<h2>Rivers</h2><p>are <b>dry</b></p>"

static void
mouse (const char *format, int x, int y)
{
  g_autofree char *command = g_strdup_printf (format, x, y);
  g_autofree char *output = NULL;

  assert_true (g_spawn_command_line_sync (command, &output, NULL, NULL, NULL));
  us_test_wait (80);
}

/* As a browser offers what is dragged out of it. */
static GtkWidget *
make_source (void)
{
  GtkWidget *label = gtk_label_new ("drag me");
  GtkDragSource *source = gtk_drag_source_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (PAGE, strlen (PAGE));
  GdkContentProvider *both[] = { gdk_content_provider_new_for_bytes ("text/html", bytes),
                                 gdk_content_provider_new_typed (G_TYPE_STRING, "words alone") };
  g_autoptr (GdkContentProvider) content = gdk_content_provider_new_union (both, 2);

  gtk_drag_source_set_content (source, content);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (source));
  gtk_widget_set_size_request (label, 300, 60);
  return label;
}

static void
test_dropped_page_keeps_its_structure (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsBlock) first = us_block_new_plain (US_BLOCK_PARAGRAPH, "We note that");
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *room = gtk_scrolled_window_new ();
  GtkWidget *body;
  UsItemList *list = us_statement_get_body (statement);

  assert_true (us_item_list_append (list, first, NULL));
  body = g_object_new (US_TYPE_BODY_VIEW, "statement", statement, NULL);
  gtk_box_append (GTK_BOX (box), make_source ());
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (room), body);
  gtk_widget_set_size_request (room, 300, 300);
  gtk_box_append (GTK_BOX (box), room);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  us_test_wait (500);

  mouse ("xdotool mousemove %d %d mousedown 1", 100, 30);
  for (int y = 40; y <= 200; y += 20)
    mouse ("xdotool mousemove %d %d", 200, y);
  us_test_wait (300);
  mouse ("xdotool mouseup 1", 0, 0);
  for (int i = 0; i < 50 && us_item_list_get_length (list) < 2; i++)
    us_test_wait (100);

  assert_int_equal (us_item_list_get_length (list), 2);
  assert_string_equal (us_text_get_string (us_block_get_text (us_item_list_get (list, 0))),
                       "We note thatRivers");
  assert_string_equal (us_text_get_string (us_block_get_text (us_item_list_get (list, 1))),
                       "are dry");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_dropped_page_keeps_its_structure),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
