/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "program.h"

#include <fcntl.h>
#include <unistd.h>

#include "command/document.h"
#include "model/error.h"
#include "store/safe-file/file-identity.h"

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

/* What is said on standard error meanwhile. */
static char *
save_aloud (const char *folder, UsStatement *statement, const char *path)
{
  g_autofree char *said = g_build_filename (folder, "said", NULL);
  g_autoptr (GError) error = NULL;
  const int file = open (said, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  const int before = dup (STDERR_FILENO);

  assert_int_equal (dup2 (file, STDERR_FILENO), STDERR_FILENO);
  us_document_save (statement, path, &error);
  assert_int_equal (dup2 (before, STDERR_FILENO), STDERR_FILENO);
  close (before);
  close (file);
  assert_no_error (error);
  return us_test_read (folder, "said");
}

static void
test_what_somebody_else_has_changed_is_kept_and_said (void **state)
{
  g_autofree char *path = g_build_filename (*state, "letter.statement", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;
  g_autofree char *ours = NULL;
  g_autofree char *theirs = NULL;
  UsStatement *statement;

  us_test_write_letter (*state);
  statement = us_document_open_to_change (path, &error);
  assert_no_error (error);
  us_test_write (*state, "letter.statement", "the work of somebody else", -1);
  us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, "Wells", NULL);
  said = save_aloud (*state, statement, path);
  ours = us_test_read (*state, "letter.statement");
  theirs = us_test_read (*state, "letter (other version).statement");
  assert_non_null (strstr (ours, "Wells"));
  assert_string_equal (theirs, "the work of somebody else");
  assert_non_null (strstr (said, "letter (other version).statement"));
}

static void
test_what_nobody_else_has_changed_is_replaced_silently (void **state)
{
  g_autofree char *path = g_build_filename (*state, "letter.statement", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;
  UsStatement *statement;

  us_test_write_letter (*state);
  statement = us_document_open_to_change (path, &error);
  assert_no_error (error);
  said = save_aloud (*state, statement, path);
  assert_string_equal (said, "");
  assert_false (us_test_exists (*state, "letter (other version).statement"));
}

static void
test_missing (void **state)
{
  g_autofree char *path = g_build_filename (*state, "none.statement", NULL);
  g_autoptr (GError) error = NULL;

  assert_null (us_document_load (path, NULL, &error));
  assert_us_error (error, US_ERROR_UNREADABLE);
  g_clear_error (&error);
  assert_null (us_document_open_to_change (path, &error));
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
  assert_true (us_file_is_same (letter, letter));
  assert_true (us_file_is_same (letter, soft));
  assert_true (us_file_is_same (hard, letter));
  assert_false (us_file_is_same (letter, other));
  assert_false (us_file_is_same (letter, "none"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_round_trip, us_test_setup_folder,
                                     us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_what_somebody_else_has_changed_is_kept_and_said,
                                     us_test_setup_folder, us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_what_nobody_else_has_changed_is_replaced_silently,
                                     us_test_setup_folder, us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_missing, us_test_setup_folder, us_test_teardown_folder),
    cmocka_unit_test_setup_teardown (test_same_file, us_test_setup_folder, us_test_teardown_folder),
  };

  return cmocka_run_group_tests_name ("document", tests, NULL, NULL);
}
