/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

/* What is in a file must never mean anything else. */
static void
assert_nicks (GType type, const char *const *nicks)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  assert_int_equal (klass->n_values, g_strv_length ((char **) nicks));
  for (guint i = 0; i < klass->n_values; i++)
    assert_int_equal (g_enum_get_value_by_nick (klass, nicks[i])->value, (int) i);
}

static void
test_nicks (void **state)
{
  assert_nicks (US_TYPE_SIGNATORY_ORDER,
                (const char *const[]){ "manual", "name", "family-name", "country", "group", "date",
                                       "kind", NULL });
  assert_nicks (US_TYPE_SIGNATORY_HEADINGS,
                (const char *const[]){ "group", "none", "kind", "country", "region", NULL });
  assert_nicks (US_TYPE_SIGNATORY_NUMBERING,
                (const char *const[]){ "none", "through", "group", NULL });
}

static void
test_default_is_the_list (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();

  assert_int_equal (us_item_get_choice (US_ITEM (statement), US_STATEMENT_SIGNATORIES_ORDER),
                    US_ORDER_MANUAL);
  assert_int_equal (us_item_get_choice (US_ITEM (statement), US_STATEMENT_SIGNATORIES_HEADINGS),
                    US_HEADINGS_GROUP);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_nicks),
    cmocka_unit_test (test_default_is_the_list),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
