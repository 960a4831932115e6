/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include "view/application.h"
#include "view/body/body-view.h"
#include "view/start/own-templates.h"
#include "view/window.h"

static UsApplication *application;

static void
activate (UsWindow *window, const char *action, const char *parameter)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), action,
                                  parameter == NULL ? NULL : g_variant_new_string (parameter));
}

static UsWindow *
get_front (void)
{
  return US_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (application)));
}

/* The start page gives way to the letter; a letter that somebody has worked on stays. */
static void
test_new_letters_get_windows (void **state)
{
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  UsDocument *document;

  activate (window, "new-blank", NULL);
  document = us_window_get_document (window);
  assert_non_null (document);
  us_item_set_string (US_ITEM (us_document_get_statement (document)), US_STATEMENT_TITLE, "Water",
                      NULL);
  activate (window, "new-from", "minister.en");
  assert_true (us_window_get_document (window) == document);
  assert_int_equal (g_list_length (gtk_application_get_windows (GTK_APPLICATION (application))), 2);
  gtk_window_destroy (GTK_WINDOW (get_front ()));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* New goes back to the start page where nothing is lost by it. */
static void
test_new_offers_a_choice (void **state)
{
  UsWindow *window = us_window_new (GTK_APPLICATION (application));

  activate (window, "new-blank", NULL);
  activate (window, "new", NULL);
  assert_null (us_window_get_document (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Who asks for the next blank where none is left writes on. */
static void
test_no_blank_leaves_the_keyboard (void **state)
{
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  GtkWidget *body;

  activate (window, "new-blank", NULL);
  gtk_window_present (GTK_WINDOW (window));
  body = us_test_find (GTK_WIDGET (window), US_TYPE_BODY_VIEW, NULL, NULL);
  us_test_until (us_test_is_mapped, body, "the letter");
  gtk_widget_grab_focus (body);
  assert_ptr_equal (gtk_window_get_focus (GTK_WINDOW (window)), body);
  activate (window, "next-blank", NULL);
  assert_ptr_equal (gtk_window_get_focus (GTK_WINDOW (window)), body);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_remove_and_restore (void **state)
{
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  g_autoptr (UsStatement) statement = us_statement_new ();

  assert_true (us_own_templates_save ("Ours", statement, NULL));
  activate (window, "remove-template", "Ours");
  assert_false (us_own_templates_exists ("Ours"));
  activate (window, "restore-template", "Ours");
  assert_true (us_own_templates_exists ("Ours"));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_new_letters_get_windows),
    cmocka_unit_test (test_new_offers_a_choice),
    cmocka_unit_test (test_no_blank_leaves_the_keyboard),
    cmocka_unit_test (test_remove_and_restore),
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
