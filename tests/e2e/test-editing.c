/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

#include <string.h>

#define TITLE "Joint statement on the Marua River"

/* Typing is undone word by word, so that it takes some. */
static gboolean
undo_until_title (UsDriver *driver, gpointer data)
{
  us_driver_key ("ctrl+z");
  return us_driver_is_title (driver, data);
}

static void
test_title (void **state)
{
  UsDriver *driver = *state;

  us_driver_type_title (driver, "Water for Osele");
  us_driver_key ("ctrl+s");
  us_driver_wait_content (driver, "letter.statement", "<title>Water for Osele</title>");
  us_driver_wait (driver, undo_until_title, (gpointer) TITLE, "the title to be undone");
  us_driver_key ("ctrl+s");
  us_driver_wait_content (driver, "letter.statement", "<title>" TITLE "</title>");
}

static void
test_close_with_changes (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) cancel = NULL;
  g_autoptr (UsAccessible) discard = NULL;

  us_driver_type_title (driver, "Kept");
  us_driver_key ("ctrl+w");
  cancel = us_driver_find (driver, "push button", "Cancel");
  us_driver_activate (cancel);
  us_driver_wait_gone (driver, "push button", "Cancel");
  us_driver_wait_title (driver, "Kept");

  us_driver_key ("ctrl+w");
  /* The header bar has a button of that name, too. */
  discard = us_driver_find (driver, "push button", "Discard");
  us_driver_key ("Return");
  us_driver_wait_ended (driver);
  us_driver_wait_content (driver, "letter.statement", "<title>Kept</title>");
}

static void
test_discard_changes (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) discard = NULL;

  us_driver_type_title (driver, "Not kept");
  us_driver_key ("ctrl+w");
  discard = us_driver_find (driver, "push button", "Discard");
  us_driver_activate (discard);
  us_driver_wait_ended (driver);
  us_driver_wait_content (driver, "letter.statement", "<title>" TITLE "</title>");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_title, us_driver_setup, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_close_with_changes, us_driver_setup, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_discard_changes, us_driver_setup, us_driver_teardown),
  };

  return cmocka_run_group_tests_name ("editing", tests, NULL, NULL);
}
