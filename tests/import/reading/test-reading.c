/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/reading/reading.h"

static UsReading *
make_reading (void)
{
  UsReading *reading = us_reading_new ();

  us_reading_add_line (reading, 1, 0, "Dear Minister,");
  us_reading_add_line (reading, 3, 1, "The wells are dry,");
  us_reading_add_line (reading, 4, 0, "- 7 -");
  us_reading_add_line (reading, 5, 0, "and nobody says why.");
  us_reading_claim (reading, 4, 4, US_PART_ASIDE, 80);
  us_reading_claim (reading, 1, 1, US_PART_SALUTATION, 98);
  us_reading_claim (reading, 3, 5, US_PART_PARAGRAPH, 90);
  return reading;
}

static void
test_claims (void **state)
{
  g_autoptr (UsReading) reading = make_reading ();
  const UsReadingLine *line;
  guint index;

  assert_int_equal (us_reading_get_n_lines (reading), 4);
  line = us_reading_get_line (reading, 0);
  assert_int_equal (line->part, US_PART_SALUTATION);
  assert_string_equal (line->property, "salutation");
  assert_false (line->continues);
  /* What is between the lines of a paragraph and no part of it. */
  assert_int_equal (us_reading_get_line (reading, 2)->part, US_PART_ASIDE);
  assert_true (us_reading_find_line (reading, 5, &index));
  assert_int_equal (index, 3);
  assert_true (us_reading_get_line (reading, 3)->continues);
  assert_int_equal (us_reading_get_line (reading, 3)->part, US_PART_PARAGRAPH);
  assert_false (us_reading_find_line (reading, 2, &index));
}

static void
test_items (void **state)
{
  g_autoptr (UsReading) reading = make_reading ();
  guint index = 9;

  us_reading_link (reading, 1, "p1", FALSE);
  assert_true (us_reading_find_item (reading, "p1", NULL, &index));
  assert_int_equal (index, 1);
  assert_true (us_reading_find_item (reading, NULL, "salutation", &index));
  assert_int_equal (index, 0);
  assert_false (us_reading_find_item (reading, "p2", NULL, &index));
  assert_false (us_reading_find_item (reading, NULL, "title", &index));
}

static void
test_doubts (void **state)
{
  g_autoptr (UsReading) reading = make_reading ();

  us_reading_doubt (reading, 1, "Line 3: why?");
  us_reading_doubt (reading, 1, "Line 3: once more?");
  assert_string_equal (us_reading_get_line (reading, 1)->reason, "Line 3: why?");
  assert_true (us_reading_get_line (reading, 1)->confidence < US_READING_SURE);
}

/* What a person said is sure. */
static void
test_corrected (void **state)
{
  g_autoptr (UsReading) reading = us_reading_new ();

  us_reading_add_line (reading, 1, 0, "Books");
  us_reading_mark (reading, 1);
  us_reading_claim (reading, 1, 1, US_PART_TITLE, 40);
  us_reading_doubt (reading, 0, "Line 1: why?");
  assert_true (us_reading_get_line (reading, 0)->corrected);
  assert_int_equal (us_reading_get_line (reading, 0)->confidence, 100);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_claims),
    cmocka_unit_test (test_items),
    cmocka_unit_test (test_doubts),
    cmocka_unit_test (test_corrected),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
