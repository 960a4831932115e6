/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "model/error.h"
#include "store/format.h"

static void
test_every_field_has_a_place (void **state)
{
  for (guint i = 0; i < US_FORMAT_N_SHAPES; i++)
    {
      const UsFormatShape *shape = us_format_get_shape (i);
      g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

      assert_ptr_equal (shape, us_format_get_shape (i));
      assert_true (shape->n_fields > 0 && shape->n_fields < 64);
      for (guint j = 0; j < shape->n_fields; j++)
        {
          const UsFormatField *field = &shape->fields[j];

          assert_int_equal (field->property, j + 1);
          assert_true (g_hash_table_add (names, (gpointer) field->name));
          assert_int_equal (field->choices != NULL, field->kind == US_FIELD_CHOICE);
        }
    }
}

/* A field that is called otherwise in the schema is one that the file cannot have. */
static void
test_every_field_is_in_the_schema (void **state)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "data", "statement.rng", NULL);
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autofree char *schema = NULL;

  assert_non_null (file);
  schema = g_strndup (g_mapped_file_get_contents (file), g_mapped_file_get_length (file));
  for (guint i = 0; i < US_FORMAT_N_SHAPES; i++)
    {
      const UsFormatShape *shape = us_format_get_shape (i);

      for (guint j = 0; j < shape->n_fields; j++)
        {
          const char *name = shape->fields[j].name;
          g_autofree char *definition = g_strdup_printf ("name=\"%s\"", name);

          if (strstr (schema, definition) == NULL && shape->fields[j].kind != US_FIELD_TEXT)
            print_error ("%s is not in the schema\n", name);
          assert_true (strstr (schema, definition) != NULL ||
                       shape->fields[j].kind == US_FIELD_TEXT);
        }
    }
}

static void
test_versions_are_told_apart (void **state)
{
  static const struct
  {
    const char *version;
    int code; /* -1 for good ones */
    gboolean newer;
  } cases[] = {
    { "1.0", -1, FALSE },
    { "1.1", -1, TRUE },
    { "1.4000", -1, TRUE },
    { "2.0", US_ERROR_NEWER, FALSE },
    { "10.3", US_ERROR_NEWER, FALSE },
    { "0.9", US_ERROR_DAMAGED, FALSE },
    { "1", US_ERROR_DAMAGED, FALSE },
    { "1.", US_ERROR_DAMAGED, FALSE },
    { "1.0.1", US_ERROR_DAMAGED, FALSE },
    { "-1.0", US_ERROR_DAMAGED, FALSE },
    { " 1.0", US_ERROR_DAMAGED, FALSE },
    { "99999.0", US_ERROR_DAMAGED, FALSE },
    { "", US_ERROR_DAMAGED, FALSE },
    { NULL, US_ERROR_DAMAGED, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean newer = FALSE;
      g_autoptr (GError) error = NULL;
      gboolean good = us_format_check_version (cases[i].version, &newer, &error);

      assert_int_equal (good, cases[i].code < 0);
      if (good)
        assert_int_equal (newer, cases[i].newer);
      else
        assert_us_error (error, cases[i].code);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_every_field_has_a_place),
    cmocka_unit_test (test_every_field_is_in_the_schema),
    cmocka_unit_test (test_versions_are_told_apart),
  };

  return cmocka_run_group_tests_name ("format", tests, NULL, NULL);
}
