/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "history/history.h"
#include "register/order-find.h"

static UsSignatory *
add (UsStatement *statement, const char *name, const char *country, const char *date,
     UsSignatoryKind kind)
{
  g_autoptr (UsSignatory) signatory = us_signatory_new (name);

  g_object_set (signatory, "country", country, "approved-on", date, "kind", kind, NULL);
  assert_true (us_item_list_append (us_statement_get_signatories (statement), signatory, NULL));
  return signatory;
}

static UsStatement *
make_statement (void)
{
  UsStatement *statement = us_statement_new ();

  us_item_set_string (US_ITEM (statement), US_STATEMENT_LANGUAGE, "en", NULL);
  add (statement, "The Zoo", "Kenya", "", US_SIGNATORY_IS_ORGANISATION);
  add (statement, "Dr. Ana Zorn", "Germany", "2026-03-01", US_SIGNATORY_IS_INDIVIDUAL);
  add (statement, "A Bridge", "", "2026-01-01", US_SIGNATORY_IS_ORGANISATION);
  add (statement, "Zoë Abel", "Deutschland", "2026-02-01", US_SIGNATORY_IS_INDIVIDUAL);
  return statement;
}

static char *
list (UsStatement *statement)
{
  UsItemList *signatories = us_statement_get_signatories (statement);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < us_item_list_get_length (signatories); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ";" : "",
                            us_signatory_get_name (us_item_list_get (signatories, i)));
  return g_string_free (names, FALSE);
}

static void
test_orders (void **state)
{
  static const struct
  {
    UsSignatoryOrder by;
    const char *expected;
  } rows[] = {
    { US_ORDER_MANUAL, "The Zoo;Dr. Ana Zorn;A Bridge;Zoë Abel" },
    { US_ORDER_NAME, "Dr. Ana Zorn;A Bridge;Zoë Abel;The Zoo" },
    { US_ORDER_FAMILY_NAME, "Zoë Abel;A Bridge;The Zoo;Dr. Ana Zorn" },
    { US_ORDER_COUNTRY, "Dr. Ana Zorn;Zoë Abel;The Zoo;A Bridge" },
    { US_ORDER_DATE, "A Bridge;Zoë Abel;Dr. Ana Zorn;The Zoo" },
    { US_ORDER_KIND, "A Bridge;The Zoo;Dr. Ana Zorn;Zoë Abel" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsStatement) statement = make_statement ();
      g_autofree char *names = NULL;

      assert_true (us_order_sort (statement, rows[i].by, NULL));
      names = list (statement);
      assert_string_equal (names, rows[i].expected);
    }
}

static void
test_one_step (void **state)
{
  g_autoptr (UsStatement) statement = make_statement ();
  g_autoptr (UsHistory) history = us_history_new (statement);
  g_autofree char *before = list (statement);
  g_autofree char *after = NULL;

  assert_true (us_order_sort (statement, US_ORDER_NAME, NULL));
  assert_string_equal (us_history_get_undo_label (history), "Undo Sort Signatories");
  assert_true (us_history_undo (history));
  assert_false (us_history_get_can_undo (history));
  after = list (statement);
  assert_string_equal (after, before);
}

/* Stable, total and the same twice; comparing two says the same as sorting all. */
static void
test_properties (void **state)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (GPtrArray) signatories = g_ptr_array_new_with_free_func (g_object_unref);
      UsSignatoryOrder by = g_rand_int_range (random, US_ORDER_NAME, US_ORDER_KIND + 1);
      g_autoptr (UsOrder) order = us_order_new (round % 2 ? "ar" : "en", by);
      g_autoptr (GArray) first = NULL;
      g_autoptr (GArray) again = NULL;

      for (guint i = g_rand_int_range (random, 0, 30); i > 0; i--)
        {
          g_autofree char *name = us_test_random_string (random, FALSE);
          g_autofree char *country = us_test_random_string (random, FALSE);
          UsSignatory *signatory = us_signatory_new (name);

          g_object_set (signatory, "country", country, "kind", g_rand_int_range (random, 0, 3),
                        NULL);
          g_ptr_array_add (signatories, signatory);
        }
      first = us_order_find (order, (UsSignatory *const *) signatories->pdata, signatories->len);
      again = us_order_find (order, (UsSignatory *const *) signatories->pdata, signatories->len);
      assert_int_equal (first->len, signatories->len);
      for (guint i = 0; i < first->len; i++)
        assert_int_equal (g_array_index (first, guint, i), g_array_index (again, guint, i));
      for (guint i = 1; i < first->len; i++)
        {
          guint before = g_array_index (first, guint, i - 1);
          guint here = g_array_index (first, guint, i);
          int difference =
              us_order_compare (signatories->pdata[before], signatories->pdata[here], order);

          assert_true (difference < 0 || (difference == 0 && before < here));
        }
    }
}

