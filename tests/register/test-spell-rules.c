/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "register/spell-rules.h"

#include <string.h>

#include "register/spell-out.h"
#include "test.h"

static void
test_for_arabic_alone (void **state)
{
  assert_non_null (us_spell_rules_get ("ar"));
  assert_null (us_spell_rules_get ("fr"));
  assert_null (us_spell_rules_get (""));
}

static void
assert_reads (guint number, UsCountOf of)
{
  g_autofree char *words = us_spell_out ("ar", number, of);
  guint read = 0;

  assert_true (us_spell_read ("ar", words, strlen (words), &read));
  assert_int_equal (read, number);
}

/* No two numbers have the same words, in either gender. */
static void
test_numbers_are_told_apart (void **state)
{
  for (guint number = 0; number < 10000; number += number < 130 ? 1 : 47)
    {
      assert_reads (number, US_COUNT_COUNTRIES);
      assert_reads (number, US_COUNT_SIGNATORIES);
    }
  assert_reads (111000, US_COUNT_COUNTRIES);
  assert_reads (203018, US_COUNT_COUNTRIES);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_for_arabic_alone),
    cmocka_unit_test (test_numbers_are_told_apart),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
