/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/block.h"
#include "view/application.h"
#include "view/body/body-view.h"
#include "view/review/review-actions.h"
#include "view/review/review-offer.h"
#include "view/review/review-source.h"
#include "view/signatories/signatory-list.h"
#include "view/start/letter-import.h"
#include "widgets.h"

#define N_NAMES 300

static UsApplication *application;

typedef struct
{
  UsWindow *window;
  UsStatement *statement;
  UsReview *review;
} Room;

static UsReviewSource *
get_source (Room *room)
{
  GtkWidget *source = us_test_find (GTK_WIDGET (room->window), US_TYPE_REVIEW_SOURCE, NULL, NULL);

  return source != NULL ? US_REVIEW_SOURCE (source) : NULL;
}

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  assert_true (us_window_import_text_finish (US_WINDOW (source), result));
  *(gboolean *) user_data = TRUE;
}

static int
enter_room (void **state)
{
  gboolean done = FALSE;
  g_autoptr (GString) text = g_string_new (
      "Joint statement on the wells\n\nDear Minister,\n\nThe wells of our valley fall dry every "
      "summer, and those who live there walk for hours.\n\nWe therefore call on you to:\n\n"
      "1. Measure the water of every well.\n2. Publish every permit.\n3. Repair the pipes.\n\n"
      "Sincerely,\n\n");
  Room *room = g_new0 (Room, 1);

  for (guint i = 0; i < N_NAMES; i++)
    g_string_append_printf (text, "Union of the Valley %u\n", i);
  room->window = us_window_new (GTK_APPLICATION (application));
  gtk_window_present (GTK_WINDOW (room->window));
  us_window_import_text_async (room->window, text->str, imported_cb, &done);
  us_test_await (&done);
  room->statement = us_document_get_statement (us_window_get_document (room->window));
  room->review = us_review_get (us_window_get_document (room->window));
  assert_non_null (room->review);
  *state = room;
  return 0;
}

static int
leave_room (void **state)
{
  Room *room = *state;

  gtk_window_destroy (GTK_WINDOW (room->window));
  g_free (room);
  return 0;
}

static void
wait_read (Room *room)
{
  while (us_review_get_busy (room->review))
    g_main_context_iteration (NULL, TRUE);
}

static void
do_action (Room *room, const char *name)
{
  g_action_group_activate_action (G_ACTION_GROUP (room->window), name, NULL);
}

static gboolean
is_enabled (Room *room, const char *name)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (room->window), name);
}

