/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/application.h"
#include "view/undo-toast.h"
#include "view/window.h"

static UsApplication *application;

/* The first widget of a type, by its name: libadwaita keeps that of toasts for itself. */
static GtkWidget *
find (GtkWidget *within, const char *type)
{
  GtkWidget *found = NULL;

  if (g_str_equal (G_OBJECT_TYPE_NAME (within), type))
    return within;
  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

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
  toast = find (GTK_WIDGET (window), "AdwToastWidget");
  assert_non_null (toast);
  label = find (toast, "GtkLabel");
  assert_string_equal (gtk_label_get_text (GTK_LABEL (label)), "1 < 2 & more");
  button = find (toast, "GtkButton");
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
  assert_non_null (find (GTK_WIDGET (window), "AdwToastWidget"));
  assert_true (us_item_set_string (statement, US_STATEMENT_TITLE, "Springs", NULL));
  assert_null (find (GTK_WIDGET (window), "AdwToastWidget"));
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
