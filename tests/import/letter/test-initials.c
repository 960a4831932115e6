/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/letter/initials.h"

static void
test_initials (void **state)
{
  assert_true (us_initials_end ("Canadian Internet Policy & Public Interest", "Clinic (CIPPIC)"));
  assert_true (us_initials_end ("International Civil Liberties", "Monitoring Group (ICLMG)"));
  assert_false (us_initials_end ("Internet New Zealand", "Internet Society (ISOC)"));
  assert_false (us_initials_end ("Open Rights", "Open Rights Group (ORG)"));
  assert_false (us_initials_end ("Reading Circle", "Book Society"));
  assert_false (us_initials_end ("", "()"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_initials),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
