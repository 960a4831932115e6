/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/html/html-elements.h"

static void
test_roles (void **state)
{
  assert_int_equal (us_html_element_get_role ("a"), US_HTML_LINK);
  assert_int_equal (us_html_element_get_role ("LI"), US_HTML_ITEM);
  assert_int_equal (us_html_element_get_role ("ol"), US_HTML_LIST);
  assert_int_equal (us_html_element_get_role ("script"), US_HTML_SKIPPED);
  assert_int_equal (us_html_element_get_role ("span"), US_HTML_OTHER);
  assert_int_equal (us_html_element_get_role ("ul"), US_HTML_LIST);
  assert_int_equal (us_html_element_get_role ("video"), US_HTML_SKIPPED);
  assert_int_equal (us_html_element_get_role (""), US_HTML_OTHER);
}

static void
test_style (void **state)
{
  UsHtmlStyle style;

  us_html_style_read (NULL, &style);
  assert_int_equal (style.bold, -1);
  us_html_style_read ("font-weight: 700; font-style:italic", &style);
  assert_int_equal (style.bold, 1);
  assert_int_equal (style.italic, 1);
  us_html_style_read ("font-weight:normal;color;:;font-style:normal", &style);
  assert_int_equal (style.bold, 0);
  assert_int_equal (style.italic, 0);
  us_html_style_read ("display:none", &style);
  assert_true (style.hidden);
  us_html_style_read ("mso-list:l0 level2 lfo1", &style);
  assert_int_equal (style.list_level, 2);
  us_html_style_read ("mso-list:Ignore", &style);
  assert_true (style.marker);
}

static void
assert_address (const char *address, const char *expected)
{
  g_autofree char *clean = us_html_clean_address (address);

  if (expected == NULL)
    assert_null (clean);
  else
    assert_string_equal (clean, expected);
}

static void
test_addresses (void **state)
{
  g_autofree char *endless = g_strnfill (5000, 'x');
  g_autofree char *long_address = g_strconcat ("https://", endless, NULL);

  assert_address (" https://example.org/a?b ", "https://example.org/a?b");
  assert_address ("mailto:a@example.org", "mailto:a@example.org");
  assert_address ("javascript:alert(1)", NULL);
  assert_address ("java\nscript:alert(1)", NULL);
  assert_address ("data:text/html,x", NULL);
  assert_address ("file:///etc/passwd", NULL);
  assert_address ("#note", NULL);
  assert_address ("page.html", NULL);
  assert_address (NULL, NULL);
  assert_address (long_address, NULL);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_roles),
    cmocka_unit_test (test_style),
    cmocka_unit_test (test_addresses),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
