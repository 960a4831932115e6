/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <gtk/gtk.h>

#include "view/text/placeholder.h"

/* What stands in for the text of a view; %NULL for nothing. */
static GskRenderNode *
draw (const char *text, const char *placeholder)
{
  GtkWidget *view = g_object_ref_sink (gtk_text_view_new ());
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 30);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 300, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (view, 300, 100, -1, NULL);
  us_placeholder_snapshot (GTK_TEXT_VIEW (view), placeholder, snapshot);
  g_object_unref (view);
  return gtk_snapshot_free_to_node (snapshot);
}

static void
test_only_while_empty (void **state)
{
  GskRenderNode *shown = draw ("", "Title");

  assert_non_null (shown);
  gsk_render_node_unref (shown);
  assert_null (draw ("a", "Title"));
  assert_null (draw ("\n", "Title"));
  assert_null (draw ("", NULL));
}

/* It begins where the text would, and does not reach beyond its margins. */
static void
test_stands_where_text_would (void **state)
{
  g_autofree char *endless = g_strnfill (500, 'w');
  GskRenderNode *shown = draw ("", endless);
  graphene_rect_t bounds;

  assert_non_null (shown);
  gsk_render_node_get_bounds (shown, &bounds);
  assert_true (bounds.origin.x >= 28 && bounds.origin.x < 40);
  assert_true (bounds.origin.x + bounds.size.width <= 302);
  gsk_render_node_unref (shown);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_only_while_empty),
    cmocka_unit_test (test_stands_where_text_would),
  };

  gtk_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
