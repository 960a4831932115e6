/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages/page-view.h"

#include <adwaita.h>

#include "letter.h"
#include "view/types.h"

static void
test_zoom (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsPagesModel) model = us_pages_model_new ();
  GtkWidget *view = g_object_ref_sink (GTK_WIDGET (us_page_view_new (model)));
  int minimum, natural, height;

  us_pages_model_set_statement (model, statement);
  us_pages_model_set_active (model, TRUE);
  us_page_view_set_zoom (US_PAGE_VIEW (view), 1);
  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  assert_in_range (natural, 790, 796);
  assert_int_equal (minimum, natural);
  us_page_view_set_zoom (US_PAGE_VIEW (view), 0);
  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  assert_in_range (minimum, 100, 320);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 300, &height, NULL, NULL, NULL);
  assert_in_range (height, 420, 428);
  us_page_view_set_number (US_PAGE_VIEW (view), 1);
  assert_finalized (view);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_zoom),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
