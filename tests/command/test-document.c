/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <unistd.h>

#include "command/document.h"
#include "model/error.h"

static void
test_round_trip (void **state)
{
  g_autofree char *path = g_build_filename (*state, "letter.statement", NULL);
  g_autofree char *copy = g_build_filename (*state, "copy.statement", NULL);
  g_autoptr (UsStatement) statement = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  UsReaderNotice notice = US_READER_EDITED;

  us_test_write_letter (*state);
  statement = us_document_load (path, &notice, &error);
  assert_no_error (error);
  assert_int_equal (notice, US_READER_FINE);
  us_document_save (statement, copy, &error);
  assert_no_error (error);
  before = us_test_read (*state, "letter.statement");
  after = us_test_read (*state, "copy.statement");
  assert_string_equal (before, after);
}

static void
test_missing (void **state)
{
  g_autofree char *path = g_build_filename (*state, "none.statement", NULL);
  g_autoptr (GError) error = NULL;

  assert_null (us_document_load (path, NULL, &error));
  assert_us_error (error, US_ERROR_UNREADABLE);
}

static void
test_same_file (void **state)
{
  g_autofree char *letter = g_build_filename (*state, "letter.statement", NULL);
  g_autofree char *other = g_build_filename (*state, "other", NULL);
  g_autofree char *soft = g_build_filename (*state, "soft", NULL);
  g_autofree char *hard = g_build_filename (*state, "hard", NULL);

  us_test_write_letter (*state);
  us_test_write (*state, "other", "", 0);
  assert_int_equal (symlink (letter, soft), 0);
  assert_int_equal (link (letter, hard), 0);
  assert_true (us_document_is_same_file (letter, letter));
  assert_true (us_document_is_same_file (letter, soft));
  assert_true (us_document_is_same_file (hard, letter));
  assert_false (us_document_is_same_file (letter, other));
  assert_false (us_document_is_same_file (letter, "none"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_round_trip, us_test_setup_folder,
                                     us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_missing, us_test_setup_folder, us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_same_file, us_test_setup_folder, us_test_teardown_folder),
  };

  return cmocka_run_group_tests_name ("document", tests, NULL, NULL);
}
