/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/text/list-search.h"

static void
activated_cb (GtkListBox *list, GtkListBoxRow *row, int *ret_index)
{
  *ret_index = gtk_list_box_row_get_index (row);
}

/* Upper and lower case are the same; Enter takes the first that is shown, or nothing. */
static void
test_finds_rows (void **state)
{
  static const char *const words[] = { "Water", "Wells", "Éclair" };
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *entry = gtk_search_entry_new ();
  GtkWidget *list = gtk_list_box_new ();
  int index = -1;

  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), list);
  us_list_search_attach (GTK_SEARCH_ENTRY (entry), GTK_LIST_BOX (list));
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      GtkWidget *row = gtk_list_box_row_new ();

      us_list_search_set_words (GTK_LIST_BOX_ROW (row), words[i]);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  g_signal_connect (list, "row-activated", G_CALLBACK (activated_cb), &index);
  gtk_editable_set_text (GTK_EDITABLE (entry), "ELL");
  g_signal_emit_by_name (entry, "activate");
  assert_int_equal (index, 1);
  gtk_editable_set_text (GTK_EDITABLE (entry), "éc");
  g_signal_emit_by_name (entry, "activate");
  assert_int_equal (index, 2);
  gtk_editable_set_text (GTK_EDITABLE (entry), "x");
  index = -1;
  g_signal_emit_by_name (entry, "activate");
  assert_int_equal (index, -1);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_finds_rows),
  };

  gtk_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
