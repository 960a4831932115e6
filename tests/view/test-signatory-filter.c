/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/signatory.h"
#include "view/signatory-filter.h"

static void
test_finds_in_any_case (void **state)
{
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Łódź Water Union");
  g_autoptr (GtkFilter) found = us_signatory_filter_new ("łÓDŹ");
  g_autoptr (GtkFilter) person = us_signatory_filter_new ("idrissi");
  g_autoptr (GtkFilter) missing = us_signatory_filter_new ("gas");

  us_item_set_string (US_ITEM (signatory), US_SIGNATORY_PERSON, "Fatima El Idrissi", NULL);
  assert_true (gtk_filter_match (found, signatory));
  assert_true (gtk_filter_match (person, signatory));
  assert_false (gtk_filter_match (missing, signatory));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_finds_in_any_case),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
