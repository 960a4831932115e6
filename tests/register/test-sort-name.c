/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "register/sort-name.h"

static void
test_organisations (void **state)
{
  static const char *const rows[][3] = {
    { "en", "The “Blue” Trust", "Blue” Trust" },
    { "en", "«Friends»", "Friends»" },
    { "fr", "L’Atelier", "Atelier" },
    { "en", "!!!", "!!!" },
    { "en", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = us_sort_name_make (rows[i][1], rows[i][0]);

      assert_string_equal (name, rows[i][2]);
    }
}

static void
test_people (void **state)
{
  static const char *const rows[][3] = {
    { "en", "Jane Roe", "Roe Jane" },
    { "en", "Prof. Jane Ann Roe, PhD", "Roe Jane Ann" },
    { "en", "Roe, Jane", "Roe, Jane" },
    { "de", "Ursula von der Leyen", "Leyen Ursula von der" },
    { "en", "Robert De Niro", "De Niro Robert" },
    { "fr", "Jean DUPONT", "DUPONT Jean" },
    { "fr", "DUPONT MARTIN Jean", "DUPONT MARTIN Jean" },
    { "es", "Ana García López", "García López Ana" },
    { "es", "Ana García y López", "García y López Ana" },
    { "es", "José de la Cruz", "Cruz José de la" },
    { "pt", "Ana García López", "López Ana García" },
    { "hu", "Nagy Anna", "Nagy Anna" },
    { "en", "王小明", "王小明" },
    { "en", "Madonna", "Madonna" },
    { "ar", "د. ليلى حداد", "حداد ليلى" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *name = us_sort_name_make_family (rows[i][1], rows[i][0]);

      assert_string_equal (name, rows[i][2]);
    }
}

static void
test_signatories (void **state)
{
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Dr. Jane Roe");
  g_autofree char *organisation = us_sort_name_get (signatory, "en", TRUE);
  g_autofree char *person = NULL;
  g_autofree char *family = NULL;
  g_autofree char *said = NULL;

  assert_string_equal (organisation, "Dr. Jane Roe");
  us_item_set_choice (US_ITEM (signatory), US_SIGNATORY_KIND, US_SIGNATORY_IS_INDIVIDUAL, NULL);
  person = us_sort_name_get (signatory, "en", FALSE);
  assert_string_equal (person, "Jane Roe");
  family = us_sort_name_get (signatory, "en", TRUE);
  assert_string_equal (family, "Roe Jane");
  g_object_set (signatory, "sort", "Zorro", NULL);
  said = us_sort_name_get (signatory, "en", TRUE);
  assert_string_equal (said, "Zorro");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_organisations),
    cmocka_unit_test (test_people),
    cmocka_unit_test (test_signatories),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
