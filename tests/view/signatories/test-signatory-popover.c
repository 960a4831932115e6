/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "history/history.h"
#include "model/statement.h"
#include "view/document/document-save.h"
#include "view/signatories/signatory-hint.h"
#include "view/signatories/signatory-popover.h"
#include "view/types.h"

static void
fill (GtkWidget *popover, const char *title, const char *text)
{
  gtk_editable_set_text (
      GTK_EDITABLE (us_test_find (popover, ADW_TYPE_PREFERENCES_ROW, "title", title)), text);
}

static void
test_keeps_what_is_right (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsHistory) history = NULL;
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Union");
  GtkWidget *popover;

  us_item_list_append (us_statement_get_signatories (statement), signatory, NULL);
  history = us_history_new (statement);
  popover = g_object_ref_sink (GTK_WIDGET (us_signatory_popover_new (signatory)));
  for (guint property = 1; property <= US_SIGNATORY_APPROVED_ON; property++)
    {
      guint n_fields;

      assert_non_null (us_test_find (
          popover, ADW_TYPE_PREFERENCES_ROW, "title",
          us_item_class_get_fields (US_ITEM_GET_CLASS (signatory), &n_fields)[property - 1].title));
    }
  fill (popover, "Name", "League");
  fill (popover, "Approved On", "tomorrow");
  assert_true (gtk_widget_has_css_class (
      us_test_find (popover, ADW_TYPE_PREFERENCES_ROW, "title", "Approved On"), "error"));
  adw_combo_row_set_selected (
      ADW_COMBO_ROW (us_test_find (popover, ADW_TYPE_PREFERENCES_ROW, "title", "Status")),
      US_SIGNATORY_WITHDRAWN);
  g_signal_emit_by_name (popover, "closed");

  assert_string_equal (us_signatory_get_name (signatory), "League");
  assert_int_equal (us_signatory_get_status (signatory), US_SIGNATORY_WITHDRAWN);
  assert_string_equal (us_item_get_string (US_ITEM (signatory), US_SIGNATORY_APPROVED_ON), "");
  us_history_undo (history);
  assert_string_equal (us_signatory_get_name (signatory), "Union");
  assert_false (us_history_get_can_undo (history));
  assert_finalized (popover);
}

/* Looking is not a change. */
static void
test_unchanged_leaves_no_trace (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsHistory) history = NULL;
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Union");
  GtkWidget *popover;

  us_item_list_append (us_statement_get_signatories (statement), signatory, NULL);
  history = us_history_new (statement);
  popover = g_object_ref_sink (GTK_WIDGET (us_signatory_popover_new (signatory)));
  g_signal_emit_by_name (popover, "closed");
  assert_false (us_history_get_can_undo (history));
  us_item_list_remove (us_statement_get_signatories (statement), 0, 1, NULL);
  g_signal_emit_by_name (popover, "closed");
  assert_finalized (popover);
}

/* What is typed is in the letter before it is saved, and once. */
static void
test_takes_over_before_a_save (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsDocument) document = us_document_new (statement);
  UsHistory *history = us_document_get_history (document);
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Union");
  GtkWidget *popover;

  us_item_list_append (us_statement_get_signatories (statement), signatory, NULL);
  us_history_undo (history);
  us_history_redo (history);
  popover = g_object_ref_sink (GTK_WIDGET (us_signatory_popover_new (signatory)));
  fill (popover, "Name", "League");
  assert_string_equal (us_signatory_get_name (signatory), "Union");
  assert_true (us_document_finish (document));
  assert_string_equal (us_signatory_get_name (signatory), "League");
  g_signal_emit_by_name (popover, "closed");
  us_history_undo (history);
  assert_string_equal (us_signatory_get_name (signatory), "Union");
  assert_finalized (popover);
  /* Nobody is asked who is gone. */
  us_document_finish (document);
  assert_string_equal (us_signatory_get_name (signatory), "Union");
}

