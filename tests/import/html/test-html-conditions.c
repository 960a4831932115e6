/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/html/html-conditions.h"

static void
check (const char *html, const char *want)
{
  g_autofree char *got = g_strdup (html);

  us_html_conditions_drop (got);
  assert_string_equal (got, want);
}

static void
test_conditions (void **state)
{
  check ("<p><![if !supportLists]>1.<![endif]>Open</p>", "<p>1.Open</p>");
  check ("<!--[if gte mso 9]><xml/><![endif]--><p>x</p>",
         "<!--[if gte mso 9]><xml/><![endif]--><p>x</p>");
  check ("<![CDATA[x]]><p>", "<![CDATA[x]]><p>");
  check ("<![if", "<![if");
  check ("<![if x]", "<![if x]");
  check ("<p>x</p>", "<p>x</p>");
  check ("", "");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_conditions),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
