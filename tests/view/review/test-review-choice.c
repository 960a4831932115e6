/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/review/review-choice.h"

/* A heading, and a paragraph of three lines. */
static UsReading *
make_reading (void)
{
  UsReading *reading = us_reading_new ();

  for (guint line = 1; line <= 4; line++)
    us_reading_add_line (reading, line, 0, "words");
  us_reading_claim (reading, 1, 1, US_PART_HEADING, 90);
  us_reading_claim (reading, 2, 4, US_PART_PARAGRAPH, 90);
  return reading;
}

static void
assert_chosen (guint from, guint count, UsPart part, const guint *expected, guint n_expected)
{
  g_autoptr (UsReading) reading = make_reading ();
  g_autoptr (GtkBitset) selected = gtk_bitset_new_range (from, count);
  g_autoptr (GArray) numbers = us_review_choice_collect (reading, selected, part);

  assert_int_equal (numbers->len, n_expected);
  for (guint i = 0; i < n_expected; i++)
    assert_int_equal (g_array_index (numbers, guint, i), expected[i]);
}

static void
test_known (void **state)
{
  g_autoptr (UsReading) reading = make_reading ();
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  const UsReadingLine *line = us_reading_get_line (reading, 0);

  g_array_append_val (numbers, line->line);
  us_reading_claim (reading, line->line, line->line, US_PART_TITLE, 100);
  assert_true (us_review_choice_is_known (reading, numbers, US_PART_TITLE));
  assert_false (us_review_choice_is_known (reading, numbers, US_PART_SUBJECT));
  us_reading_claim (reading, line->line, line->line, US_PART_TITLE, 30);
  assert_false (us_review_choice_is_known (reading, numbers, US_PART_TITLE));
}

static void
test_paragraph_stays_one (void **state)
{
  assert_chosen (1, 3, US_PART_DEMAND, (const guint[]){ 2 }, 1);
  assert_chosen (0, 4, US_PART_QUOTATION, (const guint[]){ 1, 2 }, 2);
  /* Something new begins in the middle of it. */
  assert_chosen (2, 2, US_PART_DEMAND, (const guint[]){ 3 }, 1);
}

static void
test_names_come_apart (void **state)
{
  assert_chosen (1, 3, US_PART_SIGNATORY, (const guint[]){ 2, 3, 4 }, 3);
}

static void
test_each_line_is_set_aside (void **state)
{
  assert_chosen (1, 3, US_PART_ASIDE, (const guint[]){ 2, 3, 4 }, 3);
}

static void
test_plain_text (void **state)
{
  g_autoptr (UsReading) reading = make_reading ();
  g_autoptr (GArray) numbers = us_review_choice_collect_paragraphs (reading);

  assert_int_equal (numbers->len, 2);
  assert_int_equal (g_array_index (numbers, guint, 1), 2);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_known),
    cmocka_unit_test (test_paragraph_stays_one),
    cmocka_unit_test (test_names_come_apart),
    cmocka_unit_test (test_each_line_is_set_aside),
    cmocka_unit_test (test_plain_text),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
