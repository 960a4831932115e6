/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <string.h>

static void
test_outline (void **state)
{
  g_autoptr (UsTestRun) run = NULL;

  us_test_write_letter (*state);
  run = us_test_run (*state, NULL, "show", "letter.statement", NULL);
  assert_code (run, 0);
  assert_string_equal (run->errors, "");
  assert_contains (run->output, "Title: Water for the valley\n");
  assert_contains (run->output, "    1  Minister of Water\n");
  assert_contains (run->output, "    3  Demand 1      1. Measure the water.\n");
  assert_contains (run->output, "    5  Demand 2.a       (a) Those of this year.\n");
  assert_contains (run->output, "   10  Demand 4      1. Hear the farmers.\n");
  assert_contains (run->output, "    3  Cycle Union\n");
  assert_contains (run->output, "    4  Dunes Watch [invited]\n");
}

static void
test_versions (void **state)
{
  g_autoptr (UsTestRun) save = NULL;
  g_autoptr (UsTestRun) run = NULL;

  us_test_write_letter (*state);
  save = us_test_run (*state, NULL, "versions", "letter.statement", "save", "--name", "First",
                      "--date", "2026-05-01", NULL);
  assert_code (save, 0);
  run = us_test_run (*state, NULL, "show", "letter.statement", NULL);
  assert_contains (run->output, "\nVersions\n    1  2026-05-01  First\n");
}

/* Nothing that somebody called themselves is obeyed by the terminal or turns its line round. */
static void
test_hostile_names (void **state)
{
  g_autoptr (UsTestRun) name = NULL;
  g_autoptr (UsTestRun) run = NULL;

  us_test_write_letter (*state);
  name = us_test_run (*state, NULL, "set", "letter.statement", "signatory:1.name", "جمعية المياه",
                      NULL);
  assert_code (name, 0);
  run = us_test_run (*state, NULL, "show", "letter.statement", NULL);
  assert_contains (run->output, "    1  \xe2\x81\xa8جمعية المياه\xe2\x81\xa9\n");
}

static void
test_stream (void **state)
{
  g_autofree char *content = NULL;
  g_autoptr (UsTestRun) file = NULL;
  g_autoptr (UsTestRun) stream = NULL;

  us_test_write_letter (*state);
  content = us_test_read (*state, "letter.statement");
  file = us_test_run (*state, NULL, "show", "letter.statement", NULL);
  stream = us_test_run (*state, content, "show", "-", NULL);
  assert_string_equal (file->output, stream->output);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_outline, us_test_setup_folder, us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_versions, us_test_setup_folder, us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_hostile_names, us_test_setup_folder,
                                     us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_stream, us_test_setup_folder, us_test_teardown_folder),
  };

  return cmocka_run_group_tests_name ("show", tests, NULL, NULL);
}
