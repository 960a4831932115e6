/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/demand.h"

static void
follow_cb (GListModel *list, guint position, guint removed, guint added, GPtrArray *mirror)
{
  if (removed > 0)
    g_ptr_array_remove_range (mirror, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (mirror, position + i, g_list_model_get_item (list, position + i));
}

static void
add_demand (gpointer block, gpointer demands)
{
  if (us_block_is_demand (block))
    g_ptr_array_add (demands, block);
}

/* Whatever happens to the body, the list says exactly what it holds. */
static void
test_follows_the_body (void **state)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (21);
  UsStatement *statement = us_test_random_statement (random);
  UsItemList *body = us_statement_get_body (statement);
  GListModel *demands = us_statement_get_demands (statement);
  g_autoptr (GPtrArray) mirror = g_ptr_array_new_with_free_func (g_object_unref);

  follow_cb (demands, 0, 0, g_list_model_get_n_items (demands), mirror);
  assert_true (mirror->len >= 3);
  g_signal_connect (demands, "items-changed", G_CALLBACK (follow_cb), mirror);
  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (GPtrArray) expected = g_ptr_array_new ();

      us_test_random_edit (random, statement);
      us_item_list_foreach (body, add_demand, expected);
      assert_int_equal (mirror->len, expected->len);
      for (guint j = 0; j < expected->len; j++)
        assert_ptr_equal (mirror->pdata[j], expected->pdata[j]);
    }
  assert_finalized (statement);
}

static void
test_of_a_list_alone (void **state)
{
  g_autoptr (UsItemList) body = us_item_list_new (US_TYPE_BLOCK, "body");
  UsDemandList *demands = us_demand_list_new (body);
  g_autoptr (UsBlock) block = us_block_new (US_BLOCK_PARAGRAPH, NULL);
  guint n;

  assert_true (us_item_list_append (body, block, NULL));
  assert_int_equal (g_list_model_get_n_items (G_LIST_MODEL (demands)), 0);
  g_object_set (block, "kind", US_BLOCK_DEMAND, NULL);
  n = g_list_model_get_n_items (G_LIST_MODEL (demands));
  assert_int_equal (n, 1);
  assert_true (g_list_model_get_item_type (G_LIST_MODEL (demands)) == US_TYPE_BLOCK);
  assert_finalized (demands);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_follows_the_body),
    cmocka_unit_test (test_of_a_list_alone),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
