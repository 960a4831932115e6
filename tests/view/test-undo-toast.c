/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include "view/application.h"
#include "view/undo-toast.h"
#include "view/window.h"

static UsApplication *application;

static UsWindow *
make_window (const char *title)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsDocument) document = us_document_new (statement);
  UsWindow *window = us_window_new (GTK_APPLICATION (application));

  us_window_set_document (window, document);
  assert_true (us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, title, NULL));
  return window;
}

static void
test_says_it_and_offers_undo (void **state)
{
  UsWindow *window = make_window ("Wells");
  GtkWidget *toast, *label, *button;

  us_window_show_undo_toast (window, "1 < 2 & more");
  toast = us_test_find (GTK_WIDGET (window), g_type_from_name ("AdwToastWidget"), NULL, NULL);
  assert_non_null (toast);
  label = us_test_find (toast, g_type_from_name ("GtkLabel"), NULL, NULL);
  assert_string_equal (gtk_label_get_text (GTK_LABEL (label)), "1 < 2 & more");
  button = us_test_find (toast, g_type_from_name ("GtkButton"), NULL, NULL);
  assert_non_null (button);
  assert_string_equal (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), "win.undo");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* After another change its button would undo that one. */
static void
test_goes_with_the_next_change (void **state)
{
  UsWindow *window = make_window ("Wells");
  UsItem *statement = US_ITEM (us_document_get_statement (us_window_get_document (window)));

  us_window_show_undo_toast (window, "Removed");
  assert_non_null (
      us_test_find (GTK_WIDGET (window), g_type_from_name ("AdwToastWidget"), NULL, NULL));
  assert_true (us_item_set_string (statement, US_STATEMENT_TITLE, "Springs", NULL));
  assert_null (us_test_find (GTK_WIDGET (window), g_type_from_name ("AdwToastWidget"), NULL, NULL));
  assert_true (us_item_set_string (statement, US_STATEMENT_TITLE, "Rivers", NULL));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_says_it_and_offers_undo),
    cmocka_unit_test (test_goes_with_the_next_change),
  };
  int failed;

  application = us_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  failed = cmocka_run_group_tests (tests, NULL, NULL);
  g_object_unref (application);
  return failed;
}
