/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

#include <string.h>

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

/* The menu of a text is no child of it for a screen reader, so that it is worked blindly: behind
 * what the toolkit offers when nothing is selected come the suggestions, the best first. Until the
 * word has been checked there are none. */
static gboolean
put_right (UsDriver *driver, gpointer data)
{
  g_autofree char *path = us_driver_path (driver, "letter.statement");
  g_autofree char *content = NULL;

  us_driver_key ("ctrl+Home");
  us_driver_key ("shift+F10");
  us_driver_rest (300000);
  us_driver_key ("Down");
  us_driver_key ("Down");
  us_driver_key ("Return");
  us_driver_key ("Escape");
  us_driver_key ("ctrl+s");
  us_driver_rest (300000);
  return g_file_get_contents (path, &content, NULL, NULL) &&
         strstr (content, ">Statement On the night") != NULL;
}

static void
test_suggestion_is_put_in (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) above = us_driver_find (driver, "text", "Salutation");

  us_driver_click (driver, above);
  us_driver_key ("Tab");
  us_driver_key ("ctrl+Home");
  us_driver_type ("Statment ");
  us_driver_wait (driver, put_right, NULL, "the suggestion to be put in");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_suggestion_is_put_in, setup, teardown),
  };

  return cmocka_run_group_tests_name ("spelling", tests, NULL, NULL);
}
