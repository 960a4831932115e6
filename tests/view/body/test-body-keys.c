/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body.h"
#include "room.h"
#include "test.h"

#include <adwaita.h>

#include "model/block.h"
#include "view/body/body-moves.h"

static void
focused_cb (GtkWidget *view, GParamSpec *pspec, gboolean *done)
{
  *done = gtk_widget_has_focus (view);
}

static int
enter_room (void **state)
{
  UsTestRoom *room = us_test_room_new (us_statement_new ());
  GtkWidget *view = g_object_new (US_TYPE_BODY_VIEW, "statement", room->statement, NULL);
  gboolean focused = FALSE;
  gulong id = g_signal_connect (view, "notify::has-focus", G_CALLBACK (focused_cb), &focused);

  us_test_room_show (room, view);
  gtk_widget_grab_focus (view);
  focused = gtk_widget_has_focus (view);
  us_test_await (&focused);
  g_signal_handler_disconnect (view, id);
  *state = room;
  return 0;
}

static void
add (UsTestRoom *room, UsBlockKind kind, int level, const char *text)
{
  g_autoptr (UsBlock) block = us_block_new_plain (kind, text);

  assert_true (us_item_set_choice (US_ITEM (block), US_BLOCK_LEVEL, level, NULL));
  assert_true (us_item_list_append (us_statement_get_body (room->statement), block, NULL));
}

static UsBlock *
get (UsTestRoom *room, guint position)
{
  return us_item_list_get (us_statement_get_body (room->statement), position);
}

static const char *
get_string (UsTestRoom *room, guint position)
{
  return us_text_get_string (us_block_get_text (get (room, position)));
}

/* Gives the key to all that listen before the text view; whether one of them took it. */
static gboolean
press (UsTestRoom *room, guint keyval, GdkModifierType modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (room->widget);
  gboolean taken = FALSE;

  for (guint i = 0; !taken && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, modifiers, &taken);
    }
  return taken;
}

static void
test_enter_leads_out_level_by_level (void **state)
{
  static const guint enters[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };
  UsTestRoom *room = *state;

  add (room, US_BLOCK_DEMAND, 0, "first");
  add (room, US_BLOCK_DEMAND, 1, "second");
  add (room, US_BLOCK_DEMAND, 2, "");
  us_test_body_go_to (US_BODY_VIEW (room->widget), 2, 0);
  assert_true (press (room, enters[0], 0));
  assert_int_equal (us_block_get_level (get (room, 2)), 1);
  assert_true (press (room, enters[1], 0));
  assert_int_equal (us_block_get_level (get (room, 2)), 0);
  assert_int_equal (us_block_get_kind (get (room, 2)), US_BLOCK_DEMAND);
  assert_true (press (room, enters[2], 0));
  assert_int_equal (us_block_get_kind (get (room, 2)), US_BLOCK_PARAGRAPH);
  assert_false (press (room, enters[0], 0));
  assert_int_equal (us_item_list_get_length (us_statement_get_body (room->statement)), 3);
}

static void
test_enter_in_text_is_a_new_line (void **state)
{
  UsTestRoom *room = *state;

  add (room, US_BLOCK_DEMAND, 0, "text");
  us_test_body_go_to (US_BODY_VIEW (room->widget), 0, 0);
  assert_false (press (room, GDK_KEY_Return, 0));
  us_test_body_go_to (US_BODY_VIEW (room->widget), 0, 4);
  assert_false (press (room, GDK_KEY_Return, 0));
  assert_int_equal (us_block_get_kind (get (room, 0)), US_BLOCK_DEMAND);
}

static void
test_backspace_makes_prose_first (void **state)
{
  UsTestRoom *room = *state;

  add (room, US_BLOCK_PARAGRAPH, 0, "before");
  add (room, US_BLOCK_HEADING, 0, "text");
  us_test_body_go_to (US_BODY_VIEW (room->widget), 1, 1);
  assert_false (press (room, GDK_KEY_BackSpace, 0));
  us_test_body_go_to (US_BODY_VIEW (room->widget), 1, 0);
  assert_true (press (room, GDK_KEY_BackSpace, 0));
  assert_int_equal (us_block_get_kind (get (room, 1)), US_BLOCK_PARAGRAPH);
  assert_string_equal (get_string (room, 1), "text");
  assert_false (press (room, GDK_KEY_BackSpace, 0));
}

static void
test_backspace_takes_a_selection (void **state)
{
  UsTestRoom *room = *state;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (room->widget));
  GtkTextIter start, end;

  add (room, US_BLOCK_DEMAND, 0, "text");
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  assert_false (press (room, GDK_KEY_BackSpace, 0));
  assert_int_equal (us_block_get_kind (get (room, 0)), US_BLOCK_DEMAND);
}

static void
test_tab_changes_the_level (void **state)
{
  UsTestRoom *room = *state;

  add (room, US_BLOCK_DEMAND, 0, "first");
  add (room, US_BLOCK_DEMAND, 0, "second");
  us_test_body_go_to (US_BODY_VIEW (room->widget), 1, 3);
  assert_false (press (room, GDK_KEY_Tab, 0));
  us_test_body_go_to (US_BODY_VIEW (room->widget), 1, 0);
  assert_true (press (room, GDK_KEY_Tab, 0));
  assert_int_equal (us_block_get_level (get (room, 1)), 1);
  assert_true (press (room, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK));
  assert_int_equal (us_block_get_level (get (room, 1)), 0);
  assert_true (press (room, GDK_KEY_Tab, 0));
  assert_true (press (room, GDK_KEY_Tab, GDK_SHIFT_MASK));
  assert_int_equal (us_block_get_level (get (room, 1)), 0);
  us_test_body_go_to (US_BODY_VIEW (room->widget), 0, 0);
  assert_false (press (room, GDK_KEY_Tab, 0));
}

