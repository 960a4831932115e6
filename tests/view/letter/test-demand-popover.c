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

typedef struct
{
  UsStatement *statement;
  UsBlock *paragraph; /* in which the caret is */
  UsBlock *demands[2];
  GtkWidget *window, *page, *list, *entry;
} Room;

static int
enter_room (void **state)
{
  Room *room = g_new0 (Room, 1);
  GtkWidget *body, *popover;
  GtkTextIter start;

  room->statement = us_statement_new ();
  room->window = g_object_ref_sink (gtk_window_new ());
  room->page = g_object_new (US_TYPE_LETTER_PAGE, "statement", room->statement, NULL);
  room->paragraph = us_test_add_block (room->statement, US_BLOCK_PARAGRAPH, 0, "See.");
  room->demands[0] = us_test_add_block (room->statement, US_BLOCK_DEMAND, 0, "Repair the pipes.");
  room->demands[1] =
      us_test_add_block (room->statement, US_BLOCK_DEMAND, 1, "Publish EVERY permit.");
  gtk_window_set_child (GTK_WINDOW (room->window), room->page);
  gtk_window_present (GTK_WINDOW (room->window));
  body = us_test_find (room->page, US_TYPE_BODY_VIEW, NULL, NULL);
  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (GTK_TEXT_VIEW (body)), &start);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (body)), &start);
  us_demand_popover_open (GTK_TEXT_VIEW (body), room->statement);
  popover = us_test_find (room->page, US_TYPE_DEMAND_POPOVER, NULL, NULL);
  assert_non_null (popover);
  room->list = us_test_find (popover, GTK_TYPE_LIST_BOX, NULL, NULL);
  room->entry = us_test_find (popover, GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  *state = room;
  return 0;
}

static int
leave_room (void **state)
{
  Room *room = *state;

  us_test_close (room->window);
  g_object_unref (room->statement);
  g_free (room);
  return 0;
}

static void
assert_chosen (Room *room, UsBlock *demand)
{
  gsize n_spans;
  const UsSpan *spans = us_text_get_spans (us_block_get_text (room->paragraph), &n_spans);

  assert_int_equal (n_spans, 1);
  assert_int_equal (spans[0].kind, US_SPAN_DEMAND);
  assert_string_equal (spans[0].target, us_item_get_id (US_ITEM (demand)));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  assert_null (us_test_find (room->page, US_TYPE_DEMAND_POPOVER, NULL, NULL));
}

static void
test_chosen_by_its_words (void **state)
{
  Room *room = *state;
  g_autofree char *second = get_label (room->list, 1);

  assert_string_equal (second, "1 (a)  Publish EVERY permit.");
  assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (room->list), 2));

  gtk_editable_set_text (GTK_EDITABLE (room->entry), "every");
  g_signal_emit_by_name (room->entry, "search-changed");
  g_signal_emit_by_name (room->entry, "activate");
  assert_chosen (room, room->demands[1]);
}

/* Enter would take the first: whoever wants that need not go down to it. */
static void
test_down_goes_to_the_next (void **state)
{
  Room *room = *state;
  GtkListBox *list = GTK_LIST_BOX (room->list);

  assert_ptr_equal (gtk_list_box_get_selected_row (list), gtk_list_box_get_row_at_index (list, 0));
  us_test_press (room->entry, GDK_KEY_Down, 0);
  assert_ptr_equal (gtk_list_box_get_selected_row (list), gtk_list_box_get_row_at_index (list, 1));
  assert_ptr_equal (gtk_window_get_focus (GTK_WINDOW (room->window)),
                    gtk_list_box_get_row_at_index (list, 1));
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_selected_row (list));
  assert_chosen (room, room->demands[1]);
}

int
main (void)
{
#define ROOM_TEST(test) cmocka_unit_test_setup_teardown (test, enter_room, leave_room)
  const struct CMUnitTest tests[] = {
    ROOM_TEST (test_chosen_by_its_words),
    ROOM_TEST (test_down_goes_to_the_next),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
