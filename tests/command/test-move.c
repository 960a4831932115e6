/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <string.h>

/* Whether these stand in this order in the outline. */
static void
assert_order (const char *folder, const char *const *texts)
{
  g_autoptr (UsTestRun) run = us_test_run (folder, NULL, "show", "letter.statement", NULL);
  const char *at = run->output;

  assert_code (run, 0);
  for (gsize i = 0; texts[i] != NULL; i++)
    {
      at = strstr (at, texts[i]);
      if (at == NULL)
        print_error ("\"%s\" is not in its place:\n%s", texts[i], run->output);
      assert_non_null (at);
    }
}

static void
test_signatory (void **state)
{
  static const char *const moved[] = { "1  Elm Street", "2  Aroha", "3  Bakers",
                                       "4  Cycle",      "5  Dunes", NULL };
  static const char *const back[] = { "1  Aroha", "2  Bakers", "3  Cycle",
                                      "4  Dunes", "5  Elm",    NULL };
  g_autoptr (UsTestRun) up = NULL;
  g_autoptr (UsTestRun) down = NULL;

  us_test_write_letter (*state);
  up = us_test_run (*state, NULL, "move", "letter.statement", "signatory", "5", "1", NULL);
  assert_code (up, 0);
  assert_order (*state, moved);
  down = us_test_run (*state, NULL, "move", "letter.statement", "signatory", "1", "5", NULL);
  assert_code (down, 0);
  assert_order (*state, back);
}

/* A demand takes its sub-points along and never comes to stand among those of another. */
static void
test_demand (void **state)
{
  static const char *const first[] = {
    "Demand 1      1. Publish",          "Demand 1.a       (a) Those of",
    "Demand 1.b       (b) Those before", "Demand 2      2. Measure",
    "Demand 3      3. Repair",           NULL
  };
  static const char *const last[] = {
    "Demand 1      1. Publish", "Those before", "Repair", "Measure", "All of this", NULL
  };
  static const char *const across[] = {
    "We call on you", "Publish", "Repair",  "All of this", "We call on the council",
    "Hear",           "Answer",  "Measure", NULL
  };
  static const char *const back[] = { "We call on you", "Measure", "Publish",     "Those of",
                                      "Those before",   "Repair",  "All of this", NULL };
  static const struct
  {
    const char *from;
    const char *to;
    const char *const *order;
  } rows[] = { { "2", "1", first }, { "2", "3", last }, { "3", "5", across }, { "5", "1", back } };

  us_test_write_letter (*state);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsTestRun) run = us_test_run (*state, NULL, "move", "letter.statement", "demand",
                                               rows[i].from, rows[i].to, NULL);

      assert_code (run, 0);
      assert_order (*state, rows[i].order);
    }
}

static void
test_past_sub_points (void **state)
{
  static const char *const order[] = { "1. Publish", "(a) Those of", "(b) Those before",
                                       "2. Measure", "3. Repair",    NULL };
  g_autoptr (UsTestRun) run = NULL;

  us_test_write_letter (*state);
  run = us_test_run (*state, NULL, "move", "letter.statement", "demand", "1", "2", NULL);
  assert_code (run, 0);
  assert_order (*state, order);
}

static void
test_sub_point (void **state)
{
  static const char *const order[] = { "2. Publish", "(a) Those before", "(b) Those of",
                                       "3. Repair", NULL };
  g_autoptr (UsTestRun) run = NULL;

  us_test_write_letter (*state);
  run = us_test_run (*state, NULL, "move", "letter.statement", "demand", "2.b", "2.a", NULL);
  assert_code (run, 0);
  assert_order (*state, order);
}

static void
test_refused (void **state)
{
  static const struct
  {
    const char *kind;
    const char *from;
    const char *to;
    int code;
  } rows[] = {
    { "signatory", "0", "1", 1 },   { "signatory", "6", "1", 1 },
    { "signatory", "1", "6", 1 },   { "signatory", "one", "2", 1 },
    { "signatory", "-1", "2", 1 },  { "signatory", "1.5", "2", 1 },
    { "signatory", "1", "9e9", 1 }, { "demand", "6", "1", 1 },
    { "demand", "2", "2.a", 1 },    { "demand", "2.a", "1", 1 },
    { "paragraph", "1", "2", 2 },   { "signatory", "99999999999999999999", "1", 1 },
  };
  g_autofree char *before = NULL;

  us_test_write_letter (*state);
  before = us_test_read (*state, "letter.statement");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsTestRun) run = us_test_run (*state, NULL, "move", "letter.statement",
                                               rows[i].kind, rows[i].from, rows[i].to, NULL);
      g_autofree char *after = us_test_read (*state, "letter.statement");

      assert_code (run, rows[i].code);
      assert_error_lines (run, (guint) rows[i].code);
      assert_string_equal (before, after);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_signatory, us_test_setup_folder, us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_demand, us_test_setup_folder, us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_past_sub_points, us_test_setup_folder,
                                     us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_sub_point, us_test_setup_folder, us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_refused, us_test_setup_folder, us_test_teardown_folder),
  };

  return cmocka_run_group_tests_name ("move", tests, NULL, NULL);
}
