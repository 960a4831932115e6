/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <string.h>

#define RUN(...) us_test_run (*state, NULL, "versions", "letter.statement", __VA_ARGS__, NULL)

static void
set (const char *folder, const char *property, const char *value)
{
  g_autoptr (UsTestRun) run =
                 us_test_run (folder, NULL, "set", "letter.statement", property, value, NULL);

  assert_code (run, 0);
}

/* A letter with a version of 1 May, "First", and another text since. */
static void
write_letter (const char *folder)
{
  g_autoptr (UsTestRun) save = NULL;

  us_test_write_letter (folder);
  save = us_test_run (folder, NULL, "versions", "letter.statement", "save", "--name", "First",
                      "--date", "2026-05-01", NULL);
  assert_code (save, 0);
  assert_string_equal (save->output, "");
  assert_string_equal (save->errors, "");
  set (folder, "title", "Water for all");
}

static void
test_list (void **state)
{
  g_autoptr (UsTestRun) none = NULL;
  g_autoptr (UsTestRun) changed = NULL;
  g_autoptr (UsTestRun) save = NULL;
  g_autoptr (UsTestRun) confirm = NULL;
  g_autoptr (UsTestRun) add = NULL;
  g_autoptr (UsTestRun) list = NULL;

  us_test_write_letter (*state);
  none = RUN ("list");
  assert_code (none, 0);
  assert_string_equal (none->output, "");

  write_letter (*state);
  changed = us_test_run (*state, NULL, "versions", "letter.statement", NULL);
  assert_code (changed, 0);
  assert_string_equal (changed->output, "    1  2026-05-01  4 agreed    First\n"
                                        "The letter has changed since version 1.\n");
  /* Who has confirmed agreed to the one before, until they confirm again. */
  save = RUN ("save", "--date", "2026-05-12");
  assert_code (save, 0);
  confirm = us_test_run (*state, NULL, "signatories", "letter.statement", "status", "confirmed",
                         "2", "4", NULL);
  assert_code (confirm, 0);
  add = us_test_run (*state, NULL, "signatories", "letter.statement", "add", "Rain Trust", NULL);
  assert_code (add, 0);
  list = RUN ("list");
  assert_string_equal (list->output, "    1  2026-05-01  3 agreed    First\n"
                                     "    2  2026-05-12  3 agreed\n");
}

/* Nothing that somebody called a version is obeyed by the terminal. */
static void
test_hostile_names (void **state)
{
  g_autoptr (UsTestRun) save = NULL;
  g_autoptr (UsTestRun) list = NULL;

  us_test_write_letter (*state);
  save = RUN ("save", "--name", "رسالة", "--date", "");
  assert_code (save, 0);
  list = RUN ("list");
  assert_string_equal (list->output,
                       "    1              4 agreed    \xe2\x81\xa8رسالة\xe2\x81\xa9\n");
}

static void
test_saves_today (void **state)
{
  g_autoptr (UsTestRun) save = NULL;
  g_autoptr (UsTestRun) list = NULL;

  us_test_write_letter (*state);
  save = RUN ("save");
  assert_code (save, 0);
  list = RUN ("list");
  assert_true (
      g_regex_match_simple ("^    1  20\\d\\d-\\d\\d-\\d\\d  4 agreed\n$", list->output, 0, 0));
}

static void
test_show (void **state)
{
  g_autoptr (UsTestRun) show = NULL;
  g_autoptr (UsTestRun) file = NULL;
  g_autoptr (UsTestRun) again = NULL;
  g_autoptr (UsTestRun) force = NULL;
  g_autoptr (UsTestRun) itself = NULL;
  g_autofree char *content = NULL;

  write_letter (*state);
  show = RUN ("show", "1");
  assert_code (show, 0);
  assert_contains (show->output, "<title>Water for the valley</title>");
  assert_contains (show->output, "<?seal ");
  assert_lacks (show->output, "Aroha Trust");
  assert_lacks (show->output, "<version");
  file = RUN ("show", "1", "-o", "first.statement");
  assert_code (file, 0);
  assert_string_equal (file->output, "");
  content = us_test_read (*state, "first.statement");
  assert_string_equal (content, show->output);
  again = RUN ("show", "1", "-o", "first.statement");
  assert_code (again, 1);
  assert_error_lines (again, 1);
  force = RUN ("show", "1", "-o", "first.statement", "--force");
  assert_code (force, 0);
  itself = RUN ("show", "1", "-o", "./letter.statement", "--force");
  assert_code (itself, 1);
  assert_error_lines (itself, 1);
}

/* What no version has is not lost unasked, and the versions stay. */
static void
test_restore (void **state)
{
  g_autofree char *first = NULL;
  g_autofree char *restored = NULL;
  g_autoptr (UsTestRun) refused = NULL;
  g_autoptr (UsTestRun) save = NULL;
  g_autoptr (UsTestRun) restore = NULL;
  g_autoptr (UsTestRun) list = NULL;
  g_autoptr (UsTestRun) back = NULL;
  g_autoptr (UsTestRun) force = NULL;

  write_letter (*state);
  refused = RUN ("restore", "1");
  assert_code (refused, 1);
  assert_error_lines (refused, 1);
  save = RUN ("save", "--date", "2026-05-12");
  assert_code (save, 0);
  restore = RUN ("restore", "1");
  assert_code (restore, 0);
  first = us_test_read (*state, "letter.statement");
  assert_contains (first, "<title>Water for the valley</title>");
  assert_contains (first, "Aroha Trust");
  list = RUN ("list");
  assert_contains (list->output, "    2  2026-05-12  0 agreed\nThe letter has changed since");
  back = RUN ("restore", "2");
  assert_code (back, 0);
  set (*state, "title", "Water for nobody");
  force = RUN ("restore", "1", "--force");
  assert_code (force, 0);
  restored = us_test_read (*state, "letter.statement");
  assert_string_equal (restored, first);
}

