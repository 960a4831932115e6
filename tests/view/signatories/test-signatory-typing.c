/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/signatories/signatory-typing.h"

/* The focus goes where what is typed goes, its caret behind it; when a search ends by itself it
 * stays. */
static void
test_focus_follows (void **state)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *entry = gtk_search_entry_new ();
  GtkWidget *list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *row = gtk_button_new_with_label ("Ana");
  GtkEditable *typed = GTK_EDITABLE (entry);

  gtk_box_append (GTK_BOX (list), row);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), list);
  gtk_window_set_child (GTK_WINDOW (window), box);
  us_signatory_typing_attach (GTK_SEARCH_ENTRY (entry), list);
  gtk_window_present (GTK_WINDOW (window));

  gtk_widget_grab_focus (row);
  gtk_editable_set_text (typed, "Wa");
  assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), entry));
  assert_int_equal (gtk_editable_get_position (typed), 2);
  assert_false (gtk_editable_get_selection_bounds (typed, NULL, NULL));

  gtk_widget_grab_focus (row);
  gtk_editable_set_text (typed, "");
  assert_ptr_equal (gtk_root_get_focus (GTK_ROOT (window)), row);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_focus_follows),
  };

  gtk_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
