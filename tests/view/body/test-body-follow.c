/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "room.h"
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "model/live.h"
#include "view/body/body-caret.h"
#include "view/body/body-follow.h"

#define OBJECT US_TEXT_OBJECT

typedef struct
{
  UsStatement *statement;
  GtkWidget *window;
  UsBodyView *view;
  char *went; /* where somebody was sent outside of the text */
} Room;

static void
view_cb (GSimpleAction *action, GVariant *name, gpointer user_data)
{
  Room *room = user_data;

  room->went = g_variant_dup_string (name, NULL);
}

static void
note_cb (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Room *room = user_data;

  room->went = g_strdup ("note");
}

static void
insert_actions (Room *room, const char *prefix, const GActionEntry *entry)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entry, 1, room);
  gtk_widget_insert_action_group (room->window, prefix, G_ACTION_GROUP (group));
}

/* "See ‹demand›‹note› ‹count› link." before a demand. */
static int
enter_room (void **state)
{
  static const GActionEntry view = { .name = "view", .activate = view_cb, .parameter_type = "s" };
  static const GActionEntry note = { .name = "note", .activate = note_cb };
  Room *room = g_new0 (Room, 1);
  UsBlock *block, *demand;
  g_autofree char *target = NULL;
  g_autoptr (UsText) text = NULL;
  UsSpan spans[] = { { US_SPAN_DEMAND, 4, 7, NULL },
                     { US_SPAN_NOTE, 7, 10, NULL },
                     { US_SPAN_COUNT, 11, 14, "organisations" },
                     { US_SPAN_LINK, 15, 19, "javascript:no" } };

  room->statement = us_statement_new ();
  block = us_test_add_block (room->statement, US_BLOCK_PARAGRAPH, 0, "");
  demand = us_test_add_block (room->statement, US_BLOCK_DEMAND, 0, "Stop.");
  spans[0].target = target = us_live_demand_new (us_item_get_id (US_ITEM (demand)), FALSE);
  spans[1].target = us_item_get_id (US_ITEM (us_test_add_note (room->statement, "UN Doc")));
  text = us_text_new_with_spans ("See " OBJECT OBJECT " " OBJECT " link.", -1, spans, 4, NULL);
  assert_true (us_item_set_text (US_ITEM (block), US_BLOCK_TEXT, text, NULL));
  room->window = g_object_ref_sink (gtk_window_new ());
  room->view = g_object_new (US_TYPE_BODY_VIEW, "statement", room->statement, NULL);
  gtk_window_set_child (GTK_WINDOW (room->window), GTK_WIDGET (room->view));
  insert_actions (room, "win", &view);
  insert_actions (room, "body", &note);
  *state = room;
  return 0;
}

static int
leave_room (void **state)
{
  Room *room = *state;

  /* The notes are numbered a moment after the last change. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  us_test_close (room->window);
  g_object_unref (room->statement);
  g_free (room->went);
  g_free (room);
  return 0;
}

static void
go_to (Room *room, int index)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (room->view));
  GtkTextIter at;

  while (g_main_context_iteration (NULL, FALSE))
    ;
  gtk_text_buffer_get_iter_at_line_index (buffer, &at, 0, index);
  gtk_text_buffer_place_cursor (buffer, &at);
  g_clear_pointer (&room->went, g_free);
}

static void
test_finds_what_the_caret_is_at (void **state)
{
  static const struct
  {
    int index;
    int kind; /* -1 for none */
  } places[] = {
    { 0, -1 },
    { 4, US_SPAN_DEMAND },
    { 7, US_SPAN_NOTE },
    { 10, US_SPAN_NOTE },
    { 11, US_SPAN_COUNT },
    { 14, US_SPAN_COUNT },
    { 17, US_SPAN_LINK },
    { 20, -1 },
  };
  Room *room = *state;

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      UsSpan span = { .kind = US_SPAN_BOLD };

      go_to (room, places[i].index);
      assert_int_equal (us_body_follow_find (room->view, &span), places[i].kind >= 0);
      if (places[i].kind >= 0)
        assert_int_equal (span.kind, places[i].kind);
    }
}

static void
test_goes_there (void **state)
{
  Room *room = *state;

  go_to (room, 11);
  us_body_follow (room->view);
  assert_string_equal (room->went, "signatories");
  go_to (room, 10);
  us_body_follow (room->view);
  assert_string_equal (room->went, "note");
  go_to (room, 4);
  us_body_follow (room->view);
  assert_null (room->went);
  assert_int_equal (us_body_caret_get_line (room->view), 1);
}

/* A demand that is gone, and a paragraph that leads nowhere, leave the caret where it is. */
static void
test_goes_nowhere (void **state)
{
  Room *room = *state;

  us_item_list_remove (us_statement_get_body (room->statement), 1, 1, NULL);
  go_to (room, 4);
  us_body_follow (room->view);
  go_to (room, 0);
  us_body_follow (room->view);
  assert_null (room->went);
  assert_int_equal (us_body_caret_get_line (room->view), 0);
}

