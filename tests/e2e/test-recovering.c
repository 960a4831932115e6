/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

#include <signal.h>
#include <string.h>

static int
setup (void **state)
{
  *state = us_driver_start ("english");
  return 0;
}

static int
setup_empty (void **state)
{
  *state = us_driver_start (NULL);
  return 0;
}

static int
teardown (void **state)
{
  us_driver_stop (*state);
  return 0;
}

static gboolean
is_title (UsDriver *driver, gpointer data)
{
  g_autoptr (UsAccessible) title = us_driver_lookup (driver, "text", "Title");
  g_autofree char *text = title == NULL ? g_strdup ("") : us_driver_text (title);

  return strcmp (text, data) == 0;
}

static void
type_title (UsDriver *driver, const char *text)
{
  g_autoptr (UsAccessible) title = us_driver_find (driver, "text", "Title");

  us_driver_click (driver, title);
  us_driver_key ("ctrl+a");
  us_driver_type (text);
  us_driver_wait (driver, is_title, (gpointer) text, text);
}

/* It comes back with what was typed, and with the caret where it was: what is typed next follows.
 */
static void
end_and_go_on (UsDriver *driver, int signal)
{
  type_title (driver, "Water for Osele");
  us_driver_restart (driver, signal);
  us_driver_wait (driver, is_title, "Water for Osele", "the title to be brought back");
  us_driver_rest (800000);
  us_driver_type (" now");
  us_driver_wait (driver, is_title, "Water for Osele now", "the caret to be brought back");
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
  us_driver_wait (driver, is_title, "Water for Osele now", "the title to be brought back again");
}

static void
test_told_to_end (void **state)
{
  end_and_go_on (*state, SIGTERM);
}

static void
test_hung_up (void **state)
{
  end_and_go_on (*state, SIGHUP);
}

/* A letter that has never been in a file. */
static void
test_never_saved (void **state)
{
  us_driver_key ("ctrl+n");
  us_driver_key ("Return");
  end_and_go_on (*state, SIGKILL);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_killed, setup, teardown),
    cmocka_unit_test_setup_teardown (test_killed_twice, setup, teardown),
    cmocka_unit_test_setup_teardown (test_told_to_end, setup, teardown),
    cmocka_unit_test_setup_teardown (test_hung_up, setup, teardown),
    cmocka_unit_test_setup_teardown (test_never_saved, setup_empty, teardown),
  };

  return cmocka_run_group_tests_name ("recovering", tests, NULL, NULL);
}
