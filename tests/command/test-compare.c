/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <string.h>

static void
copy (const char *folder)
{
  g_autofree char *content = NULL;

  us_test_write_letter (folder);
  content = us_test_read (folder, "letter.statement");
  us_test_write (folder, "old.statement", content, -1);
}

static void
set (const char *folder, const char *property, const char *value)
{
  g_autoptr (UsTestRun) run =
                 us_test_run (folder, NULL, "set", "letter.statement", property, value, NULL);

  assert_code (run, 0);
}

static void
test_same (void **state)
{
  g_autoptr (UsTestRun) run = NULL;

  copy (*state);
  run = us_test_run (*state, NULL, "compare", "old.statement", "letter.statement", NULL);
  assert_code (run, 0);
  assert_string_equal (run->output, "");
}

static void
test_different (void **state)
{
  g_autofree char *content = NULL;
  g_autoptr (UsTestRun) run = NULL;
  g_autoptr (UsTestRun) all = NULL;
  g_autoptr (UsTestRun) stream = NULL;

  copy (*state);
  set (*state, "title", "Water for all");
  set (*state, "signatory:2.email", "a@b.example");
  set (*state, "signatory:1.name", "جمعية المياه");
  run = us_test_run (*state, NULL, "compare", "old.statement", "letter.statement", NULL);
  assert_code (run, 1);
  assert_contains (run->output, "Title: Water for [-the valley-]{+all+}\n");
  assert_contains (run->output, "[-Aroha Trust-]{+\xe2\x81\xa8جمعية");
  assert_lacks (run->output, "b.example");
  all = us_test_run (*state, NULL, "compare", "--all", "old.statement", "letter.statement", NULL);
  assert_contains (all->output, "Signatory “Bakers of Brill”, E-Mail: {+a@b.example+}\n");
  content = us_test_read (*state, "letter.statement");
  stream = us_test_run (*state, content, "compare", "old.statement", "-", NULL);
  assert_code (stream, 1);
  assert_string_equal (stream->output, run->output);
}

/* What came back from somebody's word processor. */
static void
test_other_format (void **state)
{
  g_autoptr (UsTestRun) export = NULL;
  g_autoptr (UsTestRun) run = NULL;

  copy (*state);
  export = us_test_run (*state, NULL, "export", "letter.statement", "-o", "sent.docx", NULL);
  assert_code (export, 0);
  set (*state, "demand:2.text", "Publish every single permit.");
  run = us_test_run (*state, NULL, "compare", "sent.docx", "letter.statement", NULL);
  assert_code (run, 1);
  assert_string_equal (run->output, "Demand 2: Publish every {+single +}permit.\n"
                                    "Signatory, added: {+Dunes Watch+}\n");
}

static void
save_version (const char *folder)
{
  g_autoptr (UsTestRun) run =
                 us_test_run (folder, NULL, "versions", "letter.statement", "save", NULL);

  assert_code (run, 0);
}

/* Who signs is no part of a version. */
static void
test_version (void **state)
{
  g_autofree char *content = NULL;
  g_autoptr (UsTestRun) same = NULL;
  g_autoptr (UsTestRun) run = NULL;
  g_autoptr (UsTestRun) stream = NULL;
  g_autoptr (UsTestRun) none = NULL;

  copy (*state);
  save_version (*state);
  set (*state, "signatory:1.name", "Rain Trust");
  same = us_test_run (*state, NULL, "compare", "--version", "1", "letter.statement", NULL);
  assert_code (same, 0);
  assert_string_equal (same->output, "");
  set (*state, "title", "Water for all");
  save_version (*state);
  run = us_test_run (*state, NULL, "compare", "letter.statement", "--version=1", NULL);
  assert_code (run, 1);
  assert_string_equal (run->output, "Title: Water for [-the valley-]{+all+}\n");
  content = us_test_read (*state, "letter.statement");
  stream = us_test_run (*state, content, "compare", "--version=1", "-", NULL);
  assert_code (stream, 1);
  assert_string_equal (stream->output, run->output);
  none = us_test_run (*state, NULL, "compare", "--version=2", "letter.statement", NULL);
  assert_code (none, 0);
}

static void
test_version_trouble (void **state)
{
  static const struct
  {
    const char *operands[3];
    guint n_lines;
  } rows[] = {
    { { "--version=2", "letter.statement", NULL }, 1 },
    { { "--version=1", "old.statement", NULL }, 1 },
    { { "--version=1", "nothing", NULL }, 1 },
    { { "--version=1", NULL }, 2 },
    { { "--version=1", "old.statement", "letter.statement" }, 2 },
    { { "--version=1", "--all", "letter.statement" }, 2 },
    { { "letter.statement", NULL }, 2 },
    { { "--version=1", "letter.statement", NULL }, 1 }, /* damaged, as the last one */
  };
  g_autofree char *content = NULL;
  char *title;

  copy (*state);
  save_version (*state);
  content = us_test_read (*state, "letter.statement");
  title = strstr (content, "&lt;title&gt;");
  assert_non_null (title);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsTestRun) run = NULL;

      if (i == G_N_ELEMENTS (rows) - 1)
        {
          title[strlen ("&lt;")] = 'x';
          us_test_write (*state, "letter.statement", content, -1);
        }
      run = us_test_run (*state, NULL, "compare", rows[i].operands[0], rows[i].operands[1],
                         rows[i].operands[1] ? rows[i].operands[2] : NULL, NULL);
      assert_code (run, 2);
      assert_error_lines (run, rows[i].n_lines);
      assert_string_equal (run->output, "");
    }
}

static void
test_trouble (void **state)
{
  g_autoptr (UsTestRun) missing = NULL;
  g_autoptr (UsTestRun) streams = NULL;
  g_autoptr (UsTestRun) damaged = NULL;

  copy (*state);
  us_test_write (*state, "bad.statement",
                 "<?xml version=\"1.0\"?><statement xmlns=\"urn:undersigned:statement\"", -1);
  missing = us_test_run (*state, NULL, "compare", "letter.statement", "nothing", NULL);
  assert_code (missing, 2);
  assert_error_lines (missing, 1);
  damaged = us_test_run (*state, NULL, "compare", "bad.statement", "letter.statement", NULL);
  assert_code (damaged, 2);
  assert_error_lines (damaged, 1);
  streams = us_test_run (*state, "", "compare", "-", "-", NULL);
  assert_code (streams, 2);
  assert_error_lines (streams, 2);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_same, us_test_setup_folder, us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_different, us_test_setup_folder, us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_other_format, us_test_setup_folder,
                                     us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_version, us_test_setup_folder, us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_version_trouble, us_test_setup_folder,
                                     us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_trouble, us_test_setup_folder, us_test_teardown_folder),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
