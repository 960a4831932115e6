/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/live-count.h"

#include "letter.h"

static void
test_kinds_and_countries (void **state)
{
  UsLiveCount count;

  us_live_count_start (&count);
  us_live_count_add (&count, US_SIGNATORY_IS_ORGANISATION, "France");
  us_live_count_add (&count, US_SIGNATORY_IS_ORGANISATION, "Östland");
  us_live_count_add (&count, US_SIGNATORY_IS_REPRESENTATIVE, "FRANCE ");
  us_live_count_add (&count, US_SIGNATORY_IS_INDIVIDUAL, "östland");
  us_live_count_add (&count, US_SIGNATORY_IS_INDIVIDUAL, "");
  us_live_count_add (&count, US_SIGNATORY_IS_INDIVIDUAL, " ");
  us_live_count_end (&count);
  assert_int_equal (count.counts[US_COUNT_SIGNATORIES], 6);
  assert_int_equal (count.counts[US_COUNT_ORGANISATIONS], 3);
  assert_int_equal (count.counts[US_COUNT_INDIVIDUALS], 3);
  assert_int_equal (count.counts[US_COUNT_COUNTRIES], 2);
  assert_null (count.countries);
}

static void
test_lists (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  UsItemList *signatories = us_statement_get_signatories (statement);
  UsLiveCount confirmed, everybody;

  us_live_count_list (&confirmed, signatories, 1u << US_SIGNATORY_CONFIRMED);
  us_live_count_list (&everybody, signatories, 0xf);
  assert_int_equal (confirmed.counts[US_COUNT_SIGNATORIES], 2);
  assert_int_equal (everybody.counts[US_COUNT_SIGNATORIES], 5);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_kinds_and_countries),
    cmocka_unit_test (test_lists),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