/* It opens and closes; where the import is undone there is nothing to look through. */
static void
test_open_and_done (void **state)
{
  Room *room = *state;
  UsHistory *history = us_document_get_history (us_window_get_document (room->window));

  assert_true (is_enabled (room, "review"));
  assert_null (get_source (room));
  do_action (room, "review");
  assert_non_null (get_source (room));
  assert_ptr_equal (us_review_source_get_chosen (get_source (room)), 0);
  do_action (room, "review-done");
  assert_null (get_source (room));

  do_action (room, "review");
  assert_true (us_history_undo (history));
  while (get_source (room) != NULL)
    g_main_context_iteration (NULL, TRUE);
  assert_false (is_enabled (room, "review"));
  assert_true (us_history_redo (history));
  while (!is_enabled (room, "review"))
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
find_plain_button (Room *room)
{
  return us_test_find (GTK_WIDGET (room->window), GTK_TYPE_BUTTON, "label", "_Keep as Plain Text");
}

/* One button leaves the text; after the next change it would undo that. */
static void
test_keeps_plain_text (void **state)
{
  Room *room = *state;

  assert_true (gtk_widget_get_visible (find_plain_button (room)));
  g_signal_emit_by_name (find_plain_button (room), "clicked");
  while (is_enabled (room, "review"))
    g_main_context_iteration (NULL, TRUE);
  assert_int_equal (us_item_list_get_length (us_statement_get_signatories (room->statement)), 0);
  assert_true (us_item_list_get_length (us_statement_get_body (room->statement)) > N_NAMES);
  assert_false (gtk_widget_get_visible (find_plain_button (room)));
}

/* What was said of a letter comes back with it; but not what somebody has closed. */
static void
test_offer_comes_back (void **state)
{
  Room *room = *state;
  UsHistory *history = us_document_get_history (us_window_get_document (room->window));
  UsReviewOffer *offer =
      US_REVIEW_OFFER (us_test_find (GTK_WIDGET (room->window), US_TYPE_REVIEW_OFFER, NULL, NULL));

  assert_true (us_review_offer_get_shown (offer));
  for (int i = 0; i < 2; i++)
    {
      assert_true (us_history_undo (history));
      while (is_enabled (room, "review"))
        g_main_context_iteration (NULL, TRUE);
      assert_false (us_review_offer_get_shown (offer));
      assert_true (us_history_redo (history));
      while (!is_enabled (room, "review"))
        g_main_context_iteration (NULL, TRUE);
      assert_true (us_review_offer_get_shown (offer));
      assert_true (gtk_widget_get_visible (find_plain_button (room)));
    }

  us_review_offer_close (offer);
  assert_true (us_history_undo (history));
  while (is_enabled (room, "review"))
    g_main_context_iteration (NULL, TRUE);
  assert_true (us_history_redo (history));
  while (!is_enabled (room, "review"))
    g_main_context_iteration (NULL, TRUE);
  assert_false (us_review_offer_get_shown (offer));
}

static void
test_plain_text_goes_with_the_next_change (void **state)
{
  Room *room = *state;

  assert_true (gtk_widget_get_visible (find_plain_button (room)));
  us_item_set_string (US_ITEM (room->statement), US_STATEMENT_PLACE, "Lima", NULL);
  assert_false (gtk_widget_get_visible (find_plain_button (room)));
}

/* The action of the keys and the menu, on two lines at once. */
static void
test_kind_of_selected (void **state)
{
  Room *room = *state;
  UsReviewSource *source;

  do_action (room, "review");
  source = get_source (room);
  us_review_source_focus (source, 4);
  g_action_group_activate_action (us_review_source_get_actions (source), "kind",
                                  g_variant_new_string ("bullet"));
  wait_read (room);
  assert_int_equal (us_reading_get_line (us_review_get_reading (room->review), 4)->part,
                    US_PART_BULLET);
  assert_int_equal (
      us_block_get_kind (us_item_list_get (us_statement_get_body (room->statement), 2)),
      US_BLOCK_BULLET);
}

static void
test_plain_text (void **state)
{
  Room *room = *state;

  do_action (room, "review");
  g_action_group_activate_action (us_review_source_get_actions (get_source (room)), "plain-text",
                                  NULL);
  wait_read (room);
  assert_int_equal (us_item_list_get_length (us_statement_get_signatories (room->statement)), 0);
  assert_int_equal (g_list_model_get_n_items (us_statement_get_demands (room->statement)), 0);
  assert_true (us_item_list_get_length (us_statement_get_body (room->statement)) > N_NAMES);
}

/* Who is done goes on in the letter, where they looked last. */
static void
test_done_goes_to_the_letter (void **state)
{
  Room *room = *state;

  do_action (room, "review");
  us_review_source_focus (get_source (room), 4);
  do_action (room, "review-done");
  assert_true (US_IS_BODY_VIEW (gtk_root_get_focus (GTK_ROOT (room->window))));
}

/* The other side follows, as far as it is; and the focus stays where the person is. */
static void
test_letter_follows (void **state)
{
  Room *room = *state;
  UsReviewSource *source;
  GtkWidget *list = NULL;
  GtkAdjustment *adjustment = NULL;
  guint n_lines;

  do_action (room, "review");
  source = get_source (room);
  n_lines = us_reading_get_n_lines (us_review_get_reading (room->review));
  us_review_source_focus (source, n_lines - 1);
  while (adjustment == NULL || gtk_adjustment_get_value (adjustment) == 0)
    {
      g_main_context_iteration (NULL, TRUE);
      if (list == NULL)
        list = us_test_find (GTK_WIDGET (room->window), US_TYPE_SIGNATORY_LIST, NULL, NULL);
      if (list != NULL && adjustment == NULL)
        adjustment = gtk_scrollable_get_vadjustment (
            GTK_SCROLLABLE (us_test_find (list, GTK_TYPE_LIST_VIEW, NULL, NULL)));
    }
  assert_true (
      gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (room->window)), GTK_WIDGET (source)));
  assert_int_equal (us_review_source_get_chosen (source), n_lines - 1);
}

/* Another letter in the same window has other lines, or none. */
static void
test_another_document (void **state)
{
  Room *room = *state;
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsDocument) document = us_document_new (statement);

  do_action (room, "review");
  us_window_set_document (room->window, document);
  assert_null (get_source (room));
  assert_false (is_enabled (room, "review"));
}

/* From the lines, however many there are, to the letter beside them. */
static void
test_tab_goes_to_the_letter (void **state)
{
  Room *room = *state;
  GtkWidget *source, *focus;

  gtk_window_set_default_size (GTK_WINDOW (room->window), 1200, 900);
  do_action (room, "review");
  us_test_wait (500);
  source = GTK_WIDGET (get_source (room));
  us_review_source_focus (US_REVIEW_SOURCE (source), 3);
  us_test_wait (300);
  focus = gtk_root_get_focus (GTK_ROOT (room->window));
  assert_true (gtk_widget_is_ancestor (focus, source));
  g_signal_emit_by_name (room->window, "move-focus", GTK_DIR_TAB_FORWARD);
  focus = gtk_root_get_focus (GTK_ROOT (room->window));
  assert_false (gtk_widget_is_ancestor (focus, source));
  assert_true (gtk_widget_is_ancestor (focus, gtk_widget_get_parent (source)));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_tab_goes_to_the_letter, enter_room, leave_room),
    cmocka_unit_test_setup_teardown (test_open_and_done, enter_room, leave_room),
    cmocka_unit_test_setup_teardown (test_keeps_plain_text, enter_room, leave_room),
    cmocka_unit_test_setup_teardown (test_offer_comes_back, enter_room, leave_room),
    cmocka_unit_test_setup_teardown (test_plain_text_goes_with_the_next_change, enter_room,
                                     leave_room),
    cmocka_unit_test_setup_teardown (test_kind_of_selected, enter_room, leave_room),
    cmocka_unit_test_setup_teardown (test_plain_text, enter_room, leave_room),
    cmocka_unit_test_setup_teardown (test_done_goes_to_the_letter, enter_room, leave_room),
    cmocka_unit_test_setup_teardown (test_letter_follows, enter_room, leave_room),
    cmocka_unit_test_setup_teardown (test_another_document, enter_room, leave_room),
  };
  int failed;

  application = us_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  failed = cmocka_run_group_tests (tests, NULL, NULL);
  g_object_unref (application);
  return failed;
}