/* Until a label says something; the names are prepared in another thread. */
static void
assert_says (GtkWidget *popover, const char *sentence)
{
  const gint64 late = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (us_test_find (popover, GTK_TYPE_LABEL, "label", sentence) == NULL &&
         g_get_monotonic_time () < late)
    g_main_context_iteration (NULL, FALSE);
  assert_non_null (us_test_find (popover, GTK_TYPE_LABEL, "label", sentence));
}

/* Who corrects a name is told of somebody else who has it, or one like it, but not of oneself. */
static void
test_says_whom_else_it_looks_like (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Oxfam Internationl");
  g_autoptr (UsSignatory) other = us_signatory_new ("Union of Wells");
  GtkWidget *popover;
  GtkWidget *hint;

  us_item_list_append (us_statement_get_signatories (statement), signatory, NULL);
  us_item_list_append (us_statement_get_signatories (statement), other, NULL);
  popover = g_object_ref_sink (GTK_WIDGET (us_signatory_popover_new (signatory)));
  hint = us_test_find (popover, US_TYPE_SIGNATORY_HINT, NULL, NULL);
  assert_false (gtk_widget_get_visible (hint));
  fill (popover, "Name", "The Unoin of Wells");
  fill (popover, "Name", "Unoin of Wells");
  assert_says (popover, "Looks like “Union of Wells”");
  assert_true (gtk_widget_get_visible (hint));
  fill (popover, "Name", "Union of Wells");
  assert_says (popover, "“Union of Wells” is listed already, at 2");
  fill (popover, "Name", "Oxfam International");
  assert_false (gtk_widget_get_visible (hint));
  g_signal_emit_by_name (popover, "closed");
  assert_string_equal (us_signatory_get_name (signatory), "Oxfam International");
  assert_finalized (popover);
}

static gboolean
has_focus (gpointer row)
{
  return gtk_widget_get_mapped (row) &&
         (gtk_widget_has_focus (row) || !gtk_widget_grab_focus (row)) && gtk_widget_has_focus (row);
}

static gboolean
has_room (gpointer widget)
{
  return gtk_widget_get_width (widget) > 0;
}

static gboolean
is_open (gpointer row)
{
  GtkWidget *choices = us_test_find (row, GTK_TYPE_POPOVER, NULL, NULL);

  return choices != NULL && gtk_widget_get_mapped (choices);
}

static gboolean
is_away (gpointer popover)
{
  return gtk_widget_get_parent (popover) == NULL;
}

/* As in a window, where the toolkit sees to it. */
static void
test_space_opens_a_choice (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Union");
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = gtk_button_new ();
  GtkWidget *popover, *kind;

  us_item_list_append (us_statement_get_signatories (statement), signatory, NULL);
  popover = g_object_ref_sink (GTK_WIDGET (us_signatory_popover_new (signatory)));
  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  us_test_hand ("mousemove 5 5");
  gtk_widget_set_parent (popover, button);
  /* What opens from a widget that is nowhere yet finds no monitor to be on. */
  us_test_until (has_room, button, "the button to be laid out");
  gtk_popover_popup (GTK_POPOVER (popover));
  kind = us_test_find (popover, ADW_TYPE_COMBO_ROW, "title", "Kind");
  us_test_until (has_focus, kind, "the choice to have the focus");
  us_test_until (has_room, kind, "the choice to be laid out");
  us_test_hand ("key space");
  us_test_until (is_open, kind, "what can be chosen");
  gtk_popover_popdown (GTK_POPOVER (popover));
  us_test_until (is_away, popover, "the popover to go");
  g_object_unref (popover);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_keeps_what_is_right),
    cmocka_unit_test (test_takes_over_before_a_save),
    cmocka_unit_test (test_unchanged_leaves_no_trace),
    cmocka_unit_test (test_says_whom_else_it_looks_like),
    cmocka_unit_test (test_space_opens_a_choice),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
