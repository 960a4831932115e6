/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <adwaita.h>

#include "view/text/blanks.h"

static const char text[] = "We «name» write\nabout nothing\nto [office] and «place».";

static GtkWidget *
make_view (const char *words)
{
  GtkWidget *view = g_object_ref_sink (gtk_text_view_new ());

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), words, -1);
  return view;
}

/* All of a text's blanks as they are met, parted by "|". */
static char *
walk (gboolean backward)
{
  g_autoptr (GtkWidget) view = make_view (text);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GString *met = g_string_new (NULL);
  GtkTextIter start, end;
  gboolean selected = FALSE;

  while (us_blanks_find (GTK_TEXT_VIEW (view), "en", selected, backward, &start, &end))
    {
      g_autofree char *blank = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);

      g_string_append_printf (met, "%s%s", selected ? "|" : "", blank);
      gtk_text_buffer_select_range (buffer, &end, &start);
      selected = TRUE;
    }
  return g_string_free (met, FALSE);
}

static void
test_found_both_ways (void **state)
{
  g_autofree char *forward = walk (FALSE);
  g_autofree char *backward = walk (TRUE);

  assert_string_equal (forward, "«name»|[office]|«place»");
  assert_string_equal (backward, "«place»|[office]|«name»");
}

static gboolean
is_drawn (const char *words)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *view = make_view (words);
  GtkSnapshot *snapshot;
  g_autoptr (GskRenderNode) node = NULL;

  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_height (view) == 0)
    g_main_context_iteration (NULL, TRUE);
  snapshot = gtk_snapshot_new ();
  us_blanks_snapshot (GTK_TEXT_VIEW (view), "en", snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (view);
  return node != NULL;
}

static void
test_only_blanks_have_a_ground (void **state)
{
  assert_true (is_drawn (text));
  assert_false (is_drawn ("Nothing to fill in [1]"));
  assert_false (is_drawn (""));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_found_both_ways),
    cmocka_unit_test (test_only_blanks_have_a_ground),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