/* To restore what the letter says already changes nothing. */
static void
test_restore_nothing (void **state)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (UsTestRun) restore = NULL;

  write_letter (*state);
  set (*state, "title", "Water for the valley");
  before = us_test_read (*state, "letter.statement");
  restore = RUN ("restore", "1");
  assert_code (restore, 0);
  after = us_test_read (*state, "letter.statement");
  assert_string_equal (after, before);
}

/* A number to which somebody agreed does not come again. */
static void
test_remove (void **state)
{
  g_autoptr (UsTestRun) removed = NULL;
  g_autoptr (UsTestRun) none = NULL;
  g_autoptr (UsTestRun) save = NULL;
  g_autoptr (UsTestRun) list = NULL;

  write_letter (*state);
  removed = RUN ("remove", "1");
  assert_code (removed, 0);
  none = RUN ("list");
  assert_string_equal (none->output, "");
  save = RUN ("save", "--date", "2026-05-12");
  assert_code (save, 0);
  list = RUN ("list");
  assert_string_equal (list->output, "    2  2026-05-12  0 agreed\n");
}

static void
test_damaged (void **state)
{
  g_autofree char *content = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (UsTestRun) show = NULL;
  g_autoptr (UsTestRun) restore = NULL;
  g_autoptr (UsTestRun) removed = NULL;
  char *title;

  write_letter (*state);
  content = us_test_read (*state, "letter.statement");
  title = strstr (content, "&lt;title&gt;");
  assert_non_null (title);
  memcpy (title, "&lt;tutle&gt;", strlen ("&lt;tutle&gt;"));
  us_test_write (*state, "letter.statement", content, -1);
  before = us_test_read (*state, "letter.statement");
  show = RUN ("show", "1");
  assert_code (show, 1);
  assert_string_equal (show->output, "");
  assert_contains (show->errors, "undersigned-cli: Version 1: ");
  restore = RUN ("restore", "1", "--force");
  assert_code (restore, 1);
  assert_contains (restore->errors, "undersigned-cli: Version 1: ");
  after = us_test_read (*state, "letter.statement");
  assert_string_equal (after, before);
  removed = RUN ("remove", "1");
  assert_code (removed, 0);
}

static void
test_refused (void **state)
{
  static const struct
  {
    const char *operands[3];
    int code;
    guint n_lines;
  } rows[] = {
    { { "fly", NULL }, 2, 2 },
    { { "list", "1", NULL }, 2, 2 },
    { { "save", "1", NULL }, 2, 2 },
    { { "show", NULL }, 2, 2 },
    { { "restore", NULL }, 2, 2 },
    { { "remove", NULL }, 2, 2 },
    { { "show", "1", "1" }, 2, 2 },
    { { "list", "--unknown", NULL }, 2, 2 },
    { { "show", "2", NULL }, 1, 1 },
    { { "show", "01", NULL }, 1, 1 },
    { { "restore", "", NULL }, 1, 1 },
    { { "remove", "-1x", NULL }, 2, 2 },
    { { "remove", "one", NULL }, 1, 1 },
    { { "show", "1", "--output=letter.statement" }, 1, 1 },
    { { "save", "--date=tomorrow", NULL }, 1, 1 },
    { { "save", "--name=a\nb", NULL }, 1, 1 },
  };

  write_letter (*state);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *before = us_test_read (*state, "letter.statement");
      g_autofree char *after = NULL;
      g_autoptr (UsTestRun) run = RUN (rows[i].operands[0], rows[i].operands[1],
                                       rows[i].operands[1] ? rows[i].operands[2] : NULL);

      assert_code (run, rows[i].code);
      assert_error_lines (run, rows[i].n_lines);
      assert_string_equal (run->output, "");
      after = us_test_read (*state, "letter.statement");
      assert_string_equal (before, after);
    }
}

/* Nobody is to be asked again for the same letter. */
static void
test_same_letter_is_not_saved (void **state)
{
  g_autoptr (UsTestRun) save = NULL;
  g_autoptr (UsTestRun) list = NULL;

  write_letter (*state);
  set (*state, "title", "Water for the valley");
  save = RUN ("save");
  assert_code (save, 1);
  assert_error_lines (save, 1);
  list = RUN ("list");
  assert_string_equal (list->output, "    1  2026-05-01  4 agreed    First\n");
}

static void
test_stream (void **state)
{
  g_autofree char *content = NULL;
  g_autoptr (UsTestRun) saved = NULL;
  g_autoptr (UsTestRun) list = NULL;

  us_test_write_letter (*state);
  content = us_test_read (*state, "letter.statement");
  saved = us_test_run (*state, content, "versions", "-", "save", "--date", "2026", NULL);
  assert_code (saved, 0);
  list = us_test_run (*state, saved->output, "versions", "-", NULL);
  assert_string_equal (list->output, "    1  2026        4 agreed\n");
}

int
main (void)
{
#define TEST(name)                                                                                 \
  cmocka_unit_test_setup_teardown (name, us_test_setup_folder, us_test_teardown_folder)
  const struct CMUnitTest tests[] = {
    TEST (test_list),        TEST (test_hostile_names),
    TEST (test_saves_today), TEST (test_show),
    TEST (test_restore),     TEST (test_restore_nothing),
    TEST (test_remove),      TEST (test_damaged),
    TEST (test_refused),     TEST (test_same_letter_is_not_saved),
    TEST (test_stream),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
