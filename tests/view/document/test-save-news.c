/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "room.h"
#include "test.h"
#include "widgets.h"

#include "model/error.h"
#include "view/application.h"
#include "view/document/save-news.h"

static UsApplication *application;

static gboolean
has_toast (UsWindow *window, const char *words)
{
  return us_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "label", words) != NULL;
}

static void
test_a_save_that_went_well_says_nothing (void **state)
{
  UsWindow *window = g_object_ref (us_window_new (GTK_APPLICATION (application)));

  us_save_news_show (window, NULL, NULL);
  assert_null (us_test_find_dialog (GTK_WIDGET (window)));
  assert_null (us_test_find (GTK_WIDGET (window), g_type_from_name ("AdwToastWidget"), NULL, NULL));
  us_save_news_show (window, "Theirs is kept as <b>", NULL);
  assert_true (has_toast (window, "Theirs is kept as <b>") ||
               has_toast (window, "Theirs is kept as &lt;b&gt;"));
  us_test_close (window);
}

/* A conflict has its bar, which says what can be done. */
static void
test_each_failure_is_told_in_its_way (void **state)
{
  UsWindow *window = g_object_ref (us_window_new (GTK_APPLICATION (application)));
  g_autoptr (GError) conflict = g_error_new_literal (US_ERROR, US_ERROR_CONFLICT, "Changed.");
  g_autoptr (GError) full = g_error_new_literal (US_ERROR, US_ERROR_UNWRITABLE, "It is full.");
  AdwMessageDialog *dialog;

  us_save_news_show (window, NULL, conflict);
  assert_null (us_test_find_dialog (GTK_WIDGET (window)));
  assert_true (has_toast (window, "Not saved: decide above what becomes of the other version"));
  us_save_news_show (window, NULL, full);
  dialog = us_test_find_dialog (GTK_WIDGET (window));
  assert_non_null (dialog);
  assert_string_equal (adw_message_dialog_get_body (dialog), "It is full.");
  assert_true (adw_message_dialog_has_response (dialog, "elsewhere"));
  gtk_window_destroy (GTK_WINDOW (dialog));
  us_test_close (window);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_a_save_that_went_well_says_nothing),
    cmocka_unit_test (test_each_failure_is_told_in_its_way),
  };
  int failed;

  application = us_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  failed = cmocka_run_group_tests (tests, NULL, NULL);
  g_object_unref (application);
  return failed;
}
