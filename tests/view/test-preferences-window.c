/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/preferences-window.h"
#include "view/settings.h"
#include "view/types.h"

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

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_style_is_applied),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
