/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "room.h"
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "model/addressee.h"
#include "model/block.h"
#include "view/letter/blank-walk.h"
#include "view/letter/date-button.h"
#include "view/letter/letter-page.h"
#include "view/types.h"

static int
enter_room (void **state)
{
  UsStatement *statement = us_statement_new ();
  g_autoptr (UsAddressee) addressee = us_addressee_new ("[name]");
  UsTestRoom *room;

  us_test_set (statement, "language", "en");
  us_test_set (statement, "date", "2026-03-22");
  us_test_set (statement, "title", "On «the matter»");
  us_item_list_insert (us_statement_get_addressees (statement), 0, addressee, NULL);
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "We write about «what», since «when».");
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "Nothing here.");
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "«Last»");
  room = us_test_room_new (statement);
  us_test_room_show (room, g_object_new (US_TYPE_LETTER_PAGE, "statement", statement, NULL));
  *state = room;
  return 0;
}

static gboolean
go (UsTestRoom *room, gboolean backward)
{
  return us_blank_walk_next (us_letter_page_get_sheet (US_LETTER_PAGE (room->widget)), "en",
                             backward);
}

/* The root's focus, or where an open popover has it. */
static GtkTextBuffer *
get_buffer (UsTestRoom *room)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (room->window));

  assert_true (GTK_IS_TEXT_VIEW (focus));
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));
}

static void
assert_selected (UsTestRoom *room, const char *expected)
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
  UsTestRoom *room = *state;

  gtk_window_set_focus (GTK_WINDOW (room->window), NULL);
  assert_true (go (room, FALSE));
  assert_false (go (room, TRUE));
  assert_selected (room, "[name]");
}

static void
test_in_reading_order (void **state)
{
  static const char *const blanks[] = { "[name]", "«the matter»", "«what»", "«when»", "«Last»" };
  UsTestRoom *room = *state;

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
  UsTestRoom *room = *state;
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

/* The date has no blank in it to be selected: while it is empty it is one itself. */
static void
test_stops_at_the_date (void **state)
{
  UsTestRoom *room = *state;
  GtkRoot *root = GTK_ROOT (room->window);
  GtkWidget *date = us_test_find (room->widget, US_TYPE_DATE_BUTTON, NULL, NULL);

  us_test_set (room->statement, "place", "«Place»");
  us_test_set (room->statement, "date", "");
  gtk_window_set_focus (GTK_WINDOW (room->window), NULL);
  assert_true (go (room, FALSE));
  assert_selected (room, "«Place»");
  assert_true (go (room, FALSE));
  assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (root), date));
  assert_true (go (room, TRUE));
  assert_selected (room, "«Place»");
  us_test_set (room->statement, "date", "2026-03-22");
  assert_true (go (room, FALSE));
  assert_selected (room, "[name]");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_without_waiting),        cmocka_unit_test (test_in_reading_order),
    cmocka_unit_test (test_typing_takes_its_place), cmocka_unit_test (test_nothing_to_fill_in),
    cmocka_unit_test (test_stops_at_the_date),
  };

  adw_init ();
  us_view_init ();
  /* It is left only after all tests: the toolkit may still be about to show a tooltip in a popover,
   * and warns when that is gone. */
  return cmocka_run_group_tests (tests, enter_room, us_test_room_leave);
}
