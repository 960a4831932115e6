/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/letter/underline.h"
#include "import/source.h"

#include <string.h>

static void
test_headings (void **state)
{
  g_autoptr (GPtrArray) lines = us_source_read (
      "A title of\ntwo lines\n==========\n\nNot a\nheading\n\n-----\nSmall\n-----\ntext");
  const UsSourceBlock *title;

  us_underline_settle (lines);
  assert_int_equal (lines->len, 5);
  title = g_ptr_array_index (lines, 0);
  assert_string_equal (title->text, "A title of two lines");
  assert_int_equal (title->heading, 1);
  assert_int_equal (((UsSourceBlock *) g_ptr_array_index (lines, 2))->heading, 0);
  assert_int_equal (((UsSourceBlock *) g_ptr_array_index (lines, 3))->heading, 2);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_headings),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
