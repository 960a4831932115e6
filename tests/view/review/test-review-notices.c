/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/review/review-notices.h"

/* What a line shows itself is no notice. */
static void
test_collected (void **state)
{
  g_autoptr (UsReading) reading = us_reading_new ();
  g_autoptr (UsReport) report = us_report_new ();
  g_autoptr (GPtrArray) notices = NULL;

  for (guint line = 1; line <= 3; line++)
    us_reading_add_line (reading, line, 0, "words");
  us_reading_claim (reading, 1, 1, US_PART_ASIDE, 90);
  us_reading_claim (reading, 2, 2, US_PART_SIGNATORY, 20);
  us_reading_claim (reading, 3, 3, US_PART_SIGNATORY, 90);
  us_report_add_doubt (report, NULL, "title", 1, "Line 1 was left out.");
  us_report_add_doubt (report, NULL, "title", 2, "Line 2 may be a sentence.");
  us_report_add_doubt (report, NULL, "title", 3, "Line 3 comes twice.");
  us_report_add_doubt (report, NULL, "title", 0, "Twelve are announced.");

  notices = us_review_notices_collect (report, reading);
  assert_int_equal (notices->len, 2);
  assert_string_equal (((const UsDoubt *) notices->pdata[0])->reason, "Line 3 comes twice.");
  assert_string_equal (((const UsDoubt *) notices->pdata[1])->reason, "Twelve are announced.");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_collected),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
