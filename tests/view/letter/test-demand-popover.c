/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "room.h"
#include "widgets.h"

#include <adwaita.h>

#include "view/body/body-view.h"
#include "view/letter/demand-popover.h"
#include "view/letter/letter-page.h"

static char *
get_label (GtkWidget *list, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index);

  return g_strdup (gtk_label_get_text (GTK_LABEL (gtk_list_box_row_get_child (row))));
}

static void
test_chosen_by_its_words (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  GtkWidget *window = g_object_ref_sink (gtk_window_new ());
  GtkWidget *page = g_object_new (US_TYPE_LETTER_PAGE, "statement", statement, NULL);
  UsBlock *paragraph = us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "See.");
  UsBlock *demand;
  GtkWidget *body, *popover, *list, *entry;
  g_autofree char *second = NULL;
  const UsSpan *spans;
  gsize n_spans;
  GtkTextIter start;

  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "Repair the pipes.");
  demand = us_test_add_block (statement, US_BLOCK_DEMAND, 1, "Publish EVERY permit.");
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  body = us_test_find (page, US_TYPE_BODY_VIEW, NULL, NULL);
  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (GTK_TEXT_VIEW (body)), &start);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (body)), &start);
  us_demand_popover_open (GTK_TEXT_VIEW (body), statement);
  popover = us_test_find (page, US_TYPE_DEMAND_POPOVER, NULL, NULL);
  assert_non_null (popover);
  list = us_test_find (popover, GTK_TYPE_LIST_BOX, NULL, NULL);
  entry = us_test_find (popover, GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  second = get_label (list, 1);
  assert_string_equal (second, "1 (a)  Publish EVERY permit.");
  assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 2));

  gtk_editable_set_text (GTK_EDITABLE (entry), "every");
  g_signal_emit_by_name (entry, "search-changed");
  g_signal_emit_by_name (entry, "activate");
  spans = us_text_get_spans (us_block_get_text (paragraph), &n_spans);
  assert_int_equal (n_spans, 1);
  assert_int_equal (spans[0].kind, US_SPAN_DEMAND);
  assert_string_equal (spans[0].target, us_item_get_id (US_ITEM (demand)));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  assert_null (us_test_find (page, US_TYPE_DEMAND_POPOVER, NULL, NULL));
  us_test_close (window);
}

int
main (void)
{
  const struct CMUnitTest tests[] = { cmocka_unit_test (test_chosen_by_its_words) };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
