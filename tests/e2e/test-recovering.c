/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

#include <signal.h>
#include <string.h>

static int
setup_empty (void **state)
{
  *state = us_driver_start (NULL);
  return 0;
}

/* It comes back with what was typed, and with the caret where it was: what is typed next follows.
 * All the ways to end are tried by check-endings.py. */
static void
go_on (UsDriver *driver, int signal)
{
  us_driver_restart (driver, signal);
  us_driver_wait_title (driver, "Water for Osele");
  us_driver_rest (800000);
  us_driver_type (" now");
  us_driver_wait_title (driver, "Water for Osele now");
}

static void
end_and_go_on (UsDriver *driver, int signal)
{
  us_driver_type_title (driver, "Water for Osele");
  go_on (driver, signal);
}

static void
test_killed (void **state)
{
  UsDriver *driver = *state;

  end_and_go_on (driver, SIGKILL);
  /* The file is still where it was, and is saved as ever. */
  us_driver_key ("ctrl+s");
  us_driver_wait_content (driver, "letter.statement", "<title>Water for Osele now</title>");
}

static void
test_killed_twice (void **state)
{
  UsDriver *driver = *state;

  end_and_go_on (driver, SIGKILL);
  us_driver_restart (driver, SIGKILL);
  us_driver_wait_title (driver, "Water for Osele now");
}

/* The X server ends the connection, as when it ends itself: there is nothing that the program can
 * do then. */
static void
test_display_lost (void **state)
{
  UsDriver *driver = *state;
  g_autofree char *said = NULL;

  us_driver_type_title (driver, "Water for Osele");
  said = us_driver_run ("xdotool windowkill %s", driver->window);
  go_on (driver, 0);
}

/* A letter that has never been in a file. */
static void
test_never_saved (void **state)
{
  us_driver_key ("ctrl+n");
  us_driver_key ("Return");
  end_and_go_on (*state, SIGKILL);
}

static gboolean
has_part (UsDriver *driver, gpointer part)
{
  g_autoptr (UsAccessible) body = us_driver_lookup (driver, "text", "Text of the letter");
  g_autofree char *text = body != NULL ? us_driver_text (body) : NULL;

  return text != NULL && strstr (text, part) != NULL;
}

/* In the middle of a paragraph, and in a new one. */
static void
test_caret_in_the_text (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) body = us_driver_find (driver, "text", "Text of the letter");
  AtspiRect place;

  us_driver_rest (500000);
  us_driver_locate (driver, body, &place);
  us_driver_click_at (place.x + place.width / 2, place.y + 10);
  us_driver_type ("vee");
  us_driver_wait (driver, has_part, "vee", "what was typed");
  us_driver_restart (driver, SIGKILL);
  us_driver_wait (driver, has_part, "vee", "what was typed before");
  us_driver_rest (800000);
  us_driver_type ("doubleu");
  us_driver_wait (driver, has_part, "veedoubleu", "the caret where it was");
  us_driver_key ("Return");
  us_driver_wait (driver, has_part, "veedoubleu\n", "a new paragraph");
  us_driver_restart (driver, SIGKILL);
  us_driver_wait (driver, has_part, "veedoubleu\n", "the new paragraph");
  us_driver_rest (800000);
  us_driver_type ("Then");
  us_driver_wait (driver, has_part, "veedoubleu\nThen", "the caret in the new paragraph");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_killed, us_driver_setup, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_killed_twice, us_driver_setup, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_display_lost, us_driver_setup, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_caret_in_the_text, us_driver_setup, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_never_saved, setup_empty, us_driver_teardown),
  };

  return cmocka_run_group_tests_name ("recovering", tests, NULL, NULL);
}
