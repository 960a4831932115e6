/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/letter/name-sign.h"

static void
check (const char *const *names, gsize n, UsNameSign sign)
{
  for (gsize i = 0; i < n; i++)
    if (us_name_sign_find (names[i]) != sign)
      fail_msg ("%s: %d", names[i], us_name_sign_find (names[i]));
}

static void
test_people (void **state)
{
  static const char *const names[] = { "Fatima El Idrissi", "Chidi M. Abara",    "J. Novak",
                                       "Jean-Luc Petit",    "MARLOWE, Edith",    "Jean DUPONT",
                                       "Kwame Ould Daddah", "Anna van der Berg", "فاطمة الإدريسي",
                                       "سليم بن يوسف" };

  check (names, G_N_ELEMENTS (names), US_NAME_SIGN_PERSON);
}

static void
test_anyone (void **state)
{
  static const char *const names[] = { "Ivo Novak", "Attac Valence", "Extinction Rebellion",
                                       "Chidi Abara", "غسان حداد" };

  check (names, G_N_ELEMENTS (names), US_NAME_SIGN_NONE);
}

static void
test_organisations (void **state)
{
  static const char *const names[] = {
    "Water Trust",     "Greenpeace",   "CGT Valence",           "Friends of Wells",
    "Toits pour tous", "Marks & Sons", "Anna Lindh Foundation", "ActionAid",
    "Route 66 Riders", "الحزب الأخضر", "جمعية المياه",          ""
  };

  check (names, G_N_ELEMENTS (names), US_NAME_SIGN_ORGANISATION);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_people),
    cmocka_unit_test (test_anyone),
    cmocka_unit_test (test_organisations),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
