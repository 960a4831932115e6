/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/escape-xml.h"

#include "test.h"

static void
test_xml (void **state)
{
  g_autoptr (GString) out = g_string_new (NULL);

  us_escape_xml_text (out, "a <b> & \"c\" 'd'\001\302\205 e\nf", -1);
  assert_string_equal (out->str, "a &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39; e f");
}

/* Spaces that an office program would fold. */
static void
test_odf_spaces (void **state)
{
  g_autoptr (GString) out = g_string_new ("<text:p>");

  us_escape_odf_text (out, " a  b   c & d ", -1);
  us_escape_odf_text (out, " e", -1);
  assert_string_equal (out->str, "<text:p><text:s/>a <text:s/>b <text:s/><text:s/>c &amp; d "
                                 "<text:s/>e");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_xml),
    cmocka_unit_test (test_odf_spaces),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
