/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/signatory.h"

static void
test_new (void **state)
{
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Friends\nof the River");

  assert_string_equal (us_signatory_get_name (signatory), "Friends of the River");
  assert_int_equal (us_signatory_get_status (signatory), US_SIGNATORY_CONFIRMED);
  assert_int_equal (us_item_get_choice (US_ITEM (signatory), US_SIGNATORY_KIND),
                    US_SIGNATORY_IS_ORGANISATION);
}

static void
test_details (void **state)
{
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Waterkeepers");
  g_autofree char *none = us_signatory_get_details (signatory);
  g_autofree char *details = NULL;

  assert_string_equal (none, "");
  g_object_set (signatory, "person", "Ana Sá", "country", "Ruritania", "role", "Director", NULL);
  details = us_signatory_get_details (signatory);
  assert_string_equal (details, "Ana Sá, Director, Ruritania");
}

/* As the addressees above them have it. */
static void
test_details_have_the_comma_of_their_script (void **state)
{
  g_autoptr (UsSignatory) signatory = us_signatory_new ("هدى الكيلاني");
  g_autofree char *details = NULL;

  us_item_set_string (US_ITEM (signatory), US_SIGNATORY_ROLE, "المديرة التنفيذية", NULL);
  us_item_set_string (US_ITEM (signatory), US_SIGNATORY_COUNTRY, "المغرب", NULL);
  details = us_signatory_get_details (signatory);
  assert_string_equal (details, "المديرة التنفيذية، المغرب");
}

static void
test_what_is_private (void **state)
{
  g_autoptr (UsSignatory) signatory = us_signatory_new (NULL);
  const UsField *fields;
  guint n;

  fields = us_item_class_get_fields (US_ITEM_GET_CLASS (signatory), &n);
  assert_int_equal (n, US_SIGNATORY_N_PROPERTIES - 1);
  for (guint property = 1; property <= n; property++)
    assert_int_equal ((fields[property - 1].flags & US_FIELD_PRIVATE) != 0,
                      property == US_SIGNATORY_STATUS || property >= US_SIGNATORY_EMAIL);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_new),
    cmocka_unit_test (test_details),
    cmocka_unit_test (test_details_have_the_comma_of_their_script),
    cmocka_unit_test (test_what_is_private),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