static void
test_signs_become_a_kind (void **state)
{
  UsTestRoom *room = *state;

  add (room, US_BLOCK_PARAGRAPH, 0, "1.");
  add (room, US_BLOCK_PARAGRAPH, 0, "-");
  add (room, US_BLOCK_PARAGRAPH, 0, "word");
  us_history_seal (room->history);
  us_test_body_go_to (US_BODY_VIEW (room->widget), 0, 2);
  assert_true (press (room, GDK_KEY_space, 0));
  assert_int_equal (us_block_get_kind (get (room, 0)), US_BLOCK_DEMAND);
  assert_string_equal (get_string (room, 0), "");
  us_test_body_go_to (US_BODY_VIEW (room->widget), 1, 1);
  assert_true (press (room, GDK_KEY_space, 0));
  assert_int_equal (us_block_get_kind (get (room, 1)), US_BLOCK_BULLET);
  us_test_body_go_to (US_BODY_VIEW (room->widget), 2, 4);
  assert_false (press (room, GDK_KEY_space, 0));

  assert_true (us_history_undo (room->history));
  assert_string_equal (get_string (room, 1), "-");
  assert_int_equal (us_block_get_kind (get (room, 1)), US_BLOCK_PARAGRAPH);
}

/* A demand counts for itself, also for those who are used to type its number. */
static void
test_typed_numbers_vanish (void **state)
{
  UsTestRoom *room = *state;

  add (room, US_BLOCK_CALL, 0, "1.");
  add (room, US_BLOCK_DEMAND, 1, "2)Open the wells");
  us_history_seal (room->history);
  us_test_body_go_to (US_BODY_VIEW (room->widget), 0, 2);
  assert_false (press (room, GDK_KEY_space, 0));
  us_test_body_go_to (US_BODY_VIEW (room->widget), 1, 2);
  assert_true (press (room, GDK_KEY_space, 0));
  assert_string_equal (get_string (room, 1), "Open the wells");
  assert_int_equal (us_block_get_level (get (room, 1)), 1);
  assert_true (us_history_undo (room->history));
  assert_string_equal (get_string (room, 1), "2)Open the wells");
}

static void
test_alt_moves_the_block (void **state)
{
  static const struct
  {
    guint keyval;
    guint place;
  } rows[] = {
    { GDK_KEY_Down, 1 },
    { GDK_KEY_End, 3 },
    { GDK_KEY_Up, 2 },
    { GDK_KEY_Home, 0 },
  };
  UsTestRoom *room = *state;
  UsBlock *moved;

  for (char name[] = "a"; *name < 'e'; (*name)++)
    add (room, US_BLOCK_PARAGRAPH, 0, name);
  moved = get (room, 0);
  us_test_body_go_to (US_BODY_VIEW (room->widget), 0, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      assert_true (press (room, rows[i].keyval, GDK_ALT_MASK));
      assert_ptr_equal (get (room, rows[i].place), moved);
      assert_false (press (room, rows[i].keyval, 0));
    }
}

/* An explanation between two demands; one Undo takes it back. */
static void
test_shift_enter_has_no_number (void **state)
{
  UsTestRoom *room = *state;

  add (room, US_BLOCK_DEMAND, 0, "one");
  add (room, US_BLOCK_DEMAND, 1, "two three");
  us_test_body_go_to (US_BODY_VIEW (room->widget), 1, 4);
  assert_true (press (room, GDK_KEY_Return, GDK_SHIFT_MASK));
  assert_int_equal (us_item_list_get_length (us_statement_get_body (room->statement)), 3);
  assert_string_equal (get_string (room, 1), "two ");
  assert_int_equal (us_block_get_kind (get (room, 1)), US_BLOCK_DEMAND);
  assert_string_equal (get_string (room, 2), "three");
  assert_int_equal (us_block_get_kind (get (room, 2)), US_BLOCK_PARAGRAPH);
  assert_int_equal (us_block_get_level (get (room, 2)), 0);
  assert_true (us_history_undo (room->history));
  assert_int_equal (us_item_list_get_length (us_statement_get_body (room->statement)), 2);
  assert_string_equal (get_string (room, 1), "two three");
}

int
main (void)
{
#define ROOM_TEST(test) cmocka_unit_test_setup_teardown (test, enter_room, us_test_room_leave)
  const struct CMUnitTest tests[] = {
    ROOM_TEST (test_enter_leads_out_level_by_level), ROOM_TEST (test_enter_in_text_is_a_new_line),
    ROOM_TEST (test_backspace_makes_prose_first),    ROOM_TEST (test_backspace_takes_a_selection),
    ROOM_TEST (test_tab_changes_the_level),          ROOM_TEST (test_signs_become_a_kind),
    ROOM_TEST (test_typed_numbers_vanish),           ROOM_TEST (test_alt_moves_the_block),
    ROOM_TEST (test_shift_enter_has_no_number),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
