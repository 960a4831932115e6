/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <gtk/gtk.h>

#include "view/sheet/sheet.h"

/* A sheet of a header of 100 pixels, a body and a footer of 50, as a template builds it. */
static const char description[] =
    "<interface><object class='UsSheet' id='sheet'>"
    "<child type='header'><object class='GtkBox' id='header'>"
    "<property name='height-request'>100</property></object></child>"
    "<child type='body'><object class='GtkTextView' id='body'/></child>"
    "<child type='footer'><object class='GtkBox' id='footer'>"
    "<property name='height-request'>50</property></object></child>"
    "</object></interface>";

static GtkWidget *
make_sheet (GtkBuilder *builder, int width)
{
  GtkWidget *sheet;

  g_type_ensure (US_TYPE_SHEET);
  assert_true (gtk_builder_add_from_string (builder, description, -1, NULL));
  sheet = GTK_WIDGET (gtk_builder_get_object (builder, "sheet"));
  gtk_widget_measure (sheet, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (sheet, width, 400, -1, NULL);
  return sheet;
}

static void
assert_place (GtkBuilder *builder, const char *id, float x, float y, float width)
{
  GtkWidget *sheet = GTK_WIDGET (gtk_builder_get_object (builder, "sheet"));
  graphene_rect_t bounds;

  assert_true (gtk_widget_compute_bounds (GTK_WIDGET (gtk_builder_get_object (builder, id)), sheet,
                                          &bounds));
  assert_float_equal (bounds.origin.x, x, 0.5f);
  assert_float_equal (bounds.origin.y, y, 0.5f);
  assert_float_equal (bounds.size.width, width, 0.5f);
}

static gboolean
is_compact (GtkWidget *sheet)
{
  gboolean compact;

  g_object_get (sheet, "compact", &compact, NULL);
  return compact;
}

/* Paper of 720 pixels lies in the middle of a wide window, and fills a narrow one. */
static void
test_paper_fits_the_window (void **state)
{
  g_autoptr (GtkBuilder) wide = gtk_builder_new ();
  g_autoptr (GtkBuilder) narrow = gtk_builder_new ();

  assert_false (is_compact (make_sheet (wide, 1000)));
  assert_place (wide, "header", 140, 24, 720);
  assert_place (wide, "body", 140, 124, 720);
  assert_true (is_compact (make_sheet (narrow, 400)));
  assert_place (narrow, "header", 0, 0, 400);
  assert_place (narrow, "body", 0, 100, 400);
}

/* All of it scrolls as one, no further than its end. */
static void
test_scrolls_as_one (void **state)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  GtkWidget *sheet = make_sheet (builder, 400);
  g_autoptr (GtkAdjustment) vertical = NULL;

  gtk_widget_allocate (sheet, 400, 80, -1, NULL);
  us_sheet_scroll_by (US_SHEET (sheet), 30);
  gtk_widget_allocate (sheet, 400, 80, -1, NULL);
  assert_place (builder, "header", 0, -30, 400);
  assert_place (builder, "body", 0, 70, 400);
  us_sheet_scroll_by (US_SHEET (sheet), 10000);
  g_object_get (sheet, "vadjustment", &vertical, NULL);
  assert_float_equal (gtk_adjustment_get_value (vertical), gtk_adjustment_get_upper (vertical) - 80,
                      0.5);
}

static float
get_y (GtkBuilder *builder, const char *id)
{
  GtkWidget *sheet = GTK_WIDGET (gtk_builder_get_object (builder, "sheet"));
  graphene_rect_t bounds;

  assert_true (gtk_widget_compute_bounds (GTK_WIDGET (gtk_builder_get_object (builder, id)), sheet,
                                          &bounds));
  return bounds.origin.y;
}

static gboolean
over_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
run_for_a_moment (void)
{
  gboolean over = FALSE;

  g_timeout_add (300, over_cb, &over);
  us_test_await (&over);
}

