/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/letter/list-marker.h"
#include "import/source.h"

#include <string.h>

static void
test_parses (void **state)
{
  static const struct
  {
    const char *line;
    UsMarkerKind kind;
    guint value;
    const char *rest;
  } rows[] = {
    { "1. a", US_MARKER_NUMBER, 1, "a" },       { "12) a", US_MARKER_NUMBER, 12, "a" },
    { "(3) a", US_MARKER_NUMBER, 3, "a" },      { "1.2 a", US_MARKER_NUMBER, 2, "a" },
    { "1.Act", US_MARKER_NUMBER, 1, "Act" },    { "a) b", US_MARKER_LOWER, 1, "b" },
    { "(B) b", US_MARKER_UPPER, 2, "b" },       { "ii. b", US_MARKER_LOWER_ROMAN, 2, "b" },
    { "IV) b", US_MARKER_UPPER_ROMAN, 4, "b" }, { "• a", US_MARKER_BULLET, 0, "a" },
    { "•a", US_MARKER_BULLET, 0, "a" },         { "- - a", US_MARKER_BULLET, 0, "a" },
    { "1- نص", US_MARKER_NUMBER, 1, "نص" },     { "٢. نص", US_MARKER_NUMBER, 2, "نص" },
    { "ب) نص", US_MARKER_ABJAD, 2, "نص" },      { "1° a", US_MARKER_NUMBER, 1, "a" },
    { "2º a", US_MARKER_NUMBER, 2, "a" },       { "- [ ] a", US_MARKER_BULLET, 0, "a" },
    { "* [x] a", US_MARKER_BULLET, 0, "a" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      UsListMarker marker;
      if (!us_list_marker_parse (rows[i].line, &marker))
        fail_msg ("no marker: %s", rows[i].line);
      assert_int_equal (marker.kind, rows[i].kind);
      assert_int_equal (marker.value, rows[i].value);
      assert_string_equal (rows[i].line + marker.length, rows[i].rest);
    }
}

static void
test_no_markers (void **state)
{
  static const char *const lines[] = { "",     "7amleh", "3,5 a", "2017", "(CBMs) are",
                                       "word", "-word",  "1.",    "- " };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      UsListMarker marker;
      assert_false (us_list_marker_parse (lines[i], &marker));
      assert_int_equal (marker.kind, US_MARKER_NONE);
    }
}

static void
test_settles (void **state)
{
  g_autoptr (GPtrArray) lines = us_source_read (
      "We wait until\n18. Mai, and then\nwe ask:\n1. one\n2. two\nA. Smith\nh. x\n"
      "a line that goes\n– in a dash –\non and on");
  static const gboolean marked[] = { 0, 0, 0, 1, 1, 0, 0, 0, 0, 0 };

  us_list_marker_settle (lines);
  assert_int_equal (lines->len, G_N_ELEMENTS (marked));
  for (guint i = 0; i < lines->len; i++)
    assert_int_equal (
        ((UsSourceBlock *) g_ptr_array_index (lines, i))->marker.kind != US_MARKER_NONE, marked[i]);
}

/* A slip in what comes after a number ends no list; another list begins with its own one. */
static void
test_slip (void **state)
{
  g_autoptr (GPtrArray) lines =
                 us_source_read ("We ask:\n1. one\n2. two\n3- three\n4) four\n1) other\n2) more");
  static const gunichar styles[] = { 0, '.', '.', '.', '.', ')', ')' };

  us_list_marker_settle (lines);
  assert_int_equal (lines->len, G_N_ELEMENTS (styles));
  for (guint i = 0; i < lines->len; i++)
    assert_int_equal (((UsSourceBlock *) g_ptr_array_index (lines, i))->marker.style, styles[i]);
}

static void
test_letter_or_roman (void **state)
{
  g_autoptr (GPtrArray) lines = us_source_read ("i. one\nii. two");
  const UsSourceBlock *first = g_ptr_array_index (lines, 0);

  us_list_marker_settle (lines);
  assert_int_equal (first->marker.kind, US_MARKER_LOWER_ROMAN);
  assert_true (us_list_marker_is_same_list (
      &first->marker, &((UsSourceBlock *) g_ptr_array_index (lines, 1))->marker));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_parses),          cmocka_unit_test (test_no_markers),
    cmocka_unit_test (test_settles),         cmocka_unit_test (test_slip),
    cmocka_unit_test (test_letter_or_roman),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
