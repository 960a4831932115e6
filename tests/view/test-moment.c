/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/moment.h"

static void
assert_words (GDateTime *moment, const char *words)
{
  g_autoptr (GDateTime) now = g_date_time_new_local (2026, 3, 1, 9, 5, 0);
  g_autofree char *found = us_moment_format (moment, now);

  assert_string_equal (found, words);
}

static void
test_today_is_a_time (void **state)
{
  g_autoptr (GDateTime) morning = g_date_time_new_local (2026, 3, 1, 0, 0, 59);
  g_autoptr (GDateTime) elsewhere = g_date_time_to_utc (morning);

  assert_words (morning, "00:00");
  assert_words (elsewhere, "00:00");
}

static void
test_another_day_is_told (void **state)
{
  g_autoptr (GDateTime) evening = g_date_time_new_local (2026, 2, 28, 23, 59, 0);
  g_autoptr (GDateTime) last_year = g_date_time_new_local (2025, 3, 1, 9, 5, 0);

  assert_words (evening, "02/28/26, 23:59");
  assert_words (last_year, "03/01/25, 09:05");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_today_is_a_time),
    cmocka_unit_test (test_another_day_is_told),
  };

  g_setenv ("TZ", "Asia/Tehran", TRUE);
  return cmocka_run_group_tests_name ("moment", tests, NULL, NULL);
}
