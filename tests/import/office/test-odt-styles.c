/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "import/office/odt-styles.h"
#include "import/office/office-xml.h"

static void
test_styles (void **state)
{
  static const char xml[] =
      "<a xmlns:style='s' xmlns:fo='f' xmlns:text='t'><style:style style:name='Q'/>"
      "<style:style style:name='B' style:parent-style-name='Q'>"
      "<style:text-properties fo:font-weight='700'/></style:style>"
      "<style:style style:name='C' style:parent-style-name='B'>"
      "<style:text-properties fo:font-style='italic'/></style:style>"
      "<text:list-style style:name='L'><text:list-level-style-number text:level='1' "
      "style:num-format='1'/></text:list-style></a>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  xmlTextReader *reader = us_office_xml_open (bytes, NULL);
  UsOdtStyles styles;
  UsOdtStyle style;

  us_odt_styles_init (&styles);
  while (us_office_xml_next (reader, NULL, NULL) == 1)
    if (xmlTextReaderNodeType (reader) == XML_READER_TYPE_ELEMENT)
      us_odt_styles_read (&styles, reader, (const char *) xmlTextReaderConstLocalName (reader));
  us_odt_styles_find (&styles, "C", &style);
  assert_int_equal (style.bold, 1);
  assert_int_equal (style.italic, 1);
  assert_true (us_odt_styles_goes_on_from (&styles, "C", "Q"));
  assert_false (us_odt_styles_goes_on_from (&styles, "Q", "C"));
  assert_true (us_odt_styles_is_numbered (&styles, "L", 0));
  assert_false (us_odt_styles_is_numbered (&styles, "L", 1));
  us_odt_styles_clear (&styles);
  xmlFreeTextReader (reader);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_styles),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
