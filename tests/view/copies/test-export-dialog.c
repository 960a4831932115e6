/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/copies/export-dialog.h"

#include "letter-window.h"
#include "test.h"
#include "widgets.h"

/* In a language of long words and with letters of twice the size it is no wider than a telephone.
 */
static void
test_can_be_narrow (void **state)
{
  UsTestLetterWindow *room = *state;
  GtkWindow *dialog = GTK_WINDOW (us_export_dialog_new (room->window));
  GtkButton *button;

  gtk_window_present (dialog);
  us_test_until (us_test_is_mapped, dialog, "the dialog");
  button = GTK_BUTTON (gtk_window_get_default_widget (dialog));
  gtk_button_set_label (button, "_Exporter 4 fichiers");
  assert_in_range (us_test_measure_large (gtk_widget_get_first_child (GTK_WIDGET (dialog))), 1,
                   360);
  gtk_window_destroy (dialog);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_can_be_narrow, us_test_letter_window_enter,
                                     us_test_letter_window_leave),
  };

  return cmocka_run_group_tests (tests, us_test_letter_window_begin, us_test_letter_window_end);
}