/* What stands below a text comes up when the text becomes short. */
static void
test_shrinks (void **state)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  GtkWidget *window = gtk_window_new ();
  GtkTextBuffer *buffer;
  float below;

  gtk_window_set_default_size (GTK_WINDOW (window), 800, 600);
  gtk_window_set_child (GTK_WINDOW (window), make_sheet (builder, 800));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_builder_get_object (builder, "body")));
  gtk_window_present (GTK_WINDOW (window));
  run_for_a_moment ();
  below = get_y (builder, "footer");
  gtk_text_buffer_set_text (buffer, "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15", -1);
  run_for_a_moment ();
  assert_true (get_y (builder, "footer") > below + 100);
  gtk_text_buffer_set_text (buffer, "", -1);
  run_for_a_moment ();
  assert_float_equal (get_y (builder, "footer"), below, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is above a text's last lines stays where it is when some of them go. */
static void
test_stays_when_it_shrinks (void **state)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *sheet = make_sheet (builder, 800);
  g_autoptr (GString) lines = g_string_new (NULL);
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  float before, below;

  for (int i = 0; i < 60; i++)
    g_string_append_printf (lines, "%d\n", i);
  gtk_widget_set_size_request (GTK_WIDGET (gtk_builder_get_object (builder, "footer")), -1, 900);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_builder_get_object (builder, "body")));
  gtk_text_buffer_set_text (buffer, lines->str, -1);
  gtk_window_set_default_size (GTK_WINDOW (window), 800, 600);
  gtk_window_set_child (GTK_WINDOW (window), sheet);
  gtk_window_present (GTK_WINDOW (window));
  run_for_a_moment ();
  us_sheet_scroll_by (US_SHEET (sheet), get_y (builder, "footer") - 300);
  run_for_a_moment ();
  before = get_y (builder, "header");
  below = get_y (builder, "footer");
  assert_float_equal (below, 300, 1);
  gtk_text_buffer_get_iter_at_line (buffer, &start, 53);
  gtk_text_buffer_get_iter_at_line (buffer, &end, 57);
  gtk_text_buffer_delete (buffer, &start, &end);
  run_for_a_moment ();
  assert_float_equal (get_y (builder, "header"), before, 1);
  assert_true (get_y (builder, "footer") < below - 40);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* However far below it is. */
static void
test_shows_its_head (void **state)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *sheet = make_sheet (builder, 800);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < 2000; i++)
    g_string_append (lines, "line\n");
  gtk_window_set_default_size (GTK_WINDOW (window), 800, 600);
  gtk_window_set_child (GTK_WINDOW (window), sheet);
  gtk_text_buffer_set_text (
      gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_builder_get_object (builder, "body"))),
      lines->str, -1);
  gtk_window_present (GTK_WINDOW (window));
  do
    {
      us_sheet_scroll_by (US_SHEET (sheet), 20000);
      run_for_a_moment ();
    }
  while (get_y (builder, "header") > -10000);
  us_sheet_show (US_SHEET (sheet), sheet);
  for (guint i = 0; i < 60 && get_y (builder, "header") < 0; i++)
    run_for_a_moment ();
  assert_true (get_y (builder, "header") >= 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
place_caret (GtkWidget *body, int offset)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (body));
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_offset (buffer, &at, offset);
  gtk_text_buffer_place_cursor (buffer, &at);
}

/* Its caret is at the start of the body then, where nobody has put it; whoever comes back to it
 * finds it. */
static void
test_opens_at_its_head (void **state)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *sheet = make_sheet (builder, 800);
  GtkWidget *body = GTK_WIDGET (gtk_builder_get_object (builder, "body"));

  gtk_widget_set_size_request (GTK_WIDGET (gtk_builder_get_object (builder, "header")), -1, 900);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (body)), "Some text", -1);
  place_caret (body, 0);
  gtk_window_set_default_size (GTK_WINDOW (window), 800, 600);
  gtk_window_set_child (GTK_WINDOW (window), sheet);
  gtk_widget_grab_focus (body);
  gtk_window_present (GTK_WINDOW (window));
  run_for_a_moment ();
  assert_true (gtk_widget_is_focus (body));
  assert_true (get_y (builder, "header") >= 0);

  us_sheet_show_caret (US_SHEET (sheet));
  for (guint i = 0; i < 60 && get_y (builder, "header") >= 0; i++)
    run_for_a_moment ();
  assert_true (get_y (builder, "body") < 600);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_paper_fits_the_window),
    cmocka_unit_test (test_scrolls_as_one),
    cmocka_unit_test (test_shrinks),
    cmocka_unit_test (test_stays_when_it_shrinks),
    cmocka_unit_test (test_shows_its_head),
    cmocka_unit_test (test_opens_at_its_head),
  };

  gtk_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
