/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "register/country.h"

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

static void
test_codes (void **state)
{
  g_autofree char *name = us_country_get_name ("DE", "fr");
  g_autofree char *region = us_country_get_name ("150", "de");

  assert_string_equal (us_country_find ("Deutschland"), "DE");
  assert_string_equal (us_country_find ("Германия"), "DE");
  assert_string_equal (us_country_find ("The Netherlands"), "NL");
  assert_null (us_country_find ("Atlantis"));
  assert_string_equal (name, "Allemagne");
  assert_string_equal (region, "Europa");
}

/* As the United Nations and people write them, where CLDR writes them otherwise. */
static void
test_variants (void **state)
{
  assert_string_equal (us_country_find ("Bosnia and Herzegovina"), "BA");
  assert_string_equal (us_country_find ("the Democratic Republic of the Congo"), "CD");
  assert_string_equal (us_country_find ("République démocratique du Congo"), "CD");
  assert_string_equal (us_country_find ("Viet Nam"), "VN");
  assert_string_equal (us_country_find ("Hong Kong"), "HK");
  assert_null (us_country_find ("Kenya and Uganda"));
}

static void
test_regions (void **state)
{
  assert_string_equal (us_country_get_region ("KE"), "002");
  assert_string_equal (us_country_get_region ("BR"), "019");
  assert_string_equal (us_country_get_region ("JP"), "142");
  assert_string_equal (us_country_get_region ("XK"), "150");
  assert_string_equal (us_country_get_region ("NZ"), "009");
  assert_string_equal (us_country_get_region ("??"), "");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_names),   cmocka_unit_test (test_others),
    cmocka_unit_test (test_codes),   cmocka_unit_test (test_variants),
    cmocka_unit_test (test_regions),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
