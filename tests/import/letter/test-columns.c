/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/letter/columns.h"
#include "import/source.h"

#include <string.h>

static void
test_splits (void **state)
{
  g_autoptr (GPtrArray) text = us_source_read (
      "We of the Reading Circle and the Newtown School Society ask you.");
  char *const lines[] = { "Dr. Mary Stone John Field", "President Executive Director",
                          "Reading Circle Newtown School Society" };
  char *left[3] = { NULL };
  char *right[3] = { NULL };

  assert_true (us_columns_split (lines, 3, text, us_phrases_get ("en"), left, right));
  assert_string_equal (left[0], "Dr. Mary Stone");
  assert_string_equal (right[0], "John Field");
  assert_string_equal (left[1], "President");
  assert_string_equal (right[1], "Executive Director");
  assert_string_equal (left[2], "Reading Circle");
  assert_string_equal (right[2], "Newtown School Society");
  for (guint i = 0; i < 3; i++)
    {
      g_free (left[i]);
      g_free (right[i]);
    }
}

static void
test_leaves_one_alone (void **state)
{
  g_autoptr (GPtrArray) text = us_source_read ("text");
  char *const lines[] = { "Mary Stone", "Executive Director", "Reading Circle" };
  char *left[3] = { NULL };
  char *right[3] = { NULL };

  assert_false (us_columns_split (lines, 3, text, us_phrases_get ("en"), left, right));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_splits),
    cmocka_unit_test (test_leaves_one_alone),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
