/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/named-files.h"

#include "test.h"

#include <glib/gstdio.h>

static void
assert_path (const char *name, const char *file)
{
  g_autofree char *path = us_named_files_get_path ("templates", name, ".statement");
  g_autofree char *folder = us_named_files_get_folder ("templates");
  g_autofree char *expected = g_build_filename (folder, file, NULL);

  assert_string_equal (path, expected);
}

/* A name is no way to another folder, nor to a file that is not seen. */
static void
test_paths (void **state)
{
  assert_path ("Ours", "Ours.statement");
  assert_path ("a/b", "a-b.statement");
  assert_path ("../../x", "-.-..-x.statement");
  assert_path (".hidden", "-hidden.statement");
}

static void
write_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  assert_true (g_file_set_contents (path, "", 0, NULL));
}

static void
test_list (void **state)
{
  g_autofree char *folder = us_named_files_get_folder ("templates");
  g_autoptr (GPtrArray) none = us_named_files_list ("templates", ".statement");
  g_autoptr (GPtrArray) two = NULL;

  assert_int_equal (none->len, 0);
  assert_int_equal (g_mkdir_with_parents (folder, 0700), 0);
  write_file (folder, "b.statement");
  write_file (folder, "a.statement");
  write_file (folder, "c.statement~");
  write_file (folder, ".d.statement");
  write_file (folder, "\xff.statement");
  two = us_named_files_list ("templates", ".statement");
  assert_int_equal (two->len, 2);
  assert_string_equal (two->pdata[0], "a");
  assert_string_equal (two->pdata[1], "b");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_paths),
    cmocka_unit_test (test_list),
  };
  char *home = us_test_make_folder ();
  int failed;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  failed = cmocka_run_group_tests (tests, NULL, NULL);
  us_test_remove_folder (home);
  return failed;
}
