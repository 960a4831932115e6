/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <adwaita.h>

#include "history/history.h"
#include "register/headings.h"
#include "view/signatories/heading-list.h"
#include "view/types.h"

typedef struct
{
  UsStatement *statement;
  UsHistory *history;
  UsHeadingList *list;
} Room;

static void
add (UsStatement *statement, const char *name, const char *group)
{
  g_autoptr (UsSignatory) signatory = us_signatory_new (name);

  g_object_set (signatory, "group", group, NULL);
  us_item_list_append (us_statement_get_signatories (statement), signatory, NULL);
}

static void
enter_room (Room *room)
{
  room->statement = us_statement_new ();
  add (room->statement, "a", "Africa");
  add (room->statement, "b", "Europe");
  add (room->statement, "c", "");
  add (room->statement, "d", "Asia & Pacific");
  add (room->statement, "e", "Europe");
  room->history = us_history_new (room->statement);
  room->list = g_object_ref_sink (g_object_new (US_TYPE_HEADING_LIST, NULL));
  us_heading_list_set_statement (room->list, room->statement);
}

static void
leave_room (Room *room)
{
  assert_finalized (room->list);
  g_object_unref (room->history);
  g_object_unref (room->statement);
}

/* The titles of the rows, when all is done that is to do. */
static void
assert_rows (Room *room, const char *expected)
{
  g_autoptr (GString) titles = g_string_new (NULL);
  GtkWidget *box = gtk_widget_get_first_child (GTK_WIDGET (room->list));

  while (g_main_context_iteration (NULL, FALSE))
    continue;
  for (GtkWidget *row = gtk_widget_get_first_child (box); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    g_string_append_printf (titles, "%s: %s;",
                            adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                            adw_action_row_get_subtitle (ADW_ACTION_ROW (row)));
  assert_string_equal (titles->str, expected);
}

static void
test_moves (void **state)
{
  Room room;

  enter_room (&room);
  assert_rows (&room, "Without a Heading: 1 signatory;Africa: 1 signatory;Europe: 2 signatories;"
                      "Asia & Pacific: 1 signatory;");
  us_heading_list_move (room.list, "Asia & Pacific", "top");
  us_heading_list_move (room.list, "Africa", "down");
  assert_rows (&room, "Without a Heading: 1 signatory;Asia & Pacific: 1 signatory;"
                      "Europe: 2 signatories;Africa: 1 signatory;");
  assert_string_equal (us_history_get_undo_label (room.history), "Undo Move Group");
  /* There is no further. */
  us_heading_list_move (room.list, "Africa", "down");
  us_heading_list_move (room.list, "Africa", "bottom");
  us_history_undo (room.history);
  us_history_undo (room.history);
  assert_false (us_history_get_can_undo (room.history));
  us_heading_list_move (room.list, "Asia & Pacific", "1");
  us_heading_list_move (room.list, "Europe", "up");
  assert_rows (&room, "Without a Heading: 1 signatory;Africa: 1 signatory;Europe: 2 signatories;"
                      "Asia & Pacific: 1 signatory;");
  leave_room (&room);
}

static void
test_renames (void **state)
{
  Room room;

  enter_room (&room);
  us_heading_list_move (room.list, "Asia & Pacific", "top");
  gtk_widget_activate_action (GTK_WIDGET (room.list), "headings.renamed", "(ss)", "Asia & Pacific",
                              "Asia");
  assert_rows (&room, "Without a Heading: 1 signatory;Asia: 1 signatory;Africa: 1 signatory;"
                      "Europe: 2 signatories;");
  us_history_undo (room.history);
  assert_rows (&room, "Without a Heading: 1 signatory;Asia & Pacific: 1 signatory;"
                      "Africa: 1 signatory;Europe: 2 signatories;");
  leave_room (&room);
}

/* It follows who comes and goes, and is not there when there are no headings. */
static void
test_follows (void **state)
{
  Room room;

  enter_room (&room);
  add (room.statement, "f", "Americas");
  us_item_list_remove (us_statement_get_signatories (room.statement), 2, 1, NULL);
  assert_rows (&room, "Africa: 1 signatory;Europe: 2 signatories;Asia & Pacific: 1 signatory;"
                      "Americas: 1 signatory;");
  us_item_set_choice (US_ITEM (room.statement), US_STATEMENT_SIGNATORIES_HEADINGS, US_HEADINGS_NONE,
                      NULL);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  assert_false (gtk_widget_get_visible (GTK_WIDGET (room.list)));
  us_item_set_choice (US_ITEM (room.statement), US_STATEMENT_SIGNATORIES_HEADINGS, US_HEADINGS_KIND,
                      NULL);
  assert_rows (&room, "Organisations: 5 signatories;Individuals: 0 signatories;");
  assert_true (gtk_widget_get_visible (GTK_WIDGET (room.list)));
  leave_room (&room);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_moves),
    cmocka_unit_test (test_renames),
    cmocka_unit_test (test_follows),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
