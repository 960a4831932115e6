/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <gtk/gtk.h>

#include "view/text/text-format.h"
#include "view/text/text-links.h"
#include "view/text/text-tags.h"

static void
test_found_under_the_pointer (void **state)
{
  g_autoptr (GtkTextTagTable) tags = us_text_tags_new ();
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (tags);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *view = gtk_text_view_new_with_buffer (buffer);
  GtkTextIter start, end;
  GdkRectangle before, within;

  gtk_text_buffer_set_text (buffer, "see the report of May", -1);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, 8);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, 14);
  gtk_text_buffer_apply_tag (
      buffer, us_text_tags_get (buffer, US_SPAN_LINK, "https://example.org/report"), &start, &end);
  us_text_links_add (GTK_TEXT_VIEW (view));
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (view) == 0)
    g_main_context_iteration (NULL, TRUE);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, 10);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (view), &start, &within);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, 5);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (view), &start, &before);
  assert_string_equal (us_text_links_find (GTK_TEXT_VIEW (view), within.x + 1, within.y + 5),
                       "https://example.org/report");
  assert_null (us_text_links_find (GTK_TEXT_VIEW (view), before.x + 1, before.y + 5));
  assert_null (us_text_links_find (GTK_TEXT_VIEW (view), within.x + 1, within.y + 300));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A letter that came by mail must not start anything. */
static void
test_opens_the_web_only (void **state)
{
  assert_true (us_text_links_can_open ("https://example.org/a?b=c"));
  assert_true (us_text_links_can_open ("mailto:office@example.org"));
  assert_false (us_text_links_can_open ("file:///etc/passwd"));
  assert_false (us_text_links_can_open ("javascript:alert(1)"));
  assert_false (us_text_links_can_open (""));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_found_under_the_pointer),
    cmocka_unit_test (test_opens_the_web_only),
  };

  gtk_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
