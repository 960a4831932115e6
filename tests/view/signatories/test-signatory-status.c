/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/signatories/signatory-status.h"

#include "test.h"

#include "versions/versions.h"

static void
assert_status (UsSignatory *signatory, const char *words, const char *icon)
{
  const char *found;
  g_autofree char *status = us_signatory_status_describe (signatory, &found);

  assert_string_equal (status, words);
  assert_string_equal (found, icon);
}

static void
test_status (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Union of Wells");

  assert_status (signatory, "Confirmed", "object-select-symbolic");
  us_item_list_append (us_statement_get_signatories (statement), signatory, NULL);
  assert_non_null (us_versions_save (statement, "", "", NULL));
  assert_status (signatory, "Confirmed", "object-select-symbolic");
  assert_non_null (us_versions_save (statement, "", "", NULL));
  assert_status (signatory, "Confirmed · v1", "dialog-warning-symbolic");
  us_item_set_choice (US_ITEM (signatory), US_SIGNATORY_STATUS, US_SIGNATORY_INVITED, NULL);
  assert_status (signatory, "Invited", "mail-unread-symbolic");
}

static void
test_spoken (void **state)
{
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Union of Wells");
  g_autoptr (UsSignatory) nameless = us_signatory_new (NULL);
  g_autofree char *alone = NULL;
  g_autofree char *placed = NULL;
  g_autofree char *without = us_signatory_status_speak (nameless, 0, 0);

  assert_string_equal (without, "No Name, Confirmed");
  alone = us_signatory_status_speak (signatory, 7, 0);
  assert_string_equal (alone, "Union of Wells, Confirmed");
  us_item_set_string (US_ITEM (signatory), US_SIGNATORY_COUNTRY, "Mali", NULL);
  placed = us_signatory_status_speak (signatory, 7, 100);
  assert_string_equal (placed, "Union of Wells, Mali, Confirmed, 8 of 100");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_status),
    cmocka_unit_test (test_spoken),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
