/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "model/block.h"
#include "view/body/body-caret.h"
#include "view/body/body-moves.h"
#include "view/body/body-view.h"
#include "view/letter/letter-field.h"
#include "view/letter/letter-page.h"

typedef struct
{
  UsStatement *statement;
  UsHistory *history;
  GtkWidget *window;
  GtkWidget *page;
  GtkWidget *body;
  GtkWidget *title;
} Room;

static int
enter_room (void **state)
{
  static const char *const texts[] = { "We, the undersigned", "note that rivers dry",
                                       "and ask for water" };
  Room *room = g_new0 (Room, 1);

  room->statement = us_statement_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (UsBlock) block = us_block_new_plain (US_BLOCK_PARAGRAPH, texts[i]);

      us_item_list_append (us_statement_get_body (room->statement), block, NULL);
    }
  us_item_set_string (US_ITEM (room->statement), US_STATEMENT_TITLE, "Joint statement", NULL);
  room->history = us_history_new (room->statement);
  room->window = g_object_ref_sink (gtk_window_new ());
  room->page = g_object_new (US_TYPE_LETTER_PAGE, "history", room->history, "statement",
                             room->statement, NULL);
  gtk_window_set_child (GTK_WINDOW (room->window), room->page);
  gtk_window_present (GTK_WINDOW (room->window));
  room->body = us_test_find (room->page, US_TYPE_BODY_VIEW, NULL, NULL);
  room->title = us_test_find (room->page, US_TYPE_LETTER_FIELD, "property-name", "title");
  *state = room;
  return 0;
}

static int
leave_room (void **state)
{
  Room *room = *state;

  gtk_window_destroy (GTK_WINDOW (room->window));
  g_object_unref (room->window);
  g_object_unref (room->history);
  g_object_unref (room->statement);
  g_free (room);
  return 0;
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
  Room *room = *state;

  go (room->body, 1, 5, 0, 3);
  type (room->body, "X");
  go (room->title, 0, 0, 0, 0);
  us_history_undo (room->history);
  assert_at (room->body, 1, 5, 0, 3);
  go (room->body, 2, 1, 2, 1);
  us_history_redo (room->history);
  assert_at (room->body, 0, 4, 0, 4);
}

static void
test_goes_from_field_to_field (void **state)
{
  Room *room = *state;

  go (room->title, 0, 0, 0, 5);
  type (room->title, "Open");
  go (room->body, 2, 4, 2, 4);
  type (room->body, "now ");
  us_history_undo (room->history);
  assert_at (room->body, 2, 4, 2, 4);
  us_history_undo (room->history);
  assert_at (room->title, 0, 0, 0, 5);
  us_history_redo (room->history);
  assert_at (room->title, 0, 4, 0, 4);
  us_history_redo (room->history);
  assert_at (room->body, 2, 8, 2, 8);
}

/* A word is one step, which begins where its first letter was typed. */
static void
test_typing_is_one_way (void **state)
{
  Room *room = *state;

  go (room->body, 0, 2, 0, 2);
  type (room->body, "a");
  type (room->body, "b");
  type (room->body, "c");
  us_history_undo (room->history);
  assert_at (room->body, 0, 2, 0, 2);
  us_history_redo (room->history);
  assert_at (room->body, 0, 5, 0, 5);
}

/* A command changes the letter first and the text follows. */
static void
test_commands (void **state)
{
  Room *room = *state;

  go (room->body, 2, 7, 2, 3);
  assert_true (us_body_caret_step (US_BODY_VIEW (room->body), US_BODY_STEP_UP));
  go (room->body, 0, 0, 0, 0);
  us_history_undo (room->history);
  assert_at (room->body, 2, 7, 2, 3);
  gtk_widget_activate_action (room->body, "body.kind", "s", "heading");
  us_history_undo (room->history);
  assert_at (room->body, 2, 7, 2, 3);
  gtk_widget_activate_action (room->body, "text.bold", NULL);
  us_history_undo (room->history);
  assert_at (room->body, 2, 7, 2, 3);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_selection_comes_back, enter_room, leave_room),
    cmocka_unit_test_setup_teardown (test_goes_from_field_to_field, enter_room, leave_room),
    cmocka_unit_test_setup_teardown (test_typing_is_one_way, enter_room, leave_room),
    cmocka_unit_test_setup_teardown (test_commands, enter_room, leave_room),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
