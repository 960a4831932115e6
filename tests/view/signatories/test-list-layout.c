/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/signatory.h"
#include "view/signatories/list-layout.h"
#include "view/types.h"

/* The rows of a kind in the window, in order. */
static void
collect (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static gboolean
shows (GtkWidget *widget, const char *text)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  while (g_main_context_iteration (NULL, FALSE))
    continue;
  collect (widget, GTK_TYPE_LABEL, labels);
  for (guint i = 0; i < labels->len; i++)
    if (gtk_widget_get_visible (labels->pdata[i]) &&
        g_str_equal (gtk_label_get_label (labels->pdata[i]), text))
      return TRUE;
  return FALSE;
}

static void
add (UsStatement *statement, const char *name, UsSignatoryListing listing)
{
  g_autoptr (UsSignatory) signatory = us_signatory_new (name);

  us_item_set_choice (US_ITEM (signatory), US_SIGNATORY_LISTING, listing, NULL);
  us_item_list_append (us_statement_get_signatories (statement), signatory, NULL);
}

static void
test_rows_are_the_letter (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();
  g_autoptr (GPtrArray) combos = g_ptr_array_new ();
  UsItem *item = US_ITEM (statement);
  GtkWidget *window;
  gboolean handled;

  us_item_set_string (item, US_STATEMENT_LANGUAGE, "en", NULL);
  us_item_set_choice (item, US_STATEMENT_SIGNATORIES_HEADINGS, US_HEADINGS_COUNTRY, NULL);
  add (statement, "a", US_SIGNATORY_SHOWN);
  add (statement, "b", US_SIGNATORY_SHOWN);
  add (statement, "c", US_SIGNATORY_WITHHELD);
  window = GTK_WIDGET (us_list_layout_new (statement));
  collect (window, ADW_TYPE_ENTRY_ROW, entries);
  collect (window, ADW_TYPE_COMBO_ROW, combos);
  assert_int_equal (entries->len, 2);
  assert_int_equal (combos->len, 2);
  assert_int_equal (adw_combo_row_get_selected (combos->pdata[0]), 2);

  /* Counted with those who are not named; the date in the letter's words. */
  gtk_editable_set_text (entries->pdata[0], "Signed by {organisations} organisations");
  gtk_editable_set_text (entries->pdata[1], "2026-03-22");
  assert_string_equal (us_item_get_string (item, US_STATEMENT_SIGNATORIES_AS_OF), "2026-03-22");
  assert_true (shows (window, "Signed by 3 organisations\nAs of 22 March 2026\nNames withheld: 1"));

  /* What is no date is said and not kept. */
  gtk_editable_set_text (entries->pdata[1], "2026-13-22");
  assert_true (gtk_widget_has_css_class (entries->pdata[1], "error"));
  assert_string_equal (us_item_get_string (item, US_STATEMENT_SIGNATORIES_AS_OF), "2026-03-22");

  adw_combo_row_set_selected (combos->pdata[0], 3);
  adw_combo_row_set_selected (combos->pdata[1], 2);
  assert_int_equal (us_item_get_choice (item, US_STATEMENT_SIGNATORIES_HEADINGS),
                    US_HEADINGS_REGION);
  assert_int_equal (us_item_get_choice (item, US_STATEMENT_SIGNATORIES_NUMBERING),
                    US_SIGNATORY_NUMBERING_GROUP);
  gtk_editable_set_text (entries->pdata[1], "");
  assert_string_equal (us_item_get_string (item, US_STATEMENT_SIGNATORIES_AS_OF), "2026-03-22");
  g_signal_emit_by_name (window, "close-request", &handled);
  assert_string_equal (us_item_get_string (item, US_STATEMENT_SIGNATORIES_AS_OF), "");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_rows_are_the_letter),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
