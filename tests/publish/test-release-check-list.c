/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/release-check-list.h"

#include "letter.h"

static void
test_shorten (void **state)
{
  g_autofree char *long_text = g_strnfill (2000, 'w');
  g_autofree char *shortened = us_release_list_shorten (long_text);
  g_autofree char *name = us_release_list_shorten ("منظمة المياه للجميع");

  assert_string_equal (name, "منظمة المياه للجميع");
  assert_int_equal (g_utf8_strlen (shortened, -1), 120);
  assert_true (g_str_has_suffix (shortened, "w…"));
}

/* Sentences stay readable, whatever somebody pasted as a name. */
static void
test_long_names (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autofree char *name = g_strnfill (2000, 'w');
  g_autoptr (GPtrArray) problems = NULL;
  guint found = 0;

  us_test_add_signatory (statement, name);
  us_test_add_signatory (statement, name);
  problems = us_release_check (statement, NULL, NULL);
  for (guint i = 0; i < problems->len; i++)
    {
      const UsProblem *problem = g_ptr_array_index (problems, i);

      assert_true (strlen (problem->message) < 400);
      found += g_str_has_suffix (problem->message, "w…” has signed already, as signatory 6.");
    }
  assert_int_equal (found, 1);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_shorten),
    cmocka_unit_test (test_long_names),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
