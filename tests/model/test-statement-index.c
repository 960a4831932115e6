/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/signatory.h"
#include "model/statement.h"

static void
test_an_index_that_is_given (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItemList *list = us_statement_get_signatories (statement);
  g_autoptr (UsSignatory) first = us_signatory_new ("A");
  g_autoptr (UsSignatory) second = us_signatory_new ("B");
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_insert (index, (gpointer) us_item_set_id (US_ITEM (first), "a", -1), first);
  assert_true (us_item_list_append (list, first, NULL));
  us_statement_take_index (statement, index);
  assert_ptr_equal (us_statement_find (statement, "a"), first);
  assert_null (us_statement_find (statement, "b"));

  us_item_set_id (US_ITEM (second), "b", -1);
  assert_true (us_item_list_append (list, second, NULL));
  assert_ptr_equal (us_statement_find (statement, "b"), second);
  assert_true (us_item_list_remove (list, 0, 1, NULL));
  assert_null (us_statement_find (statement, "a"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_an_index_that_is_given),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
