/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/signatories/signatory-fields.h"

static void
test_values_are_strings (void **state)
{
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Union");

  us_item_set_choice (US_ITEM (signatory), US_SIGNATORY_STATUS, US_SIGNATORY_DECLINED, NULL);
  assert_string_equal (us_signatory_fields_value (signatory, US_SIGNATORY_STATUS), "declined");
  assert_string_equal (us_signatory_fields_value (signatory, US_SIGNATORY_NAME), "Union");
  assert_string_equal (us_signatory_fields_value (signatory, US_SIGNATORY_EMAIL), "");
  assert_string_equal (us_signatory_fields_title (US_SIGNATORY_EMAIL), "E-Mail");
}

/* A choice without a title would be shown as it stands in the file. */
static void
test_every_choice_has_a_title (void **state)
{
  for (guint property = 1; property <= us_signatory_fields_count (); property++)
    {
      g_autoptr (GPtrArray) nicks = us_signatory_fields_choices (property);

      for (guint i = 0; nicks != NULL && i < nicks->len; i++)
        assert_string_not_equal (us_signatory_fields_value_title (property, nicks->pdata[i]),
                                 nicks->pdata[i]);
    }
  assert_string_equal (us_signatory_fields_value_title (US_SIGNATORY_NAME, "invited"), "invited");
}

static void
test_every_status_has_its_own_icon (void **state)
{
  for (int i = US_SIGNATORY_CONFIRMED; i <= US_SIGNATORY_WITHDRAWN; i++)
    for (int j = US_SIGNATORY_CONFIRMED; j < i; j++)
      assert_string_not_equal (us_signatory_fields_status_icon ((UsSignatoryStatus) i),
                               us_signatory_fields_status_icon ((UsSignatoryStatus) j));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_values_are_strings),
    cmocka_unit_test (test_every_choice_has_a_title),
    cmocka_unit_test (test_every_status_has_its_own_icon),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
