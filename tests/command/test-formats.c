/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <string.h>

static void
test_table (void **state)
{
  g_autoptr (UsTestRun) run = us_test_run (*state, NULL, "formats", NULL);
  const char *written;

  assert_code (run, 0);
  assert_string_equal (run->errors, "");
  assert_contains (run->output, "statement");
  written = strstr (run->output, "\n\n");
  assert_non_null (written);
  assert_contains (written, "text");
  assert_contains (written, ".html");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_table, us_test_setup_folder, us_test_teardown_folder),
  };

  return cmocka_run_group_tests_name ("formats", tests, NULL, NULL);
}
