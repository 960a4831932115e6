/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "room.h"

#include <adwaita.h>

#include "view/find/find-bar.h"

static GtkWidget *
find (GtkWidget *within, GType type, int n)
{
  static int left;
  GtkWidget *found = NULL;

  if (n >= 0)
    left = n;
  if (G_TYPE_CHECK_INSTANCE_TYPE (within, type) && left-- == 0)
    return within;
  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type, -1);
  return found;
}

typedef struct
{
  UsStatement *statement;
  GtkWidget *window;
  GtkWidget *bar;
  GtkWidget *entry;
  GtkLabel *count;
} Room;

static Room
enter_room (void)
{
  Room room = { .statement = us_statement_new () };

  us_test_set (room.statement, "title", "The river");
  us_test_set (room.statement, "subject", "River water of the Rivera");
  room.window = g_object_ref_sink (g_object_new (GTK_TYPE_APPLICATION_WINDOW, NULL));
  room.bar = g_object_new (US_TYPE_FIND_BAR, "statement", room.statement, NULL);
  gtk_window_set_child (GTK_WINDOW (room.window), room.bar);
  gtk_window_present (GTK_WINDOW (room.window));
  room.entry = find (room.bar, GTK_TYPE_SEARCH_ENTRY, 0);
  for (int i = 0;; i++)
    {
      room.count = GTK_LABEL (find (room.bar, GTK_TYPE_LABEL, i));
      if (gtk_widget_has_css_class (GTK_WIDGET (room.count), "numeric"))
        return room;
    }
}

static void
leave_room (Room *room)
{
  us_test_close (room->window);
  assert_finalized (room->statement);
}

static void
type (Room *room, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (room->entry), text);
  g_signal_emit_by_name (room->entry, "search-changed");
}

static void
activate (Room *room, const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (room->window), action, NULL);
}

static void
test_counts_and_steps (void **state)
{
  Room room = enter_room ();

  activate (&room, "find");
  type (&room, "river");
  assert_string_equal (gtk_label_get_label (room.count), "1 of 3");
  activate (&room, "find-next");
  assert_string_equal (gtk_label_get_label (room.count), "2 of 3");
  activate (&room, "find-previous");
  activate (&room, "find-previous");
  assert_string_equal (gtk_label_get_label (room.count), "3 of 3");
  g_signal_emit_by_name (room.entry, "activate");
  assert_string_equal (gtk_label_get_label (room.count), "1 of 3");
  gtk_widget_activate_action (room.entry, "find.words", NULL);
  assert_string_equal (gtk_label_get_label (room.count), "1 of 2");
  gtk_widget_activate_action (room.entry, "find.case", NULL);
  assert_string_equal (gtk_label_get_label (room.count), "1 of 1");
  type (&room, "sea");
  assert_string_equal (gtk_label_get_label (room.count), "Not found");
  assert_true (gtk_widget_has_css_class (room.entry, "error"));
  us_find_bar_close (US_FIND_BAR (room.bar));
  assert_string_equal (gtk_label_get_label (room.count), "");
  leave_room (&room);
}

static void
test_replaces_all (void **state)
{
  Room room = enter_room ();
  GtkWidget *with = find (room.bar, GTK_TYPE_ENTRY, 0);
  GtkWidget *button = NULL;

  assert_false (gtk_widget_get_visible (with));
  activate (&room, "find-replace");
  assert_true (gtk_widget_get_visible (with));
  type (&room, "river");
  gtk_editable_set_text (GTK_EDITABLE (with), "lake");
  for (int i = 0; button == NULL ||
                  g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), "Replace _All") != 0;
       i++)
    button = find (room.bar, GTK_TYPE_BUTTON, i);
  assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  assert_string_equal (us_item_get_string (US_ITEM (room.statement), US_STATEMENT_SUBJECT),
                       "lake water of the lakea");
  assert_false (gtk_widget_get_sensitive (button));
  leave_room (&room);
}

/* Without a letter there is nothing to find. */
static void
test_actions_need_a_letter (void **state)
{
  Room room = enter_room ();

  assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (room.window), "find"));
  g_object_set (room.bar, "statement", NULL, NULL);
  assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (room.window), "find"));
  leave_room (&room);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_counts_and_steps),
    cmocka_unit_test (test_replaces_all),
    cmocka_unit_test (test_actions_need_a_letter),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
