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

/* A row, and what is in it, follow the setting, which follows them. */
static void
test_rows_are_settings (void **state)
{
  GSettings *settings = us_settings_get ();
  GtkWidget *window = GTK_WIDGET (us_preferences_window_new ());
  GtkWidget *pages =
      us_test_find (window, ADW_TYPE_ACTION_ROW, "title", "_Pages beside the Letter");
  GtkWidget *autosave = us_test_find (window, ADW_TYPE_ACTION_ROW, "title", "Save _Automatically");
  GtkWidget *others = us_test_find (window, ADW_TYPE_EXPANDER_ROW, NULL, NULL);
  GtkSpinButton *zoom = GTK_SPIN_BUTTON (us_test_find (window, GTK_TYPE_SPIN_BUTTON, NULL, NULL));

  g_settings_set_int (settings, "zoom", 150);
  assert_int_equal (gtk_spin_button_get_value_as_int (zoom), 150);
  gtk_spin_button_set_value (zoom, 80);
  assert_int_equal (g_settings_get_int (settings, "zoom"), 80);
  gtk_spin_button_set_value (zoom, 1000);
  assert_int_equal (g_settings_get_int (settings, "zoom"), 300);

  assert_false (g_settings_get_boolean (settings, "autosave"));
  gtk_switch_set_active (GTK_SWITCH (us_test_find (autosave, GTK_TYPE_SWITCH, NULL, NULL)), TRUE);
  assert_true (g_settings_get_boolean (settings, "autosave"));

  assert_true (g_settings_get_boolean (settings, "pages-pane"));
  gtk_switch_set_active (GTK_SWITCH (us_test_find (pages, GTK_TYPE_SWITCH, NULL, NULL)), FALSE);
  assert_false (g_settings_get_boolean (settings, "pages-pane"));

  assert_true (gtk_widget_get_sensitive (others));
  g_settings_set_boolean (settings, "spelling", FALSE);
  assert_false (gtk_widget_get_sensitive (others));
  for (guint i = 0; i < 4; i++)
    g_settings_reset (settings,
                      ((const char *const[]){ "zoom", "pages-pane", "spelling", "autosave" })[i]);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  char *folder = us_test_make_folder ();
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_style_is_applied),
    cmocka_unit_test (test_nothing_to_erase),
    cmocka_unit_test (test_rows_are_settings),
  };
  int failed;

  g_setenv ("XDG_STATE_HOME", folder, TRUE);
  adw_init ();
  us_view_init ();
  failed = cmocka_run_group_tests (tests, NULL, NULL);
  us_test_remove_folder (folder);
  return failed;
}
