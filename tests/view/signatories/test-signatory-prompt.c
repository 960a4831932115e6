/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "model/signatory.h"
#include "view/signatories/signatories-page.h"
#include "view/types.h"

static UsSignatoriesPage *
show_page (UsStatement *statement, GtkWidget **ret_window)
{
  UsSignatoriesPage *page = us_signatories_page_new (statement);

  *ret_window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (*ret_window), GTK_WIDGET (page));
  us_signatories_page_add_lines (page, "a\nb\nc\nd\ne\nf");
  return page;
}

static void
choose (UsSignatoriesPage *page, guint first, guint second)
{
  gtk_selection_model_select_item (us_signatories_page_get_model (page), first, TRUE);
  gtk_selection_model_select_item (us_signatories_page_get_model (page), second, FALSE);
}

static void
assert_names (UsStatement *statement, const char *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);
  UsItemList *list = us_statement_get_signatories (statement);

  for (guint i = 0; i < us_item_list_get_length (list); i++)
    g_string_append (names, us_signatory_get_name (us_item_list_get (list, i)));
  assert_string_equal (names->str, expected);
}

/* The number is where the first of them stands afterwards, whichever way they went. */
static void
test_position (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  GtkWidget *window;
  UsSignatoriesPage *page = show_page (statement, &window);
  AdwMessageDialog *dialog;

  choose (page, 1, 4);
  gtk_widget_activate_action (GTK_WIDGET (page), "signatories.ask-position", NULL);
  dialog = us_test_find_dialog (window);
  assert_non_null (dialog);
  assert_int_equal (gtk_spin_button_get_value_as_int (
                        GTK_SPIN_BUTTON (adw_message_dialog_get_extra_child (dialog))),
                    2);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (adw_message_dialog_get_extra_child (dialog)), 4);
  adw_message_dialog_response (dialog, "accept");
  assert_names (statement, "acdbef");
  gtk_widget_activate_action (GTK_WIDGET (page), "signatories.move-to", "u", 1u);
  assert_names (statement, "beacdf");
  gtk_widget_activate_action (GTK_WIDGET (page), "signatories.move-to", "u", 99u);
  assert_names (statement, "acdfbe");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_group (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  GtkWidget *window;
  UsSignatoriesPage *page = show_page (statement, &window);
  UsItemList *list = us_statement_get_signatories (statement);
  AdwMessageDialog *dialog;

  choose (page, 0, 2);
  gtk_widget_activate_action (GTK_WIDGET (page), "signatories.ask-group", NULL);
  dialog = us_test_find_dialog (window);
  assert_non_null (dialog);
  gtk_editable_set_text (GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog)), "Africa");
  adw_message_dialog_response (dialog, "accept");
  for (guint i = 0; i < 3; i++)
    assert_string_equal (us_item_get_string (us_item_list_get (list, i), US_SIGNATORY_GROUP),
                         i == 1 ? "" : "Africa");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_position),
    cmocka_unit_test (test_group),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
