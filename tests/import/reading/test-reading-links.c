/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/reading/reading-links.h"
#include "model/addressee.h"
#include "model/block.h"

static void
test_lines_find_their_items (void **state)
{
  g_autoptr (UsReading) reading = us_reading_new ();
  g_autoptr (UsReadingLinks) links = us_reading_links_new ();
  g_autoptr (UsReport) report = us_report_new ();
  g_autoptr (UsAddressee) jane = us_addressee_new ("Jane Roe");
  g_autoptr (UsBlock) block = us_block_new_plain (US_BLOCK_PARAGRAPH, "The wells are dry.");
  const UsReadingLine *line;

  us_reading_add_line (reading, 1, 0, "Jane Roe");
  us_reading_add_line (reading, 2, 0, "Minister for Water");
  us_reading_add_line (reading, 3, 0, "The wells are dry.");
  us_reading_claim (reading, 1, 1, US_PART_ADDRESSEE, 90);
  us_reading_claim (reading, 2, 2, US_PART_ADDRESSEE, 90);
  us_reading_claim (reading, 3, 3, US_PART_PARAGRAPH, 40);
  us_reading_links_add (links, US_PART_ADDRESSEE, 1, US_ITEM (jane));
  us_reading_links_add (links, US_PART_PARAGRAPH, 3, US_ITEM (block));
  us_reading_links_settle (links, reading, report);

  line = us_reading_get_line (reading, 1);
  assert_string_equal (line->id, us_item_get_id (US_ITEM (jane)));
  assert_true (line->continues);
  line = us_reading_get_line (reading, 2);
  assert_string_equal (line->id, us_item_get_id (US_ITEM (block)));
  assert_false (line->continues);
  /* It is unsure, and says so itself. */
  assert_non_null (line->reason);
  assert_int_equal (us_report_get_n_doubts (report), 1);
  assert_string_equal (us_report_get_doubt (report, 0)->id, us_item_get_id (US_ITEM (block)));
}

static void
test_doubts_reach_the_lines (void **state)
{
  g_autoptr (UsReading) reading = us_reading_new ();
  g_autoptr (UsReadingLinks) links = us_reading_links_new ();
  g_autoptr (UsReport) report = us_report_new ();

  us_reading_add_line (reading, 4, 0, "3/4/2026");
  us_reading_claim (reading, 4, 4, US_PART_DATE, 98);
  us_report_add_doubt (report, NULL, "date", 4, "Line 4: which is the day?");
  us_report_add_doubt (report, NULL, "title", 0, "No line at all.");
  us_reading_links_settle (links, reading, report);
  assert_string_equal (us_reading_get_line (reading, 0)->reason, "Line 4: which is the day?");
  assert_int_equal (us_report_get_n_doubts (report), 2);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_lines_find_their_items),
    cmocka_unit_test (test_doubts_reach_the_lines),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
