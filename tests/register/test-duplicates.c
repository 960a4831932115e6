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
  g_autofree char *words = us_duplicates_describe (second);

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
  GPtrArray *groups;
  gboolean done;
} Found;

static void
found_cb (GObject *source, GAsyncResult *result, gpointer found)
{
  ((Found *) found)->groups = us_duplicates_find_finish (result, NULL);
  ((Found *) found)->done = TRUE;
}

static void
test_in_a_thread (void **state)
{
  g_autoptr (UsStatement) statement = make_statement ();
  Found found = { NULL, FALSE };

  us_duplicates_find_async (statement, NULL, found_cb, &found);
  us_test_await (&found.done);
  check (found.groups);
  g_ptr_array_unref (found.groups);
}

static void
test_look_up (void **state)
{
  g_autoptr (UsStatement) statement = make_statement ();
  UsLikeness reason = US_LIKENESS_NONE;

  assert_string_equal (us_signatory_get_name (us_duplicates_look_up (statement, "WELLS", &reason)),
                       "Wells");
  assert_int_equal (reason, US_LIKENESS_SAME);
  assert_null (us_duplicates_look_up (statement, "Fog", &reason));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_find),
    cmocka_unit_test (test_in_a_thread),
    cmocka_unit_test (test_look_up),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
