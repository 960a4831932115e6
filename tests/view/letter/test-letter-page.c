/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "room.h"
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "model/addressee.h"
#include "model/block.h"
#include "model/signatory.h"
#include "view/body/body-view.h"
#include "view/letter/chips.h"
#include "view/letter/item-row.h"
#include "view/letter/letter-field.h"
#include "view/letter/letter-footer.h"
#include "view/letter/letter-page.h"
#include "view/text/inline-object.h"

static int
enter_room (void **state)
{
  UsTestRoom *room = us_test_room_new (us_statement_new ());

  us_test_room_show (room, g_object_new (US_TYPE_LETTER_PAGE, "statement", room->statement,
                                         "history", room->history, NULL));
  *state = room;
  return 0;
}

static void
type_into (GtkWidget *view, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert_at_cursor (buffer, text, -1);
  gtk_text_buffer_end_user_action (buffer);
}

static void
test_every_field_is_bound (void **state)
{
  static const char *const names[] = {
    "place", "title", "subject", "salutation", "about", "valediction", "signatories-heading"
  };
  UsTestRoom *room = *state;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *field =
          us_test_find (room->widget, US_TYPE_LETTER_FIELD, "property-name", names[i]);
      guint property = us_item_find_property (US_ITEM (room->statement), names[i]);
      g_autofree char *value = NULL;

      assert_non_null (field);
      type_into (field, names[i]);
      value = us_item_to_string (US_ITEM (room->statement), property);
      assert_string_equal (value, names[i]);
    }
  while (us_history_undo (room->history))
    ;
  assert_true (us_item_is_blank (US_ITEM (room->statement)));
}

static void
test_field_shows_the_model (void **state)
{
  UsTestRoom *room = *state;
  GtkWidget *field = us_test_find (room->widget, US_TYPE_LETTER_FIELD, "property-name", "title");
  g_autofree char *shown = NULL;

  assert_true (
      us_item_set_string (US_ITEM (room->statement), US_STATEMENT_TITLE, "From elsewhere", NULL));
  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), "text", &shown, NULL);
  assert_string_equal (shown, "From elsewhere");
}

static void
test_line_field_takes_no_line_break (void **state)
{
  UsTestRoom *room = *state;

  type_into (us_test_find (room->widget, US_TYPE_LETTER_FIELD, "property-name", "title"),
             "one\r\ntwo\nthree");
  assert_string_equal (us_item_get_string (US_ITEM (room->statement), US_STATEMENT_TITLE),
                       "one two three");
}

static void
test_kind_follows_the_caret (void **state)
{
  UsTestRoom *room = *state;
  GtkWidget *body = us_test_find (room->widget, US_TYPE_BODY_VIEW, NULL, NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (body));
  UsItemList *blocks = us_statement_get_body (room->statement);
  GtkTextIter start;

  type_into (body, "first\nsecond");
  assert_int_equal (us_item_list_get_length (blocks), 2);
  assert_true (gtk_widget_activate_action (body, "body.kind", "s", "demand"));
  assert_int_equal (us_block_get_kind (us_item_list_get (blocks, 0)), US_BLOCK_PARAGRAPH);
  assert_int_equal (us_block_get_kind (us_item_list_get (blocks, 1)), US_BLOCK_DEMAND);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  assert_true (gtk_widget_activate_action (body, "body.move-down", NULL));
  assert_int_equal (us_block_get_kind (us_item_list_get (blocks, 0)), US_BLOCK_DEMAND);
}

static void
test_rows_follow_the_list (void **state)
{
  UsTestRoom *room = *state;
  UsItemList *list = us_statement_get_addressees (room->statement);
  g_autoptr (UsAddressee) first = us_addressee_new ("First");
  g_autoptr (UsAddressee) second = us_addressee_new ("Second");
  GtkWidget *row;

  assert_true (us_item_list_append (list, first, NULL));
  assert_true (us_item_list_append (list, second, NULL));
  row = us_test_find (room->widget, US_TYPE_ITEM_ROW, NULL, NULL);
  assert_non_null (row);
  gtk_widget_activate_action (row, "row.move-down", NULL);
  assert_ptr_equal (us_item_list_get (list, 1), first);
  row = us_test_find (room->widget, US_TYPE_ITEM_ROW, NULL, NULL);
  gtk_widget_activate_action (row, "row.remove", NULL);
  assert_int_equal (us_item_list_get_length (list), 1);
  assert_true (us_history_undo (room->history));
  assert_int_equal (us_item_list_get_length (list), 2);
}

