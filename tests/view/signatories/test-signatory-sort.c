/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <adwaita.h>

#include "history/history.h"
#include "view/signatories/signatories-page.h"
#include "view/signatories/signatory-sort.h"
#include "view/types.h"

typedef struct
{
  UsStatement *statement;
  UsItemList *list;
  UsSignatoriesPage *page;
} Room;

static void
enter_room (Room *room)
{
  room->statement = us_statement_new ();
  us_item_set_string (US_ITEM (room->statement), US_STATEMENT_LANGUAGE, "en", NULL);
  room->list = us_statement_get_signatories (room->statement);
  room->page = g_object_ref_sink (us_signatories_page_new (room->statement));
  us_signatories_page_add_lines (room->page, "The Water Union\nYouth League\nÄrzte\nZoo");
}

static void
leave_room (Room *room)
{
  assert_finalized (room->page);
  g_object_unref (room->statement);
}

static void
assert_shown (Room *room, const char *expected)
{
  GListModel *model = G_LIST_MODEL (us_signatories_page_get_model (room->page));
  g_autoptr (GString) names = g_string_new (NULL);

  while (g_main_context_iteration (NULL, FALSE))
    continue;
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (UsSignatory) signatory = g_list_model_get_item (model, i);

      g_string_append_printf (names, "%s|", us_signatory_get_name (signatory));
    }
  assert_string_equal (names->str, expected);
}

static void
act (Room *room, const char *action, const char *target)
{
  gtk_widget_activate_action (GTK_WIDGET (room->page), action, "s", target);
}

static void
test_once (void **state)
{
  Room room;
  g_autoptr (UsHistory) history = NULL;

  enter_room (&room);
  history = us_history_new (room.statement);
  act (&room, "sort.once", "name");
  assert_shown (&room, "Ärzte|The Water Union|Youth League|Zoo|");
  assert_string_equal (us_signatory_get_name (us_item_list_get (room.list, 0)), "Ärzte");
  us_history_undo (history);
  assert_shown (&room, "The Water Union|Youth League|Ärzte|Zoo|");
  assert_false (us_history_get_can_undo (history));
  leave_room (&room);
}

/* The list stays as people made it; what is shown is in order, also after an edit. */
static void
test_keep (void **state)
{
  Room room;

  enter_room (&room);
  act (&room, "sort.keep", "name");
  assert_shown (&room, "Ärzte|The Water Union|Youth League|Zoo|");
  assert_false (us_signatory_sort_is_manual (room.statement));
  assert_string_equal (us_signatory_get_name (us_item_list_get (room.list, 0)), "The Water Union");
  us_item_set_string (us_item_list_get (room.list, 0), US_SIGNATORY_NAME, "Zz", NULL);
  assert_shown (&room, "Ärzte|Youth League|Zoo|Zz|");
  us_signatories_page_add_lines (room.page, "Bees");
  assert_shown (&room, "Ärzte|Bees|Youth League|Zoo|Zz|");

  /* Rows do not move there. */
  gtk_selection_model_select_item (us_signatories_page_get_model (room.page), 0, TRUE);
  act (&room, "signatories.move", "down");
  assert_string_equal (us_signatory_get_name (us_item_list_get (room.list, 2)), "Ärzte");
  act (&room, "sort.keep", "manual");
  assert_shown (&room, "Zz|Youth League|Ärzte|Zoo|Bees|");
  leave_room (&room);
}

static void
test_headings (void **state)
{
  Room room;
  g_autofree char *none = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *country = NULL;

  enter_room (&room);
  us_item_set_string (us_item_list_get (room.list, 0), US_SIGNATORY_COUNTRY, "Peru", NULL);
  none = us_signatory_sort_get_heading (us_item_list_get (room.list, 0));
  assert_null (none);
  act (&room, "sort.keep", "country");
  country = us_signatory_sort_get_heading (us_item_list_get (room.list, 0));
  assert_string_equal (country, "Peru");
  act (&room, "sort.keep", "kind");
  kind = us_signatory_sort_get_heading (us_item_list_get (room.list, 0));
  assert_string_equal (kind, "Organisation");
  leave_room (&room);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_once),
    cmocka_unit_test (test_keep),
    cmocka_unit_test (test_headings),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
