/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages/number-spin.h"

#include <adwaita.h>

#include "letter.h"

/* What is shown when nothing is said is not written down; all else is. */
static void
test_usual_number (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsSettings *settings = us_statement_get_settings (statement);
  GtkWidget *spin = g_object_ref_sink (gtk_spin_button_new_with_range (0, 100, 1));

  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (spin), 1);
  us_number_spin_bind (GTK_SPIN_BUTTON (spin), settings, "margin-top", 25);
  assert_true (gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin)) == 25);
  assert_string_equal (us_item_get_string (US_ITEM (settings), US_SETTINGS_MARGIN_TOP), "");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 12.5);
  assert_string_equal (us_item_get_string (US_ITEM (settings), US_SETTINGS_MARGIN_TOP), "12.5");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 25);
  assert_string_equal (us_item_get_string (US_ITEM (settings), US_SETTINGS_MARGIN_TOP), "");
  us_test_set (settings, "margin-top", "30");
  assert_true (gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin)) == 30);
  assert_finalized (spin);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_usual_number),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
