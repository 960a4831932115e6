/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/safe-file/safe-file-set.h"

#include <string.h>

#include "test.h"

static GPtrArray *
make_paths (const char *folder, const char *const *names)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; names[i] != NULL; i++)
    g_ptr_array_add (paths, g_build_filename (folder, names[i], NULL));
  return paths;
}

static GPtrArray *
make_contents (guint count)
{
  GPtrArray *contents = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  for (guint i = 0; i < count; i++)
    g_ptr_array_add (contents, g_bytes_new_static ("new", 3));
  return contents;
}

static gboolean
has (const char *path, const char *expected)
{
  g_autofree char *content = NULL;

  return g_file_get_contents (path, &content, NULL, NULL) && strcmp (content, expected) == 0;
}

static void
test_all (void **state)
{
  static const char *const names[] = { "a", "b", NULL };
  char *folder = us_test_make_folder ();
  g_autoptr (GPtrArray) paths = make_paths (folder, names);
  g_autoptr (GPtrArray) contents = make_contents (paths->len);
  g_autoptr (GError) error = NULL;

  assert_true (us_safe_file_save_set (paths, contents, &error));
  assert_no_error (error);
  assert_true (has (paths->pdata[0], "new") && has (paths->pdata[1], "new"));
  us_test_remove_folder (folder);
}

/* The third fails: the first, which is new, goes again; the second was there and is whole. */
static void
test_none (void **state)
{
  static const char *const names[] = { "a", "b", "nowhere/c", "d", NULL };
  char *folder = us_test_make_folder ();
  g_autoptr (GPtrArray) paths = make_paths (folder, names);
  g_autoptr (GPtrArray) contents = make_contents (paths->len);
  g_autoptr (GError) error = NULL;

  assert_true (g_file_set_contents (paths->pdata[1], "old", -1, NULL));
  assert_false (us_safe_file_save_set (paths, contents, &error));
  assert_non_null (strstr (error->message, "nowhere/c"));
  assert_true (g_str_has_suffix (error->message, " 1 file had been replaced before."));
  assert_false (g_file_test (paths->pdata[0], G_FILE_TEST_EXISTS));
  assert_true (has (paths->pdata[1], "new"));
  assert_false (g_file_test (paths->pdata[3], G_FILE_TEST_EXISTS));
  assert_false (us_safe_file_save_set (paths, contents, NULL));
  us_test_remove_folder (folder);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_all),
    cmocka_unit_test (test_none),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
