/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

#include <string.h>

/* The same sample as it was, beside the letter. */
static int
setup (void **state)
{
  UsDriver *driver = us_driver_start ("english");
  g_autofree char *letter = us_driver_path (driver, "letter.statement");
  g_autofree char *old = us_driver_path (driver, "old.statement");

  g_free (us_driver_run ("cp %s %s", letter, old));

  *state = driver;
  return 0;
}

/* By the menu, and the name of the file as it is typed into the chooser. */
static void
compare (UsDriver *driver)
{
  g_autofree char *old = us_driver_path (driver, "old.statement");
  g_autoptr (UsAccessible) item = NULL;

  us_driver_key ("F10");
  item = us_driver_find (driver, "menu item", "Compare With File…");
  us_driver_key ("c");
  g_object_unref (us_driver_find (driver, "push button", "Open"));
  us_driver_rest (500000);
  us_driver_type (old);
  us_driver_rest (500000);
  us_driver_key ("Return");
}

static void
test_changed_words (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) text = NULL;
  g_autofree char *content = NULL;

  us_driver_type_title (driver, "Joint statement on clean water");
  compare (driver);
  text = us_driver_find (driver, "text", "Changes");
  content = us_driver_text (text);
  assert_non_null (strstr (content, "Title\nJoint statement on the Marua River"));
  /* What it is, is said in words. */
  g_object_unref (
      us_driver_find (driver, "label", "1 of 1 · Title: “the Marua River” became “clean water”"));
  /* From there to the letter, where one writes on. */
  us_driver_key ("Return");
  us_driver_rest (800000);
  us_driver_key ("End");
  us_driver_type (" now");
  us_driver_wait_title (driver, "Joint statement on clean water now");
}

static void
test_nothing_changed (void **state)
{
  UsDriver *driver = *state;

  compare (driver);
  g_object_unref (us_driver_find (driver, "label", "No Differences"));
  us_driver_key ("Escape");
  us_driver_wait_gone (driver, "label", "No Differences");
}

/* What was not saved when the program ended, beside what was. */
static void
test_recovered (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) button = NULL;

  us_driver_type_title (driver, "Joint statement on clean water");
  us_driver_restart (driver, 9);
  us_driver_wait_title (driver, "Joint statement on clean water");
  button = us_driver_find (driver, "push button", "Compare");
  us_driver_activate (button);
  g_object_unref (us_driver_find (driver, "label", "since the file was saved"));
  g_object_unref (
      us_driver_find (driver, "label", "1 of 1 · Title: “the Marua River” became “clean water”"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_changed_words, setup, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_nothing_changed, setup, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_recovered, setup, us_driver_teardown),
  };

  return cmocka_run_group_tests_name ("comparing", tests, NULL, NULL);
}
