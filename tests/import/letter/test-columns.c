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

static void
test_joins_wrapped (void **state)
{
  g_auto (GStrv) above = g_strsplit ("Union of Herders\tJane Roe\tBook Society", "\t", -1);
  g_auto (GStrv) row = g_strsplit ("of the North\tof the Circle\tWater Trust", "\t", -1);

  g_autofree char *line = NULL;

  us_columns_join_wrapped (above, row);
  assert_string_equal (above[0], "Union of Herders of the North");
  assert_string_equal (row[0], "");
  assert_string_equal (above[1], "Jane Roe");
  assert_string_equal (row[1], "of the Circle");
  assert_string_equal (row[2], "Water Trust");
  line = us_columns_join_cells (row);
  assert_string_equal (line, "of the Circle, Water Trust");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_splits),
    cmocka_unit_test (test_leaves_one_alone),
    cmocka_unit_test (test_joins_wrapped),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
