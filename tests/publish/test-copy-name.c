/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/copy-name.h"

#include "letter.h"
#include "model/addressee.h"

static UsItem *
add (UsStatement *statement, const char *name)
{
  g_autoptr (UsAddressee) addressee = us_addressee_new (name);

  assert_true (us_item_list_append (us_statement_get_addressees (statement), addressee, NULL));
  return US_ITEM (addressee);
}

static void
assert_name (UsItem *addressee, const char *expected)
{
  g_autofree char *name = us_copy_name ("letter", addressee, "pdf");

  assert_string_equal (name, expected);
}

static void
test_names (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItem *minister = add (statement, "Amina Diallo");
  UsItem *namesake = add (statement, "Amina/Diallo");
  UsItem *office = add (statement, "");
  UsItem *arabic = add (statement, "وزيرة المياه");
  UsItem *nobody = add (statement, "");
  g_autofree char *by_id = NULL;

  us_test_set (office, "office", "../The Board");
  assert_name (NULL, "letter.pdf");
  assert_name (minister, "letter-Amina-Diallo.pdf");
  assert_name (namesake, "letter-Amina-Diallo-2.pdf");
  assert_name (office, "letter-..-The-Board.pdf");
  assert_name (arabic, "letter-وزيرة-المياه.pdf");
  by_id = g_strdup_printf ("letter-%s.pdf", us_item_get_id (nobody));
  assert_name (nobody, by_id);
}

static void
test_long_name (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *name = g_strnfill (2000, 'n');
  g_autofree char *found = us_copy_name ("letter", add (statement, name), "pdf");

  assert_int_equal (strlen (found), strlen ("letter-.pdf") + 40);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_names),
    cmocka_unit_test (test_long_name),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
