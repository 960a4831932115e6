/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <string.h>

static void
test_nothing_wrong (void **state)
{
  static const char *const values[][2] = {
    { "salutation", "Dear neighbours," },
    { "valediction", "Sincerely," },
    { "signatory:4.status", "confirmed" },
  };
  g_autoptr (UsTestRun) run = NULL;

  us_test_write_letter (*state);
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (UsTestRun) set = us_test_run (*state, NULL, "set", "letter.statement",
                                               values[i][0], values[i][1], NULL);

      assert_code (set, 0);
    }
  run = us_test_run (*state, NULL, "check", "letter.statement", NULL);
  assert_code (run, 0);
  assert_string_equal (run->output, "");
  assert_string_equal (run->errors, "");
}

static void
test_problems (void **state)
{
  g_autoptr (UsTestRun) clear = NULL;
  g_autoptr (UsTestRun) run = NULL;
  g_auto (GStrv) lines = NULL;

  us_test_write_letter (*state);
  clear = us_test_run (*state, NULL, "set", "letter.statement", "title", "", NULL);
  assert_code (clear, 0);
  run = us_test_run (*state, NULL, "check", "letter.statement", NULL);
  assert_code (run, 1);
  assert_string_equal (run->errors, "");
  lines = g_strsplit (run->output, "\n", -1);
  assert_string_not_equal (lines[0], "");
  for (gsize i = 0; *lines[i] != '\0'; i++)
    assert_contains (lines[i], ": ");
}

/* Who agreed to the last version agreed to nothing that was written since. */
static void
test_changed_since_version (void **state)
{
  g_autoptr (UsTestRun) save = NULL;
  g_autoptr (UsTestRun) kept = NULL;
  g_autoptr (UsTestRun) set = NULL;
  g_autoptr (UsTestRun) changed = NULL;
  g_autoptr (UsTestRun) again = NULL;
  g_autoptr (UsTestRun) old = NULL;

  us_test_write_letter (*state);
  save = us_test_run (*state, NULL, "versions", "letter.statement", "save", NULL);
  assert_code (save, 0);
  kept = us_test_run (*state, NULL, "check", "letter.statement", NULL);
  assert_lacks (kept->output, "version");
  set = us_test_run (*state, NULL, "set", "letter.statement", "demand:1.text", "Measure.", NULL);
  assert_code (set, 0);
  changed = us_test_run (*state, NULL, "check", "letter.statement", NULL);
  assert_code (changed, 1);
  assert_contains (changed->output, "Signatories: The letter has changed since version 1.\n");
  again = us_test_run (*state, NULL, "versions", "letter.statement", "save", NULL);
  assert_code (again, 0);
  old = us_test_run (*state, NULL, "check", "letter.statement", NULL);
  assert_code (old, 1);
  assert_contains (old->output,
                   "Signatories: 4 signatories agreed to an older version of the letter.\n");
  assert_lacks (old->output, "changed since");
}

/* What another program wrote has no seal that fits. */
static void
test_edited (void **state)
{
  g_autofree char *content = NULL;
  g_autoptr (UsTestRun) run = NULL;

  us_test_write_letter (*state);
  content = us_test_read (*state, "letter.statement");
  strstr (content, "wells")[0] = 'b';
  us_test_write (*state, "letter.statement", content, -1);
  run = us_test_run (*state, NULL, "check", "letter.statement", NULL);
  assert_code (run, 1);
  assert_contains (run->output, "File: ");
}

static void
test_bad_input (void **state)
{
  g_autoptr (UsTestRun) run = us_test_run (*state, NULL, "check", "none.statement", NULL);

  assert_code (run, 1);
  assert_error_lines (run, 1);
  assert_string_equal (run->output, "");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_nothing_wrong, us_test_setup_folder,
                                     us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_problems, us_test_setup_folder, us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_changed_since_version, us_test_setup_folder,
                                     us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_edited, us_test_setup_folder, us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_bad_input, us_test_setup_folder, us_test_teardown_folder),
  };

  return cmocka_run_group_tests_name ("check", tests, NULL, NULL);
}
