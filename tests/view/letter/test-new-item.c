/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "room.h"
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "model/addressee.h"
#include "view/body/body-view.h"
#include "view/letter/item-rows.h"
#include "view/letter/letter-page.h"

static int
enter_room (void **state)
{
  UsTestRoom *room = us_test_room_new (us_statement_new ());

  us_test_room_show (room, g_object_new (US_TYPE_LETTER_PAGE, "statement", room->statement,
                                         "history", room->history, NULL));
  *state = room;
  return 0;
}

static gboolean
is_writing (gpointer window)
{
  return GTK_IS_TEXT_VIEW (gtk_window_get_focus (window));
}

static void
add (UsTestRoom *room, const char *label)
{
  GtkWidget *words = us_test_find (room->widget, GTK_TYPE_LABEL, "label", label);
  GtkWidget *button = gtk_widget_get_ancestor (words, GTK_TYPE_BUTTON);

  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  us_test_until (is_writing, room->window, "the new one");
}

static gboolean
is_empty (gpointer list)
{
  return us_item_list_get_length (list) == 0;
}

static gboolean
has_name (gpointer list)
{
  return !us_item_is_blank (us_item_list_get (list, 0));
}

/* Escape closes what was to be filled in: nobody was added, and there is nothing to undo. */
static void
test_nobody_was_added (void **state)
{
  UsTestRoom *room = *state;
  UsItemList *addressees = us_statement_get_addressees (room->statement);
  GtkWidget *focus;

  for (int i = 0; i < 2; i++)
    {
      add (room, "Add an Addressee");
      assert_int_equal (us_item_list_get_length (addressees), 1);
      us_test_hand ("key Escape");
      us_test_until (is_empty, addressees, "the list without them");
      assert_false (us_history_get_can_undo (room->history));
      assert_false (us_history_get_modified (room->history));
      focus = gtk_window_get_focus (GTK_WINDOW (room->window));
      assert_true (GTK_IS_BUTTON (focus));
      assert_non_null (us_test_find (focus, GTK_TYPE_LABEL, "label", "Add an Addressee"));
    }
}

/* Somebody who has been written stays, and stays to be done again when that is taken back. */
static void
test_written_stays (void **state)
{
  UsTestRoom *room = *state;
  UsItemList *addressees = us_statement_get_addressees (room->statement);

  add (room, "Add an Addressee");
  us_test_hand ("type M");
  us_test_until (has_name, addressees, "the name");
  us_test_hand ("key Escape");
  us_test_wait (200);
  assert_int_equal (us_item_list_get_length (addressees), 1);
  assert_true (us_history_undo (room->history));
  gtk_widget_grab_focus (us_test_find (room->widget, US_TYPE_BODY_VIEW, NULL, NULL));
  us_test_wait (200);
  assert_int_equal (us_item_list_get_length (addressees), 1);
  assert_true (us_history_undo (room->history));
  assert_int_equal (us_item_list_get_length (addressees), 0);
}

/* A row is left by going elsewhere, and the keyboard focus stays there. */
static void
test_left_for_the_text (void **state)
{
  UsTestRoom *room = *state;
  UsItemList *contacts = us_statement_get_contacts (room->statement);
  GtkWidget *body = us_test_find (room->widget, US_TYPE_BODY_VIEW, NULL, NULL);

  add (room, "Add a Contact");
  us_test_wait (100);
  assert_int_equal (us_item_list_get_length (contacts), 1);
  gtk_widget_grab_focus (body);
  us_test_until (is_empty, contacts, "the list without it");
  assert_false (us_history_get_can_undo (room->history));
  assert_ptr_equal (gtk_window_get_focus (GTK_WINDOW (room->window)), body);
}

int
main (void)
{
#define ROOM_TEST(test) cmocka_unit_test_setup_teardown (test, enter_room, us_test_room_leave)
  const struct CMUnitTest tests[] = {
    ROOM_TEST (test_nobody_was_added),
    ROOM_TEST (test_written_stays),
    ROOM_TEST (test_left_for_the_text),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
