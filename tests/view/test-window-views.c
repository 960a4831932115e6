/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include "view/application.h"
#include "view/letter/letter-page.h"
#include "view/letter/letter-toolbar.h"
#include "view/window.h"

static UsApplication *application;

static gboolean
has_focus (gpointer window)
{
  return gtk_root_get_focus (window) != NULL;
}

static gboolean
letter_has_keyboard (gpointer window)
{
  GtkWidget *focus = gtk_root_get_focus (window);

  return focus != NULL && gtk_widget_get_ancestor (focus, US_TYPE_LETTER_PAGE) != NULL;
}

/* While a letter is on its way, nothing but the header bar can have the keyboard. */
static void
test_letter_gets_the_keyboard (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsDocument) document = us_document_new (statement);
  UsWindow *window = us_window_new (GTK_APPLICATION (application));

  us_window_set_loading (window, TRUE);
  gtk_window_present (GTK_WINDOW (window));
  us_test_until (has_focus, window, "a focus");
  us_window_set_loading (window, FALSE);
  us_window_set_document (window, document);
  assert_true (letter_has_keyboard (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Round and round, in the order in which they stand; and back to where the text was left. */
static void
test_areas_take_turns (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsDocument) document = us_document_new (statement);
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  GtkWidget *text, *header, *toolbar;

  us_window_set_loading (window, TRUE);
  gtk_window_present (GTK_WINDOW (window));
  us_test_until (has_focus, window, "a focus");
  us_window_set_loading (window, FALSE);
  us_window_set_document (window, document);
  assert_true (letter_has_keyboard (window));
  text = gtk_window_get_focus (GTK_WINDOW (window));

  g_action_group_activate_action (G_ACTION_GROUP (window), "next-area", NULL);
  header = gtk_window_get_focus (GTK_WINDOW (window));
  assert_non_null (gtk_widget_get_ancestor (header, ADW_TYPE_HEADER_BAR));
  g_action_group_activate_action (G_ACTION_GROUP (window), "next-area", NULL);
  toolbar = gtk_window_get_focus (GTK_WINDOW (window));
  assert_non_null (gtk_widget_get_ancestor (toolbar, US_TYPE_LETTER_TOOLBAR));
  g_action_group_activate_action (G_ACTION_GROUP (window), "next-area", NULL);
  assert_ptr_equal (gtk_window_get_focus (GTK_WINDOW (window)), text);
  g_action_group_activate_action (G_ACTION_GROUP (window), "previous-area", NULL);
  assert_ptr_equal (gtk_window_get_focus (GTK_WINDOW (window)), toolbar);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_letter_gets_the_keyboard),
    cmocka_unit_test (test_areas_take_turns),
  };
  int failed;

  application = us_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  failed = cmocka_run_group_tests (tests, NULL, NULL);
  g_object_unref (application);
  return failed;
}
