/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <adwaita.h>

#include "model/signatory.h"
#include "view/signatories/signatories-page.h"
#include "view/types.h"

typedef struct
{
  UsStatement *statement;
  UsItemList *list;
  UsSignatoriesPage *page;
} Room;

static void
enter_room (Room *room, const char *lines)
{
  room->statement = us_statement_new ();
  room->list = us_statement_get_signatories (room->statement);
  room->page = g_object_ref_sink (us_signatories_page_new (room->statement));
  us_signatories_page_add_lines (room->page, lines);
}

static void
leave_room (Room *room)
{
  assert_finalized (room->page);
  g_object_unref (room->statement);
}

static void
choose (Room *room, guint position)
{
  gtk_selection_model_select_item (us_signatories_page_get_model (room->page), position, TRUE);
}

static const char *
get_name (Room *room, guint position)
{
  return us_signatory_get_name (us_item_list_get (room->list, position));
}

static void
move (Room *room, const char *where)
{
  gtk_widget_activate_action (GTK_WIDGET (room->page), "signatories.move", "s", where);
}

static void
test_moves_follow_the_row (void **state)
{
  Room room;
  g_autoptr (GPtrArray) selected = NULL;

  enter_room (&room, "a\nb\nc\nd");
  choose (&room, 1);
  move (&room, "down");
  assert_string_equal (get_name (&room, 2), "b");
  move (&room, "bottom");
  assert_string_equal (get_name (&room, 3), "b");
  move (&room, "down");
  assert_string_equal (get_name (&room, 3), "b");
  move (&room, "top");
  assert_string_equal (get_name (&room, 0), "b");
  move (&room, "up");
  assert_string_equal (get_name (&room, 0), "b");
  selected = us_signatories_page_get_selected (room.page);
  assert_int_equal (selected->len, 1);
  assert_string_equal (us_signatory_get_name (selected->pdata[0]), "b");
  leave_room (&room);
}

static void
test_drop_at_the_end (void **state)
{
  Room room;

  enter_room (&room, "a\nb\nc");
  choose (&room, 0);
  gtk_widget_activate_action (GTK_WIDGET (room.page), "signatories.drop", "u", G_MAXUINT);
  assert_string_equal (get_name (&room, 2), "a");
  leave_room (&room);
}

static void
test_remove_chooses_the_next (void **state)
{
  Room room;
  g_autoptr (GPtrArray) selected = NULL;

  enter_room (&room, "a\nb\nc");
  choose (&room, 1);
  gtk_widget_activate_action (GTK_WIDGET (room.page), "signatories.remove", NULL);
  assert_int_equal (us_item_list_get_length (room.list), 2);
  selected = us_signatories_page_get_selected (room.page);
  assert_int_equal (selected->len, 1);
  assert_string_equal (us_signatory_get_name (selected->pdata[0]), "c");
  leave_room (&room);
}

static void
test_status_of_the_selection (void **state)
{
  Room room;

  enter_room (&room, "a\nb");
  choose (&room, 1);
  gtk_widget_activate_action (GTK_WIDGET (room.page), "signatories.status", "s", "invited");
  assert_int_equal (us_signatory_get_status (us_item_list_get (room.list, 0)),
                    US_SIGNATORY_CONFIRMED);
  assert_int_equal (us_signatory_get_status (us_item_list_get (room.list, 1)),
                    US_SIGNATORY_INVITED);
  leave_room (&room);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_moves_follow_the_row),
    cmocka_unit_test (test_drop_at_the_end),
    cmocka_unit_test (test_remove_chooses_the_next),
    cmocka_unit_test (test_status_of_the_selection),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
