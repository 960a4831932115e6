/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/templates.h"

static void
test_every_template_opens (void **state)
{
  static const char *const names[] = { "english", "french", "arabic" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (UsStatement) statement = us_templates_load (names[i], &error);

      assert_no_error (error);
      assert_true (us_item_list_get_length (us_statement_get_body (statement)) > 0);
    }
}

static void
test_unknown_template (void **state)
{
  g_autoptr (GError) error = NULL;

  assert_null (us_templates_load ("no-such", &error));
  assert_non_null (error);
}

static void
test_blank_is_blank (void **state)
{
  g_autoptr (UsStatement) statement = us_templates_new_blank ();

  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    assert_int_equal (us_item_list_get_length (us_statement_get_list (statement, i)), 0);
  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_TITLE), "");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_every_template_opens),
    cmocka_unit_test (test_unknown_template),
    cmocka_unit_test (test_blank_is_blank),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
