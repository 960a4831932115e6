/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/country.h"

#include <string.h>

static void
test_names (void **state)
{
  static const char *const names[] = { "Kenya",           "kenya",       "The Netherlands",
                                       "Reino Unido",     "Deutschland", "Belgique",
                                       "La France",       "Brasil",      "Svizzera",
                                       "المغرب",          "USA",         "United States",
                                       "Nouvelle-Zélande" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (!us_country_is_name (names[i]))
      fail_msg ("no country: %s", names[i]);
}

static void
test_others (void **state)
{
  static const char *const names[] = {
    "", "ISOC", "CC", "Geneva", "Friends of Kenya", "LDSPS", "KE"
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    assert_false (us_country_is_name (names[i]));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_names),
    cmocka_unit_test (test_others),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
