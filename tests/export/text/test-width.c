/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "export/text/width.h"

#include "test.h"

static void
test_columns (void **state)
{
  static const struct
  {
    const char *text;
    gsize columns;
  } rows[] = {
    { "", 0 },
    { "Water", 5 },
    { "Association", 11 },
    { "é", 1 },
    { "e\xcc\x81", 1 }, /* e and a combining acute */
    { "水の声", 6 },
    { "한국", 4 },
    { "\xe1\x84\x92\xe1\x85\xa1", 2 }, /* one Korean syllable in two parts */
    { "ﾐｽﾞ", 3 },                      /* half width */
    { "المِياه", 6 },                   /* one vowel mark */
    { "สวัสดี", 4 },
    { "a\xe2\x80\x8b"
      "b",
      2 }, /* zero width space */
    { "😀", 2 },
    { "👩‍👩‍👧", 2 }, /* a family is one picture */
    { "👍🏽", 2 },
    { "🇲🇦", 2 },
    { "🇲🇦🇳🇱", 4 },
    { "🇲🇦a🇳🇱", 5 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (us_width_measure (rows[i].text, -1) != rows[i].columns)
        print_error ("wrong: %s\n", rows[i].text);
      assert_int_equal (us_width_measure (rows[i].text, -1), rows[i].columns);
    }
}

static void
test_part (void **state)
{
  assert_int_equal (us_width_measure ("Water", 3), 3);
  assert_int_equal (us_width_measure ("水の声", 3), 2);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_columns),
    cmocka_unit_test (test_part),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
