/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"
#include "test.h"

/* Somebody who types it all the same is told by the code that nothing was done. */
static void
test_nothing_that_is_known (void **state)
{
  g_autoptr (UsTestRun) bare = us_test_run (*state, "Dear", "read-apart", NULL);
  g_autoptr (UsTestRun) unknown = us_test_run (*state, "Dear", "read-apart", "picture", "", NULL);
  g_autoptr (UsTestRun) fewer = us_test_run (*state, "Dear", "read-apart", "letter", "", NULL);

  assert_code (bare, 1);
  assert_code (unknown, 1);
  assert_code (fewer, 1);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_nothing_that_is_known, us_test_setup_folder,
                                     us_test_teardown_folder),
  };

  return cmocka_run_group_tests_name ("serve", tests, NULL, NULL);
}
