/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "room.h"
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "model/addressee.h"
#include "model/block.h"
#include "view/body/body-caret.h"
#include "view/body/body-moves.h"
#include "view/body/body-view.h"
#include "view/letter/addressee-button.h"
#include "view/letter/item-rows.h"
#include "view/letter/letter-field.h"
#include "view/letter/letter-page.h"

static int
enter_room (void **state)
{
  UsStatement *statement = us_statement_new ();
  UsTestRoom *room;

  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "We, the undersigned");
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "note that rivers dry");
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "and ask for water");
  us_test_set (statement, "title", "Joint statement");
  room = us_test_room_new (statement);
  us_test_room_show (room, g_object_new (US_TYPE_LETTER_PAGE, "history", room->history, "statement",
                                         statement, NULL));
  *state = room;
  return 0;
}

static GtkWidget *
get_body (UsTestRoom *room)
{
  return us_test_find (room->widget, US_TYPE_BODY_VIEW, NULL, NULL);
}

static GtkWidget *
get_title (UsTestRoom *room)
{
  return us_test_find (room->widget, US_TYPE_LETTER_FIELD, "property-name", "title");
}

static void
go (GtkWidget *view, int anchor_line, int anchor_offset, int line, int offset)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter caret, anchor;

  gtk_widget_grab_focus (view);
  gtk_text_buffer_get_iter_at_line_offset (buffer, &anchor, anchor_line, anchor_offset);
  gtk_text_buffer_get_iter_at_line_offset (buffer, &caret, line, offset);
  gtk_text_buffer_select_range (buffer, &caret, &anchor);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
type (GtkWidget *view, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, text, -1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
}

#define assert_at(view, ...) assert_at_line (__LINE__, view, __VA_ARGS__)

static void
assert_at_line (int source_line, GtkWidget *view, int anchor_line, int anchor_offset, int line,
                int offset)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  GtkTextIter caret, anchor;
  g_autofree char *found = NULL;
  g_autofree char *expected = NULL;

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  gtk_text_buffer_get_iter_at_mark (buffer, &anchor, gtk_text_buffer_get_selection_bound (buffer));
  found =
      g_strdup_printf ("line %d: %d %d:%d-%d:%d", source_line, gtk_widget_has_focus (view),
                       gtk_text_iter_get_line (&anchor), gtk_text_iter_get_line_offset (&anchor),
                       gtk_text_iter_get_line (&caret), gtk_text_iter_get_line_offset (&caret));
  expected = g_strdup_printf ("line %d: 1 %d:%d-%d:%d", source_line, anchor_line, anchor_offset,
                              line, offset);
  assert_string_equal (found, expected);
}

/* A selection over two paragraphs is one again, and after Redo the caret stands behind what was
 * typed, wherever the person has gone since. */
static void
test_selection_comes_back (void **state)
{
  UsTestRoom *room = *state;

  go (get_body (room), 1, 5, 0, 3);
  type (get_body (room), "X");
  go (get_title (room), 0, 0, 0, 0);
  us_history_undo (room->history);
  assert_at (get_body (room), 1, 5, 0, 3);
  go (get_body (room), 2, 1, 2, 1);
  us_history_redo (room->history);
  assert_at (get_body (room), 0, 4, 0, 4);
}

static void
test_goes_from_field_to_field (void **state)
{
  UsTestRoom *room = *state;

  go (get_title (room), 0, 0, 0, 5);
  type (get_title (room), "Open");
  go (get_body (room), 2, 4, 2, 4);
  type (get_body (room), "now ");
  us_history_undo (room->history);
  assert_at (get_body (room), 2, 4, 2, 4);
  us_history_undo (room->history);
  assert_at (get_title (room), 0, 0, 0, 5);
  us_history_redo (room->history);
  assert_at (get_title (room), 0, 4, 0, 4);
  us_history_redo (room->history);
  assert_at (get_body (room), 2, 8, 2, 8);
}

/* A word is one step, which begins where its first letter was typed. */
static void
test_typing_is_one_way (void **state)
{
  UsTestRoom *room = *state;

  go (get_body (room), 0, 2, 0, 2);
  type (get_body (room), "a");
  type (get_body (room), "b");
  type (get_body (room), "c");
  us_history_undo (room->history);
  assert_at (get_body (room), 0, 2, 0, 2);
  us_history_redo (room->history);
  assert_at (get_body (room), 0, 5, 0, 5);
}

/* A command changes the letter first and the text follows. */
static void
test_commands (void **state)
{
  UsTestRoom *room = *state;

  go (get_body (room), 2, 7, 2, 3);
  assert_true (us_body_caret_step (US_BODY_VIEW (get_body (room)), US_BODY_STEP_UP));
  go (get_body (room), 0, 0, 0, 0);
  us_history_undo (room->history);
  assert_at (get_body (room), 2, 7, 2, 3);
  gtk_widget_activate_action (get_body (room), "body.kind", "s", "heading");
  us_history_undo (room->history);
  assert_at (get_body (room), 2, 7, 2, 3);
  gtk_widget_activate_action (get_body (room), "text.bold", NULL);
  us_history_undo (room->history);
  assert_at (get_body (room), 2, 7, 2, 3);
}

