/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/signatories/signatory-array.h"

static void
assert_letters (GPtrArray *array, const char *expected)
{
  g_autoptr (GString) letters = g_string_new (NULL);

  for (guint i = 0; i < array->len; i++)
    g_string_append (letters, array->pdata[i] == NULL ? "_" : array->pdata[i]);
  assert_string_equal (letters->str, expected);
}

static void
test_splice (void **state)
{
  g_autoptr (GPtrArray) array = g_ptr_array_new_with_free_func (g_free);
  gpointer abc[] = { g_strdup ("a"), g_strdup ("b"), g_strdup ("c") };
  gpointer xy[] = { g_strdup ("x"), g_strdup ("y") };

  us_signatory_array_splice (array, 0, 0, abc, 3);
  assert_letters (array, "abc");
  us_signatory_array_splice (array, 1, 1, xy, 2);
  assert_letters (array, "axyc");
  us_signatory_array_splice (array, 4, 0, NULL, 2);
  assert_letters (array, "axyc__");
  us_signatory_array_splice (array, 0, 3, NULL, 1);
  assert_letters (array, "_c__");
  us_signatory_array_splice (array, 0, 4, NULL, 0);
  assert_letters (array, "");
}

static GPtrArray *
make (const char *letters)
{
  GPtrArray *array = g_ptr_array_new ();

  for (; *letters != '\0'; letters++)
    g_ptr_array_add (array, GINT_TO_POINTER (*letters));
  return array;
}

static void
assert_difference (const char *before, const char *now, guint position, guint removed, guint added)
{
  g_autoptr (GPtrArray) one = make (before);
  g_autoptr (GPtrArray) other = make (now);
  guint first, n_removed, n_added;

  assert_int_equal (us_signatory_array_compare (one, other, &first, &n_removed, &n_added),
                    removed > 0 || added > 0);
  assert_int_equal (first, position);
  assert_int_equal (n_removed, removed);
  assert_int_equal (n_added, added);
}

static void
test_compare (void **state)
{
  assert_difference ("", "", 0, 0, 0);
  assert_difference ("abc", "abc", 3, 0, 0);
  assert_difference ("abcd", "acbd", 1, 2, 2);
  assert_difference ("abab", "ab", 2, 2, 0);
  assert_difference ("", "ab", 0, 0, 2);
  assert_difference ("ad", "abcd", 1, 0, 2);
}

static int
compare_numbers (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return GPOINTER_TO_INT (a) / 10 - GPOINTER_TO_INT (b) / 10;
}

/* Before those that are not below it. */
static void
test_put (void **state)
{
  static const int numbers[] = { 50, 10, 30, 35, 90, 12, 5 };
  static const int expected[] = { 5, 12, 10, 35, 30, 50, 90 };
  g_autoptr (GPtrArray) array = g_ptr_array_new ();

  assert_int_equal (us_signatory_array_put (array, GINT_TO_POINTER (99), compare_numbers, NULL), 0);
  g_ptr_array_set_size (array, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      const guint place =
          us_signatory_array_put (array, GINT_TO_POINTER (numbers[i]), compare_numbers, NULL);

      assert_int_equal (GPOINTER_TO_INT (array->pdata[place]), numbers[i]);
    }
  /* 12 is as 10 is, and 35 as 30. */
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    assert_int_equal (GPOINTER_TO_INT (array->pdata[i]), expected[i]);
}

static void
test_copy (void **state)
{
  g_autoptr (GPtrArray) array = g_ptr_array_new_with_free_func (g_object_unref);
  GObject *object = g_object_new (G_TYPE_OBJECT, NULL);
  GPtrArray *copy;

  g_ptr_array_add (array, g_object_ref (object));
  copy = us_signatory_array_copy (array);
  g_ptr_array_set_size (array, 0);
  assert_int_equal (copy->len, 1);
  assert_ptr_equal (copy->pdata[0], object);
  g_ptr_array_unref (copy);
  assert_finalized (object);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_splice),
    cmocka_unit_test (test_compare),
    cmocka_unit_test (test_put),
    cmocka_unit_test (test_copy),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
