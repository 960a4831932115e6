/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <string.h>

#define RUN(...) us_test_run (*state, NULL, "signatories", "letter.statement", __VA_ARGS__, NULL)

static void
test_list_and_sort (void **state)
{
  g_autoptr (UsTestRun) add = NULL;
  g_autoptr (UsTestRun) sort = NULL;
  g_autoptr (UsTestRun) list = NULL;
  g_autoptr (UsTestRun) keep = NULL;
  g_autoptr (UsTestRun) kept = NULL;
  g_autofree char *content = NULL;

  us_test_write_letter (*state);
  add = RUN ("add", "Zebra", "The Apple");
  assert_code (add, 0);
  sort = RUN ("sort");
  assert_code (sort, 0);
  list = RUN ("list");
  assert_code (list, 0);
  assert_contains (list->output, "    1  The Apple\n");
  assert_contains (list->output, "    7  Zebra\n");
  keep = RUN ("sort", "--by", "kind", "--keep");
  assert_code (keep, 0);
  content = us_test_read (*state, "letter.statement");
  assert_contains (content, "order=\"kind\"");
  kept = RUN ("list", "-t", "text");
  assert_contains (kept->output, "The Apple");
}

/* Whoever asks for it with another action than import does not want the file changed either. */
static void
test_dry_run_changes_nothing (void **state)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (UsTestRun) add = NULL;
  g_autoptr (UsTestRun) sort = NULL;

  us_test_write_letter (*state);
  before = us_test_read (*state, "letter.statement");
  add = RUN ("add", "Zebra", "--dry-run");
  assert_code (add, 0);
  sort = RUN ("sort", "-n");
  assert_code (sort, 0);
  after = us_test_read (*state, "letter.statement");
  assert_string_equal (after, before);
}

static void
test_import (void **state)
{
  g_autoptr (UsTestRun) dry = NULL;
  g_autoptr (UsTestRun) real = NULL;
  g_autoptr (UsTestRun) list = NULL;

  us_test_write_letter (*state);
  us_test_write (*state, "list.csv", "Name;Land\nWasser e.V.;Deutschland\nWasser;\n", -1);
  dry = RUN ("import", "list.csv", "--dry-run");
  assert_code (dry, 0);
  assert_contains (dry->output, "    2  New       Wasser e.V.: Will be added\n");
  assert_contains (dry->output, "    3  Unclear   Wasser: Same but for");
  assert_contains (dry->errors, "parted by semicolons");
  real = RUN ("import", "list.csv");
  assert_code (real, 0);
  assert_string_equal (real->output, "");
  list = RUN ("list");
  /* Nobody agrees by being in a list. */
  assert_contains (list->output, "Wasser e.V., Deutschland [invited]\n");
  assert_lacks (list->output, "Wasser\n");
}

/* One is an update, not updates. */
static void
test_import_counts_one (void **state)
{
  g_autoptr (UsTestRun) add = NULL;
  g_autoptr (UsTestRun) import = NULL;

  us_test_write_letter (*state);
  add = RUN ("add", "Rain Trust");
  assert_string_equal (add->errors, "");
  us_test_write (*state, "list.csv", "Name;Land\nRain Trust;Mali\nWasser;Mali\n", -1);
  import = RUN ("import", "list.csv", "--dry-run");
  assert_contains (import->errors, "1 new, 1 update, 0 listed already, 0 unclear\n");
}

/* Whoever adds a name twice is told of it, and it is added. */
static void
test_add_says_who_is_listed (void **state)
{
  g_autoptr (UsTestRun) first = NULL;
  g_autoptr (UsTestRun) again = NULL;
  g_autoptr (UsTestRun) list = NULL;

  us_test_write_letter (*state);
  first = RUN ("add", "Rain Trust", "Wells");
  assert_string_equal (first->errors, "");
  again = RUN ("add", "Zoo", "RAIN TRUST");
  assert_code (again, 0);
  assert_string_equal (again->errors,
                       "undersigned-cli: “RAIN TRUST” is listed already, as signatory 6; it is "
                       "added all the same.\n");
  list = RUN ("list");
  assert_contains (list->output, "    9  RAIN TRUST\n");
}

/* One after the other, and of those without letters none is like another. */
static void
test_add_says_who_is_added_twice (void **state)
{
  g_autoptr (UsTestRun) add = NULL;

  us_test_write_letter (*state);
  add = RUN ("add", "Rain Trust", "—", "rain-trust", "…", "Raïn Trust");
  assert_code (add, 0);
  assert_string_equal (add->errors,
                       "undersigned-cli: “rain-trust” is listed already, as signatory 6; it is "
                       "added all the same.\n"
                       "undersigned-cli: “Raïn Trust” is listed already, as signatory 6; it is "
                       "added all the same.\n");
}

