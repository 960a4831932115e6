/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "room.h"
#include "widgets.h"

#include <adwaita.h>

#include "view/body/body-caret.h"
#include "view/letter/letter-field.h"
#include "view/letter/letter-page.h"
#include "view/letter/words-popover.h"
#include "view/text/link-popover.h"

static char *
read_row (GtkWidget *grid, int row)
{
  GtkWidget *title = gtk_grid_get_child_at (GTK_GRID (grid), 0, row);
  GtkWidget *value = gtk_grid_get_child_at (GTK_GRID (grid), 1, row);

  if (title == NULL)
    return NULL;
  return g_strdup_printf ("%s: %s", gtk_label_get_label (GTK_LABEL (title)),
                          gtk_label_get_label (GTK_LABEL (value)));
}

static void
assert_row (GtkWidget *grid, int row, const char *expected)
{
  g_autofree char *text = read_row (grid, row);

  while (strstr (text, "…") != NULL)
    {
      g_main_context_iteration (NULL, TRUE);
      g_free (text);
      text = read_row (grid, row);
    }
  assert_string_equal (text, expected);
}

static void
test_counts_and_goes_there (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  GtkWidget *window = g_object_ref_sink (gtk_window_new ());
  GtkWidget *page = g_object_new (US_TYPE_LETTER_PAGE, "statement", statement, NULL);
  GtkTextIter start, end;
  GtkWidget *body, *salutation, *popover, *grid;
  GtkTextBuffer *buffer;

  us_test_set (statement, "title", "Joint statement");
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "We, the undersigned, note it.");
  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "One.");
  us_test_add_block (statement, US_BLOCK_DEMAND, 1, "Two long words.");
  us_test_add_note (statement, "A note.");
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  body = us_test_find (page, US_TYPE_BODY_VIEW, NULL, NULL);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (body));
  gtk_text_buffer_get_iter_at_offset (buffer, &start, 4);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, 19);
  gtk_text_buffer_select_range (buffer, &start, &end);

  salutation = us_test_find (page, US_TYPE_LETTER_FIELD, "property-name", "salutation");
  gtk_widget_grab_focus (salutation);
  us_words_popover_open (page, US_BODY_VIEW (body));
  popover = us_test_find (page, US_TYPE_WORDS_POPOVER, NULL, NULL);
  gtk_popover_popdown (GTK_POPOVER (popover));
  assert_ptr_equal (gtk_root_get_focus (GTK_ROOT (window)), salutation);
  while (g_main_context_iteration (NULL, FALSE))
    ;

  us_words_popover_open (page, US_BODY_VIEW (body));
  popover = us_test_find (page, US_TYPE_WORDS_POPOVER, NULL, NULL);
  grid = us_test_find (popover, GTK_TYPE_GRID, NULL, NULL);
  assert_row (grid, 0, "Words: 13");
  assert_row (grid, 1, "Characters: 70");
  assert_row (grid, 2, "Time to read: less than a minute");
  assert_row (grid, 3, "Pages: 1");
  assert_row (grid, 4, "Words selected: 2");
  assert_row (grid, 5, "Characters selected: 15");
  g_signal_emit_by_name (us_test_find (popover, GTK_TYPE_BUTTON, NULL, NULL), "clicked");
  assert_int_equal (us_body_caret_get_line (US_BODY_VIEW (body)), 2);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  us_test_close (window);
}

/* In pixels: what a popover has around its content. */
#define EDGES 16

static GtkWidget *
get_content (GtkWidget *popover)
{
  return gtk_popover_get_child (GTK_POPOVER (popover));
}

/* With text of twice the size, a telephone shows all of it, and of what asks for an address. */
static void
test_large_text_fits_a_telephone (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  GtkWidget *window = g_object_ref_sink (gtk_window_new ());
  GtkWidget *page = g_object_new (US_TYPE_LETTER_PAGE, "statement", statement, NULL);
  GtkSettings *settings = gtk_widget_get_settings (window);
  GtkWidget *body;
  int dpi, width;

  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "Stop the plan to dam the river.");
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  body = us_test_find (page, US_TYPE_BODY_VIEW, NULL, NULL);

  us_words_popover_open (page, US_BODY_VIEW (body));
  gtk_widget_measure (get_content (us_test_find (page, US_TYPE_WORDS_POPOVER, NULL, NULL)),
                      GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  assert_in_range (width, 250, 360 - EDGES);
  us_link_popover_open (GTK_TEXT_VIEW (body));
  gtk_widget_measure (get_content (us_test_find (window, US_TYPE_LINK_POPOVER, NULL, NULL)),
                      GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  assert_in_range (width, 100, 360 - EDGES);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  us_test_close (window);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_counts_and_goes_there),
    cmocka_unit_test (test_large_text_fits_a_telephone),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
