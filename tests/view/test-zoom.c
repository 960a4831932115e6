/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"

#include <adwaita.h>

#include "view/body/body-view.h"
#include "view/settings.h"
#include "view/zoom.h"

static void
test_from_size_to_size (void **state)
{
  int percent = 100;

  assert_int_equal (us_zoom_step (100, 1), 110);
  assert_int_equal (us_zoom_step (100, -1), 90);
  assert_int_equal (us_zoom_step (104, 1), 110);
  assert_int_equal (us_zoom_step (104, -1), 100);
  assert_int_equal (us_zoom_step (250, 0), 100);
  for (int i = 0; i < 20; i++)
    percent = us_zoom_step (percent, 1);
  assert_int_equal (percent, 300);
  for (int i = 0; i < 20; i++)
    percent = us_zoom_step (percent, -1);
  assert_int_equal (percent, 50);
}

static void
test_actions_change_the_setting (void **state)
{
  g_autoptr (GApplication) application = g_application_new (NULL, G_APPLICATION_DEFAULT_FLAGS);

  us_zoom_install (application);
  g_action_activate (g_action_map_lookup_action (G_ACTION_MAP (application), "zoom-in"), NULL);
  assert_int_equal (g_settings_get_int (us_settings_get (), "zoom"), 110);
  g_action_activate (g_action_map_lookup_action (G_ACTION_MAP (application), "zoom-out"), NULL);
  g_action_activate (g_action_map_lookup_action (G_ACTION_MAP (application), "zoom-out"), NULL);
  assert_int_equal (g_settings_get_int (us_settings_get (), "zoom"), 90);
  g_action_activate (g_action_map_lookup_action (G_ACTION_MAP (application), "zoom-normal"), NULL);
  assert_true (us_zoom_get () == 1.0);
}

/* Numbers need more room when they are larger; the paper's margins stay with those of the fields.
 */
static void
test_margins_follow (void **state)
{
  const UsBodyMargins before = us_zoom_get_margins (FALSE);
  UsBodyMargins after;

  g_settings_set_int (us_settings_get (), "zoom", 200);
  after = us_zoom_get_margins (FALSE);
  g_settings_reset (us_settings_get (), "zoom");
  assert_int_equal (after.step, 2 * before.step);
  assert_int_equal (after.start, before.start);
  assert_int_equal (after.end, before.end);
  assert_true (us_zoom_get_margins (TRUE).start < before.start);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_from_size_to_size),
    cmocka_unit_test (test_actions_change_the_setting),
    cmocka_unit_test (test_margins_follow),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
