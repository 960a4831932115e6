/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "whole-stacks.h"

#include <adwaita.h>

#include "store/safe-file/safe-file.h"
#include "view/start/recent.h"

static void
changed_cb (GtkRecentManager *manager, gboolean *changed)
{
  *changed = TRUE;
}

static void
test_files_that_are_gone_are_left_out (void **state)
{
  char *folder = us_test_make_folder ();
  g_autofree char *here = g_build_filename (folder, "here.statement", NULL);
  g_autofree char *gone = g_build_filename (folder, "gone.statement", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autoptr (GPtrArray) recent = NULL;
  gboolean changed = FALSE;

  assert_true (us_safe_file_save (here, bytes, NULL));
  g_signal_connect (gtk_recent_manager_get_default (), "changed", G_CALLBACK (changed_cb),
                    &changed);
  us_recent_add (here);
  us_recent_add (gone);
  us_test_await (&changed);
  recent = us_recent_get (8);
  assert_int_equal (recent->len, 1);
  assert_string_equal (gtk_recent_info_get_display_name (recent->pdata[0]), "here.statement");
  g_signal_handlers_disconnect_by_data (gtk_recent_manager_get_default (), &changed);
  us_test_remove_folder (folder);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_files_that_are_gone_are_left_out),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
