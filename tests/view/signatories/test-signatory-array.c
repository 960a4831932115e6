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

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_splice),
    cmocka_unit_test (test_compare),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
