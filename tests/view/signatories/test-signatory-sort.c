/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <adwaita.h>

#include "history/history.h"
#include "view/signatories/signatories-page.h"
#include "view/signatories/signatory-model.h"
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

static gboolean
is_sorted (GListModel *model)
{
  for (guint i = 1; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (UsSignatory) one = g_list_model_get_item (model, i - 1);
      g_autoptr (UsSignatory) other = g_list_model_get_item (model, i);

      if (strcmp (us_signatory_get_name (one), us_signatory_get_name (other)) > 0)
        return FALSE;
    }
  return TRUE;
}

static void
check_cb (GListModel *model, guint position, guint removed, guint added, GPtrArray *rows)
{
  if (removed > 0)
    g_ptr_array_remove_range (rows, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (rows, (int) (position + i), g_list_model_get_item (model, position + i));
  assert_int_equal (rows->len, g_list_model_get_n_items (model));
}

static UsSignatory *
make (guint number)
{
  g_autofree char *name = g_strdup_printf ("Name %05u", number);

  return us_signatory_new (name);
}

static void
add_many (UsItemList *list, guint count, guint start)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < count; i++)
    g_ptr_array_add (people, make ((start + i * 7919) % 99991));
  us_item_list_insert_all (list, us_item_list_get_length (list), people, NULL);
}

static void
wait_sorted (GListModel *model)
{
  const gint64 late = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (!is_sorted (model) && g_get_monotonic_time () < late)
    g_main_context_iteration (NULL, FALSE);
  assert_true (is_sorted (model));
}

/* A long list comes into order in portions; whatever is done to it meanwhile and afterwards, every
 * row is told of, and all are in order in the end. */
static void
test_long_list (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItemList *list = us_statement_get_signatories (statement);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *model;

  us_item_set_string (US_ITEM (statement), US_STATEMENT_LANGUAGE, "en", NULL);
  add_many (list, 5000, 1);
  model = us_signatory_sort_new (G_LIST_MODEL (us_signatory_model_new (statement)), statement);
  g_signal_connect (model, "items-changed", G_CALLBACK (check_cb), rows);
  check_cb (model, 0, 0, 5000, rows);
  us_item_set_choice (US_ITEM (statement), US_STATEMENT_SIGNATORIES_ORDER, US_ORDER_NAME, NULL);
  assert_false (is_sorted (model));
  us_item_list_remove (list, 17, 3, NULL);
  wait_sorted (model);
  for (guint i = 0; i < 60; i++)
    {
      const guint length = us_item_list_get_length (list);
      const guint at = (guint) g_rand_int_range (random, 0, (gint32) length - 60);
      g_autoptr (UsSignatory) one = make ((guint) g_rand_int_range (random, 0, 99999));
      g_autofree char *name = g_strdup_printf ("Name %05u", at);

      switch (g_rand_int_range (random, 0, 5))
        {
        case 0:
          us_item_list_insert (list, at, one, NULL);
          break;
        case 1:
          us_item_list_remove (list, at, i % 5 == 0 ? 50 : 2, NULL);
          break;
        case 2:
          us_item_list_move (list, at, 3, length / 2, NULL);
          break;
        case 3:
          add_many (list, 40, at);
          break;
        default:
          us_item_set_string (us_item_list_get (list, at), US_SIGNATORY_NAME, name, NULL);
        }
      if (i % 4 == 0)
        wait_sorted (model);
    }
  wait_sorted (model);
  assert_int_equal (rows->len, us_item_list_get_length (list));
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (UsSignatory) signatory = g_list_model_get_item (model, i);

      assert_ptr_equal (signatory, rows->pdata[i]);
    }
  g_signal_handlers_disconnect_by_data (model, rows);
  g_object_unref (model);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_once),
    cmocka_unit_test (test_keep),
    cmocka_unit_test (test_long_list),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
