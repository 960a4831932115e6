/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <gtk/gtk.h>

#include "view/body/drop-line.h"

static gboolean
draws (GtkWidget *view)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  us_drop_line_snapshot (GTK_TEXT_VIEW (view), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return FALSE;
  gsk_render_node_unref (node);
  return TRUE;
}

static void
test_comes_and_goes (void **state)
{
  g_autoptr (GtkWidget) view = g_object_ref_sink (gtk_text_view_new ());
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  gtk_text_buffer_set_text (buffer, "one\ntwo", -1);
  assert_int_equal (us_drop_line_get (GTK_TEXT_VIEW (view)), US_DROP_LINE_NONE);
  assert_false (draws (view));
  for (int place = 0; place <= 2; place++)
    {
      us_drop_line_show (GTK_TEXT_VIEW (view), place);
      assert_int_equal (us_drop_line_get (GTK_TEXT_VIEW (view)), place);
      assert_true (draws (view));
    }
  us_drop_line_show (GTK_TEXT_VIEW (view), US_DROP_LINE_NONE);
  assert_false (draws (view));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_comes_and_goes),
  };

  gtk_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
