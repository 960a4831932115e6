/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/version.h"

#include "history/history.h"
#include "model/error.h"
#include "register/status.h"

static UsSignatory *
add (UsStatement *statement, const char *email, UsSignatoryStatus status)
{
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Somebody");

  g_object_set (signatory, "email", email, "status", status, NULL);
  us_item_list_append (us_statement_get_signatories (statement), signatory, NULL);
  return signatory;
}

static void
test_set (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsSignatory *both[] = { add (statement, "", US_SIGNATORY_INVITED),
                          add (statement, "", US_SIGNATORY_INVITED) };
  g_autoptr (UsHistory) history = us_history_new (statement);
  const UsConsent yes = { US_SIGNATORY_CONFIRMED, "2026-03-22", "Jane Roe", "<1@mail>" };
  const UsConsent again = { US_SIGNATORY_INVITED, NULL, NULL, NULL };
  const UsConsent never = { US_SIGNATORY_CONFIRMED, "soon", NULL, NULL };
  g_autoptr (GError) error = NULL;

  assert_true (us_status_set (statement, both, 2, &yes, NULL));
  assert_int_equal (us_signatory_get_status (both[1]), US_SIGNATORY_CONFIRMED);
  assert_string_equal (us_item_get_string (US_ITEM (both[1]), US_SIGNATORY_MESSAGE), "<1@mail>");
  assert_true (us_status_set (statement, both, 1, &again, NULL));
  assert_string_equal (us_item_get_string (US_ITEM (both[0]), US_SIGNATORY_APPROVED_ON), "");
  assert_string_equal (us_item_get_string (US_ITEM (both[0]), US_SIGNATORY_APPROVED_BY),
                       "Jane Roe");
  assert_true (us_history_undo (history));
  assert_true (us_history_undo (history));
  assert_false (us_history_get_can_undo (history));
  assert_int_equal (us_signatory_get_status (both[0]), US_SIGNATORY_INVITED);
  assert_false (us_status_set (statement, both, 2, &never, &error));
  assert_us_error (error, US_ERROR_REFUSED);
}

static const char *
agreed (UsSignatory *signatory)
{
  return us_item_get_string (US_ITEM (signatory), US_SIGNATORY_AGREED_TO);
}

/* Who confirms agrees to the last version, who is asked again to none, and who says no keeps what
 * they had agreed to. */
static void
test_which_version (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsSignatory *one = add (statement, "", US_SIGNATORY_INVITED);
  const UsConsent yes = { .status = US_SIGNATORY_CONFIRMED };
  const UsConsent no = { .status = US_SIGNATORY_WITHDRAWN };
  const UsConsent again = { .status = US_SIGNATORY_INVITED };
  g_autoptr (UsVersion) version = g_object_new (US_TYPE_VERSION, "number", "7", NULL);

  assert_true (us_status_set (statement, &one, 1, &yes, NULL));
  assert_string_equal (agreed (one), "");
  assert_true (us_item_list_append (us_statement_get_versions (statement), version, NULL));
  assert_true (us_status_set (statement, &one, 1, &yes, NULL));
  assert_string_equal (agreed (one), "7");
  assert_true (us_status_set (statement, &one, 1, &no, NULL));
  assert_string_equal (agreed (one), "7");
  assert_true (us_status_set (statement, &one, 1, &again, NULL));
  assert_string_equal (agreed (one), "");
}

static void
test_count_and_ask_again (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *addresses = NULL;
  guint counts[US_SIGNATORY_WITHDRAWN + 1];
  guint without;

  add (statement, "a@b.org", US_SIGNATORY_INVITED);
  add (statement, "A@b.org", US_SIGNATORY_INVITED);
  add (statement, "c@b.org", US_SIGNATORY_CONFIRMED);
  add (statement, "", US_SIGNATORY_INVITED);
  add (statement, "d@b.org", US_SIGNATORY_INVITED);
  addresses = us_status_get_silent (statement, &without);
  assert_string_equal (addresses, "a@b.org\nd@b.org\n");
  assert_int_equal (without, 1);
  us_status_count (statement, counts);
  assert_int_equal (counts[US_SIGNATORY_INVITED], 4);
  assert_int_equal (counts[US_SIGNATORY_CONFIRMED], 1);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_set),
    cmocka_unit_test (test_which_version),
    cmocka_unit_test (test_count_and_ask_again),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
