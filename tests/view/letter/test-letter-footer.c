/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "room.h"
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "view/body/body-view.h"
#include "view/letter/letter-field.h"
#include "view/letter/letter-footer.h"
#include "view/letter/letter-page.h"

#define OBJECT US_TEXT_OBJECT

/* Two paragraphs, and an empty line behind them. */
static int
enter_room (void **state)
{
  UsStatement *statement = us_statement_new ();
  UsTestRoom *room;

  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "First.");
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "Last.");
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "");
  room = us_test_room_new (statement);
  us_test_room_show (room, g_object_new (US_TYPE_LETTER_PAGE, "statement", statement, "history",
                                         room->history, NULL));
  *state = room;
  return 0;
}

static void
place_caret (UsTestRoom *room, int offset)
{
  GtkWidget *body = us_test_find (room->widget, US_TYPE_BODY_VIEW, NULL, NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (body));
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_offset (buffer, &at, offset);
  gtk_text_buffer_place_cursor (buffer, &at);
}

static void
click_add (UsTestRoom *room)
{
  GtkWidget *footer = us_test_find (room->widget, US_TYPE_LETTER_FOOTER, NULL, NULL);
  GtkWidget *label = us_test_find (footer, GTK_TYPE_LABEL, "label", "Add a Note");
  GtkWidget *button = gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);

  assert_true (gtk_widget_is_sensitive (button));
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
}

static void
assert_text (UsTestRoom *room, guint block, const char *text)
{
  UsItemList *body = us_statement_get_body (room->statement);

  assert_string_equal (us_text_get_string (us_block_get_text (us_item_list_get (body, block))),
                       text);
}

/* The text refers to it where the caret was, and its own text can be written at once. */
static void
test_added_note_is_referred_to (void **state)
{
  UsTestRoom *room = *state;
  UsItemList *notes = us_statement_get_notes (room->statement);
  GtkWidget *focus;

  place_caret (room, 5);
  click_add (room);
  assert_text (room, 0, "First" OBJECT ".");
  assert_int_equal (us_item_list_get_length (notes), 1);
  focus = gtk_window_get_focus (GTK_WINDOW (room->window));
  assert_true (US_IS_LETTER_FIELD (focus));
  assert_ptr_equal (us_letter_field_get_item (US_LETTER_FIELD (focus)),
                    us_item_list_get (notes, 0));
  click_add (room);
  assert_text (room, 0, "First" OBJECT OBJECT ".");
  assert_int_equal (us_item_list_get_length (notes), 2);
  assert_true (us_history_undo (room->history));
  assert_true (us_history_undo (room->history));
  assert_text (room, 0, "First.");
  assert_int_equal (us_item_list_get_length (notes), 0);
}

/* Nobody was in the text yet: it goes behind the last words of it. */
static void
test_note_of_an_unread_text_comes_last (void **state)
{
  UsTestRoom *room = *state;

  place_caret (room, 0);
  click_add (room);
  assert_text (room, 0, "First.");
  assert_text (room, 1, "Last." OBJECT);
}

static void
test_note_of_an_empty_letter (void **state)
{
  UsTestRoom *room = *state;

  us_item_list_remove (us_statement_get_body (room->statement), 0, 3, NULL);
  click_add (room);
  assert_text (room, 0, OBJECT);
}

static gboolean
is_written (gpointer note)
{
  return !us_item_is_blank (note);
}

static gboolean
is_in_text (gpointer window)
{
  return US_IS_BODY_VIEW (gtk_window_get_focus (window));
}

/* Who has written a note writes on where they were: another note would be referred to nowhere. */
static void
test_enter_goes_back_to_the_text (void **state)
{
  UsTestRoom *room = *state;
  UsItemList *notes = us_statement_get_notes (room->statement);
  GtkTextBuffer *buffer;
  GtkTextIter caret;

  place_caret (room, 5);
  click_add (room);
  us_test_until (us_test_is_mapped, gtk_window_get_focus (GTK_WINDOW (room->window)), "the note");
  us_test_hand ("type See");
  us_test_until (is_written, us_item_list_get (notes, 0), "what it says");
  us_test_hand ("key Return");
  us_test_until (is_in_text, room->window, "the text");
  assert_int_equal (us_item_list_get_length (notes), 1);
  buffer =
      gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_window_get_focus (GTK_WINDOW (room->window))));
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  assert_int_equal (gtk_text_iter_get_offset (&caret), 6);
}

/* Translations are longer, and letters of a poster are larger. */
static void
test_a_long_count_wraps (void **state)
{
  UsTestRoom *room = *state;
  GtkWidget *footer = us_test_find (room->widget, US_TYPE_LETTER_FOOTER, NULL, NULL);
  GtkWidget *label = us_test_find (footer, GTK_TYPE_LABEL, "label", "No signatories yet");
  int before, width;

  gtk_widget_measure (footer, GTK_ORIENTATION_HORIZONTAL, -1, &before, NULL, NULL, NULL);
  gtk_label_set_label (GTK_LABEL (label), "There are no signatories yet who are to be counted, and "
                                          "none who are not to be");
  gtk_widget_measure (footer, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  assert_true (width <= before);
}

int
main (void)
{
#define ROOM_TEST(test) cmocka_unit_test_setup_teardown (test, enter_room, us_test_room_leave)
  const struct CMUnitTest tests[] = {
    ROOM_TEST (test_added_note_is_referred_to), ROOM_TEST (test_note_of_an_unread_text_comes_last),
    ROOM_TEST (test_note_of_an_empty_letter),   ROOM_TEST (test_enter_goes_back_to_the_text),
    ROOM_TEST (test_a_long_count_wraps),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
