/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "store/writer/xml-text.h"

#define SPECIAL "a&b<c>d\"e'f\tg\nh\ri é"

static void
test_text_is_escaped (void **state)
{
  GString *out = g_string_new (NULL);

  us_xml_append_text (out, SPECIAL, strlen (SPECIAL));
  assert_string_equal (out->str, "a&amp;b&lt;c&gt;d\"e'f\tg\nh&#13;i é");
  g_string_free (out, TRUE);
}

static void
test_values_are_escaped (void **state)
{
  GString *out = g_string_new ("<p");

  us_xml_append_attribute (out, "key", SPECIAL, strlen (SPECIAL));
  assert_string_equal (out->str, "<p key=\"a&amp;b&lt;c&gt;d&quot;e'f&#9;g&#10;h&#13;i é\"");
  g_string_free (out, TRUE);
}

static void
test_only_the_length_counts (void **state)
{
  GString *out = g_string_new (NULL);

  us_xml_append_text (out, "<<<", 1);
  us_xml_append_value (out, "", 0);
  us_xml_append_end_tag (out, "p");
  assert_string_equal (out->str, "&lt;</p>");
  g_string_free (out, TRUE);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_text_is_escaped),
    cmocka_unit_test (test_values_are_escaped),
    cmocka_unit_test (test_only_the_length_counts),
  };

  return cmocka_run_group_tests_name ("xml-text", tests, NULL, NULL);
}
