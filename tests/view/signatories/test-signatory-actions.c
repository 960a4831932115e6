/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <adwaita.h>

#include "model/signatory.h"
#include "view/signatories/signatories-page.h"
#include "view/types.h"

typedef struct
{
  UsItemList *list;
  UsSignatoriesPage *page;
  char *said;
} Room;

static void
say_cb (GSimpleAction *action, GVariant *sentence, gpointer user_data)
{
  Room *room = user_data;

  g_free (room->said);
  room->said = g_strdup_printf ("%s: %s", g_action_get_name (G_ACTION (action)),
                                g_variant_get_string (sentence, NULL));
}

static void
enter_room (Room *room, UsStatement *statement, const char *lines)
{
  static const GActionEntry entries[] = {
    { .name = "show-toast", .activate = say_cb, .parameter_type = "s" },
    { .name = "show-undo-toast", .activate = say_cb, .parameter_type = "s" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  room->list = us_statement_get_signatories (statement);
  room->page = g_object_ref_sink (us_signatories_page_new (statement));
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), room);
  gtk_widget_insert_action_group (GTK_WIDGET (room->page), "win", G_ACTION_GROUP (group));
  us_signatories_page_add_lines (room->page, lines);
  g_clear_pointer (&room->said, g_free);
}

static void
leave_room (Room *room)
{
  g_object_unref (room->page);
  g_free (room->said);
}

static void
act (Room *room, const char *action, const char *parameter)
{
  assert_true (gtk_widget_activate_action (GTK_WIDGET (room->page), action, "s", parameter));
}

static void
choose (Room *room, guint position, gboolean alone)
{
  gtk_selection_model_select_item (us_signatories_page_get_model (room->page), position, alone);
}

static void
assert_order (Room *room, const char *expected)
{
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; i < us_item_list_get_length (room->list); i++)
    g_string_append (order, us_signatory_get_name (us_item_list_get (room->list, i)));
  assert_string_equal (order->str, expected);
}

static void
test_several_move_together (void **state)
{
  static const struct
  {
    const char *where;
    const char *order;
  } rows[] = {
    { "down", "acebd" },
    { "up", "bdace" },
    { "top", "bdace" },
    { "bottom", "acebd" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsStatement) statement = us_statement_new ();
      Room room = { 0 };

      enter_room (&room, statement, "a\nb\nc\nd\ne");
      choose (&room, 1, TRUE);
      choose (&room, 3, FALSE);
      act (&room, "signatories.move", rows[i].where);
      assert_order (&room, rows[i].order);
      leave_room (&room);
    }
}

static void
test_without_a_selection_nothing_happens (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  Room room = { 0 };

  enter_room (&room, statement, "a\nb");
  gtk_selection_model_unselect_all (us_signatories_page_get_model (room.page));
  act (&room, "signatories.move", "bottom");
  gtk_widget_activate_action (GTK_WIDGET (room.page), "signatories.remove", NULL);
  gtk_widget_activate_action (GTK_WIDGET (room.page), "signatories.edit", NULL);
  assert_order (&room, "ab");
  assert_null (room.said);
  leave_room (&room);
}

static void
test_removal_can_be_undone (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  Room room = { 0 };

  enter_room (&room, statement, "a\nb\nc");
  choose (&room, 0, TRUE);
  choose (&room, 1, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (room.page), "signatories.remove", NULL);
  assert_order (&room, "c");
  assert_string_equal (room.said, "show-undo-toast: 2 signatories removed");
  leave_room (&room);
}

/* A menu opened beside the selection works on its own row; inside of it, on all that is chosen. */
static void
test_row_of_the_menu_is_chosen (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  Room room = { 0 };

  enter_room (&room, statement, "a\nb\nc");
  for (guint row = 1; row < 3; row++)
    {
      g_autoptr (GPtrArray) selected = NULL;

      choose (&room, 0, TRUE);
      choose (&room, 1, FALSE);
      gtk_widget_activate_action (GTK_WIDGET (room.page), "signatories.choose", "u", row);
      selected = us_signatories_page_get_selected (room.page);
      assert_int_equal (selected->len, row == 1 ? 2 : 1);
      assert_true (g_ptr_array_find (selected, us_item_list_get (room.list, row), NULL));
    }
  leave_room (&room);
}

static void
test_status_and_adding (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  Room room = { 0 };

  enter_room (&room, statement, "a");
  act (&room, "signatories.add", "b\nc");
  assert_order (&room, "abc");
  choose (&room, 1, TRUE);
  act (&room, "signatories.status", "declined");
  act (&room, "signatories.status", "no such status");
  assert_int_equal (us_signatory_get_status (us_item_list_get (room.list, 1)),
                    US_SIGNATORY_DECLINED);
  assert_int_equal (us_signatory_get_status (us_item_list_get (room.list, 2)),
                    US_SIGNATORY_CONFIRMED);
  leave_room (&room);
}

/* Rows do not show their group in every order: that it was set is said, and can be taken back. */
static void
test_group_is_said (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  Room room = { 0 };

  enter_room (&room, statement, "a\nb\nc");
  choose (&room, 0, TRUE);
  choose (&room, 1, FALSE);
  act (&room, "signatories.group", "Europe");
  assert_string_equal (us_item_get_string (us_item_list_get (room.list, 1), US_SIGNATORY_GROUP),
                       "Europe");
  assert_string_equal (room.said, "show-undo-toast: 2 signatories are in the group “Europe”");
  choose (&room, 1, TRUE);
  act (&room, "signatories.group", "");
  assert_string_equal (room.said, "show-undo-toast: 1 signatory is in no group");
  leave_room (&room);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_several_move_together),
    cmocka_unit_test (test_without_a_selection_nothing_happens),
    cmocka_unit_test (test_removal_can_be_undone),
    cmocka_unit_test (test_row_of_the_menu_is_chosen),
    cmocka_unit_test (test_status_and_adding),
    cmocka_unit_test (test_group_is_said),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
