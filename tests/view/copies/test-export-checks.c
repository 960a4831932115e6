/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/copies/export-checks.h"

#include "letter.h"
#include "view/types.h"

static void
chosen_cb (UsExportChecks *checks, gpointer problem, gpointer *chosen)
{
  *chosen = problem;
}

static GtkWidget *
find_row (GtkWidget *widget)
{
  if (ADW_IS_ACTION_ROW (widget) &&
      !ADW_IS_EXPANDER_ROW (gtk_widget_get_ancestor (widget, ADW_TYPE_EXPANDER_ROW)))
    return NULL;
  if (ADW_IS_ACTION_ROW (widget) && g_object_get_data (G_OBJECT (widget), "index") != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Two empty demands: two things to look at, of which the second is chosen. */
static void
test_problems (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsExportChecks) checks = NULL;
  gpointer chosen = NULL;
  GtkWidget *row;

  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "XX");
  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "XX");
  checks = g_object_ref_sink (g_object_new (US_TYPE_EXPORT_CHECKS, NULL));
  g_signal_connect (checks, "chosen", G_CALLBACK (chosen_cb), &chosen);
  us_export_checks_set_statement (checks, statement);
  assert_true (gtk_widget_get_visible (GTK_WIDGET (checks)));
  row = find_row (GTK_WIDGET (checks));
  assert_non_null (row);
  g_signal_emit_by_name (row, "activated");
  assert_non_null (chosen);
}

static void
test_places (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  UsItem *demand = US_ITEM (us_test_add_block (statement, US_BLOCK_DEMAND, 0, "XX"));
  char *id = (char *) us_item_get_id (demand);
  const UsProblem in_text = { .id = id, .property = (char *) "text" };
  const UsProblem in_level = { .id = id, .property = (char *) "level" };
  const UsProblem gone = { .id = (char *) "gone" };
  const UsProblem whole = { .property = (char *) "date" };
  UsFindPlace place;
  guint property;

  assert_true (us_export_checks_find_place (statement, &in_text, &place));
  assert_ptr_equal (us_find_place_get_item (statement, &place, &property), demand);
  assert_true (us_export_checks_find_place (statement, &in_level, &place));
  assert_ptr_equal (us_find_place_get_item (statement, &place, &property), demand);
  assert_true (us_export_checks_find_place (statement, &whole, &place));
  assert_ptr_equal (us_find_place_get_item (statement, &place, &property), statement);
  assert_false (us_export_checks_find_place (statement, &gone, &place));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_problems),
    cmocka_unit_test (test_places),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
