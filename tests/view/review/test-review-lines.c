/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/review/review-lines.h"

static UsReading *
make_reading (const UsPart *parts, guint n_lines, guint unsure)
{
  UsReading *reading = us_reading_new ();

  for (guint i = 0; i < n_lines; i++)
    {
      us_reading_add_line (reading, i * 2 + 1, 1, "words");
      us_reading_claim (reading, i * 2 + 1, i * 2 + 1, parts[i], i == unsure ? 20 : 90);
    }
  return reading;
}

static void
count_cb (UsReviewLine *line, guint *count)
{
  (*count)++;
}

/* Only a line that became another tells so, and each is made once while somebody holds it. */
static void
test_changed (void **state)
{
  const UsPart first[] = { US_PART_TITLE, US_PART_PARAGRAPH, US_PART_SIGNATORY };
  const UsPart second[] = { US_PART_TITLE, US_PART_DEMAND, US_PART_SIGNATORY };
  g_autoptr (UsReading) before = make_reading (first, 3, 3);
  g_autoptr (UsReading) after = make_reading (second, 3, 3);
  g_autoptr (UsReviewLines) lines = us_review_lines_new ();
  guint n_first = 0, n_second = 0;
  g_autoptr (UsReviewLine) title = NULL;
  g_autoptr (UsReviewLine) text = NULL;
  g_autoptr (UsReviewLine) again = NULL;

  us_review_lines_set_reading (lines, before);
  assert_int_equal (g_list_model_get_n_items (G_LIST_MODEL (lines)), 3);
  title = g_list_model_get_item (G_LIST_MODEL (lines), 0);
  text = g_list_model_get_item (G_LIST_MODEL (lines), 1);
  again = g_list_model_get_item (G_LIST_MODEL (lines), 1);
  assert_ptr_equal (text, again);
  g_signal_connect (title, "changed", G_CALLBACK (count_cb), &n_first);
  g_signal_connect (text, "changed", G_CALLBACK (count_cb), &n_second);

  us_review_lines_set_reading (lines, after);
  assert_int_equal (n_first, 0);
  assert_int_equal (n_second, 1);
  assert_int_equal (us_review_line_get (text)->part, US_PART_DEMAND);

  /* Who holds a line of a source that is gone holds one of nothing. */
  us_review_lines_set_reading (lines, NULL);
  assert_int_equal (g_list_model_get_n_items (G_LIST_MODEL (lines)), 0);
  assert_null (us_review_line_get (text));
}

static void
test_unsure (void **state)
{
  const UsPart parts[] = { US_PART_TITLE, US_PART_PARAGRAPH, US_PART_SIGNATORY };
  g_autoptr (UsReading) reading = make_reading (parts, 3, 1);
  g_autoptr (UsReviewLines) lines = us_review_lines_new ();

  assert_int_equal (us_review_lines_find_unsure (lines, G_MAXUINT, FALSE), G_MAXUINT);
  us_review_lines_set_reading (lines, reading);
  assert_int_equal (us_review_lines_count_unsure (reading), 1);
  assert_int_equal (us_review_lines_find_unsure (lines, G_MAXUINT, FALSE), 1);
  assert_int_equal (us_review_lines_find_unsure (lines, 0, FALSE), 1);
  assert_int_equal (us_review_lines_find_unsure (lines, 1, FALSE), 1);
  assert_int_equal (us_review_lines_find_unsure (lines, 2, FALSE), 1);
  assert_int_equal (us_review_lines_find_unsure (lines, 0, TRUE), 1);
}

static void
test_described (void **state)
{
  const UsPart parts[] = { US_PART_TITLE, US_PART_SIGNATORY };
  g_autoptr (UsReading) reading = make_reading (parts, 2, 1);
  g_autoptr (UsReviewLines) lines = us_review_lines_new ();
  g_autofree char *sure = NULL;
  g_autofree char *unsure = NULL;
  g_autoptr (UsReviewLine) title = NULL;
  g_autoptr (UsReviewLine) name = NULL;

  us_review_lines_set_reading (lines, reading);
  title = g_list_model_get_item (G_LIST_MODEL (lines), 0);
  name = g_list_model_get_item (G_LIST_MODEL (lines), 1);
  sure = us_review_line_describe (title);
  unsure = us_review_line_describe (name);
  assert_string_equal (sure, "Title: words");
  assert_string_equal (unsure, "Signatory, unsure: words");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_changed),
    cmocka_unit_test (test_unsure),
    cmocka_unit_test (test_described),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
