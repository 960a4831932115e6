/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages/pages-dock.h"

#include "test.h"
#include "view/types.h"

/* The letter keeps its room: the pages come only where there is more. */
static void
test_dock (void **state)
{
  GtkWidget *child = gtk_label_new ("letter");
  GtkWidget *dock = g_object_ref_sink (g_object_new (US_TYPE_PAGES_DOCK, "child", child, NULL));
  int minimum, own;
  gboolean wide;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &own, NULL, NULL, NULL);
  gtk_widget_measure (dock, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  assert_int_equal (minimum, own);
  g_object_get (dock, "wide", &wide, NULL);
  assert_false (wide);
  assert_finalized (dock);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_dock),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
