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

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_counts_and_filters),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
