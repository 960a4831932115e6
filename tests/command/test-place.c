/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "command/place.h"
#include "model/demand.h"
#include "model/error.h"
#include "model/signatory.h"

static UsStatement *
make_statement (void)
{
  static const guint levels[] = { 0, 0, 1, 2, 2, 1, 0 };
  UsStatement *statement = us_statement_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      g_autoptr (UsBlock) demand = us_demand_new ("Act.", "", levels[i]);

      assert_true (us_item_list_append (us_statement_get_body (statement), demand, NULL));
    }
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (UsSignatory) signatory = us_signatory_new ("Aroha Trust");

      assert_true (us_item_list_append (us_statement_get_signatories (statement), signatory, NULL));
    }
  return statement;
}

static void
test_demands (void **state)
{
  static const char *const paths[] = { "1", "2", "2.a", "2.a.i", "2.a.ii", "2.b", "3" };
  static const char *const wrong[] = { "0", "4", "2.c", "2.a.iii", "1.a", "", "2.", "b" };
  g_autoptr (UsStatement) statement = make_statement ();

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GError) error = NULL;
      guint position;

      us_place_find_demand (statement, paths[i], &position, &error);
      assert_no_error (error);
      assert_int_equal (position, i);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      guint position;

      assert_false (us_place_find_demand (statement, wrong[i], &position, &error));
      assert_us_error (error, US_ERROR_REFUSED);
    }
}

static void
test_places (void **state)
{
  static const char *const wrong[] = { "signatory:4", "signatory:0", "signatory", "signatory:",
                                       "sign:1",      "demand:9",    ":1",        "" };
  g_autoptr (UsStatement) statement = make_statement ();

  assert_ptr_equal (us_place_find (statement, "signatory:2", NULL),
                    us_item_list_get (us_statement_get_signatories (statement), 1));
  assert_ptr_equal (us_place_find (statement, "demand:2.B", NULL),
                    us_item_list_get (us_statement_get_body (statement), 5));
  assert_ptr_equal (us_place_find (statement, "block:7", NULL),
                    us_item_list_get (us_statement_get_body (statement), 6));
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      assert_null (us_place_find (statement, wrong[i], &error));
      assert_us_error (error, US_ERROR_REFUSED);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_demands),
    cmocka_unit_test (test_places),
  };

  return cmocka_run_group_tests_name ("place", tests, NULL, NULL);
}
