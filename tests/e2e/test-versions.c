/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

/* By the keys; the name is left out. */
static void
save_version (UsDriver *driver, const char *said)
{
  us_driver_key ("ctrl+alt+s");
  us_driver_answer (driver, "Cancel", "Return");
  g_object_unref (us_driver_find (driver, "label", said));
}

/* Who agreed to the text that was sent round is asked again when it has changed. */
static void
test_asked_again (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) show = NULL;

  save_version (driver, "Version 1 saved");
  us_driver_type_title (driver, "Joint statement on clean water");
  us_driver_key ("alt+2");
  g_object_unref (us_driver_find (driver, "label", "The letter has changed since version 1."));
  save_version (driver, "Version 2 saved");
  g_object_unref (us_driver_find (driver, "label", "12 agreed to an older version of the letter."));
  show = us_driver_find (driver, "push button", "Show Them");
  us_driver_activate (show);
  g_object_unref (us_driver_find (driver, "label", "12 selected"));
  us_driver_key ("ctrl+Return");
  us_driver_wait_gone (driver, "label", "12 agreed to an older version of the letter.");
  us_driver_key ("ctrl+s");
  us_driver_wait_content (driver, "letter.statement", "agreed-to=\"2\"");
}

/* What was said then is seen, and said again. */
static void
test_restored (void **state)
{
  UsDriver *driver = *state;

  save_version (driver, "Version 1 saved");
  us_driver_type_title (driver, "Joint statement on clean water");
  us_driver_choose (driver, "F10", "n");
  g_object_unref (us_driver_find (driver, "label", "The letter has changed since version 1."));
  us_driver_key ("Return");
  g_object_unref (us_driver_find (driver, "label", "since version 1"));
  g_object_unref (
      us_driver_find (driver, "label", "1 of 1 · Title: “the Marua River” became “clean water”"));
  us_driver_key ("Escape");
  us_driver_wait_gone (driver, "label", "since version 1");
  us_driver_rest (500000);
  us_driver_key ("Tab");
  us_driver_key ("Tab");
  us_driver_key ("Return");
  g_object_unref (us_driver_find (driver, "menu item", "Restore"));
  us_driver_key ("r");
  us_driver_wait_title (driver, "Joint statement on the Marua River");
  us_driver_key ("ctrl+z");
  us_driver_wait_title (driver, "Joint statement on clean water");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_asked_again, us_driver_setup, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_restored, us_driver_setup, us_driver_teardown),
  };

  return cmocka_run_group_tests_name ("versions", tests, NULL, NULL);
}
