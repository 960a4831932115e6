/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "room.h"
#include "widgets.h"

#include <adwaita.h>

#include "view/body/body-view.h"
#include "view/find/find-bar.h"
#include "view/letter/letter-page.h"
#include "view/sheet/sheet.h"

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

static gboolean
is_closed (gpointer bar)
{
  GtkWidget *revealer = gtk_widget_get_first_child (bar);

  return !gtk_revealer_get_reveal_child (GTK_REVEALER (revealer));
}

/* Wherever in the bar the keyboard is. */
static void
test_escape_closes (void **state)
{
  Room room = enter_room ();
  GtkWidget *with = find (room.bar, GTK_TYPE_ENTRY, 0);

  for (int i = 0; i < 2; i++)
    {
      activate (&room, "find-replace");
      assert_false (is_closed (room.bar));
      us_test_until (us_test_is_mapped, with, "what to replace with");
      gtk_widget_grab_focus (i == 0 ? with : room.entry);
      us_test_hand ("key Escape");
      us_test_until (is_closed, room.bar, "a closed bar");
    }
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

#define LINES 30
#define FRAMES 22 /* the bar slides in for fifteen of them */

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer frames)
{
  return --*(int *) frames > 0;
}

static gboolean
is_nothing (gpointer frames)
{
  return *(int *) frames == 0;
}

/* Whether the caret is where it can be seen, once all stands still. */
static void
check_in_sight (GtkWidget *page)
{
  GtkWidget *sheet = us_letter_page_get_sheet (US_LETTER_PAGE (page));
  GtkWidget *body = find (page, US_TYPE_BODY_VIEW, 0);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (body));
  int frames = FRAMES, x, y;
  GtkTextIter caret;
  GdkRectangle place;
  graphene_point_t at;

  gtk_widget_add_tick_callback (page, tick_cb, &frames, NULL);
  us_test_until (is_nothing, &frames, "frames");
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (body), &caret, &place);
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (body), GTK_TEXT_WINDOW_WIDGET, place.x,
                                         place.y, &x, &y);
  assert_true (
      gtk_widget_compute_point (body, sheet, &GRAPHENE_POINT_INIT ((float) x, (float) y), &at));
  assert_in_range ((int) at.y, 0, gtk_widget_get_height (sheet) - place.height);
}

/* The row for the replacement takes room from the letter, where what was found may stand. */
static void
test_found_stays_in_sight (void **state)
{
  Room room = enter_room ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page =
      g_object_new (US_TYPE_LETTER_PAGE, "statement", room.statement, "vexpand", TRUE, NULL);

  us_test_set (room.statement, "title", "");
  us_test_set (room.statement, "subject", "");
  for (int i = 0; i < LINES; i++)
    us_test_add_block (room.statement, US_BLOCK_PARAGRAPH, 0, "A river that falls dry.");
  g_object_ref (room.bar);
  gtk_window_set_default_size (GTK_WINDOW (room.window), 600, 400);
  gtk_window_set_child (GTK_WINDOW (room.window), box);
  gtk_box_append (GTK_BOX (box), room.bar);
  gtk_box_append (GTK_BOX (box), page);
  g_object_unref (room.bar);
  activate (&room, "find");
  type (&room, "river");
  for (int i = 0; i < LINES; i += 10)
    {
      check_in_sight (page);
      gtk_widget_activate_action (room.entry, "find.replacing", NULL);
      check_in_sight (page);
      gtk_widget_activate_action (room.entry, "find.replacing", NULL);
      us_find_bar_close (US_FIND_BAR (room.bar));
      check_in_sight (page);
      us_sheet_scroll_by (US_SHEET (us_letter_page_get_sheet (US_LETTER_PAGE (page))), -70);
      check_in_sight (page);
      activate (&room, "find-replace");
      check_in_sight (page);
      gtk_widget_activate_action (room.entry, "find.replacing", NULL);
      check_in_sight (page);
      for (int step = 0; step < 10; step++)
        activate (&room, "find-next");
    }
  leave_room (&room);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_counts_and_steps),      cmocka_unit_test (test_replaces_all),
    cmocka_unit_test (test_found_stays_in_sight),  cmocka_unit_test (test_escape_closes),
    cmocka_unit_test (test_actions_need_a_letter),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
