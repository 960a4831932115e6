/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "room.h"
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "model/block.h"
#include "view/body/body-view.h"
#include "view/doubts.h"
#include "view/letter/addressee-button.h"
#include "view/letter/doubt-marks.h"
#include "view/letter/letter-field.h"
#include "view/letter/letter-page.h"

typedef struct
{
  UsStatement *statement;
  UsBlock *block;
  GtkWidget *window;
  GtkWidget *field;
} Room;

static gboolean
ended_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Marks are drawn when there is time for it. */
static void
settle (void)
{
  gboolean ended = FALSE;

  g_idle_add_full (G_PRIORITY_LOW, ended_cb, &ended, NULL);
  us_test_await (&ended);
}

static int
enter_room (void **state)
{
  g_autoptr (UsReport) report = us_report_new ();
  Room *room = g_new0 (Room, 1);

  room->statement = us_statement_new ();
  us_item_set_string (US_ITEM (room->statement), US_STATEMENT_TITLE, "Wells", NULL);
  room->block = us_block_new_plain (US_BLOCK_PARAGRAPH, "text");
  us_item_list_append (us_statement_get_body (room->statement), room->block, NULL);
  room->window = g_object_ref_sink (gtk_window_new ());
  room->field = g_object_new (US_TYPE_LETTER_FIELD, "property-name", "title", NULL);
  us_letter_field_set_item (US_LETTER_FIELD (room->field), US_ITEM (room->statement));
  gtk_window_set_child (GTK_WINDOW (room->window), room->field);

  us_report_add_doubt (report, US_ITEM (room->block), NULL, 3, "Line 3: unsure.");
  us_report_add_doubt (report, NULL, "title", 1, "Line 1: unsure.");
  us_doubt_marks_set (room->statement, report, room->window);
  settle ();
  *state = room;
  return 0;
}

static int
leave_room (void **state)
{
  Room *room = *state;

  us_test_close (room->window);
  g_object_unref (room->block);
  g_object_unref (room->statement);
  g_free (room);
  return 0;
}

static void
test_found_and_marked (void **state)
{
  Room *room = *state;
  UsItem *statement = US_ITEM (room->statement);

  assert_int_equal (us_doubts_count (room->statement), 2);
  assert_string_equal (us_doubts_find (room->statement, US_ITEM (room->block), NULL),
                       "Line 3: unsure.");
  assert_string_equal (us_doubts_find (room->statement, statement, "title"), "Line 1: unsure.");
  assert_null (us_doubts_find (room->statement, statement, "subject"));
  assert_true (gtk_widget_has_css_class (room->field, "doubtful"));
  assert_true (us_doubt_marks_go_next (room->statement, room->window));
}

/* The title is recognised after the text, and stands above it. */
static void
test_goes_from_top_to_bottom (void **state)
{
  Room *room = *state;
  GtkWidget *window = g_object_ref_sink (gtk_window_new ());
  GtkWidget *page = g_object_new (US_TYPE_LETTER_PAGE, "statement", room->statement, NULL);

  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  assert_true (us_doubt_marks_go_next (room->statement, window));
  assert_true (
      gtk_widget_is_focus (us_test_find (page, US_TYPE_LETTER_FIELD, "property-name", "title")));
  assert_true (us_doubt_marks_go_next (room->statement, window));
  assert_true (gtk_widget_is_focus (us_test_find (page, US_TYPE_BODY_VIEW, NULL, NULL)));
  us_test_close (window);
}

static void
test_what_is_changed_is_settled (void **state)
{
  Room *room = *state;

  us_item_set_string (US_ITEM (room->statement), US_STATEMENT_TITLE, "Rivers", NULL);
  assert_int_equal (us_doubts_count (room->statement), 1);
  settle ();
  assert_false (gtk_widget_has_css_class (room->field, "doubtful"));
  us_item_list_remove (us_statement_get_body (room->statement), 0, 1, NULL);
  assert_int_equal (us_doubts_count (room->statement), 0);
  assert_false (us_doubt_marks_go_next (room->statement, room->window));
}

/* An addressee is no field, and is marked as well. */
static void
test_addressee_is_marked (void **state)
{
  Room *room = *state;
  g_autoptr (UsReport) report = us_report_new ();
  g_autoptr (UsAddressee) addressee = us_addressee_new ("The Minister");
  GtkWidget *button = us_addressee_button_new (addressee, "Addressee");

  us_item_list_append (us_statement_get_addressees (room->statement), addressee, NULL);
  gtk_window_set_child (GTK_WINDOW (room->window), button);
  us_report_add_doubt (report, US_ITEM (addressee), NULL, 2, "Line 2: unsure.");
  us_doubt_marks_set (room->statement, report, room->window);
  settle ();
  assert_true (gtk_widget_has_css_class (button, "doubtful"));
  us_item_set_string (US_ITEM (addressee), US_ADDRESSEE_NAME, "The Mayor", NULL);
  settle ();
  assert_false (gtk_widget_has_css_class (button, "doubtful"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_found_and_marked, enter_room, leave_room),
    cmocka_unit_test_setup_teardown (test_goes_from_top_to_bottom, enter_room, leave_room),
    cmocka_unit_test_setup_teardown (test_what_is_changed_is_settled, enter_room, leave_room),
    cmocka_unit_test_setup_teardown (test_addressee_is_marked, enter_room, leave_room),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
