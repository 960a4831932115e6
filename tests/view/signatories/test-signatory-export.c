/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include "model/signatory.h"
#include "view/signatories/signatories-page.h"
#include "view/signatories/signatory-export.h"
#include "view/types.h"

#include <glib/gstdio.h>

/* It is asked first, and who only presses Enter has saved nothing. */
static void
test_warns (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  GtkWidget *page = g_object_ref_sink (GTK_WIDGET (us_signatories_page_new (statement)));
  AdwMessageDialog *dialog = us_signatory_export_warn (page);

  assert_string_equal (adw_message_dialog_get_default_response (dialog), "cancel");
  assert_non_null (strstr (adw_message_dialog_get_heading (dialog), "Private"));
  assert_non_null (strstr (adw_message_dialog_get_body (dialog), "not to be published"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  assert_finalized (page);
}

static void
test_saves_everything (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsSignatory) signatory = us_signatory_new ("=Union, of \"Wells\"");
  GtkWidget *page = g_object_ref_sink (GTK_WIDGET (us_signatories_page_new (statement)));
  g_autofree char *folder = g_dir_make_tmp ("private-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "list.csv", NULL);
  const gint64 late = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
  g_autofree char *content = NULL;

  g_object_set (signatory, "email", "w@example.org", "remark", "asks\nfor time", NULL);
  us_item_list_append (us_statement_get_signatories (statement), signatory, NULL);
  us_signatory_export_save (page, path);
  /* Saving keeps the page until it is done. */
  while (G_OBJECT (page)->ref_count > 1 && g_get_monotonic_time () < late)
    g_main_context_iteration (NULL, FALSE);
  assert_true (g_file_get_contents (path, &content, NULL, NULL));
  assert_true (g_str_has_prefix (content, "\xef\xbb\xbf"));
  assert_non_null (strstr (content, "w@example.org"));
  assert_non_null (strstr (content, "\"'=Union, of \"\"Wells\"\"\""));
  assert_non_null (strstr (content, "\"asks\nfor time\""));
  g_unlink (path);
  g_rmdir (folder);
  assert_finalized (page);
}

static GtkWidget *
find_chooser (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (GTK_IS_FILE_CHOOSER (l->data))
      return l->data;
  return NULL;
}

/* Where to save it is asked of who has agreed, and of nobody else. */
static void
test_asks_where_only_with_consent (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = GTK_WIDGET (us_signatories_page_new (statement));

  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < 2; i++)
    {
      AdwMessageDialog *dialog = us_signatory_export_warn (page);

      gtk_window_present (GTK_WINDOW (dialog));
      if (i == 0)
        adw_message_dialog_response (dialog, "cancel");
      else
        gtk_window_close (GTK_WINDOW (dialog));
      us_test_wait (300);
      assert_null (find_chooser ());
    }
  adw_message_dialog_response (us_signatory_export_warn (page), "save");
  assert_non_null (find_chooser ());
  /* GTK 4.8 lists the folder also after the dialog has gone, and ends with it: nothing runs any
   * more. */
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_warns),
    cmocka_unit_test (test_saves_everything),
    cmocka_unit_test (test_asks_where_only_with_consent),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
