/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <adwaita.h>

#include "view/wrap.h"

static int
measure (GtkWidget *widget, gboolean natural)
{
  int least, most;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, &most, NULL, NULL);
  return natural ? most : least;
}

static void
test_asks_for_no_more_than_it_may (void **state)
{
  g_autoptr (GtkWidget) label =
                 g_object_ref_sink (gtk_label_new ("A sentence that is rather long for a line"));
  const int whole = measure (label, TRUE);

  us_wrap_label (GTK_LABEL (label));
  assert_int_equal (measure (label, TRUE), whole);
  us_wrap_within (GTK_LABEL (label), 150);
  assert_in_range (measure (label, TRUE), 100, 150);
  us_wrap_within (GTK_LABEL (label), 2 * whole);
  assert_int_equal (measure (label, TRUE), whole);
}

/* Beside each other they need less than the words of either. */
static void
test_buttons_get_narrow (void **state)
{
  g_autoptr (GtkWidget) box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  int whole;

  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Keep as Plain Text"));
  gtk_box_append (GTK_BOX (box), gtk_button_new_with_label ("Review What Was Recognised"));
  gtk_box_append (GTK_BOX (box), gtk_button_new_from_icon_name ("window-close-symbolic"));
  whole = measure (box, FALSE);
  us_wrap_buttons (box);
  assert_true (measure (box, FALSE) < whole / 2);
  assert_int_equal (measure (box, TRUE), whole);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_asks_for_no_more_than_it_may),
    cmocka_unit_test (test_buttons_get_narrow),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
