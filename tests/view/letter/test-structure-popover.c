/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "room.h"
#include "widgets.h"

#include <adwaita.h>

#include "view/body/body-caret.h"
#include "view/letter/letter-field.h"
#include "view/letter/letter-page.h"
#include "view/letter/structure-popover.h"

typedef struct
{
  UsStatement *statement;
  GtkWidget *window, *page, *body, *popover, *list, *entry;
} Room;

static void
open (Room *room)
{
  us_structure_popover_open (room->page, US_BODY_VIEW (room->body));
  room->popover = us_test_find (room->page, US_TYPE_STRUCTURE_POPOVER, NULL, NULL);
  assert_non_null (room->popover);
  room->list = us_test_find (room->popover, GTK_TYPE_LIST_BOX, NULL, NULL);
  room->entry = us_test_find (room->popover, GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
}

static int
enter_room (void **state)
{
  Room *room = g_new0 (Room, 1);

  room->statement = us_statement_new ();
  us_test_set (room->statement, "salutation", "Excellency,");
  us_test_add_block (room->statement, US_BLOCK_PARAGRAPH, 0, "We note it.");
  us_test_add_block (room->statement, US_BLOCK_DEMAND, 0, "Repair the pipes.");
  us_test_add_block (room->statement, US_BLOCK_DEMAND, 1, "Publish EVERY permit.");
  room->window = g_object_ref_sink (gtk_window_new ());
  room->page = g_object_new (US_TYPE_LETTER_PAGE, "statement", room->statement, NULL);
  gtk_window_set_child (GTK_WINDOW (room->window), room->page);
  gtk_window_present (GTK_WINDOW (room->window));
  room->body = us_test_find (room->page, US_TYPE_BODY_VIEW, NULL, NULL);
  us_body_caret_go_to_line (US_BODY_VIEW (room->body), 1);
  open (room);
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

static int
get_selected (Room *room)
{
  return gtk_list_box_row_get_index (gtk_list_box_get_selected_row (GTK_LIST_BOX (room->list)));
}

/* Salutation, paragraph, demand, sub-point: the caret is in the third. */
static void
test_begins_where_one_is (void **state)
{
  Room *room = *state;

  assert_int_equal (get_selected (room), 2);
  assert_null (gtk_list_box_get_row_at_index (GTK_LIST_BOX (room->list), 4));
  us_test_press (room->entry, GDK_KEY_Down, 0);
  assert_int_equal (get_selected (room), 3);
  gtk_popover_popdown (GTK_POPOVER (room->popover));
  assert_int_equal (us_body_caret_get_line (US_BODY_VIEW (room->body)), 1);
  assert_ptr_equal (gtk_window_get_focus (GTK_WINDOW (room->window)), room->body);
}

static void
test_goes_where_the_words_are (void **state)
{
  Room *room = *state;

  gtk_editable_set_text (GTK_EDITABLE (room->entry), "every");
  g_signal_emit_by_name (room->entry, "activate");
  assert_int_equal (us_body_caret_get_line (US_BODY_VIEW (room->body)), 2);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  assert_null (us_test_find (room->page, US_TYPE_STRUCTURE_POPOVER, NULL, NULL));
}

/* What it is counts as its words; a field has the focus afterwards, and is the one selected when
 * the list opens again. */
static void
test_goes_to_a_field (void **state)
{
  Room *room = *state;
  GtkWidget *salutation =
      us_test_find (room->page, US_TYPE_LETTER_FIELD, "property-name", "salutation");

  gtk_editable_set_text (GTK_EDITABLE (room->entry), "salutation");
  g_signal_emit_by_name (room->entry, "activate");
  assert_ptr_equal (gtk_window_get_focus (GTK_WINDOW (room->window)), salutation);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  open (room);
  assert_int_equal (get_selected (room), 0);
}

/* Nothing is found, and nothing happens. */
static void
test_nothing_found (void **state)
{
  Room *room = *state;

  gtk_editable_set_text (GTK_EDITABLE (room->entry), "qapla");
  assert_null (gtk_list_box_get_selected_row (GTK_LIST_BOX (room->list)));
  g_signal_emit_by_name (room->entry, "activate");
  assert_true (gtk_widget_get_visible (room->popover));
}

int
main (void)
{
#define ROOM_TEST(test) cmocka_unit_test_setup_teardown (test, enter_room, leave_room)
  const struct CMUnitTest tests[] = {
    ROOM_TEST (test_begins_where_one_is),
    ROOM_TEST (test_goes_where_the_words_are),
    ROOM_TEST (test_goes_to_a_field),
    ROOM_TEST (test_nothing_found),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
