/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "history/history.h"
#include "model/signatory.h"
#include "view/signatories/signatory-duplicates.h"
#include "view/types.h"

static const char *
get_page (GtkWidget *widget)
{
  const char *found =
      GTK_IS_STACK (widget) ? gtk_stack_get_visible_child_name (GTK_STACK (widget)) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = get_page (child);
  return found;
}

static void
wait_for (GtkWidget *window, const char *page)
{
  for (gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;
       !g_str_equal (get_page (window), page) && g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, TRUE);
  assert_string_equal (get_page (window), page);
}

static void
add (UsItemList *list, const char *name, const char *country)
{
  g_autoptr (UsSignatory) signatory = us_signatory_new (name);

  us_item_set_string (US_ITEM (signatory), US_SIGNATORY_COUNTRY, country, NULL);
  us_item_list_append (list, signatory, NULL);
}

static void
test_merges_only_when_asked (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItemList *list = us_statement_get_signatories (statement);
  g_autoptr (UsHistory) history = NULL;
  GtkWidget *window;

  us_item_set_string (US_ITEM (statement), US_STATEMENT_LANGUAGE, "en", NULL);
  add (list, "Union of Wells", "");
  add (list, "League", "Peru");
  add (list, "UNION OF WELLS", "Kenya");
  add (list, "The League", "Peru");
  history = us_history_new (statement);
  window = GTK_WIDGET (us_signatory_duplicates_new (statement));
  wait_for (window, "pair");
  assert_int_equal (us_item_list_get_length (list), 4);
  g_signal_emit_by_name (us_test_find (window, GTK_TYPE_BUTTON, "label", "_Merge"), "clicked");
  assert_int_equal (us_item_list_get_length (list), 3);
  assert_string_equal (us_signatory_get_name (us_item_list_get (list, 0)), "Union of Wells");
  assert_string_equal (us_item_get_string (us_item_list_get (list, 0), US_SIGNATORY_COUNTRY),
                       "Kenya");
  g_signal_emit_by_name (us_test_find (window, GTK_TYPE_BUTTON, "label", "_Keep Both"), "clicked");
  wait_for (window, "none");
  assert_non_null (us_test_find (window, ADW_TYPE_STATUS_PAGE, "title", "No Duplicates Left"));
  assert_int_equal (us_item_list_get_length (list), 3);
  us_history_undo (history);
  assert_int_equal (us_item_list_get_length (list), 3);
  us_history_redo (history);
  gtk_window_destroy (GTK_WINDOW (window));
  window = GTK_WIDGET (us_signatory_duplicates_new (statement));
  wait_for (window, "none");
  us_history_undo (history);
  us_history_undo (history);
  assert_int_equal (us_item_list_get_length (list), 4);
  assert_false (us_history_get_can_undo (history));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Two names with one address are shown too; where nobody is like another, nothing is left over. */
static void
test_addresses_count (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItemList *list = us_statement_get_signatories (statement);
  GtkWidget *window;
  int least;

  add (list, "International Union for the Conservation of All the Wells", "");
  add (list, "Regional Association of Collectors of the Rain", "Peru");
  us_item_set_string (us_item_list_get (list, 0), US_SIGNATORY_EMAIL, "a@b.org", NULL);
  window = GTK_WIDGET (us_signatory_duplicates_new (statement));
  wait_for (window, "none");
  assert_non_null (us_test_find (window, ADW_TYPE_STATUS_PAGE, "title", "No Duplicates"));
  gtk_window_destroy (GTK_WINDOW (window));

  us_item_set_string (us_item_list_get (list, 1), US_SIGNATORY_EMAIL, "A@B.org", NULL);
  window = GTK_WIDGET (us_signatory_duplicates_new (statement));
  wait_for (window, "pair");
  assert_non_null (us_test_find (window, GTK_TYPE_LABEL, "label", "Same e-mail address"));
  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  assert_in_range (least, 1, 360);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
click (GtkWidget *window, const char *label)
{
  g_signal_emit_by_name (us_test_find (window, GTK_TYPE_BUTTON, "label", label), "clicked");
}

/* Three who are alike: each is asked about with each, and whoever is merged with none any more. */
static void
test_three_alike (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItemList *list = us_statement_get_signatories (statement);
  GtkWidget *window;

  for (guint i = 0; i < 3; i++)
    add (list, "Union of Wells", "");
  window = GTK_WIDGET (us_signatory_duplicates_new (statement));
  wait_for (window, "pair");
  for (guint i = 0; i < 3; i++)
    {
      assert_string_equal (get_page (window), "pair");
      click (window, "_Keep Both");
    }
  assert_string_equal (get_page (window), "none");
  gtk_window_destroy (GTK_WINDOW (window));
  window = GTK_WIDGET (us_signatory_duplicates_new (statement));
  wait_for (window, "none");
  gtk_window_destroy (GTK_WINDOW (window));

  us_item_set_string (US_ITEM (statement), US_STATEMENT_SIGNATORIES_DISTINCT, "", NULL);
  window = GTK_WIDGET (us_signatory_duplicates_new (statement));
  wait_for (window, "pair");
  click (window, "_Merge");
  click (window, "_Merge");
  assert_string_equal (get_page (window), "none");
  assert_int_equal (us_item_list_get_length (list), 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is kept of both is said, and is nothing to choose. */
static void
test_says_what_is_kept (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItemList *list = us_statement_get_signatories (statement);
  GtkWidget *window;

  for (guint i = 0; i < 2; i++)
    {
      add (list, "Union of Wells", "");
      g_object_set (us_item_list_get (list, i), "email", i == 0 ? "ann@b.org" : "office@b.org",
                    "remark", i == 0 ? "Phoned" : "Wrote", NULL);
    }
  window = GTK_WIDGET (us_signatory_duplicates_new (statement));
  wait_for (window, "pair");
  assert_non_null (us_test_find (window, GTK_TYPE_LABEL, "label", "Both remarks are kept."));
  assert_non_null (
      us_test_find (window, GTK_TYPE_LABEL, "label", "The other address is kept in the remark."));
  for (guint i = 0; i < 2; i++)
    assert_null (gtk_widget_get_ancestor (
        us_test_find (window, GTK_TYPE_LABEL, "label", i == 0 ? "Phoned" : "Wrote"),
        GTK_TYPE_CHECK_BUTTON));
  click (window, "_Merge");
  assert_string_equal (us_item_get_string (us_item_list_get (list, 0), US_SIGNATORY_REMARK),
                       "Phoned\nWrote\nE-Mail: office@b.org");
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_closed_while_it_looks (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  gpointer window = us_signatory_duplicates_new (statement);

  g_object_add_weak_pointer (window, &window);
  gtk_window_destroy (window);
  for (gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;
       window != NULL && g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, TRUE);
  assert_null (window);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_merges_only_when_asked),
    cmocka_unit_test (test_addresses_count),
    cmocka_unit_test (test_three_alike),
    cmocka_unit_test (test_says_what_is_kept),
    cmocka_unit_test (test_closed_while_it_looks),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
