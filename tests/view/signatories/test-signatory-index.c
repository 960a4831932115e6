/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/signatories/signatory-index.h"

static void
learn_all (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* What was learnt of somebody must not outlive a change of theirs. */
static void
test_follows_changes (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItemList *list = us_statement_get_signatories (statement);
  g_autoptr (UsSignatoryFilter) filter = us_signatory_filter_new ();
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Union");

  us_signatory_index_watch (filter, statement);
  us_item_list_append (list, signatory, NULL);
  learn_all ();
  us_signatory_filter_set_text (filter, "leag");
  assert_false (gtk_filter_match (GTK_FILTER (filter), signatory));
  us_item_set_string (US_ITEM (signatory), US_SIGNATORY_NAME, "League", NULL);
  assert_true (gtk_filter_match (GTK_FILTER (filter), signatory));

  /* Out of the list no change is told. */
  us_item_list_remove (list, 0, 1, NULL);
  us_item_set_string (US_ITEM (signatory), US_SIGNATORY_NAME, "Union", NULL);
  us_item_list_append (list, signatory, NULL);
  learn_all ();
  assert_false (gtk_filter_match (GTK_FILTER (filter), signatory));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_follows_changes),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
