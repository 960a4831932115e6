/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/block.h"
#include "model/error.h"
#include "model/signatory.h"

static void
log_cb (UsStatement *statement, UsChange *change, GString *log)
{
  g_autofree char *label = us_change_describe (change);

  g_string_append_printf (log, "%s. ", label);
}

static void
begun_cb (UsStatement *statement, const char *label, GString *log)
{
  g_string_append_printf (log, "[%s: ", label);
}

static void
ended_cb (UsStatement *statement, GString *log)
{
  g_string_append (log, "]");
}

static void
notify_cb (UsStatement *statement, GParamSpec *property, GString *log)
{
  g_string_append_printf (log, "%s ", property->name);
}

static GString *
listen (UsStatement *statement)
{
  GString *log = g_string_new (NULL);

  g_signal_connect (statement, "changed", G_CALLBACK (log_cb), log);
  g_signal_connect (statement, "group-begun", G_CALLBACK (begun_cb), log);
  g_signal_connect (statement, "group-ended", G_CALLBACK (ended_cb), log);
  g_signal_connect (statement, "notify", G_CALLBACK (notify_cb), log);
  return log;
}

static void
test_gate (void **state)
{
  UsStatement *statement = us_statement_new ();
  g_autoptr (GString) log = listen (statement);
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Water");

  assert_true (us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, "Water", NULL));
  g_object_set (statement, "signatories-heading", "Signed", NULL);
  assert_true (us_item_list_append (us_statement_get_signatories (statement), signatory, NULL));
  assert_true (us_item_set_string (US_ITEM (signatory), US_SIGNATORY_ROLE, "Director", NULL));
  assert_string_equal (log->str, "title Change Title. Change Heading of the Signatories. "
                                 "signatories-heading Add Signatory. Change Role. ");
  assert_finalized (statement);
}

static void
test_outermost_group_counts (void **state)
{
  UsStatement *statement = us_statement_new ();
  g_autoptr (GString) log = listen (statement);

  us_statement_begin_group (statement, "Sort");
  us_statement_begin_group (statement, "Inner");
  us_statement_end_group (statement);
  us_statement_end_group (statement);
  assert_string_equal (log->str, "[Sort: ]");
  assert_finalized (statement);
}

static void
change_cb (UsStatement *statement, UsChange *change, GError **error)
{
  assert_false (us_item_set_string (US_ITEM (statement), US_STATEMENT_PLACE, "Geneva", error));
}

/* Otherwise listeners would hear of changes in another order than they were made in. */
static void
test_handlers_cannot_change (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GError) error = NULL;

  g_signal_connect (statement, "changed", G_CALLBACK (change_cb), &error);
  assert_true (us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, "Water", NULL));
  assert_us_error (error, US_ERROR_REFUSED);
  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_PLACE), "");
}

static void
test_only_its_own (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsStatement) other = us_statement_new ();
  g_autoptr (GRefString) title = g_ref_string_new ("Water");
  g_autoptr (UsChange) change = us_change_new_set (US_ITEM (other), US_STATEMENT_TITLE, title);
  g_autoptr (GError) error = NULL;

  assert_false (us_statement_apply (statement, change, &error));
  assert_us_error (error, US_ERROR_REFUSED);
}

static void
test_demands (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsBlock) block = us_block_new_plain (US_BLOCK_DEMAND, "Publish.");
  g_autoptr (GListModel) demands = NULL;

  assert_true (us_item_list_append (us_statement_get_body (statement), block, NULL));
  g_object_get (statement, "demands", &demands, NULL);
  assert_ptr_equal (demands, us_statement_get_demands (statement));
  assert_int_equal (g_list_model_get_n_items (demands), 1);
}

static void
test_random_ones_are_the_same (void **state)
{
  g_autoptr (GRand) one = g_rand_new_with_seed (9);
  g_autoptr (GRand) other = g_rand_new_with_seed (9);
  UsStatement *a = us_test_random_statement (one);
  UsStatement *b = us_test_random_statement (other);

  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    {
      UsItemList *list = us_statement_get_list (a, i);

      assert_int_equal (us_item_list_get_length (list),
                        us_item_list_get_length (us_statement_get_list (b, i)));
      for (guint j = 0; j < us_item_list_get_length (list); j++)
        assert_string_equal (us_item_get_id (us_item_list_get (list, j)),
                             us_item_get_id (us_item_list_get (us_statement_get_list (b, i), j)));
    }
  assert_finalized (a);
  assert_finalized (b);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_gate),
    cmocka_unit_test (test_outermost_group_counts),
    cmocka_unit_test (test_handlers_cannot_change),
    cmocka_unit_test (test_only_its_own),
    cmocka_unit_test (test_demands),
    cmocka_unit_test (test_random_ones_are_the_same),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
