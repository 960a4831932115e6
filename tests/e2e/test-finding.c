/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

#include <string.h>

static int
setup (void **state)
{
  UsDriver *driver = us_driver_start ("english");
  g_autoptr (UsAccessible) above = us_driver_find (driver, "text", "Salutation");

  us_driver_click (driver, above);
  us_driver_key ("Tab");
  us_driver_key ("ctrl+Home");
  *state = driver;
  return 0;
}

static void
test_find_goes_there (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) entry = NULL;
  g_autoptr (UsAccessible) second = NULL;

  us_driver_key ("ctrl+f");
  entry = us_driver_find (driver, "entry", "Find");
  us_driver_type ("INQUIRY");
  g_object_unref (us_driver_find (driver, "label", "2 of 3"));
  us_driver_key ("Return");
  second = us_driver_find (driver, "label", "3 of 3");
  /* What is found is selected, in a note here, and typing takes its place. */
  us_driver_key ("Escape");
  us_driver_wait_gone (driver, "label", "3 of 3");
  us_driver_type ("hearing");
  us_driver_key ("ctrl+s");
  us_driver_wait_content (driver, "letter.statement", "<note id=\"n3\">The hearing into");
}

/* Without a row for the replacement, Tab goes to the buttons. */
static void
test_steps_by_buttons (void **state)
{
  UsDriver *driver = *state;

  us_driver_key ("ctrl+f");
  g_object_unref (us_driver_find (driver, "entry", "Find"));
  us_driver_type ("inquiry");
  g_object_unref (us_driver_find (driver, "label", "2 of 3"));
  us_driver_key ("Tab");
  us_driver_key ("space");
  g_object_unref (us_driver_find (driver, "label", "1 of 3"));
}

static void
test_replace_all_and_undo (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) with = NULL;

  us_driver_key ("ctrl+h");
  with = us_driver_find (driver, "text", "Replace with");
  us_driver_type ("inquiry");
  g_object_unref (us_driver_find (driver, "label", "2 of 3"));
  us_driver_key ("Tab");
  us_driver_type ("hearing");
  us_driver_wait_text (driver, with, "hearing");
  us_driver_key ("alt+a");
  g_object_unref (us_driver_find (driver, "label", "3 replaced"));
  us_driver_key ("ctrl+s");
  us_driver_wait_content (driver, "letter.statement", "independent hearing for");
  us_driver_key ("Escape");
  us_driver_action (driver, "win.undo");
  us_driver_key ("ctrl+s");
  us_driver_wait_content (driver, "letter.statement", "independent inquiry for");
}

/* What is found among the signatories does not take the keyboard along. */
static void
test_typed_on_among_names (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) with = NULL;

  us_driver_key ("ctrl+h");
  with = us_driver_find (driver, "text", "Replace with");
  us_driver_type ("ornithological");
  g_object_unref (us_driver_find (driver, "label", "1 of 1"));
  us_driver_key ("Tab");
  us_driver_type ("Valley");
  us_driver_wait_text (driver, with, "Valley");
}

static gboolean
exports (UsDriver *driver, gpointer part)
{
  g_autofree char *path = us_driver_path (driver, "letter.statement");
  g_autofree char *text = us_driver_run ("%s export -t text %s", g_getenv ("US_CLI"), path);

  return strstr (text, part) != NULL;
}

static void
wait_export (UsDriver *driver, const char *part)
{
  us_driver_wait (driver, exports, (gpointer) part, part);
}

/* A reference is chosen by the words of its demand, and follows it when it is moved by keys. */
static void
test_reference_follows (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) search = NULL;

  us_driver_key ("ctrl+alt+r");
  search = us_driver_find (driver, "entry", "Search demands");
  us_driver_key ("Return");
  us_driver_wait_gone (driver, "entry", "Search demands");
  us_driver_key ("ctrl+s");
  us_driver_wait_content (driver, "letter.statement", "<ref demand=\"d1\"/>");
  wait_export (driver, "Demand\u00a01");

  us_driver_key ("ctrl+f");
  g_object_unref (us_driver_find (driver, "entry", "Find"));
  us_driver_type ("bring safe water");
  g_object_unref (us_driver_find (driver, "label", "1 of 1"));
  us_driver_key ("Escape");
  us_driver_wait_gone (driver, "label", "1 of 1");
  us_driver_key ("alt+Down");
  us_driver_key ("ctrl+s");
  wait_export (driver, "Demand\u00a02");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_find_goes_there, setup, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_steps_by_buttons, setup, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_replace_all_and_undo, setup, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_reference_follows, setup, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_typed_on_among_names, setup, us_driver_teardown),
  };

  return cmocka_run_group_tests_name ("finding", tests, NULL, NULL);
}
