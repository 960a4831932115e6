/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <adwaita.h>

#include "model/addressee.h"
#include "model/block.h"
#include "view/letter/blank-walk.h"
#include "view/letter/letter-page.h"
#include "view/types.h"

typedef struct
{
  GtkWidget *window;
  UsLetterPage *page;
  UsStatement *statement;
} Room;

static void
add_block (UsStatement *statement, const char *text)
{
  UsItemList *body = us_statement_get_body (statement);
  g_autoptr (UsText) rich = us_text_new (text, NULL);
  g_autoptr (UsBlock) block = us_block_new (US_BLOCK_PARAGRAPH, rich);

  us_item_list_insert (body, us_item_list_get_length (body), block, NULL);
}

static int
enter_room (void **state)
{
  Room *room = g_new0 (Room, 1);
  g_autoptr (UsAddressee) addressee = us_addressee_new ("[name]");

  room->statement = us_statement_new ();
  us_item_set_string (US_ITEM (room->statement), US_STATEMENT_LANGUAGE, "en", NULL);
  us_item_set_string (US_ITEM (room->statement), US_STATEMENT_TITLE, "On «the matter»", NULL);
  us_item_list_insert (us_statement_get_addressees (room->statement), 0, addressee, NULL);
  add_block (room->statement, "We write about «what», since «when».");
  add_block (room->statement, "Nothing here.");
  add_block (room->statement, "«Last»");
  room->page = g_object_new (US_TYPE_LETTER_PAGE, "statement", room->statement, NULL);
  room->window = g_object_ref_sink (gtk_window_new ());
  gtk_window_set_child (GTK_WINDOW (room->window), GTK_WIDGET (room->page));
  gtk_window_present (GTK_WINDOW (room->window));
  *state = room;
  return 0;
}

/* Only after all tests: the toolkit may still be about to show a tooltip in a popover, and warns
 * when that is gone. */
static int
leave_room (void **state)
{
  Room *room = *state;

  gtk_window_destroy (GTK_WINDOW (room->window));
  g_object_unref (room->window);
  g_object_unref (room->statement);
  g_free (room);
  return 0;
}

static gboolean
go (Room *room, gboolean backward)
{
  return us_blank_walk_next (us_letter_page_get_sheet (room->page), "en", backward);
}

/* The root's focus, or where an open popover has it. */
static GtkTextBuffer *
get_buffer (Room *room)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (room->window));

  assert_true (GTK_IS_TEXT_VIEW (focus));
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));
}

static void
assert_selected (Room *room, const char *expected)
{
  GtkTextBuffer *buffer = get_buffer (room);
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  /* In a popover that is about to be shown it takes a moment. */
  while (!gtk_text_buffer_get_has_selection (buffer))
    g_main_context_iteration (NULL, TRUE);
  assert_true (gtk_text_buffer_get_selection_bounds (buffer, &start, &end));
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  assert_string_equal (text, expected);
}

/* Who is quicker than the popover of an addressee is in its blank all the same. */
static void
test_without_waiting (void **state)
{
  Room *room = *state;

  gtk_window_set_focus (GTK_WINDOW (room->window), NULL);
  assert_true (go (room, FALSE));
  assert_false (go (room, TRUE));
  assert_selected (room, "[name]");
}

static void
test_in_reading_order (void **state)
{
  static const char *const blanks[] = { "[name]", "«the matter»", "«what»", "«when»", "«Last»" };
  Room *room = *state;

  gtk_window_set_focus (GTK_WINDOW (room->window), NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (blanks); i++)
    {
      assert_true (go (room, FALSE));
      assert_selected (room, blanks[i]);
    }
  assert_false (go (room, FALSE));
  for (gsize i = G_N_ELEMENTS (blanks) - 1; i-- > 0;)
    {
      assert_true (go (room, TRUE));
      assert_selected (room, blanks[i]);
    }
  assert_false (go (room, TRUE));
}

/* What was filled in is no blank any more. */
static void
test_typing_takes_its_place (void **state)
{
  Room *room = *state;
  GtkTextBuffer *buffer;

  gtk_window_set_focus (GTK_WINDOW (room->window), NULL);
  assert_true (go (room, FALSE));
  assert_true (go (room, FALSE));
  buffer = get_buffer (room);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_at_cursor (buffer, "water", -1);
  gtk_text_buffer_end_user_action (buffer);
  assert_string_equal (us_item_get_string (US_ITEM (room->statement), US_STATEMENT_TITLE),
                       "On water");
  assert_true (go (room, FALSE));
  assert_selected (room, "«what»");
  assert_true (go (room, TRUE));
  assert_selected (room, "[name]");
}

static void
test_nothing_to_fill_in (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  GtkWidget *window = gtk_window_new ();
  UsLetterPage *page = g_object_new (US_TYPE_LETTER_PAGE, "statement", statement, NULL);

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (page));
  assert_false (us_letter_page_fill (page, FALSE));
  assert_false (us_letter_page_is_filling (page));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_without_waiting),
    cmocka_unit_test (test_in_reading_order),
    cmocka_unit_test (test_typing_takes_its_place),
    cmocka_unit_test (test_nothing_to_fill_in),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, enter_room, leave_room);
}
