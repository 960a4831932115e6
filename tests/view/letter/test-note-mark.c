/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <adwaita.h>

#include "view/letter/note-mark.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_id (void **state)
{
  g_autoptr (UsNoteMark) mark = us_note_mark_new ("n1");

  assert_string_equal (us_note_mark_get_note_id (mark), "n1");
  assert_int_equal (gdk_paintable_get_intrinsic_width (GDK_PAINTABLE (mark)), 1);
}

/* A number is drawn anew only when it is another one, and takes the room that it needs. */
static void
test_number (void **state)
{
  g_autoptr (GtkWidget) label = g_object_ref_sink (gtk_label_new ("x"));
  g_autoptr (UsNoteMark) mark = us_note_mark_new ("n1");
  const GdkRGBA color = { 0, 0, 1, 1 };
  guint n_drawn = 0, n_sized = 0;
  int narrow;

  us_note_mark_set_look (mark, gtk_widget_get_pango_context (label), &color);
  g_signal_connect_swapped (mark, "invalidate-contents", G_CALLBACK (count_cb), &n_drawn);
  g_signal_connect_swapped (mark, "invalidate-size", G_CALLBACK (count_cb), &n_sized);
  us_note_mark_set_number (mark, 7);
  us_note_mark_set_number (mark, 7);
  assert_int_equal (n_drawn, 1);
  narrow = gdk_paintable_get_intrinsic_width (GDK_PAINTABLE (mark));
  us_note_mark_set_number (mark, 1234);
  assert_int_equal (n_drawn, 2);
  assert_true (n_sized > 0);
  assert_true (gdk_paintable_get_intrinsic_width (GDK_PAINTABLE (mark)) > narrow);
  assert_true (gdk_paintable_get_intrinsic_height (GDK_PAINTABLE (mark)) > 1);
}

static void
test_drawing (void **state)
{
  g_autoptr (GtkWidget) label = g_object_ref_sink (gtk_label_new ("x"));
  g_autoptr (UsNoteMark) mark = us_note_mark_new ("n1");
  const GdkRGBA color = { 0, 0, 1, 1 };
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  gdk_paintable_snapshot (GDK_PAINTABLE (mark), snapshot, 10, 10);
  assert_null (gtk_snapshot_free_to_node (snapshot));
  us_note_mark_set_look (mark, gtk_widget_get_pango_context (label), &color);
  us_note_mark_set_number (mark, 3);
  snapshot = gtk_snapshot_new ();
  gdk_paintable_snapshot (GDK_PAINTABLE (mark), snapshot, 10, 10);
  node = gtk_snapshot_free_to_node (snapshot);
  assert_non_null (node);
  gsk_render_node_unref (node);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_id),
    cmocka_unit_test (test_number),
    cmocka_unit_test (test_drawing),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
