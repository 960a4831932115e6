/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "history/history.h"
#include "register/order-find.h"

#define N_PEOPLE 5000u

static UsStatement *
make_statement (void)
{
  UsStatement *statement = us_statement_new ();
  g_autoptr (GPtrArray) people = g_ptr_array_new_with_free_func (g_object_unref);

  us_item_set_string (US_ITEM (statement), US_STATEMENT_LANGUAGE, "en", NULL);
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      g_autofree char *name = g_strdup_printf ("Name %05u", i * 7919 % 99991);

      g_ptr_array_add (people, us_signatory_new (name));
    }
  us_item_list_insert_all (us_statement_get_signatories (statement), 0, people, NULL);
  return statement;
}

static gboolean
is_sorted (UsStatement *statement)
{
  UsItemList *list = us_statement_get_signatories (statement);

  for (guint i = 1; i < us_item_list_get_length (list); i++)
    if (strcmp (us_signatory_get_name (us_item_list_get (list, i - 1)),
                us_signatory_get_name (us_item_list_get (list, i))) > 0)
      return FALSE;
  return TRUE;
}

static void
wait_sorted (UsStatement *statement)
{
  const gint64 late = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (!is_sorted (statement) && g_get_monotonic_time () < late)
    g_main_context_iteration (NULL, FALSE);
  assert_true (is_sorted (statement));
}

/* Nothing is done at once; then one step, which is undone as one. */
static void
test_later (void **state)
{
  g_autoptr (UsStatement) statement = make_statement ();
  g_autoptr (UsHistory) history = us_history_new (statement);

  us_order_sort_later (statement, US_ORDER_NAME);
  assert_false (us_history_get_can_undo (history));
  wait_sorted (statement);
  assert_string_equal (us_history_get_undo_label (history), "Undo Sort Signatories");
  assert_true (us_history_undo (history));
  assert_false (us_history_get_can_undo (history));
  assert_false (is_sorted (statement));
}

/* What changes meanwhile is sorted as it is then, and nobody is lost. */
static void
test_changes_meanwhile (void **state)
{
  g_autoptr (UsStatement) statement = make_statement ();
  UsItemList *list = us_statement_get_signatories (statement);
  g_autoptr (UsSignatory) late = us_signatory_new ("Name 50000a");

  us_order_sort_later (statement, US_ORDER_NAME);
  g_main_context_iteration (NULL, FALSE);
  us_item_list_insert (list, 3, late, NULL);
  us_item_list_remove (list, 0, 2, NULL);
  us_item_set_string (us_item_list_get (list, 9), US_SIGNATORY_NAME, "Zzz", NULL);
  wait_sorted (statement);
  assert_int_equal (us_item_list_get_length (list), N_PEOPLE - 1);
  assert_string_equal (
      us_signatory_get_name (us_item_list_get (list, us_item_list_get_length (list) - 1)), "Zzz");
}

/* Who closes the letter meanwhile waits for nothing. */
static void
test_gone_meanwhile (void **state)
{
  UsStatement *statement = make_statement ();

  us_order_sort_later (statement, US_ORDER_NAME);
  g_main_context_iteration (NULL, FALSE);
  assert_finalized (statement);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* The portions say the same as all at once. */
static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GArray **) user_data = us_order_find_finish (result, NULL);
}

static void
add (gpointer item, gpointer signatories)
{
  g_ptr_array_add (signatories, g_object_ref (item));
}

static void
test_same_as_at_once (void **state)
{
  g_autoptr (UsStatement) statement = make_statement ();
  g_autoptr (GPtrArray) signatories = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsOrder) order = us_order_new ("en", US_ORDER_NAME);
  g_autoptr (GArray) at_once = NULL;
  g_autoptr (GArray) later = NULL;

  us_item_list_foreach (us_statement_get_signatories (statement), add, signatories);
  at_once = us_order_find (order, (UsSignatory *const *) signatories->pdata, signatories->len);
  us_order_find_async (us_order_new ("en", US_ORDER_NAME), signatories, NULL, found_cb, &later);
  while (later == NULL)
    g_main_context_iteration (NULL, TRUE);
  assert_int_equal (later->len, at_once->len);
  assert_memory_equal (later->data, at_once->data, later->len * sizeof (guint));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_later),
    cmocka_unit_test (test_changes_meanwhile),
    cmocka_unit_test (test_gone_meanwhile),
    cmocka_unit_test (test_same_as_at_once),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
