/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <adwaita.h>

#include "model/block.h"
#include "view/body-view.h"

#define LETTER "To the council\n\nThe wells fall dry.\nNobody was asked.\n\nA. Tester\n"

typedef struct
{
  UsStatement *statement;
  UsItemList *body;
  GtkWidget *window;
  GtkWidget *view;
  char *imported;
  gboolean done;
} Room;

static void
import_cb (GSimpleAction *action, GVariant *text, gpointer user_data)
{
  Room *room = user_data;

  room->imported = g_variant_dup_string (text, NULL);
  room->done = TRUE;
}

static void
changed_cb (Room *room)
{
  room->done = TRUE;
}

static int
enter_room (void **state)
{
  static const GActionEntry entries[] = {
    { .name = "import-text", .activate = import_cb, .parameter_type = "s" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  Room *room = g_new0 (Room, 1);

  room->statement = us_statement_new ();
  room->body = us_statement_get_body (room->statement);
  room->window = g_object_ref_sink (gtk_window_new ());
  room->view = g_object_new (US_TYPE_BODY_VIEW, "statement", room->statement, NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), room);
  gtk_widget_insert_action_group (room->window, "win", G_ACTION_GROUP (group));
  gtk_window_set_child (GTK_WINDOW (room->window), room->view);
  *state = room;
  return 0;
}

static int
leave_room (void **state)
{
  Room *room = *state;

  gtk_window_destroy (GTK_WINDOW (room->window));
  g_object_unref (room->window);
  g_object_unref (room->statement);
  g_free (room->imported);
  g_free (room);
  return 0;
}

static void
add (Room *room, const char *text)
{
  g_autoptr (UsBlock) block = us_block_new_plain (US_BLOCK_PARAGRAPH, text);

  assert_true (us_item_list_append (room->body, block, NULL));
}

/* Pastes and waits until it has come to anything. */
static void
paste (Room *room, const char *text)
{
  gulong id;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (room->view), text);
  room->done = FALSE;
  id = g_signal_connect_swapped (gtk_text_view_get_buffer (GTK_TEXT_VIEW (room->view)),
                                 "end-user-action", G_CALLBACK (changed_cb), room);
  g_signal_emit_by_name (room->view, "paste-clipboard");
  us_test_await (&room->done);
  g_signal_handler_disconnect (gtk_text_view_get_buffer (GTK_TEXT_VIEW (room->view)), id);
}

static void
test_letter_into_nothing_is_imported (void **state)
{
  Room *room = *state;

  paste (room, LETTER);
  assert_non_null (room->imported);
  assert_string_equal (room->imported, LETTER);
  assert_int_equal (us_item_list_get_length (room->body), 0);
}

static void
test_blank_block_is_nothing (void **state)
{
  Room *room = *state;

  add (room, "");
  paste (room, LETTER);
  assert_non_null (room->imported);
}

static void
test_few_lines_are_text (void **state)
{
  Room *room = *state;

  paste (room, "one\ntwo");
  assert_null (room->imported);
  assert_int_equal (us_item_list_get_length (room->body), 2);
}

static void
test_letter_into_letter_is_text (void **state)
{
  Room *room = *state;

  add (room, "before");
  paste (room, LETTER);
  assert_null (room->imported);
  assert_true (us_item_list_get_length (room->body) > 1);
}

static void
test_letter_with_a_title_is_no_nothing (void **state)
{
  Room *room = *state;

  assert_true (us_item_set_string (US_ITEM (room->statement), US_STATEMENT_TITLE, "Water", NULL));
  paste (room, LETTER);
  assert_null (room->imported);
}

static void
test_selection_is_replaced (void **state)
{
  Room *room = *state;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (room->view));
  GtkTextIter start, end;

  add (room, "one two three");
  gtk_text_buffer_get_iter_at_offset (buffer, &start, 4);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, 7);
  gtk_text_buffer_select_range (buffer, &start, &end);
  paste (room, "2");
  assert_string_equal (us_text_get_string (us_block_get_text (us_item_list_get (room->body, 0))),
                       "one 2 three");
}

int
main (void)
{
#define ROOM_TEST(test) cmocka_unit_test_setup_teardown (test, enter_room, leave_room)
  const struct CMUnitTest tests[] = {
    ROOM_TEST (test_letter_into_nothing_is_imported),
    ROOM_TEST (test_blank_block_is_nothing),
    ROOM_TEST (test_few_lines_are_text),
    ROOM_TEST (test_letter_into_letter_is_text),
    ROOM_TEST (test_letter_with_a_title_is_no_nothing),
    ROOM_TEST (test_selection_is_replaced),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
