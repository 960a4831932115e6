/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/versions/versions-window.h"

#include "letter-window.h"
#include "room.h"
#include "test.h"
#include "widgets.h"

#include "model/signatory.h"
#include "versions/versions.h"
#include "view/compare/compare-window.h"

typedef UsTestLetterWindow Room;

static guint
count_versions (Room *room)
{
  return us_item_list_get_length (us_statement_get_versions (room->statement));
}

static GtkWidget *
show (Room *room)
{
  GtkWidget *window = g_object_ref (GTK_WIDGET (us_versions_window_new (room->window)));

  gtk_window_present (GTK_WINDOW (window));
  us_test_until (us_test_is_mapped, window, "the versions");
  return window;
}

static const char *
get_page (GtkWidget *window)
{
  GtkWidget *stack = us_test_find (window, GTK_TYPE_STACK, NULL, NULL);

  return gtk_stack_get_visible_child_name (GTK_STACK (stack));
}

static const char *
get_first (GtkWidget *window)
{
  GtkWidget *row = us_test_find (window, ADW_TYPE_ACTION_ROW, NULL, NULL);

  return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
}

static void
set_title (Room *room, const char *title)
{
  assert_true (us_item_set_string (US_ITEM (room->statement), US_STATEMENT_TITLE, title, NULL));
}

static void
keep (Room *room, const char *title)
{
  set_title (room, title);
  assert_non_null (us_versions_save (room->statement, "", "", NULL));
}

/* The last one first, and whether the letter is still what it says. */
static void
test_list (void **state)
{
  Room *room = *state;
  GtkWidget *window = show (room);

  assert_string_equal (get_page (window), "empty");
  keep (room, "One");
  assert_string_equal (get_page (window), "versions");
  assert_non_null (
      us_test_find (window, GTK_TYPE_LABEL, "label", "The letter is the same as version 1."));
  keep (room, "Two");
  assert_string_equal (get_first (window), "Version 2");
  us_test_close (window);
  set_title (room, "Three");
  window = show (room);
  assert_non_null (
      us_test_find (window, GTK_TYPE_LABEL, "label", "The letter has changed since version 2."));
  us_test_close (window);
}

/* In a language of long words and with letters of twice the size it is no wider than a telephone.
 */
static void
test_can_be_narrow (void **state)
{
  Room *room = *state;
  GtkWidget *window, *label, *button;

  keep (room, "One");
  window = show (room);
  label = us_test_find (window, GTK_TYPE_LABEL, "label", "_Save Version…");
  gtk_label_set_label (GTK_LABEL (label), "_Enregistrer une version…");
  button = us_test_find (window, GTK_TYPE_BUTTON, "label", "_Compare");
  gtk_button_set_label (GTK_BUTTON (button), "_Comparer");
  assert_in_range (us_test_measure_large (gtk_widget_get_first_child (window)), 1, 360);
  us_test_close (window);
}

/* Both can be undone; the one that is gone is not asked about any more. */
static void
test_restore_and_remove (void **state)
{
  Room *room = *state;
  UsHistory *history = us_document_get_history (room->document);
  GtkWidget *window;

  keep (room, "One");
  keep (room, "Two");
  window = show (room);
  gtk_widget_activate_action (window, "versions.remove", "s", "2");
  assert_int_equal (count_versions (room), 1);
  assert_string_equal (get_first (window), "Version 1");
  us_history_undo (history);
  assert_int_equal (count_versions (room), 2);
  gtk_widget_activate_action (window, "versions.remove", "s", "7");
  assert_int_equal (count_versions (room), 2);
  gtk_widget_activate_action (window, "versions.restore", "s", "1");
  assert_string_equal (us_item_get_string (US_ITEM (room->statement), US_STATEMENT_TITLE), "One");
  us_history_undo (history);
  assert_string_equal (us_item_get_string (US_ITEM (room->statement), US_STATEMENT_TITLE), "Two");
  g_object_unref (window);
}

/* What cannot be read says so and changes nothing. */
static void
test_broken (void **state)
{
  Room *room = *state;
  GtkWidget *window;
  AdwMessageDialog *dialog;

  keep (room, "One");
  us_item_set_string (us_item_list_get (us_statement_get_versions (room->statement), 0),
                      US_VERSION_LETTER, "<statement", NULL);
  window = show (room);
  gtk_widget_activate_action (window, "versions.restore", "s", "1");
  dialog = us_test_find_dialog (window);
  assert_non_null (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_widget_activate_action (window, "versions.compare", "s", "1");
  dialog = us_test_find_dialog (window);
  assert_non_null (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  assert_string_equal (us_item_get_string (US_ITEM (room->statement), US_STATEMENT_TITLE), "One");
  us_test_close (window);
}

static void
test_compare (void **state)
{
  Room *room = *state;
  GtkWidget *window;

  keep (room, "One");
  set_title (room, "Two");
  window = show (room);
  gtk_widget_activate_action (window, "versions.compare", "s", "1");
  assert_non_null (us_test_find_window (US_TYPE_COMPARE_WINDOW));
  assert_string_equal (get_page (us_test_find_window (US_TYPE_COMPARE_WINDOW)), "changes");
  us_test_close (window);
}

int
main (void)
{
#define ROOM_TEST(test)                                                                            \
  cmocka_unit_test_setup_teardown (test, us_test_letter_window_enter, us_test_letter_window_leave)
  const struct CMUnitTest tests[] = {
    ROOM_TEST (test_list),   ROOM_TEST (test_can_be_narrow), ROOM_TEST (test_restore_and_remove),
    ROOM_TEST (test_broken), ROOM_TEST (test_compare),
  };

  return cmocka_run_group_tests (tests, us_test_letter_window_begin, us_test_letter_window_end);
}
