/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/application.h"
#include "view/start/own-templates.h"
#include "view/start/template-dialog.h"

static UsApplication *application;

static AdwMessageDialog *
open_dialog (UsWindow *window)
{
  g_autoptr (GList) windows = NULL;

  us_template_dialog_open (window);
  windows = gtk_window_list_toplevels ();
  for (GList *l = windows; l != NULL; l = l->next)
    if (ADW_IS_MESSAGE_DIALOG (l->data))
      return l->data;
  return NULL;
}

/* It begins with the letter's title, and says when it would replace a template. */
static void
test_letter_becomes_a_template (void **state)
{
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsDocument) document = us_document_new (statement);
  AdwMessageDialog *dialog;
  GtkEditable *entry;

  us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, "Water", NULL);
  us_window_set_document (window, document);
  dialog = open_dialog (window);
  assert_non_null (dialog);
  entry = GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog));
  assert_string_equal (gtk_editable_get_text (entry), "Water");
  gtk_editable_set_text (entry, " ");
  assert_false (adw_message_dialog_get_response_enabled (dialog, "save"));
  gtk_editable_set_text (entry, " Ours ");
  assert_string_equal (adw_message_dialog_get_response_label (dialog, "save"), "_Save");
  adw_message_dialog_response (dialog, "save");
  assert_true (us_own_templates_exists ("Ours"));

  gtk_editable_set_text (entry, "Ours");
  assert_string_equal (adw_message_dialog_get_response_label (dialog, "save"), "_Replace");
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_letter_becomes_a_template),
  };
  char *home = us_test_make_folder ();
  int failed;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  application = us_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  failed = cmocka_run_group_tests (tests, NULL, NULL);
  g_object_unref (application);
  us_test_remove_folder (home);
  return failed;
}
