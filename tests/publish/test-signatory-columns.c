/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/signatory-columns.h"

#include "letter.h"

#define LONG_NAME                                                                                  \
  "The Association of all the Fisherfolk Unions and Farmers' Cooperatives of the Lower Valley"

/* In how many columns so many of one name stand. */
static guint
count (const char *layout, guint n_signatories, const char *name)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsPublication) publication = NULL;

  us_test_set (us_statement_get_settings (statement), "signatory-layout", layout);
  for (guint i = 0; i < n_signatories; i++)
    us_test_add_signatory (statement, name);
  publication = us_publication_new (statement, NULL);
  return us_signatory_columns_count (publication);
}

/* What the settings say holds, however many there are. */
static void
test_settings (void **state)
{
  assert_int_equal (count ("columns-2", 1, "Ana"), 2);
  assert_int_equal (count ("columns-3", 2, LONG_NAME), 3);
  assert_int_equal (count ("columns-4", 0, "Ana"), 4);
  assert_int_equal (count ("lines", 100, "Ana"), 1);
  assert_int_equal (count ("table", 100, "Ana"), 1);
  assert_int_equal (count ("run-on", 100, "Ana"), 1);
}

/* Else it is by how many they are, and how long. */
static void
test_choice (void **state)
{
  assert_int_equal (count ("automatic", 0, "Ana"), 1);
  assert_int_equal (count ("automatic", 8, "Ana"), 1);
  assert_int_equal (count ("automatic", 9, "Ana"), 2);
  assert_int_equal (count ("automatic", 60, "Ana"), 2);
  assert_int_equal (count ("automatic", 61, "Ana"), 3);
  assert_int_equal (count ("automatic", 61, "Fisherfolk Union of Osele"), 2);
  assert_int_equal (count ("automatic", 100, LONG_NAME), 1);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_settings),
    cmocka_unit_test (test_choice),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