/* Details are in a popover, which stays closed: their row has the keyboard then. */
static void
test_details (void **state)
{
  UsTestRoom *room = *state;
  g_autoptr (UsAddressee) addressee = us_addressee_new ("");
  GtkWidget *button, *popover, *field;

  assert_true (us_item_list_append (us_statement_get_copies (room->statement), addressee, NULL));
  button = us_test_find (room->widget, US_TYPE_ADDRESSEE_BUTTON, NULL, NULL);
  us_addressee_button_edit (US_ADDRESSEE_BUTTON (button));
  popover = us_test_find (button, GTK_TYPE_POPOVER, NULL, NULL);
  us_test_until (us_test_is_mapped, popover, "the details to open");
  field = us_test_find (popover, US_TYPE_LETTER_FIELD, "property-name", "name");
  gtk_widget_grab_focus (field);
  type (field, "The Governor");
  gtk_popover_popdown (GTK_POPOVER (popover));
  us_test_until (us_test_is_unmapped, popover, "the details to close");
  go (get_body (room), 0, 0, 0, 0);
  us_history_undo (room->history);
  assert_string_equal (us_item_get_string (US_ITEM (addressee), US_ADDRESSEE_NAME), "");
  assert_true (
      gtk_widget_is_ancestor (gtk_root_get_focus (gtk_widget_get_root (room->widget)), button));
}

/* Three of them, and the caret in the title. Gives the row of the second. */
static GtkWidget *
add_addressees (UsTestRoom *room)
{
  static const char *const names[] = { "Council", "Ministry", "Assembly" };
  UsItemList *addressees = us_statement_get_addressees (room->statement);
  GtkWidget *rows, *row;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (UsAddressee) addressee = us_addressee_new (names[i]);

      assert_true (us_item_list_append (addressees, addressee, NULL));
    }
  rows = us_test_find (room->widget, US_TYPE_ITEM_ROWS, NULL, NULL);
  us_item_rows_focus (US_ITEM_ROWS (rows), 1);
  row = gtk_root_get_focus (gtk_widget_get_root (room->widget));
  go (get_title (room), 0, 5, 0, 5);
  return row;
}

static void
assert_names (UsTestRoom *room, const char *expected)
{
  UsItemList *addressees = us_statement_get_addressees (room->statement);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < us_item_list_get_length (addressees); i++)
    g_string_append_printf (
        names, "%s ", us_item_get_string (us_item_list_get (addressees, i), US_ADDRESSEE_NAME));
  assert_string_equal (names->str, expected);
}

/* Who is moved has the keyboard before and afterwards, wherever the caret was. */
static void
test_moved_addressee (void **state)
{
  UsTestRoom *room = *state;
  GtkWidget *moved = add_addressees (room);
  GtkRoot *root = gtk_widget_get_root (room->widget);

  gtk_widget_grab_focus (moved);
  gtk_widget_activate_action (moved, "row.move-up", NULL);
  assert_ptr_equal (gtk_root_get_focus (root), moved);
  us_history_undo (room->history);
  assert_names (room, "Council Ministry Assembly ");
  assert_ptr_equal (gtk_root_get_focus (root), moved);
  us_history_redo (room->history);
  assert_names (room, "Ministry Council Assembly ");
  assert_ptr_equal (gtk_root_get_focus (root), moved);
}

/* The mouse leaves the keyboard focus in the text until the row is moved or removed. */
static void
test_addressee_by_mouse (void **state)
{
  UsTestRoom *room = *state;
  GtkWidget *moved = add_addressees (room);
  GtkRoot *root = gtk_widget_get_root (room->widget);
  GtkWidget *button;

  gtk_widget_activate_action (moved, "row.move-up", NULL);
  us_test_wait (100);
  go (get_title (room), 0, 5, 0, 5);
  us_history_undo (room->history);
  assert_names (room, "Council Ministry Assembly ");
  assert_ptr_equal (gtk_root_get_focus (root), moved);
  go (get_title (room), 0, 5, 0, 5);
  gtk_widget_activate_action (moved, "row.remove", NULL);
  assert_names (room, "Council Assembly ");
  us_test_wait (100);
  us_history_undo (room->history);
  assert_names (room, "Council Ministry Assembly ");
  button = gtk_widget_get_ancestor (gtk_root_get_focus (root), US_TYPE_ADDRESSEE_BUTTON);
  assert_non_null (button);
  assert_ptr_equal (us_addressee_button_get_addressee (US_ADDRESSEE_BUTTON (button)),
                    us_item_list_get (us_statement_get_addressees (room->statement), 1));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_selection_comes_back, enter_room, us_test_room_leave),
    cmocka_unit_test_setup_teardown (test_goes_from_field_to_field, enter_room, us_test_room_leave),
    cmocka_unit_test_setup_teardown (test_typing_is_one_way, enter_room, us_test_room_leave),
    cmocka_unit_test_setup_teardown (test_commands, enter_room, us_test_room_leave),
    cmocka_unit_test_setup_teardown (test_details, enter_room, us_test_room_leave),
    cmocka_unit_test_setup_teardown (test_moved_addressee, enter_room, us_test_room_leave),
    cmocka_unit_test_setup_teardown (test_addressee_by_mouse, enter_room, us_test_room_leave),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
