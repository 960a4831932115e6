/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "model/settings.h"
#include "view/letter/date-button.h"
#include "view/letter/letter-field.h"
#include "view/types.h"

/* Opens the calendar and presses one of its buttons. */
static void
press (GtkWidget *button, const char *label)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (gtk_widget_get_first_child (button)));
  g_signal_emit_by_name (us_test_find (button, GTK_TYPE_BUTTON, "label", label), "clicked");
}

static void
test_today_and_none (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = g_object_new (US_TYPE_DATE_BUTTON, "statement", statement, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  press (button, "_Today");
  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_DATE), today);
  press (button, "_No Date");
  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_DATE), "");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* It shows the date as the letter has it, in the digits that the letter chose. */
static void
test_digits (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = g_object_new (US_TYPE_DATE_BUTTON, "statement", statement, NULL);

  gtk_window_set_child (GTK_WINDOW (window), button);
  us_item_set_string (US_ITEM (statement), US_STATEMENT_LANGUAGE, "ar", NULL);
  us_item_set_string (US_ITEM (statement), US_STATEMENT_DATE, "2026-03-22", NULL);
  assert_non_null (us_test_find (button, GTK_TYPE_LABEL, "label", "22 مارس 2026"));
  us_item_set_choice (US_ITEM (us_statement_get_settings (statement)), US_SETTINGS_NUMBERING,
                      US_NUMBERING_ARABIC, NULL);
  assert_non_null (us_test_find (button, GTK_TYPE_LABEL, "label", "٢٢ مارس ٢٠٢٦"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Undo, and what is typed above it, move the calendar; it is no choice of a day. */
static void
test_calendar_follows (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = g_object_new (US_TYPE_DATE_BUTTON, "statement", statement, NULL);
  GtkWidget *calendar;
  g_autoptr (GDateTime) day = NULL;

  us_item_set_string (US_ITEM (statement), US_STATEMENT_DATE, "2026-01-31", NULL);
  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  gtk_menu_button_popup (GTK_MENU_BUTTON (gtk_widget_get_first_child (button)));
  calendar = us_test_find (button, GTK_TYPE_CALENDAR, NULL, NULL);
  us_item_set_string (US_ITEM (statement), US_STATEMENT_DATE, "2027-02-03", NULL);
  day = gtk_calendar_get_date (GTK_CALENDAR (calendar));
  assert_int_equal (g_date_time_get_year (day), 2027);
  assert_int_equal (g_date_time_get_month (day), 2);
  assert_int_equal (g_date_time_get_day_of_month (day), 3);
  us_item_set_string (US_ITEM (statement), US_STATEMENT_DATE, "2028", NULL);
  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_DATE), "2028");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
count_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  (*(guint *) user_data)++;
}

static gboolean
has_focus_in_popover (gpointer button)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (button));

  return focus != NULL && gtk_widget_get_mapped (focus) &&
         gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL;
}

static gboolean
is_undone (gpointer n_undone)
{
  return *(guint *) n_undone > 0;
}

/* An open popover keeps the keys from the window, and what is written in it is to be undone too. */
static void
test_undo_works_in_it (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) undo = g_simple_action_new ("undo", NULL);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = g_object_new (US_TYPE_DATE_BUTTON, "statement", statement, NULL);
  guint n_undone = 0;

  g_signal_connect (undo, "activate", G_CALLBACK (count_cb), &n_undone);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (undo));
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (actions));
  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  us_test_until (us_test_is_mapped, button, "the button");
  gtk_menu_button_popup (GTK_MENU_BUTTON (gtk_widget_get_first_child (button)));
  us_test_until (has_focus_in_popover, button, "the calendar");
  us_test_hand ("key ctrl+z");
  us_test_until (is_undone, &n_undone, "the step back");
  assert_int_equal (n_undone, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
has_date (gpointer statement)
{
  return g_str_equal (us_item_get_string (statement, US_STATEMENT_DATE), "2026-03-22");
}

static gboolean
has_focus (gpointer field)
{
  return gtk_widget_has_focus (field);
}

static gboolean
is_typed (gpointer field)
{
  g_autofree char *shown = NULL;

  g_object_get (gtk_text_view_get_buffer (field), "text", &shown, NULL);
  return g_str_equal (shown, "2026-03-227");
}

static gboolean
is_taken_back (gpointer field)
{
  return !is_typed (field);
}

static void
hear_cb (GSimpleAction *action, GVariant *text, gpointer user_data)
{
  g_ptr_array_add (user_data, g_variant_dup_string (text, NULL));
}

/* It is no date before its last character; what is none when the person goes is. */
static void
test_date_is_typed (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) toast = g_simple_action_new ("show-toast", G_VARIANT_TYPE_STRING);
  g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = g_object_new (US_TYPE_DATE_BUTTON, "statement", statement, NULL);
  GtkMenuButton *menu_button = GTK_MENU_BUTTON (gtk_widget_get_first_child (button));
  GtkWidget *field;

  g_signal_connect (toast, "activate", G_CALLBACK (hear_cb), said);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (toast));
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (actions));
  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  gtk_menu_button_popup (menu_button);
  field = us_test_find (button, US_TYPE_LETTER_FIELD, "property-name", "date");
  us_test_until (has_focus, field, "the field to have the keys");
  us_test_hand ("type 2026-03-22");
  us_test_until (has_date, statement, "the date to be typed");
  assert_int_equal (said->len, 0);

  us_test_hand ("type 7");
  us_test_until (is_typed, field, "one character more");
  assert_int_equal (said->len, 0);
  us_test_hand ("key Tab");
  us_test_until (is_taken_back, field, "what is no date to be taken back");
  assert_int_equal (said->len, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_enter_is_enough (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = g_object_new (US_TYPE_DATE_BUTTON, "statement", statement, NULL);
  GtkMenuButton *menu_button = GTK_MENU_BUTTON (gtk_widget_get_first_child (button));
  GtkWidget *field;

  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  gtk_menu_button_popup (menu_button);
  field = us_test_find (button, US_TYPE_LETTER_FIELD, "property-name", "date");
  assert_non_null (field);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), "2026-05-01", -1);
  assert_true (us_test_press (field, GDK_KEY_Return, 0));
  assert_false (gtk_widget_get_visible (GTK_WIDGET (gtk_menu_button_get_popover (menu_button))));
  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_DATE), "2026-05-01");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_calendar_follows), cmocka_unit_test (test_digits),
    cmocka_unit_test (test_today_and_none),   cmocka_unit_test (test_enter_is_enough),
    cmocka_unit_test (test_undo_works_in_it), cmocka_unit_test (test_date_is_typed),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
