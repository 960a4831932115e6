/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/markdown/markdown.h"

#include "sample.h"

static void
test_samples (void **state)
{
  us_test_compare_samples ("markdown");
}

static void
test_empty (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *text = us_test_export (statement, "markdown", 0);

  assert_string_equal (text, "");
}

/* What belongs to a demand stands below its text, however wide its number is. */
static void
test_wide_numbers (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *text = NULL;

  for (guint i = 0; i < 10; i++)
    us_test_add_block (statement, US_BLOCK_DEMAND, 0, "Act.");
  us_test_add_block (statement, US_BLOCK_DEMAND, 1, "At once.");
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "1. is the first.");
  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "Go on.");
  text = us_test_export (statement, "markdown", 0);
  assert_contains (text, "\n10. Act.\n\n    \\(a) At once.\n\n1\\. is the first.\n\n11. Go on.\n");
}

static void
test_notes (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsNote *first = us_test_add_note (statement, "The report.");
  UsNote *alone = us_test_add_note (statement, "Nobody refers to it.");
  UsBlock *block = us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "Dry");
  g_autofree char *text = NULL;

  (void) alone;
  us_test_refer (block, first);
  us_test_refer (block, first);
  text = us_test_export (statement, "markdown", 0);
  assert_string_equal (text, "Dry[^1][^1]\n\n## Notes\n\n\\[2\\] Nobody refers to it.\n\n"
                             "[^1]: The report.\n");
}

/* A single word would be the address of a link to those who know no notes. */
static void
test_a_note_is_no_address (void **state)
{
  static const char *const notes[][2] = {
    { "javascript:x", "[^1]: javascript:x <!-- -->\n" },
    { "javascript:x \"y\"", "[^1]: javascript:x <!-- --> \"y\"\n" },
    { "javascript:x y", "[^1]: javascript:x y\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      g_autoptr (UsStatement) statement = us_statement_new ();
      UsNote *note = us_test_add_note (statement, notes[i][0]);
      UsBlock *block = us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "Dry");
      g_autofree char *text = NULL;

      us_test_refer (block, note);
      text = us_test_export (statement, "markdown", 0);
      assert_contains (text, notes[i][1]);
    }
}

static void
test_direction (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *text = NULL;

  us_test_set (statement, "language", "ar");
  us_test_set (statement, "title", "بيان");
  text = us_test_export (statement, "markdown", 0);
  assert_string_equal (text, "<div dir=\"rtl\">\n\n# بيان\n\n</div>\n");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_samples),
    cmocka_unit_test (test_empty),
    cmocka_unit_test (test_wide_numbers),
    cmocka_unit_test (test_notes),
    cmocka_unit_test (test_a_note_is_no_address),
    cmocka_unit_test (test_direction),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