/* A whole list in Arabic: articles do not count, hamza and alif stand together. */
static void
test_arabic (void **state)
{
  static const char *const names[] = { "اليد المفتوحة", "جمعية الماء",   "الأمل",
                                       "أصدقاء النهر",  "المركز العربي", "بيت الحكمة" };
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *sorted = NULL;

  us_item_set_string (US_ITEM (statement), US_STATEMENT_LANGUAGE, "ar", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    add (statement, names[i], "", "", US_SIGNATORY_IS_ORGANISATION);
  assert_true (us_order_sort (statement, US_ORDER_NAME, NULL));
  sorted = list (statement);
  assert_string_equal (sorted, "أصدقاء النهر;الأمل;بيت الحكمة;جمعية الماء;المركز العربي;"
                               "اليد المفتوحة");
}

/* Five scripts in one list: each stands together, whatever comes first. */
static void
test_scripts (void **state)
{
  static const char *const names[] = { "王小明", "Ωμέγα", "Река",  "Zebra", "ليلى",
                                       "Αλφα",   "Apple", "Берег", "أحمد",  "李華" };
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *sorted = NULL;

  us_item_set_string (US_ITEM (statement), US_STATEMENT_LANGUAGE, "en", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    add (statement, names[i], "", "", US_SIGNATORY_IS_ORGANISATION);
  assert_true (us_order_sort (statement, US_ORDER_NAME, NULL));
  sorted = list (statement);
  assert_string_equal (sorted, "Apple;Zebra;Αλφα;Ωμέγα;Берег;Река;أحمد;ليلى;李華;王小明");
}

/* A hundred thousand are one change and undone at once. */
static void
test_many (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsHistory) history = NULL;
  UsItemList *signatories = us_statement_get_signatories (statement);
  UsItem *first;

  for (guint i = 0; i < 100000; i++)
    {
      g_autofree char *name = g_strdup_printf ("%c %u", 'a' + (int) (i * 7919 % 26), i);

      g_ptr_array_add (items, us_signatory_new (name));
    }
  assert_true (us_item_list_splice (signatories, 0, 0, items->pdata, items->len, NULL));
  first = us_item_list_get (signatories, 1);
  history = us_history_new (statement);
  assert_true (us_order_sort (statement, US_ORDER_NAME, NULL));
  assert_ptr_not_equal (us_item_list_get (signatories, 1), first);
  assert_true (us_history_undo (history));
  assert_ptr_equal (us_item_list_get (signatories, 1), first);
  assert_true (us_history_redo (history));
}

static void
test_forget (void **state)
{
  g_autoptr (UsOrder) order = us_order_new ("en", US_ORDER_NAME);
  g_autoptr (UsSignatory) one = us_signatory_new ("A");
  g_autoptr (UsSignatory) other = us_signatory_new ("B");

  assert_true (us_order_compare (one, other, order) < 0);
  g_object_set (one, "name", "C", NULL);
  us_order_forget (order, one);
  assert_true (us_order_compare (one, other, order) > 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_orders),     cmocka_unit_test (test_one_step),
    cmocka_unit_test (test_properties), cmocka_unit_test (test_arabic),
    cmocka_unit_test (test_scripts),    cmocka_unit_test (test_many),
    cmocka_unit_test (test_forget),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
