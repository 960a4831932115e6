/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "import/html/html-state.h"

static void
test_list (void **state)
{
  UsHtmlState page = { 0 };
  UsHtmlCounters counters = { 0 };
  UsHtmlMeaning meaning = { .start = 4 };
  UsHtmlState list = page;
  UsHtmlState item;

  us_html_state_begin (&list, "ol", &meaning);
  us_html_state_open (&list, &page, 1, "ol", &meaning, &counters);
  assert_int_equal (list.kind, US_BLOCK_DEMAND);
  assert_int_equal (list.depth, 1);
  for (guint number = 4; number <= 5; number++)
    {
      item = list;
      meaning = (UsHtmlMeaning){ 0 };
      us_html_state_begin (&item, "li", &meaning);
      us_html_state_open (&item, &list, 2, "li", &meaning, &counters);
      assert_int_equal (item.value, number);
    }
  assert_int_equal (counters.n_lists, 1);
}

static void
test_look (void **state)
{
  const unsigned char *attributes[] = { (const unsigned char *) "style",
                                        (const unsigned char *) "font-weight:bold",
                                        (const unsigned char *) "dir",
                                        (const unsigned char *) "RTL", NULL };
  UsHtmlMeaning meaning = { 0 };
  UsHtmlState self = { 0 };

  us_html_state_begin (&self, "p", &meaning);
  us_html_state_look (&self, attributes);
  assert_true (self.bold);
  assert_int_equal (self.direction, US_BLOCK_FROM_RIGHT);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_list),
    cmocka_unit_test (test_look),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
