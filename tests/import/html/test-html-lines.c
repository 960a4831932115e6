/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "import/html/html-blocks.h"
#include "import/html/html-lines.h"

static void
test_lines (void **state)
{
  static const char html[] = "<h1>Water</h1><p>Dear Minister,</p><ol><li>One<ol><li>sub</ol>"
                             "<li>Two</ol><p>And</p><ol><li>New</ol><ul><li>point</ul>";
  g_autoptr (GPtrArray) blocks = us_html_blocks_read (html, strlen (html), NULL);
  g_autofree char *lines = us_html_lines_write (blocks);

  assert_string_equal (lines, "Water\n\nDear Minister,\n\n1. One\n\n   (a) sub\n\n2. Two\n\nAnd\n\n"
                              "1. New\n\n- point\n\n");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_lines),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