static void
test_statement_can_change (void **state)
{
  UsTestRoom *room = *state;
  g_autoptr (UsStatement) other = us_statement_new ();

  g_object_set (room->widget, "statement", other, NULL);
  type_into (us_test_find (room->widget, US_TYPE_BODY_VIEW, NULL, NULL), "into the other");
  assert_int_equal (us_item_list_get_length (us_statement_get_body (other)), 1);
  assert_int_equal (us_item_list_get_length (us_statement_get_body (room->statement)), 0);
  g_object_set (room->widget, "statement", NULL, NULL);
}

/* The figure on the key, and not what the keyboard gives with Shift. */
static void
test_menu_says_the_keys_of_the_table (void **state)
{
  UsTestRoom *room = *state;
  GtkWidget *button = us_test_find (us_letter_page_get_toolbar (US_LETTER_PAGE (room->widget)),
                                    GTK_TYPE_MENU_BUTTON, NULL, NULL);

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  assert_non_null (
      us_test_find (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))),
                    GTK_TYPE_LABEL, "label", "Shift+Ctrl+7"));
}

/* A letter from right to left lies so in all of its parts, whatever the interface is. */
static void
test_all_rows_lie_as_the_letter (void **state)
{
  UsTestRoom *room = *state;
  g_autoptr (UsStatement) arabic = us_statement_new ();
  g_autoptr (UsAddressee) copy = us_addressee_new ("Oasis");
  GtkWidget *footer;

  us_item_set_string (US_ITEM (arabic), US_STATEMENT_LANGUAGE, "ar", NULL);
  assert_true (us_item_list_append (us_statement_get_copies (arabic), copy, NULL));
  g_object_set (room->widget, "statement", arabic, NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  footer = us_test_find (room->widget, US_TYPE_LETTER_FOOTER, NULL, NULL);
  assert_int_equal (gtk_widget_get_direction (us_test_find (footer, US_TYPE_ITEM_ROW, NULL, NULL)),
                    GTK_TEXT_DIR_RTL);
  g_object_set (room->widget, "statement", NULL, NULL);
}

/* Nobody asks for it: a letter that is shown keeps its chips right. */
static void
test_chips_follow (void **state)
{
  UsTestRoom *room = *state;
  GtkTextView *body = GTK_TEXT_VIEW (us_test_find (room->widget, US_TYPE_BODY_VIEW, NULL, NULL));
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Clean Rivers Trust");
  GtkTextIter at;

  us_chips_insert (body, US_SPAN_COUNT, "signatories");
  us_item_list_append (us_statement_get_signatories (room->statement), signatory, NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (body), &at);
  assert_string_equal (us_inline_object_get_text (us_inline_object_find (&at)), "1");
}

static gboolean
is_in_menu (gpointer window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER_MENU) != NULL;
}

/* What it offers can be done while it is open. */
static void
test_context_menu_is_for_its_text (void **state)
{
  UsTestRoom *room = *state;
  GtkWidget *body = us_test_find (room->widget, US_TYPE_BODY_VIEW, NULL, NULL);
  GtkWidget *bold = us_test_find (room->widget, GTK_TYPE_TOGGLE_BUTTON, "action-name", "text.bold");

  gtk_widget_grab_focus (body);
  assert_true (gtk_widget_is_sensitive (bold));
  gtk_widget_activate_action (body, "menu.popup", NULL);
  us_test_until (is_in_menu, gtk_widget_get_root (body), "a menu");
  assert_true (gtk_widget_is_sensitive (bold));
  gtk_widget_grab_focus (
      us_test_find (room->widget, US_TYPE_LETTER_FIELD, "property-name", "place"));
  assert_false (gtk_widget_is_sensitive (bold));
}

int
main (void)
{
#define ROOM_TEST(test) cmocka_unit_test_setup_teardown (test, enter_room, us_test_room_leave)
  const struct CMUnitTest tests[] = {
    ROOM_TEST (test_every_field_is_bound),
    ROOM_TEST (test_field_shows_the_model),
    ROOM_TEST (test_line_field_takes_no_line_break),
    ROOM_TEST (test_kind_follows_the_caret),
    ROOM_TEST (test_chips_follow),
    ROOM_TEST (test_all_rows_lie_as_the_letter),
    ROOM_TEST (test_rows_follow_the_list),
    ROOM_TEST (test_statement_can_change),
    ROOM_TEST (test_menu_says_the_keys_of_the_table),
    ROOM_TEST (test_context_menu_is_for_its_text),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
