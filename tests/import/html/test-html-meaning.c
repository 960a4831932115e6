/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "import/html/html-meaning.h"

static void
test_attributes (void **state)
{
  const unsigned char *attributes[] = { (const unsigned char *) "CLASS",
                                        (const unsigned char *) "call",
                                        (const unsigned char *) "start",
                                        (const unsigned char *) "5", NULL };
  const unsigned char *back[] = { (const unsigned char *) "role",
                                  (const unsigned char *) "doc-backlink", NULL };
  const unsigned char *anchor[] = { (const unsigned char *) "id",
                                    (const unsigned char *) "footnote-3",
                                    (const unsigned char *) "href",
                                    (const unsigned char *) "#ref-3", NULL };
  UsHtmlMeaning meaning;

  assert_string_equal (us_html_meaning_find (attributes, "class"), "call");
  assert_null (us_html_meaning_find (NULL, "class"));
  us_html_meaning_read ("ol", attributes, &meaning);
  assert_true (meaning.call);
  assert_int_equal (meaning.start, 5);
  us_html_meaning_read ("a", back, &meaning);
  assert_true (meaning.hidden);
  us_html_meaning_read ("NAV", NULL, &meaning);
  assert_true (meaning.aside);
  us_html_meaning_read ("main", NULL, &meaning);
  assert_true (meaning.main && !meaning.aside);
  us_html_meaning_read ("a", anchor, &meaning);
  assert_true (meaning.note);
  us_html_meaning_read ("a", back, &meaning);
  assert_false (meaning.note);
  us_html_meaning_read ("sup", NULL, &meaning);
  assert_true (meaning.note);
}

static void
test_number (void **state)
{
  assert_true (us_html_meaning_is_number ("12"));
  assert_false (us_html_meaning_is_number ("th"));
  assert_false (us_html_meaning_is_number ("2nd"));
  assert_false (us_html_meaning_is_number ("12345"));
  assert_false (us_html_meaning_is_number (""));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_attributes),
    cmocka_unit_test (test_number),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
