/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

#include <signal.h>

/* A whole letter that is pasted into an empty one is taken apart; undoing leaves it empty. */
static void
test_paste_letter (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) title = NULL;
  g_autoptr (UsAccessible) signatory = NULL;

  us_driver_paste_letter (driver, us_driver_letter);

  title = us_driver_find (driver, "text", "Title");
  us_driver_wait_text (driver, title, "Open letter on the wells of the valley");
  us_driver_key ("alt+2");
  signatory = us_driver_find (driver, "label", "Bakers of Brill");
}

/* An old letter needs no new one first. */
static void
test_paste_at_start (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) row = NULL;
  g_autoptr (UsAccessible) title = NULL;

  us_driver_copy (driver, us_driver_letter);
  us_driver_key ("ctrl+n");
  row = us_driver_find (driver, "list item", "From the Clipboard");
  us_driver_key ("ctrl+v");
  title = us_driver_find (driver, "text", "Title");
  us_driver_wait_text (driver, title, "Open letter on the wells of the valley");
}

/* Names that are pasted into an empty list need no click: the keys work there at once. */
static void
test_paste_names (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) signatory = NULL;

  us_driver_copy (driver,
                  "Bakers of Brill\nWater League\nJane Doe, Chair, Union of Osele (Kenya)\n");
  us_driver_key ("ctrl+n");
  us_driver_key ("Return");
  g_object_unref (us_driver_find (driver, "text", "Text of the letter"));
  us_driver_key ("alt+2");
  g_object_unref (us_driver_find (driver, "label", "No Signatories Yet"));
  us_driver_key ("ctrl+v");
  us_driver_answer (driver, "Add 3", "Return");
  signatory = us_driver_find (driver, "label", "Jane Doe");
}

/* A letter that was never saved is asked about, and whatever ends the program then, it is there the
 * next time. */
static void
test_quit_keeps_pasted_letter (void **state)
{
  UsDriver *driver = *state;

  us_driver_paste_letter (driver, us_driver_letter);
  us_driver_wait_title (driver, "Open letter on the wells of the valley");
  us_driver_key ("ctrl+q");
  us_driver_answer (driver, "Discard", "Escape");
  us_driver_wait_title (driver, "Open letter on the wells of the valley");
  us_driver_key ("ctrl+q");
  g_object_unref (us_driver_find (driver, "push button", "Discard"));
  us_driver_restart (driver, SIGKILL);
  us_driver_wait_title (driver, "Open letter on the wells of the valley");
  us_driver_key ("alt+2");
  g_object_unref (us_driver_find (driver, "label", "Bakers of Brill"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_quit_keeps_pasted_letter, us_driver_setup_start_page,
                                     us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_paste_letter, us_driver_setup_start_page,
                                     us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_paste_at_start, us_driver_setup_start_page,
                                     us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_paste_names, us_driver_setup_start_page,
                                     us_driver_teardown),
  };

  /* As on most desktops, where a letter has a language before it has a word. */
  g_setenv ("LANGUAGE", "en", TRUE);
  return cmocka_run_group_tests_name ("pasting", tests, NULL, NULL);
}
