/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/safe-file/file-identity.h"
#include "store/safe-file/safe-file.h"

static UsFileIdentity
identify (const char *path)
{
  UsFileIdentity identity = { 0 };
  int file = open (path, O_RDONLY | O_CLOEXEC);

  assert_true (us_file_identity_take (&identity, file));
  close (file);
  return identity;
}

static void
write_text (const char *path, const char *text)
{
  assert_true (g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

static void
test_what_is_read_is_what_is_set (void **state)
{
  char *folder = us_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "file", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("text", 4);
  g_autoptr (GBytes) other = g_bytes_new_static ("next", 4);
  UsFileIdentity taken, set = { 0 }, differs = { 0 }, sumless = { 0 };
  struct stat status;

  write_text (path, "text");
  taken = identify (path);
  assert_int_equal (stat (path, &status), 0);
  us_file_identity_set (&set, &status, bytes);
  us_file_identity_set (&differs, &status, other);
  us_file_identity_set (&sumless, &status, NULL);
  assert_memory_equal (taken.sum, set.sum, sizeof set.sum);
  assert_true (us_file_identity_is_status (&taken, &status));
  assert_true (us_file_identity_has_content (&taken, &set));
  assert_false (us_file_identity_has_content (&taken, &differs));
  assert_false (us_file_identity_has_content (&taken, &sumless));
  status.st_mtim.tv_nsec ^= 1;
  assert_false (us_file_identity_is_status (&taken, &status));
  us_test_remove_folder (folder);
}

/* Another name changes nothing of it, other bytes do. */
static void
test_a_mark_is_of_the_bytes_or_of_the_status (void **state)
{
  char *folder = us_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "file", NULL);
  g_autofree char *other = g_build_filename (folder, "other", NULL);
  UsFileIdentity unknown = { 0 }, sum, status = { 0 }, renamed = { 0 };
  char marks[4][US_FILE_MARK_SIZE];
  struct stat found;

  write_text (path, "text");
  sum = identify (path);
  assert_int_equal (stat (path, &found), 0);
  us_file_identity_set (&status, &found, NULL);
  assert_int_equal (g_rename (path, other), 0);
  assert_int_equal (stat (other, &found), 0);
  us_file_identity_set (&renamed, &found, NULL);
  us_file_identity_print_mark (&unknown, marks[0]);
  us_file_identity_print_mark (&sum, marks[1]);
  us_file_identity_print_mark (&status, marks[2]);
  us_file_identity_print_mark (&renamed, marks[3]);
  assert_string_equal (marks[0], "0000000000000000");
  assert_string_equal (marks[1], "982d9e3eb996f559");
  assert_string_not_equal (marks[2], marks[1]);
  assert_string_equal (marks[2], marks[3]);
  renamed.size++;
  us_file_identity_print_mark (&renamed, marks[3]);
  assert_string_not_equal (marks[2], marks[3]);
  us_test_remove_folder (folder);
}

static void
test_a_file_is_untouched_as_long_as_its_bytes_are (void **state)
{
  char *folder = us_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "file", NULL);
  UsFileIdentity none = { 0 };
  UsFileIdentity identity;

  assert_true (us_file_identity_is_untouched (&none, path));
  write_text (path, "text");
  assert_false (us_file_identity_is_untouched (&none, path));
  identity = identify (path);
  assert_true (us_file_identity_is_untouched (&identity, path));
  write_text (path, "text");
  assert_true (us_file_identity_is_untouched (&identity, path));
  write_text (path, "next");
  assert_false (us_file_identity_is_untouched (&identity, path));
  assert_int_equal (g_unlink (path), 0);
  assert_false (us_file_identity_is_untouched (&identity, path));
  assert_int_equal (g_mkdir (path, 0700), 0);
  assert_false (us_file_identity_is_untouched (&identity, path));
  us_test_remove_folder (folder);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_what_is_read_is_what_is_set),
    cmocka_unit_test (test_a_mark_is_of_the_bytes_or_of_the_status),
    cmocka_unit_test (test_a_file_is_untouched_as_long_as_its_bytes_are),
  };

  return cmocka_run_group_tests_name ("file-identity", tests, NULL, NULL);
}
