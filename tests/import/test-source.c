/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/source.h"

#include <string.h>

static const UsSourceBlock *
line (GPtrArray *lines, guint i)
{
  return g_ptr_array_index (lines, i);
}

static void
test_lines (void **state)
{
  g_autoptr (GPtrArray) lines =
                 us_source_read ("  one  two \r\n\n\nthree\u2028four\ffive\n\tsix\u00a0x");

  assert_int_equal (lines->len, 5);
  assert_string_equal (line (lines, 0)->text, "one two");
  assert_int_equal (line (lines, 0)->indent, 2);
  assert_true (line (lines, 0)->soft);
  assert_string_equal (line (lines, 1)->text, "three");
  assert_int_equal (line (lines, 1)->gap, 2);
  assert_int_equal (line (lines, 1)->line, 4);
  assert_false (line (lines, 1)->soft);
  assert_true (line (lines, 3)->page);
  assert_int_equal (line (lines, 4)->indent, 8);
  assert_string_equal (line (lines, 4)->text, "six x");
}

static void
test_cleans (void **state)
{
  g_autoptr (GPtrArray) lines =
                 us_source_read ("a\x01"
                                 "b c\u200bd\u202ee\ufffcf\u00adg\nbroken\u00ad\nword");

  assert_string_equal (line (lines, 0)->text, "a b cdefg");
  assert_string_equal (line (lines, 1)->text, "broken-");
}

/* Rows of a table, with cells that are empty; the mark alone, or within a line, says nothing. */
static void
test_rows (void **state)
{
  g_autoptr (GPtrArray) lines = us_source_read ("\x1e"
                                                "1.  Ann\t\tLake  Trust\n\x1e\tKenya\n\x1e"
                                                "one\none\x1e\ttwo");

  assert_int_equal (lines->len, 4);
  assert_true (line (lines, 0)->row && line (lines, 0)->fixed);
  assert_string_equal (line (lines, 0)->cells, "1. Ann\t\tLake Trust");
  assert_string_equal (line (lines, 0)->text, "1. Ann Lake Trust");
  assert_int_equal (line (lines, 0)->marker.kind, US_MARKER_NONE);
  assert_true (line (lines, 1)->row);
  assert_string_equal (line (lines, 1)->cells, "\tKenya");
  assert_string_equal (line (lines, 1)->text, "Kenya");
  assert_false (line (lines, 2)->row);
  assert_false (line (lines, 3)->row);
  assert_string_equal (line (lines, 3)->cells, "one\ttwo");
}

static void
test_body (void **state)
{
  UsSourceBlock *block = us_source_block_new ("2. text", 7);

  assert_string_equal (us_source_block_get_body (block), "text");
  assert_int_equal (block->line, 7);
  us_source_block_free (block);
}

/* What is typed as a marker is emphasised with the text, and is not part of it. */
static void
test_lead (void **state)
{
  UsSourceBlock *typed = us_source_block_new ("1. Open it. Now.", 1);
  UsSourceBlock *listed = us_source_block_new ("1. Open it. Now.", 1);

  typed->lead = strlen ("1. Open it.");
  listed->lead = strlen ("Open it.");
  listed->listed = TRUE;
  assert_int_equal (us_source_block_get_lead (typed), strlen ("Open it."));
  assert_int_equal (us_source_block_get_lead (listed), strlen ("Open it."));
  us_source_block_free (typed);
  us_source_block_free (listed);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_lead), cmocka_unit_test (test_lines), cmocka_unit_test (test_cleans),
    cmocka_unit_test (test_rows), cmocka_unit_test (test_body),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