static void
test_register_comes_back (void **state)
{
  g_autoptr (UsTestRun) csv = NULL;
  g_autoptr (UsTestRun) import = NULL;
  g_autoptr (UsTestRun) again = NULL;

  us_test_write_letter (*state);
  csv = RUN ("list", "-t", "csv");
  assert_code (csv, 0);
  us_test_write (*state, "register.csv", csv->output, -1);
  import = RUN ("import", "register.csv");
  assert_contains (import->errors, "0 new, 0 updates, 5 listed already, 0 unclear");
  again = RUN ("list", "-t", "csv");
  assert_string_equal (csv->output, again->output);
}

static void
test_status (void **state)
{
  g_autoptr (UsTestRun) set = NULL;
  g_autoptr (UsTestRun) counts = NULL;
  g_autoptr (UsTestRun) silent = NULL;
  g_autofree char *content = NULL;

  us_test_write_letter (*state);
  set = RUN ("status", "confirmed", "4", "--date", "2026-03-22", "--approved-by", "Jane Roe");
  assert_code (set, 0);
  content = us_test_read (*state, "letter.statement");
  assert_contains (content, "<approved-by>Jane Roe</approved-by>");
  counts = RUN ("status");
  assert_string_equal (counts->output, "confirmed 5\ninvited 0\ndeclined 0\nwithdrawn 0\n");
  silent = RUN ("silent");
  assert_string_equal (silent->output, "");
}

/* Who has to be asked again, and for which version they stood. */
static void
test_old (void **state)
{
  g_autoptr (UsTestRun) first = NULL;
  g_autoptr (UsTestRun) none = NULL;
  g_autoptr (UsTestRun) set = NULL;
  g_autoptr (UsTestRun) second = NULL;
  g_autoptr (UsTestRun) confirm = NULL;
  g_autoptr (UsTestRun) old = NULL;
  g_autoptr (UsTestRun) list = NULL;

  us_test_write_letter (*state);
  first = us_test_run (*state, NULL, "versions", "letter.statement", "save", NULL);
  assert_code (first, 0);
  none = RUN ("list", "--old");
  assert_code (none, 0);
  assert_string_equal (none->output, "");
  set = us_test_run (*state, NULL, "set", "letter.statement", "title", "Water", NULL);
  assert_code (set, 0);
  second = us_test_run (*state, NULL, "versions", "letter.statement", "save", NULL);
  assert_code (second, 0);
  confirm = RUN ("status", "confirmed", "2", "5");
  assert_code (confirm, 0);
  old = RUN ("list", "--old");
  assert_string_equal (old->output, "    1  Aroha Trust [Version 1]\n"
                                    "    3  Cycle Union [Version 1]\n");
  list = RUN ("list");
  assert_contains (list->output, "    2  Bakers of Brill\n    3  Cycle Union [Version 1]\n");
  assert_contains (list->output, "    4  Dunes Watch [invited]\n");
}

static void
test_dedupe (void **state)
{
  g_autoptr (UsTestRun) add = NULL;
  g_autoptr (UsTestRun) found = NULL;
  g_autoptr (UsTestRun) merged = NULL;
  g_autoptr (UsTestRun) none = NULL;

  us_test_write_letter (*state);
  add = RUN ("add", "Rain Trust", "RAIN TRUST");
  found = RUN ("dedupe");
  assert_code (found, 0);
  assert_contains (found->output, "Same name\n    6  Rain Trust\n    7  RAIN TRUST\n");
  merged = RUN ("dedupe", "--merge");
  assert_code (merged, 0);
  none = RUN ("dedupe");
  assert_string_equal (none->output, "");
}

static void
test_refused (void **state)
{
  static const struct
  {
    const char *operands[4];
    int code;
  } rows[] = {
    { { "fly", NULL }, 2 },
    { { "add", NULL }, 2 },
    { { "list", "too", "much", NULL }, 2 },
    { { "list", "-t", "pdf", NULL }, 2 },
    { { "sort", "--by", "shoe", NULL }, 2 },
    { { "status", "maybe", "1", NULL }, 2 },
    { { "status", "confirmed", "99", NULL }, 1 },
    { { "import", "nothing.csv", NULL }, 1 },
  };

  us_test_write_letter (*state);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *before = us_test_read (*state, "letter.statement");
      g_autofree char *after = NULL;
      g_autoptr (UsTestRun) run = RUN (rows[i].operands[0], rows[i].operands[1],
                                       rows[i].operands[1] ? rows[i].operands[2] : NULL);

      assert_code (run, rows[i].code);
      after = us_test_read (*state, "letter.statement");
      assert_string_equal (before, after);
    }
}

int
main (void)
{
#define TEST(name)                                                                                 \
  cmocka_unit_test_setup_teardown (name, us_test_setup_folder, us_test_teardown_folder)
  const struct CMUnitTest tests[] = {
    TEST (test_dry_run_changes_nothing),
    TEST (test_list_and_sort),
    TEST (test_import),
    TEST (test_import_counts_one),
    TEST (test_add_says_who_is_listed),
    TEST (test_add_says_who_is_added_twice),
    TEST (test_register_comes_back),
    TEST (test_status),
    TEST (test_old),
    TEST (test_dedupe),
    TEST (test_refused),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
