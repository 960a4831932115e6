/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/copies/export-dialog.h"

#include "test.h"
#include "widgets.h"

#include "view/application.h"

/* In a language of long words and with letters of twice the size it is no wider than a telephone.
 */
static void
test_can_be_narrow (void **state)
{
  UsApplication *application = us_application_new ();
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsDocument) document = us_document_new (statement);
  UsWindow *window;
  GtkWindow *dialog;
  GtkButton *button;

  g_application_register (G_APPLICATION (application), NULL, NULL);
  window = us_window_new (GTK_APPLICATION (application));
  us_window_set_document (window, document);
  dialog = GTK_WINDOW (us_export_dialog_new (window));
  gtk_window_present (dialog);
  us_test_until (us_test_is_mapped, dialog, "the dialog");
  button = GTK_BUTTON (gtk_window_get_default_widget (dialog));
  gtk_button_set_label (button, "_Exporter 4 fichiers");
  assert_in_range (us_test_measure_large (gtk_widget_get_first_child (GTK_WIDGET (dialog))), 1,
                   360);
  gtk_window_destroy (dialog);
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (application);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_can_be_narrow),
  };
  char *home = us_test_make_folder ();
  int failed;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  failed = cmocka_run_group_tests (tests, NULL, NULL);
  us_test_remove_folder (home);
  return failed;
}
