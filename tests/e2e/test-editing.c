/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

#include <string.h>

#define TITLE "Joint statement on the Marua River"

static int
setup (void **state)
{
  *state = us_driver_start ("english");
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
wait_title (UsDriver *driver, const char *text)
{
  us_driver_wait (driver, is_title, (gpointer) text, text);
}

static void
type_title (UsDriver *driver, const char *text)
{
  g_autoptr (UsAccessible) title = us_driver_find (driver, "text", "Title");

  us_driver_click (driver, title);
  us_driver_key ("ctrl+a");
  us_driver_type (text);
  wait_title (driver, text);
}

/* Typing is undone word by word, so that it takes some. */
static gboolean
undo_until_title (UsDriver *driver, gpointer data)
{
  us_driver_key ("ctrl+z");
  return is_title (driver, data);
}

static void
test_title (void **state)
{
  UsDriver *driver = *state;

  type_title (driver, "Water for Osele");
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
  g_autoptr (UsAccessible) save = NULL;

  type_title (driver, "Kept");
  us_driver_key ("ctrl+w");
  cancel = us_driver_find (driver, "push button", "Cancel");
  us_driver_activate (cancel);
  us_driver_wait_gone (driver, "push button", "Cancel");
  wait_title (driver, "Kept");

  us_driver_key ("ctrl+w");
  save = us_driver_find (driver, "push button", "Save");
  us_driver_activate (save);
  us_driver_wait_ended (driver);
  us_driver_wait_content (driver, "letter.statement", "<title>Kept</title>");
}

static void
test_discard_changes (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) discard = NULL;

  type_title (driver, "Not kept");
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
    cmocka_unit_test_setup_teardown (test_title, setup, teardown),
    cmocka_unit_test_setup_teardown (test_close_with_changes, setup, teardown),
    cmocka_unit_test_setup_teardown (test_discard_changes, setup, teardown),
  };

  return cmocka_run_group_tests_name ("editing", tests, NULL, NULL);
}
