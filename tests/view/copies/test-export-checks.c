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
  const UsPublishOptions options = { .statuses = US_PUBLISH_CONFIRMED };
  gpointer chosen = NULL;
  GtkWidget *row;

  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "XX");
  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "XX");
  checks = g_object_ref_sink (g_object_new (US_TYPE_EXPORT_CHECKS, NULL));
  g_signal_connect (checks, "chosen", G_CALLBACK (chosen_cb), &chosen);
  us_export_checks_set_statement (checks, statement, &options);
  while (!gtk_widget_get_visible (GTK_WIDGET (checks)))
    g_main_context_iteration (NULL, TRUE);
  assert_true (gtk_widget_get_visible (GTK_WIDGET (checks)));
  row = find_row (GTK_WIDGET (checks));
  assert_non_null (row);
  g_signal_emit_by_name (row, "activated");
  assert_non_null (chosen);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_problems),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
