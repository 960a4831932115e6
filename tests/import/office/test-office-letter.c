/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "import/office/office-letter.h"

static void
test_page (void **state)
{
  UsOfficeLetter page;

  us_office_letter_init (&page);
  page.bold = TRUE;
  us_office_letter_add_text (&page, "A & B");
  page.bold = FALSE;
  us_office_letter_add_reference (&page);
  us_office_letter_end_paragraph (&page, "p", TRUE);
  us_office_letter_end_paragraph (&page, "p", FALSE);
  for (guint i = 0; i < 4; i++)
    {
      us_office_letter_add_text (&page, "x");
      if (i == 2)
        us_office_letter_end_paragraph (&page, "p", FALSE);
      else
        us_office_letter_end_item (&page, "1", i == 1, TRUE, FALSE);
    }
  us_office_letter_end_lists (&page);
  assert_string_equal (page.page->str,
                       "<p dir=\"rtl\"><b>A &amp; B</b><sup>1</sup></p>\n<p></p>\n"
                       "<ol start=\"1\"><li>x\n<ol start=\"1\"><li>x\n</ol>\n</ol>\n<p>x</p>\n"
                       "<ol start=\"2\"><li>x\n</ol>\n");
  us_office_letter_clear (&page);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_page),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
