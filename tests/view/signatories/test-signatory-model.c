/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "history/history.h"
#include "model/signatory.h"
#include "view/signatories/signatory-model.h"

/* A list that believes only what it is told, as a view does. */
typedef struct
{
  GListModel *model;
  GPtrArray *names;
  guint told; /* rows */
} Mirror;

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, Mirror *mirror)
{
  g_ptr_array_remove_range (mirror->names, position, removed);
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (UsSignatory) signatory = g_list_model_get_item (model, position + i);

      g_ptr_array_insert (mirror->names, (int) (position + i),
                          g_strdup (us_signatory_get_name (signatory)));
    }
  mirror->told += removed + added;
  assert_int_equal (mirror->names->len, g_list_model_get_n_items (model));
  for (guint i = 0; i < mirror->names->len; i++)
    {
      g_autoptr (UsSignatory) signatory = g_list_model_get_item (model, i);

      assert_string_equal (us_signatory_get_name (signatory), mirror->names->pdata[i]);
    }
}

static void
test_tells_every_change (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsHistory) history = us_history_new (statement);
  UsItemList *list = us_statement_get_signatories (statement);
  g_autoptr (UsSignatoryModel) model = us_signatory_model_new (statement);
  Mirror mirror = { G_LIST_MODEL (model), g_ptr_array_new_with_free_func (g_free), 0 };
  const guint backwards[] = { 5, 4, 3, 2, 1, 0 };

  g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), &mirror);
  for (const char *name = "abcdef"; *name != '\0'; name++)
    {
      const char one[] = { *name, '\0' };
      g_autoptr (UsSignatory) signatory = us_signatory_new (one);

      us_item_list_append (list, signatory, NULL);
    }
  mirror.told = 0;
  for (guint from = 0; from < 6; from++)
    for (guint count = 1; from + count <= 6; count++)
      for (guint to = 0; to + count <= 6; to++)
        {
          mirror.told = 0;
          us_item_list_move (list, from, count, to, NULL);
          assert_in_range (mirror.told, 0, 2 * (MAX (from, to) - MIN (from, to) + count));
        }
  us_item_list_remove (list, 1, 2, NULL);
  /* Far away, only those are told who move. */
  us_history_undo (history);
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (UsSignatory) signatory = us_signatory_new ("g");

      us_item_list_append (list, signatory, NULL);
    }
  mirror.told = 0;
  us_item_list_move (list, 0, 2, 90, NULL);
  assert_int_equal (mirror.told, 4);
  us_item_list_move (list, 90, 2, 0, NULL);
  us_item_list_remove (list, 6, 100, NULL);
  us_item_list_remove (list, 1, 2, NULL);
  us_history_undo (history);
  us_item_list_reorder (list, backwards, 6, NULL);
  while (us_history_undo (history))
    continue;
  assert_int_equal (mirror.names->len, 0);
  g_ptr_array_unref (mirror.names);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_tells_every_change),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
