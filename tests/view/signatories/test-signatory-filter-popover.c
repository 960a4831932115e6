/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "model/statement.h"
#include "view/signatories/signatory-filter-popover.h"
#include "view/types.h"

static void
test_counts_and_filters (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItemList *list = us_statement_get_signatories (statement);
  g_autoptr (UsSignatoryFilter) filter = us_signatory_filter_new ();
  GtkWidget *popover;

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (UsSignatory) signatory = us_signatory_new ("Union");

      us_item_set_choice (US_ITEM (signatory), US_SIGNATORY_STATUS, i < 3 ? 0 : 1, NULL);
      us_item_set_string (US_ITEM (signatory), US_SIGNATORY_COUNTRY, i == 0 ? "Peru" : "", NULL);
      us_item_list_append (list, signatory, NULL);
    }
  popover = g_object_ref_sink (GTK_WIDGET (us_signatory_filter_popover_new (list, filter)));
  gtk_drop_down_set_selected (
      GTK_DROP_DOWN (us_test_find (popover, GTK_TYPE_DROP_DOWN, NULL, NULL)),
      US_SIGNATORY_COUNTRY - 1);
  assert_non_null (us_test_find (popover, GTK_TYPE_CHECK_BUTTON, "label", "Peru (1)"));
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (us_test_find (popover, GTK_TYPE_CHECK_BUTTON, "label", "None (4)")), TRUE);
  assert_true (us_signatory_filter_get_wanted (filter, US_SIGNATORY_COUNTRY, ""));
  gtk_drop_down_set_selected (
      GTK_DROP_DOWN (us_test_find (popover, GTK_TYPE_DROP_DOWN, NULL, NULL)), 0);
  assert_non_null (us_test_find (popover, GTK_TYPE_CHECK_BUTTON, "label", "Confirmed (3)"));
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (us_test_find (popover, GTK_TYPE_CHECK_BUTTON, "label", "Invited (2)")),
      TRUE);
  assert_true (us_signatory_filter_get_wanted (filter, US_SIGNATORY_STATUS, "invited"));

  /* It remembers what was chosen for another field. */
  gtk_drop_down_set_selected (
      GTK_DROP_DOWN (us_test_find (popover, GTK_TYPE_DROP_DOWN, NULL, NULL)),
      US_SIGNATORY_COUNTRY - 1);
  assert_true (gtk_check_button_get_active (
      GTK_CHECK_BUTTON (us_test_find (popover, GTK_TYPE_CHECK_BUTTON, "label", "None (4)"))));
  assert_finalized (popover);
}

static gboolean
has_focus (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_has_focus (widget);
}

static gboolean
takes_focus (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_grab_focus (widget) && has_focus (widget);
}

static gboolean
is_away (gpointer popover)
{
  return !gtk_widget_get_mapped (popover);
}

/* They move, and choose nothing. */
static void
test_arrow_keys (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItemList *list = us_statement_get_signatories (statement);
  g_autoptr (UsSignatoryFilter) filter = us_signatory_filter_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = GTK_WIDGET (us_signatory_filter_popover_new (list, filter));
  GtkWidget *first, *second;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (UsSignatory) signatory = us_signatory_new ("Union");

      us_item_set_choice (US_ITEM (signatory), US_SIGNATORY_STATUS, (int) i, NULL);
      us_item_list_append (list, signatory, NULL);
    }
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  us_test_hand ("mousemove 5 5");
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  first = us_test_find (popover, GTK_TYPE_CHECK_BUTTON, "label", "Confirmed (1)");
  second = us_test_find (popover, GTK_TYPE_CHECK_BUTTON, "label", "Invited (1)");
  us_test_until (takes_focus, first, "the first value to have the focus");
  us_test_hand ("key Down");
  us_test_until (has_focus, second, "the second value to have the focus");
  us_test_hand ("key Up");
  us_test_until (has_focus, first, "the first value to have it again");
  assert_int_equal (us_signatory_filter_count_fields (filter), 0);
  gtk_popover_popdown (GTK_POPOVER (popover));
  us_test_until (is_away, popover, "the popover to go");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_counts_and_filters),
    cmocka_unit_test (test_arrow_keys),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
