/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "register/duplicates.h"

static UsStatement *
make_statement (void)
{
  static const char *const names[] = { "River Trust", "Wells",           "river trust",
                                       "Rain",        "The River Trust", "Mist" };
  UsStatement *statement = us_statement_new ();

  us_item_set_string (US_ITEM (statement), US_STATEMENT_LANGUAGE, "en", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (UsSignatory) signatory = us_signatory_new (names[i]);

      if (i == 3 || i == 5)
        g_object_set (signatory, "email", i == 3 ? "a@b.org" : "A@B.org", NULL);
      assert_true (us_item_list_append (us_statement_get_signatories (statement), signatory, NULL));
    }
  return statement;
}

static void
check (GPtrArray *groups)
{
  const UsDuplicates *first = g_ptr_array_index (groups, 0);
  const UsDuplicates *second = g_ptr_array_index (groups, 1);
  g_autofree char *words = us_duplicates_describe (second->reason);

  assert_int_equal (groups->len, 2);
  assert_int_equal (first->signatories->len, 3);
  assert_int_equal (first->reason, US_LIKENESS_FORM);
  assert_string_equal (us_signatory_get_name (first->signatories->pdata[2]), "The River Trust");
  assert_int_equal (second->signatories->len, 2);
  assert_true (second->same_email);
  assert_string_equal (words, "Same e-mail address");
}

static void
test_find (void **state)
{
  g_autoptr (UsStatement) statement = make_statement ();
  g_autoptr (GPtrArray) groups = us_duplicates_find (statement, NULL, NULL);

  check (groups);
}

typedef struct
{
  GPtrArray *signatories;
  GArray *pairs;
  gboolean done;
} Found;

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Found *found = user_data;

  found->pairs = us_duplicates_find_finish (result, &found->signatories, NULL);
  found->done = TRUE;
}

/* Each once; the name says more than the address. */
static void
test_pairs_in_a_thread (void **state)
{
  g_autoptr (UsStatement) statement = make_statement ();
  UsItemList *list = us_statement_get_signatories (statement);
  Found found = { NULL, NULL, FALSE };
  static const UsLikePair expected[] = { { 2, 0, US_LIKENESS_SAME },
                                         { 4, 0, US_LIKENESS_FORM },
                                         { 4, 2, US_LIKENESS_FORM },
                                         { 5, 3, US_LIKENESS_NONE } };

  us_item_set_string (us_item_list_get (list, 0), US_SIGNATORY_EMAIL, "c@b.org", NULL);
  us_item_set_string (us_item_list_get (list, 4), US_SIGNATORY_EMAIL, "C@b.org", NULL);
  us_duplicates_find_async (statement, NULL, found_cb, &found);
  us_test_await (&found.done);
  assert_int_equal (found.signatories->len, 6);
  assert_int_equal (found.pairs->len, G_N_ELEMENTS (expected));
  for (guint i = 0; i < found.pairs->len; i++)
    {
      const UsLikePair *pair = &g_array_index (found.pairs, UsLikePair, i);

      assert_int_equal (pair->index, expected[i].index);
      assert_int_equal (pair->like, expected[i].like);
      assert_int_equal (pair->reason, expected[i].reason);
    }
  g_array_unref (found.pairs);
  g_ptr_array_unref (found.signatories);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_find),
    cmocka_unit_test (test_pairs_in_a_thread),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
