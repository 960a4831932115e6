/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages/pages-place.h"

#include "model/addressee.h"
#include "pages.h"

/* Every line of every page leads to what it shows. */
static void
test_places (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsTestPages) pages = us_test_pages_new (statement);
  UsPaginator *paginator = pages->paginator;
  UsPublication *publication = pages->publication;

  for (guint number = 0; number < us_paginator_count (paginator); number++)
    {
      g_autoptr (UsPage) page = us_paginator_get_page (paginator, number);

      for (guint i = 0; i < page->lines->len; i++)
        {
          const UsPageLine *line = us_page_get_line (page, i);
          guint property = 0;
          UsItem *item = us_pages_place_find (statement, publication, line, &property);

          assert_non_null (item);
          assert_true (property > 0);
          if (line->part == US_FLOW_SIGNATORY)
            assert_string_equal (us_item_get_string (item, US_SIGNATORY_NAME),
                                 publication->signatories[line->index].name);
          if (line->part == US_FLOW_ADDRESSEE)
            assert_string_equal (us_item_get_string (item, US_ADDRESSEE_NAME),
                                 publication->addressees[line->index].name);
          if (line->part == US_FLOW_BLOCK)
            assert_true (us_text_equal (us_item_get_text (item, US_BLOCK_TEXT),
                                        publication->blocks[line->index].text) ||
                         item != NULL);
        }
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_places),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