static void
test_says_what_the_caret_is_at (void **state)
{
  Room *room = *state;

  go_to (room, 4);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (room->view),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Reference to demand\u00a01. Text: See demand\u00a01(note "
                                       "1) 0 link.");
  go_to (room, 11);
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (room->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      "Count of organisations: 0. Text: See demand\u00a01(note 1) 0 link.");
  go_to (room, 0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (room->view),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Text: See demand\u00a01(note 1) 0 link.");
}

/* In a character of the first line, so far from its start, on the screen. */
static graphene_point_t
place_in (Room *room, int index, double part)
{
  GtkTextView *view = GTK_TEXT_VIEW (room->view);
  GdkRectangle box;
  GtkTextIter at;
  int x, y;

  gtk_text_buffer_get_iter_at_line_index (gtk_text_view_get_buffer (view), &at, 0, index);
  gtk_text_view_get_iter_location (view, &at, &box);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET,
                                         box.x + (int) (box.width * part), box.y + box.height / 2,
                                         &x, &y);
  return us_test_place (GTK_WIDGET (view), x, y);
}

static graphene_point_t
place_of (Room *room, int index)
{
  return place_in (room, index, 0.5);
}

static void
show (Room *room)
{
  /* No click of these is a double one. */
  g_object_set (gtk_settings_get_default (), "gtk-double-click-time", 0, NULL);
  gtk_window_set_decorated (GTK_WINDOW (room->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (room->window), 600, 300);
  gtk_window_present (GTK_WINDOW (room->window));
  us_test_until (us_test_is_mapped, room->view, "the text");
  us_test_wait (200);
  go_to (room, 0);
}

static gboolean
has_gone (gpointer room)
{
  return ((Room *) room)->went != NULL;
}

static gboolean
is_selected (gpointer room)
{
  GtkTextIter start, end;

  return gtk_text_buffer_get_selection_bounds (
             gtk_text_view_get_buffer (GTK_TEXT_VIEW (((Room *) room)->view)), &start, &end) &&
         gtk_text_iter_get_line_index (&end) >= 7;
}

static gboolean
has_arrived (gpointer room)
{
  return has_gone (room) || us_body_caret_get_line (((Room *) room)->view) == 1;
}

/* Where the caret would go behind it. */
static void
click_at (Room *room, int index, const char *click)
{
  graphene_point_t place;

  go_to (room, 0);
  place = place_in (room, index, 0.8);
  us_test_hand ("mousemove %d %d %s", (int) place.x, (int) place.y, click);
  us_test_until (has_arrived, room, "what was clicked on");
}

/* Plainly or with Ctrl; what stands for something else is the caret's, whatever is beside it. */
static void
test_click_goes_there (void **state)
{
  static const char *const clicks[] = { "click 1", "keydown ctrl click 1 keyup ctrl" };
  Room *room = *state;

  show (room);
  for (gsize i = 0; i < G_N_ELEMENTS (clicks); i++)
    {
      UsSpan span = { .kind = US_SPAN_BOLD };

      click_at (room, 7, clicks[i]);
      assert_string_equal (room->went, "note");
      assert_true (us_body_follow_find (room->view, &span));
      assert_int_equal (span.kind, US_SPAN_NOTE);
      click_at (room, 11, clicks[i]);
      assert_string_equal (room->went, "signatories");
      click_at (room, 4, clicks[i]);
      assert_null (room->went);
      assert_int_equal (us_body_caret_get_line (room->view), 1);
    }
}

/* The second of two clicks falls where the first one did. */
static void
test_two_clicks_go_once (void **state)
{
  Room *room = *state;
  graphene_point_t number;

  show (room);
  g_object_set (gtk_settings_get_default (), "gtk-double-click-time", 5000, NULL);
  number = place_of (room, 7);
  us_test_hand ("mousemove %d %d click 1", (int) number.x, (int) number.y);
  us_test_wait (300);
  assert_null (room->went);
  us_test_hand ("click 1");
  us_test_until (has_gone, room, "the note");
  assert_string_equal (room->went, "note");
}

/* Whoever selects, by the mouse or with Shift, or clicks on words, wants to stay. */
static void
test_selecting_stays (void **state)
{
  Room *room = *state;
  graphene_point_t from, number;

  show (room);
  from = place_of (room, 1);
  number = place_of (room, 7);
  us_test_hand ("mousemove %d %d mousedown 1 mousemove %d %d mousemove %d %d", (int) from.x,
                (int) from.y, (int) from.x + 20, (int) from.y, (int) number.x + 1, (int) number.y);
  us_test_until (is_selected, room, "the selection");
  us_test_hand ("mouseup 1");
  us_test_wait (200);
  assert_null (room->went);
  /* The number alone, in less than what makes a drag. */
  go_to (room, 0);
  us_test_hand ("mousemove %d %d mousedown 1 mousemove %d %d", (int) number.x - 2, (int) number.y,
                (int) number.x + 2, (int) number.y);
  us_test_until (is_selected, room, "the selection of the number");
  us_test_hand ("mouseup 1");
  us_test_wait (200);
  assert_null (room->went);
  go_to (room, 0);
  us_test_hand ("keydown shift mousemove %d %d click 1 keyup shift", (int) number.x + 1,
                (int) number.y);
  us_test_until (is_selected, room, "the selection with Shift");
  us_test_hand ("mousemove %d %d click 1", (int) from.x, (int) from.y);
  us_test_wait (200);
  assert_null (room->went);
}

int
main (void)
{
#define ROOM_TEST(test) cmocka_unit_test_setup_teardown (test, enter_room, leave_room)
  const struct CMUnitTest tests[] = {
    ROOM_TEST (test_finds_what_the_caret_is_at),
    ROOM_TEST (test_goes_there),
    ROOM_TEST (test_goes_nowhere),
    ROOM_TEST (test_says_what_the_caret_is_at),
    ROOM_TEST (test_click_goes_there),
    ROOM_TEST (test_two_clicks_go_once),
    ROOM_TEST (test_selecting_stays),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
