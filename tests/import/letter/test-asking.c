/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/letter/asking.h"

static void
test_asking (void **state)
{
  static const struct
  {
    const char *text;
    guint words;
  } rows[] = {
    { "Books are dear. We ask the Board to open it.", 8 },
    { "Today we ask for water", 5 },
    { "Nobody knows how often over the years we ask for water.", 0 },
    { "Books are dear.", 0 },
    { "", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_int_equal (us_asking_weigh (rows[i].text, us_phrases_get ("en")), rows[i].words);
}

int
main (void)
{
  const struct CMUnitTest tests[] = { cmocka_unit_test (test_asking) };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
