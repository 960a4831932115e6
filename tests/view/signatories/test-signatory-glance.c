/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <gtk/gtk.h>

#include "model/signatory.h"
#include "view/signatories/signatory-filter.h"
#include "view/signatories/signatory-glance.h"
#include "view/signatories/signatory-model.h"
#include "view/signatories/signatory-search.h"
#include "view/signatories/signatory-sort.h"

/* What a glance sees is what is there one by one. */
static void
assert_same (GListModel *model)
{
  g_autoptr (GPtrArray) all = us_signatory_glance_all (model);

  assert_int_equal (all->len, g_list_model_get_n_items (model));
  for (guint i = 0; i < all->len; i++)
    {
      g_autoptr (UsSignatory) signatory = g_list_model_get_item (model, i);

      assert_ptr_equal (all->pdata[i], signatory);
    }
}

/* Also in the middle of a move, when who is moved is nowhere. */
static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, guint *n_seen)
{
  ++*n_seen;
  assert_same (model);
}

static void
test_every_model (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItemList *list = us_statement_get_signatories (statement);
  g_autoptr (UsSignatoryFilter) filter = us_signatory_filter_new ();
  GListModel *all = G_LIST_MODEL (us_signatory_model_new (statement));
  GListModel *sorted = us_signatory_sort_new (g_object_ref (all), statement);
  UsSignatorySearch *search = us_signatory_search_new (g_object_ref (sorted), filter, statement);
  guint n_seen = 0;

  assert_same (all);
  for (guint i = 0; i < 90; i++)
    {
      g_autofree char *name = g_strdup_printf ("%02u", 99 - i);
      g_autoptr (UsSignatory) signatory = us_signatory_new (name);

      us_item_list_append (list, signatory, NULL);
    }
  g_signal_connect (all, "items-changed", G_CALLBACK (items_changed_cb), &n_seen);
  g_signal_connect (search, "items-changed", G_CALLBACK (items_changed_cb), &n_seen);
  /* Far enough to come and go, in two signals of each. */
  us_item_list_move (list, 3, 2, 80, NULL);
  assert_int_equal (n_seen, 4);
  us_item_set_choice (US_ITEM (statement), US_STATEMENT_SIGNATORIES_ORDER, US_ORDER_NAME, NULL);
  assert_same (sorted);
  us_signatory_filter_set_text (filter, "1");
  us_signatory_search_finish (search);
  assert_same (G_LIST_MODEL (search));
  assert_true (n_seen > 5);
  g_object_unref (search);
  g_object_unref (sorted);
  g_object_unref (all);
}

/* One that knows nothing of it. */
static void
test_any_other_model (void **state)
{
  g_autoptr (GListStore) store = g_list_store_new (US_TYPE_SIGNATORY);
  g_autoptr (UsSignatory) signatory = us_signatory_new ("River");

  assert_same (G_LIST_MODEL (store));
  g_list_store_append (store, signatory);
  assert_same (G_LIST_MODEL (store));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_every_model),
    cmocka_unit_test (test_any_other_model),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
