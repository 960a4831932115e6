/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/help.h"

static void
test_viewer_comes_first (void **state)
{
  g_autofree char *uri = us_help_find (TRUE);

  assert_string_equal (uri, "help:undersigned");
}

static void
test_browser_where_there_is_no_viewer (void **state)
{
  char *folder = us_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "undersigned.html", NULL);
  g_autofree char *uri = NULL;

  g_setenv ("US_HELP_DIR", folder, TRUE);
  assert_null (us_help_find (FALSE));
  assert_true (g_file_set_contents (path, "<!DOCTYPE html>", -1, NULL));
  uri = us_help_find (FALSE);
  assert_true (g_str_has_prefix (uri, "file:///"));
  us_test_remove_folder (folder);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_viewer_comes_first),
    cmocka_unit_test (test_browser_where_there_is_no_viewer),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
