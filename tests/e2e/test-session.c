/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"
#include "session.h"

#include <stdlib.h>
#include <sys/resource.h>

static UsSession *session;

static int
setup (void **state)
{
  session = us_session_start ();
  us_driver_setup (state);
  us_session_wait_registered (session);
  return 0;
}

static int
setup_empty (void **state)
{
  session = us_session_start ();
  *state = us_driver_start (NULL);
  us_session_wait_registered (session);
  return 0;
}

static int
teardown (void **state)
{
  us_driver_teardown (state);
  us_session_stop (session);
  return 0;
}

/* Nobody is asked and the file is left alone, but what was written is there the next time. */
static void
end_and_go_on (UsDriver *driver)
{
  us_driver_type_title (driver, "Water for Osele");
  assert_int_equal (us_session_ask (session), 0);
  us_session_end (session);
  us_driver_restart (driver, 0);
  us_driver_wait_title (driver, "Water for Osele");
  us_driver_rest (800000);
  us_driver_type (" now");
  us_driver_wait_title (driver, "Water for Osele now");
}

static void
test_session_ends (void **state)
{
  UsDriver *driver = *state;
  g_autofree char *path = us_driver_path (driver, "letter.statement");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  assert_true (g_file_get_contents (path, &before, NULL, NULL));
  end_and_go_on (driver);
  assert_true (g_file_get_contents (path, &after, NULL, NULL));
  assert_string_equal (after, before);
}

static void
test_letter_without_a_file (void **state)
{
  us_driver_key ("ctrl+n");
  us_driver_key ("Return");
  end_and_go_on (*state);
}

/* The person has thought better of it, and goes on writing. */
static void
test_session_goes_on (void **state)
{
  UsDriver *driver = *state;

  us_driver_type_title (driver, "Water for Osele");
  assert_int_equal (us_session_ask (session), 0);
  us_session_cancel (session);
  us_driver_type (" now");
  us_driver_wait_title (driver, "Water for Osele now");
  us_driver_key ("ctrl+s");
  us_driver_wait_content (driver, "letter.statement", "<title>Water for Osele now</title>");
}

/* What cannot even be kept for the next time holds the session up, until there is room again. */
static void
test_full_disk (void **state)
{
  UsDriver *driver = *state;
  const pid_t pid = atoi (g_subprocess_get_identifier (driver->process));
  const struct rlimit full = { 0, RLIM_INFINITY }, room = { RLIM_INFINITY, RLIM_INFINITY };

  us_driver_type_title (driver, "Water for Osele");
  assert_int_equal (prlimit (pid, RLIMIT_FSIZE, &full, NULL), 0);
  us_driver_type (" now");
  us_driver_wait_title (driver, "Water for Osele now");
  assert_int_equal (us_session_ask (session), 1);
  us_session_cancel (session);
  assert_int_equal (prlimit (pid, RLIMIT_FSIZE, &room, NULL), 0);
  us_driver_type (" and then");
  us_driver_wait_title (driver, "Water for Osele now and then");
  assert_int_equal (us_session_ask (session), 0);
  us_session_end (session);
  us_driver_restart (driver, 0);
  us_driver_wait_title (driver, "Water for Osele now and then");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_session_ends, setup, teardown),
    cmocka_unit_test_setup_teardown (test_letter_without_a_file, setup_empty, teardown),
    cmocka_unit_test_setup_teardown (test_session_goes_on, setup, teardown),
    cmocka_unit_test_setup_teardown (test_full_disk, setup, teardown),
  };

  return cmocka_run_group_tests_name ("session", tests, NULL, NULL);
}
