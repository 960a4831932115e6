/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/reading/part.h"
#include "model/statement.h"

static void
test_every_part_has_names (void **state)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint part = 0; part <= US_PART_LAST; part++)
    {
      assert_non_null (us_part_get_title (part));
      assert_true (*us_part_get_title (part) != '\0');
      assert_true (g_hash_table_add (ids, (gpointer) us_part_get_id (part)));
    }
}

static void
test_properties_are_those_of_statements (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  guint n_properties = 0;

  for (guint part = 0; part <= US_PART_LAST; part++)
    {
      const char *property = us_part_get_property (part);

      if (property == NULL)
        continue;
      n_properties++;
      assert_non_null (g_object_class_find_property (G_OBJECT_GET_CLASS (statement), property));
    }
  assert_int_equal (n_properties, 7);
}

static void
test_body (void **state)
{
  assert_true (us_part_is_body (US_PART_PARAGRAPH));
  assert_true (us_part_is_body (US_PART_DEMAND));
  assert_true (us_part_is_body (US_PART_BULLET));
  assert_false (us_part_is_body (US_PART_SALUTATION));
  assert_false (us_part_is_body (US_PART_VALEDICTION));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_every_part_has_names),
    cmocka_unit_test (test_properties_are_those_of_statements),
    cmocka_unit_test (test_body),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
