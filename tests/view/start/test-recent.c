/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "store/safe-file/safe-file.h"
#include "view/start/recent-list.h"
#include "view/start/recent.h"
#include "view/types.h"

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

static gboolean
waited_cb (gpointer waited)
{
  *(gboolean *) waited = TRUE;
  return G_SOURCE_REMOVE;
}

#define TALLIED "2 of 2 confirmed"

/* A list behind a button reads no file: each would be in memory at once with the one that opens. */
static void
test_files_are_read_when_the_list_is_seen (void **state)
{
  char *folder = us_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "seen.statement", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("<signatory a=\"\"><signatory a=\"\">", 32);
  GtkWidget *list, *window;
  gboolean changed = FALSE;
  gboolean waited = FALSE;

  assert_true (us_safe_file_save (path, bytes, NULL));
  g_signal_connect (gtk_recent_manager_get_default (), "changed", G_CALLBACK (changed_cb),
                    &changed);
  us_recent_add (path);
  us_test_await (&changed);
  g_signal_handlers_disconnect_by_data (gtk_recent_manager_get_default (), &changed);
  list = g_object_new (US_TYPE_RECENT_LIST, NULL);
  g_timeout_add (200, waited_cb, &waited);
  us_test_await (&waited);
  assert_null (us_test_find (list, GTK_TYPE_LABEL, "label", TALLIED));

  window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (window), list);
  gtk_window_present (GTK_WINDOW (window));
  while (us_test_find (list, GTK_TYPE_LABEL, "label", TALLIED) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
  us_test_remove_folder (folder);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_files_that_are_gone_are_left_out),
    cmocka_unit_test (test_files_are_read_when_the_list_is_seen),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
