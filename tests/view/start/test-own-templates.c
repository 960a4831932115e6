/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/error.h"
#include "model/signatory.h"
#include "versions/versions.h"
#include "view/start/own-templates.h"
#include "view/start/templates.h"

static void
save (const char *name)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsSignatory) signatory = us_signatory_new ("The Water Union");
  g_autoptr (GError) error = NULL;

  us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, "Water", NULL);
  us_item_set_string (US_ITEM (statement), US_STATEMENT_DATE, "2026-03-22", NULL);
  us_item_list_insert (us_statement_get_signatories (statement), 0, signatory, NULL);
  assert_non_null (us_versions_save (statement, "As sent", "2026-03-20", NULL));
  assert_true (us_own_templates_save (name, statement, &error));
  assert_no_error (error);
}

/* Nothing that belongs to one letter only goes into the next. */
static void
test_kept_without_what_is_of_one_letter (void **state)
{
  g_autoptr (UsStatement) statement = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *file = NULL;
  g_autoptr (GError) error = NULL;

  save ("Our letter");
  statement = us_templates_load ("Our letter", &error);
  assert_no_error (error);
  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_TITLE), "Water");
  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_DATE), "");
  assert_int_equal (us_item_list_get_length (us_statement_get_signatories (statement)), 0);
  assert_int_equal (us_item_list_get_length (us_statement_get_versions (statement)), 0);
  bytes = us_own_templates_read ("Our letter", &error);
  file = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  assert_null (strstr (file, "As sent"));
  assert_null (strstr (file, "The Water Union"));
}

static void
test_list_remove_restore (void **state)
{
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GError) error = NULL;

  save ("B");
  save ("A");
  assert_true (us_own_templates_remove ("B", &error));
  assert_false (us_own_templates_exists ("B"));
  assert_true (us_own_templates_restore ("B", &error));
  assert_no_error (error);
  assert_true (us_own_templates_remove ("Our letter", &error));
  names = us_own_templates_list ();
  assert_int_equal (names->len, 2);
  assert_string_equal (names->pdata[0], "A");
  assert_string_equal (names->pdata[1], "B");
  assert_false (us_own_templates_remove ("no such", &error));
  assert_non_null (error);
}

/* A name is no path. */
static void
test_name_stays_in_the_folder (void **state)
{
  g_autofree char *folder = us_own_templates_get_folder ();
  g_autofree char *outside = g_build_filename (folder, "..", "out.statement", NULL);
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GError) error = NULL;

  save ("../out");
  assert_false (g_file_test (outside, G_FILE_TEST_EXISTS));
  assert_true (us_own_templates_exists ("../out"));
  assert_false (us_own_templates_save ("", statement, &error));
  assert_us_error (error, US_ERROR_REFUSED);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_kept_without_what_is_of_one_letter),
    cmocka_unit_test (test_list_remove_restore),
    cmocka_unit_test (test_name_stays_in_the_folder),
  };
  char *home = us_test_make_folder ();
  int failed;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  failed = cmocka_run_group_tests (tests, NULL, NULL);
  us_test_remove_folder (home);
  return failed;
}
