/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <adwaita.h>

#include "view/text/text-popover.h"

/* It hangs neither on the text, into which its keys would be typed, nor on what scrolls, which
 * would give its arrows to the text. */
static void
test_parent_and_place (void **state)
{
  g_autoptr (GtkWidget) window = g_object_ref_sink (gtk_window_new ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkTextIter start;
  GdkRectangle place;

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), &start);
  us_text_popover_point_to (GTK_POPOVER (popover), GTK_TEXT_VIEW (view), &start);
  assert_ptr_equal (gtk_widget_get_parent (popover), box);
  us_text_popover_point_to (GTK_POPOVER (popover), GTK_TEXT_VIEW (view), &start);
  assert_ptr_equal (gtk_widget_get_parent (popover), box);
  if (gtk_popover_get_pointing_to (GTK_POPOVER (popover), &place))
    assert_int_equal (place.width, 1);
  gtk_widget_unparent (popover);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is scrolled away is pointed to from the edge. */
static void
test_place_is_within (void **state)
{
  g_autoptr (GtkWidget) window = g_object_ref_sink (gtk_window_new ());
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_autofree char *lines = g_strnfill (500, '\n');
  GdkRectangle place;
  GtkTextIter end;
  GtkWidget *parent;

  gtk_text_buffer_set_text (buffer, lines, -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (window), 300, 200);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_height (scroller) == 0)
    g_main_context_iteration (NULL, TRUE);
  gtk_text_buffer_get_end_iter (buffer, &end);
  us_text_popover_point_to (GTK_POPOVER (popover), GTK_TEXT_VIEW (view), &end);
  parent = gtk_widget_get_parent (popover);
  assert_true (gtk_popover_get_pointing_to (GTK_POPOVER (popover), &place));
  assert_int_equal (place.y + place.height, gtk_widget_get_height (parent));
  gtk_widget_unparent (popover);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_parent_and_place),
    cmocka_unit_test (test_place_is_within),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
