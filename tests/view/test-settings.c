/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <gtk/gtk.h>

#include "view/settings.h"

static void
test_window_is_remembered (void **state)
{
  GtkWindow *first = GTK_WINDOW (gtk_window_new ());
  GtkWindow *second = GTK_WINDOW (gtk_window_new ());
  int width;
  int height;

  us_settings_bind_window (first);
  gtk_window_set_default_size (first, 512, 384);
  us_settings_bind_window (second);
  gtk_window_get_default_size (second, &width, &height);
  assert_int_equal (width, 512);
  assert_int_equal (height, 384);
  gtk_window_destroy (first);
  gtk_window_destroy (second);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_window_is_remembered),
  };

  gtk_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
