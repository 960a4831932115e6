/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/signatories/signatory-selection-bar.h"

#include "test.h"
#include "widgets.h"

#include "view/types.h"

/* One is acted on in its row. */
static void
test_is_seen_of_several (void **state)
{
  static const char *const names[] = { "One", "Two", "Three", NULL };
  GtkStringList *list = gtk_string_list_new (names);
  g_autoptr (GtkSelectionModel) model =
                 GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (list))));
  GtkWidget *bar = g_object_ref_sink (g_object_new (US_TYPE_SIGNATORY_SELECTION_BAR, NULL));
  GtkActionBar *actions = GTK_ACTION_BAR (us_test_find (bar, GTK_TYPE_ACTION_BAR, NULL, NULL));

  us_signatory_selection_bar_set_model (US_SIGNATORY_SELECTION_BAR (bar), model);
  assert_false (gtk_action_bar_get_revealed (actions));
  gtk_selection_model_select_item (model, 0, TRUE);
  assert_false (gtk_action_bar_get_revealed (actions));
  gtk_selection_model_select_item (model, 2, FALSE);
  assert_true (gtk_action_bar_get_revealed (actions));
  assert_non_null (us_test_find (bar, GTK_TYPE_LABEL, "label", "2 selected"));
  /* Who goes is selected no more. */
  gtk_string_list_remove (list, 2);
  assert_false (gtk_action_bar_get_revealed (actions));
  g_object_unref (list);
  assert_finalized (bar);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_is_seen_of_several),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
