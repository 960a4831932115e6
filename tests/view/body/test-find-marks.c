/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <gtk/gtk.h>

#include "view/body/find-marks.h"

static gboolean
painted_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static guint
count_rectangles (GskRenderNode *node)
{
  guint n = 0;

  if (node == NULL)
    return 0;
  if (gsk_render_node_get_node_type (node) == GSK_ROUNDED_CLIP_NODE)
    return 1;
  if (gsk_render_node_get_node_type (node) == GSK_CONTAINER_NODE)
    for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
      n += count_rectangles (gsk_container_node_get_child (node, i));
  return n;
}

static guint
count_marks (GtkTextView *view)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  us_find_marks_snapshot (view, snapshot);
  node = gtk_snapshot_to_node (snapshot);
  return count_rectangles (node);
}

static void
test_one_for_each_match (void **state)
{
  GtkWidget *window = g_object_ref_sink (gtk_window_new ());
  GtkWidget *view = gtk_text_view_new ();
  g_autoptr (UsSearch) search = us_search_new ("river", US_SEARCH_DEFAULT);
  gboolean painted = FALSE;

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)),
                            "River, river.\nNothing.\nThe river", -1);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_set_default_size (GTK_WINDOW (window), 300, 200);
  gtk_window_present (GTK_WINDOW (window));
  g_timeout_add (200, painted_cb, &painted);
  us_test_await (&painted);
  assert_int_equal (count_marks (GTK_TEXT_VIEW (view)), 0);
  us_find_marks_set (GTK_TEXT_VIEW (view), search);
  assert_int_equal (count_marks (GTK_TEXT_VIEW (view)), 3);
  us_find_marks_set (GTK_TEXT_VIEW (view), NULL);
  assert_int_equal (count_marks (GTK_TEXT_VIEW (view)), 0);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (window);
}

int
main (void)
{
  const struct CMUnitTest tests[] = { cmocka_unit_test (test_one_for_each_match) };

  gtk_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
