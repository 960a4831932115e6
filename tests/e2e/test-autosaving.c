/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

static gboolean
is_on (UsDriver *self, gpointer row)
{
  g_autoptr (UsAccessible) found = us_driver_lookup (self, "check box", row);
  g_autoptr (GObject) states =
                 found == NULL ? NULL : G_OBJECT (atspi_accessible_get_state_set (found));

  return states != NULL && atspi_state_set_contains (ATSPI_STATE_SET (states), ATSPI_STATE_CHECKED);
}

static void
choose_autosave (UsDriver *driver)
{
  g_autoptr (UsAccessible) window = NULL;

  us_driver_key ("ctrl+comma");
  window = us_driver_find (driver, "frame", "Preferences");
  us_driver_key ("alt+a");
  us_driver_wait (driver, is_on, (gpointer) "Save Automatically Save Automatically",
                  "that it is on");
  us_driver_key ("Escape");
  us_driver_wait_gone (driver, "frame", "Preferences");
}

/* Who has chosen it writes, looks elsewhere, writes on and goes: nothing is asked, and all is
 * there.
 */
static void
test_leaving_saves (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) window = NULL;

  choose_autosave (driver);
  us_driver_type_title (driver, "Water for Osele");
  us_driver_key ("ctrl+comma");
  window = us_driver_find (driver, "frame", "Preferences");
  us_driver_wait_content (driver, "letter.statement", "<title>Water for Osele</title>");
  us_driver_key ("Escape");
  us_driver_wait_gone (driver, "frame", "Preferences");
  us_driver_type (" now");
  us_driver_wait_title (driver, "Water for Osele now");
  us_driver_key ("ctrl+w");
  us_driver_wait_ended (driver);
  us_driver_wait_content (driver, "letter.statement", "<title>Water for Osele now</title>");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_leaving_saves, us_driver_setup, us_driver_teardown),
  };

  return cmocka_run_group_tests_name ("autosaving", tests, NULL, NULL);
}
