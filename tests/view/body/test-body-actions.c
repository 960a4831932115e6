/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body.h"
#include "letter.h"
#include "test.h"

#include <adwaita.h>

#include "model/demand.h"
#include "view/body/body-actions.h"

typedef struct
{
  UsStatement *statement;
  GtkWidget *view;
  GActionGroup *actions;
} Room;

static int
enter_room (void **state)
{
  Room *room = g_new0 (Room, 1);

  room->statement = us_statement_new ();
  us_test_add_block (room->statement, US_BLOCK_DEMAND, 0, "Stop it. Now.");
  us_test_add_block (room->statement, US_BLOCK_DEMAND, 0, "Repair the pipes.");
  us_test_add_block (room->statement, US_BLOCK_PARAGRAPH, 0, "end");
  room->view =
      g_object_ref_sink (g_object_new (US_TYPE_BODY_VIEW, "statement", room->statement, NULL));
  room->actions = us_body_actions_new (US_BODY_VIEW (room->view));
  *state = room;
  return 0;
}

static int
leave_room (void **state)
{
  Room *room = *state;

  g_object_unref (room->actions);
  g_object_unref (room->view);
  g_object_unref (room->statement);
  g_free (room);
  return 0;
}

static UsBlock *
get (Room *room, guint position)
{
  return us_item_list_get (us_statement_get_body (room->statement), position);
}

static void
go_to (Room *room, int line, int offset)
{
  us_test_body_go_to (US_BODY_VIEW (room->view), line, offset);
  us_body_actions_update (room->actions, US_BODY_VIEW (room->view));
}

static void
run (Room *room, const char *action, const char *target)
{
  g_action_group_activate_action (room->actions, action,
                                  target != NULL ? g_variant_new_string (target) : NULL);
}

static gboolean
is_enabled (Room *room, const char *action)
{
  return g_action_group_get_action_enabled (room->actions, action);
}

static void
test_kind_and_level (void **state)
{
  Room *room = *state;
  g_autoptr (GVariant) kind = NULL;

  go_to (room, 1, 0);
  assert_true (is_enabled (room, "deeper"));
  run (room, "deeper", NULL);
  assert_int_equal (us_block_get_level (get (room, 1)), 1);
  run (room, "shallower", NULL);
  run (room, "kind", "quotation");
  assert_int_equal (us_block_get_kind (get (room, 1)), US_BLOCK_QUOTATION);
  us_body_actions_update (room->actions, US_BODY_VIEW (room->view));
  kind = g_action_group_get_action_state (room->actions, "kind");
  assert_string_equal (g_variant_get_string (kind, NULL), "quotation");
  assert_false (is_enabled (room, "lead"));
}

static void
test_lead_follows_the_caret (void **state)
{
  Room *room = *state;

  go_to (room, 0, 0);
  run (room, "lead", NULL);
  assert_int_equal (us_text_get_lead (us_block_get_text (get (room, 0))), 8);
  /* Where it starts it cannot end; there a handle's menu puts the caret. */
  us_body_actions_update (room->actions, US_BODY_VIEW (room->view));
  assert_false (is_enabled (room, "lead-here"));
  go_to (room, 0, 4);
  us_body_actions_update (room->actions, US_BODY_VIEW (room->view));
  assert_true (is_enabled (room, "lead-here"));
  run (room, "lead-here", NULL);
  assert_int_equal (us_text_get_lead (us_block_get_text (get (room, 0))), 4);
  run (room, "lead-here", NULL);
  assert_int_equal (us_text_get_lead (us_block_get_text (get (room, 0))), 0);
}

static void
test_direction (void **state)
{
  Room *room = *state;

  go_to (room, 2, 0);
  run (room, "next-direction", NULL);
  assert_int_equal (us_block_get_direction (get (room, 2)), US_BLOCK_FROM_RIGHT);
  run (room, "next-direction", NULL);
  assert_int_equal (us_block_get_direction (get (room, 2)), US_BLOCK_AUTOMATIC);
  run (room, "direction", "ltr");
  assert_int_equal (us_block_get_direction (get (room, 2)), US_BLOCK_FROM_LEFT);
}

static void
test_moves_copies_and_removes (void **state)
{
  Room *room = *state;
  UsBlock *second = get (room, 1);

  go_to (room, 1, 0);
  run (room, "move-up", NULL);
  assert_ptr_equal (get (room, 0), second);
  run (room, "move-to-bottom", NULL);
  assert_ptr_equal (get (room, 1), second);
  run (room, "move-to-bottom", NULL);
  assert_ptr_equal (get (room, 2), second);
  run (room, "duplicate", NULL);
  assert_int_equal (us_item_list_get_length (us_statement_get_body (room->statement)), 4);
  run (room, "remove", NULL);
  assert_int_equal (us_item_list_get_length (us_statement_get_body (room->statement)), 3);
}

/* What a handle has no room for, keys find in the context menu. */
static void
test_context_menu (void **state)
{
  static const char *const commands[] = { "text.reference", "body.move-up" };
  Room *room = *state;
  GMenuModel *menu = gtk_text_view_get_extra_menu (GTK_TEXT_VIEW (room->view));

  assert_int_equal (g_menu_model_get_n_items (menu), G_N_ELEMENTS (commands));
  for (int i = 0; i < (int) G_N_ELEMENTS (commands); i++)
    {
      g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (submenu, 0, G_MENU_LINK_SECTION);
      g_autofree char *action = NULL;

      assert_true (g_menu_model_get_item_attribute (section, 0, "action", "s", &action));
      assert_string_equal (action, commands[i]);
    }
}

int
main (void)
{
#define ROOM_TEST(test) cmocka_unit_test_setup_teardown (test, enter_room, leave_room)
  const struct CMUnitTest tests[] = {
    ROOM_TEST (test_kind_and_level), ROOM_TEST (test_lead_follows_the_caret),
    ROOM_TEST (test_direction),      ROOM_TEST (test_moves_copies_and_removes),
    ROOM_TEST (test_context_menu),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
