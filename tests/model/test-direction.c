/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/direction.h"

#define LRM "\xe2\x80\x8e"
#define RLM "\xe2\x80\x8f"

static void
test_mark (void **state)
{
  static const struct
  {
    const char *before;
    UsBlockDirection direction;
    const char *after;
  } rows[] = {
    { "water", US_BLOCK_AUTOMATIC, "water" },
    { "water", US_BLOCK_FROM_LEFT, "water" },
    { "water", US_BLOCK_FROM_RIGHT, RLM "water" },
    { RLM "water", US_BLOCK_FROM_RIGHT, RLM "water" },
    { RLM RLM "water", US_BLOCK_FROM_RIGHT, RLM "water" },
    { LRM RLM "water", US_BLOCK_FROM_RIGHT, RLM "water" },
    { RLM "water", US_BLOCK_AUTOMATIC, "water" },
    { RLM "water", US_BLOCK_FROM_LEFT, "water" },
    { RLM "مياه", US_BLOCK_FROM_RIGHT, "مياه" },
    { "مياه", US_BLOCK_FROM_LEFT, LRM "مياه" },
    { "12", US_BLOCK_FROM_RIGHT, "12" },
    { "", US_BLOCK_FROM_RIGHT, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsText) before = us_text_new (rows[i].before, NULL);
      g_autoptr (UsText) after = us_direction_mark (before, rows[i].direction);

      assert_string_equal (us_text_get_string (after), rows[i].after);
    }
}

static void
test_choose (void **state)
{
  g_autoptr (UsBlock) block = us_block_new_plain (US_BLOCK_DEMAND, "water");

  assert_int_equal (us_block_get_direction (block), US_BLOCK_AUTOMATIC);
  assert_true (us_direction_choose (block, US_BLOCK_FROM_RIGHT, NULL));
  assert_int_equal (us_block_get_direction (block), US_BLOCK_FROM_RIGHT);
  assert_int_equal (us_direction_get_mark (us_block_get_text (block)), 3);
  assert_true (us_direction_choose (block, US_BLOCK_AUTOMATIC, NULL));
  assert_string_equal (us_text_get_string (us_block_get_text (block)), "water");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_mark),
    cmocka_unit_test (test_choose),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
