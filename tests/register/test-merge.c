/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "history/history.h"
#include "model/error.h"
#include "register/merge.h"
#include "store/writer/writer.h"

static GPtrArray *
make (UsStatement *statement)
{
  GPtrArray *signatories = g_ptr_array_new ();

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (UsSignatory) signatory = us_signatory_new (i == 1 ? "Rain" : "River");

      us_item_list_append (us_statement_get_signatories (statement), signatory, NULL);
      g_object_set (signatory, "status", US_SIGNATORY_INVITED, NULL);
      if (i != 1)
        g_ptr_array_add (signatories, signatory);
    }
  g_object_set (signatories->pdata[0], "remark", "One", NULL);
  g_object_set (signatories->pdata[1], "remark", "Two", "country", "Kenya", "status",
                US_SIGNATORY_CONFIRMED, "approved-on", "2026-03-01", NULL);
  return signatories;
}

static void
test_merge (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GPtrArray) signatories = make (statement);
  g_autoptr (UsHistory) history = us_history_new (statement);
  g_autoptr (GBytes) before = us_writer_write (statement);
  g_autoptr (GBytes) after = NULL;
  UsItem *first = signatories->pdata[0];

  assert_true (us_merge_signatories (statement, signatories, NULL, NULL));
  assert_int_equal (us_item_list_get_length (us_statement_get_signatories (statement)), 2);
  assert_string_equal (us_item_get_string (first, US_SIGNATORY_COUNTRY), "Kenya");
  assert_string_equal (us_item_get_string (first, US_SIGNATORY_REMARK), "One\nTwo");
  assert_string_equal (us_item_get_string (first, US_SIGNATORY_APPROVED_ON), "2026-03-01");
  assert_int_equal (us_item_get_choice (first, US_SIGNATORY_STATUS), US_SIGNATORY_CONFIRMED);
  assert_true (us_history_undo (history));
  assert_false (us_history_get_can_undo (history));
  after = us_writer_write (statement);
  assert_true (g_bytes_equal (before, after));
}

static void
test_who_wins (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GPtrArray) signatories = make (statement);
  guint from[US_SIGNATORY_N_PROPERTIES] = { 0 };

  assert_int_equal (us_merge_choose (signatories, US_SIGNATORY_COUNTRY), 1);
  assert_int_equal (us_merge_choose (signatories, US_SIGNATORY_STATUS), 1);
  assert_int_equal (us_merge_choose (signatories, US_SIGNATORY_NAME), 0);
  /* Who has not answered yet has not agreed to anything, whatever stands there. */
  g_object_set (signatories->pdata[0], "agreed-to", "1", NULL);
  assert_int_equal (us_merge_choose (signatories, US_SIGNATORY_AGREED_TO), 1);
  assert_true (us_merge_signatories (statement, signatories, from, NULL));
  assert_string_equal (us_item_get_string (signatories->pdata[0], US_SIGNATORY_COUNTRY), "");
}

/* Nobody was asked: what does not win stays where only we see it. An address that is the same but
 * for case is no other one. */
static void
test_nothing_is_lost (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GPtrArray) signatories = make (statement);

  g_object_set (signatories->pdata[0], "country", "Mali", "email", "Ann@b.org", NULL);
  g_object_set (signatories->pdata[1], "email", "ann@b.org", "role", "Chair", NULL);
  assert_true (us_merge_signatories (statement, signatories, NULL, NULL));
  assert_string_equal (us_item_get_string (signatories->pdata[0], US_SIGNATORY_ROLE), "Chair");
  assert_string_equal (us_item_get_string (signatories->pdata[0], US_SIGNATORY_REMARK),
                       "One\nTwo\nCountry: Kenya");
}

/* Somebody chose: only the other address is kept all the same, once. */
static void
test_other_address_is_kept (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GPtrArray) signatories = make (statement);
  guint from[US_SIGNATORY_N_PROPERTIES] = { 0 };

  g_object_set (signatories->pdata[0], "country", "Mali", "email", "ann@b.org", NULL);
  g_object_set (signatories->pdata[1], "email", "office@b.org", NULL);
  from[US_SIGNATORY_EMAIL] = 1;
  assert_true (us_merge_signatories (statement, signatories, from, NULL));
  assert_string_equal (us_item_get_string (signatories->pdata[0], US_SIGNATORY_EMAIL),
                       "office@b.org");
  assert_string_equal (us_item_get_string (signatories->pdata[0], US_SIGNATORY_REMARK),
                       "One\nTwo\nE-Mail: ann@b.org");
}

static void
test_gone (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GPtrArray) signatories = make (statement);
  g_autoptr (UsSignatory) elsewhere = us_signatory_new ("Elsewhere");
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (signatories, elsewhere);
  assert_false (us_merge_signatories (statement, signatories, NULL, &error));
  assert_us_error (error, US_ERROR_REFUSED);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_merge),
    cmocka_unit_test (test_who_wins),
    cmocka_unit_test (test_nothing_is_lost),
    cmocka_unit_test (test_other_address_is_kept),
    cmocka_unit_test (test_gone),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
