/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "import/office/docx-styles.h"
#include "pack.h"

static void
test_styles (void **state)
{
  static const char *const parts[] = {
    "word/styles.xml",
    "<w:styles xmlns:w='w'><w:style w:styleId='a'><w:name w:val='heading 2'/></w:style>"
    "<w:style w:styleId='b'><w:name w:val='Mine'/><w:basedOn w:val='a'/></w:style>"
    "<w:style w:styleId='c'><w:basedOn w:val='c'/></w:style></w:styles>",
    "word/numbering.xml",
    "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='4'><w:lvl w:ilvl='1'>"
    "<w:numFmt w:val='bullet'/></w:lvl></w:abstractNum><w:num w:numId='9'>"
    "<w:abstractNumId w:val='4'/></w:num></w:numbering>",
    "word/_rels/x.xml.rels",
    "<R><Relationship Id='l' Type='a/hyperlink' Target='https://example.org'/>"
    "<Relationship Id='i' Type='a/image' Target='https://example.org/i.png'/></R>",
    NULL
  };
  g_autoptr (GBytes) bytes = pack (parts);
  g_autoptr (UsPackage) package = us_package_open (bytes, NULL);
  g_autoptr (GHashTable) styles = us_docx_styles_read (package, NULL);
  g_autoptr (GHashTable) numbers = us_docx_numbers_read (package, NULL);
  g_autoptr (GHashTable) links = us_docx_links_read (package, "x.xml", NULL);
  g_autoptr (GHashTable) none = us_docx_links_read (package, "y.xml", NULL);
  UsDocxStyle style;

  us_docx_styles_find (styles, "b", &style);
  assert_int_equal (style.heading, 2);
  us_docx_styles_find (styles, "c", &style);
  assert_int_equal (style.heading, 0);
  assert_string_equal (g_hash_table_lookup (numbers, "9:1"), "bullet");
  assert_int_equal (g_hash_table_size (links), 1);
  assert_int_equal (g_hash_table_size (none), 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_styles),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
