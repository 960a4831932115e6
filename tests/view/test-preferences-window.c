/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/preferences-window.h"
#include "view/settings.h"
#include "view/types.h"
#include "widgets.h"

static void
test_style_is_applied (void **state)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  us_preferences_apply ();
  g_settings_set_string (us_settings_get (), "color-scheme", "dark");
  assert_int_equal (adw_style_manager_get_color_scheme (manager), ADW_COLOR_SCHEME_FORCE_DARK);
  g_settings_set_string (us_settings_get (), "color-scheme", "light");
  assert_int_equal (adw_style_manager_get_color_scheme (manager), ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_settings_reset (us_settings_get (), "color-scheme");
  assert_int_equal (adw_style_manager_get_color_scheme (manager), ADW_COLOR_SCHEME_DEFAULT);
}

/* Whoever erases what is not there is told so, and no count of nothing. */
static void
test_nothing_to_erase (void **state)
{
  GtkWidget *window = GTK_WIDGET (us_preferences_window_new ());

  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < 3; i++)
    g_signal_emit_by_name (us_test_find (window, GTK_TYPE_BUTTON, "label", "_Erase"), "clicked");
  assert_non_null (
      us_test_find (window, GTK_TYPE_LABEL, "label", "Nothing to erase; open letters keep theirs"));
  assert_null (us_test_find (window, g_type_from_name ("AdwToastWidget"), NULL, NULL));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  char *folder = us_test_make_folder ();
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_style_is_applied),
    cmocka_unit_test (test_nothing_to_erase),
  };
  int failed;

  g_setenv ("XDG_STATE_HOME", folder, TRUE);
  adw_init ();
  us_view_init ();
  failed = cmocka_run_group_tests (tests, NULL, NULL);
  us_test_remove_folder (folder);
  return failed;
}
