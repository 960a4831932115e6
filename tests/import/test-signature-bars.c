/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/signature-bars.h"

static void
test_find (void **state)
{
  const char *line = "a/b c | Water Trust";
  const char *after;

  assert_ptr_equal (us_signature_bars_find (line, '|', &after), line + 6);
  assert_string_equal (after, "Water Trust");
  assert_null (us_signature_bars_find (line, '/', &after));
  assert_null (us_signature_bars_find ("jane@example.org", '@', &after));
}

static void
test_settle (void **state)
{
  static const struct
  {
    const char *line, *settled;
  } rows[] = {
    { "Jane Roe | Water Trust | Kenya", "Jane Roe | Water Trust, Kenya" },
    { "Jane Roe | chair | Water Trust | Kenya", "Jane Roe | chair, Water Trust, Kenya" },
    { "ROE, Jane / farmer / Oslo Union", "ROE, Jane / farmer, Oslo Union" },
    { "Jane Roe / Water / Land Trust", "Jane Roe / Water / Land Trust" },
    { "Jane Roe | Water Trust", "Jane Roe | Water Trust" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) line = g_string_new (rows[i].line);

      us_signature_bars_settle (line);
      assert_string_equal (line->str, rows[i].settled);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_find),
    cmocka_unit_test (test_settle),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
