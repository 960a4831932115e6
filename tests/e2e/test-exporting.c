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

/* What was changed a moment before is in the files, saved or not. */
static void
test_usual_copies (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) title = us_driver_find (driver, "text", "Title");
  g_autoptr (UsAccessible) export = NULL;

  us_driver_click (driver, title);
  us_driver_key ("ctrl+a");
  us_driver_type ("Water for Osele");
  us_driver_wait_text (driver, title, "Water for Osele");

  us_driver_key ("ctrl+e");
  export = us_driver_find (driver, "push button", "Export 4 Files");
  us_driver_activate (export);
  us_driver_wait_content (driver, "letter.txt", "Water for Osele\n");
  us_driver_wait_content (driver, "letter.txt", "Marua Basin Coalition");
  us_driver_wait_content (driver, "letter.html", "Water for Osele</h1>");
  us_driver_wait_content (driver, "letter.pdf", "%PDF-1.");
  us_driver_wait_content (driver, "letter.docx", "PK");
  us_driver_wait_content (driver, "letter.statement", "Joint statement on the Marua River");
}

/* The toast says what was done; the next time needs no dialog, and asks nothing about files of its
 * own. */
static void
test_again (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) title = us_driver_find (driver, "text", "Title");
  g_autoptr (UsAccessible) toast = NULL;

  us_driver_key ("ctrl+e");
  g_object_unref (us_driver_find (driver, "push button", "Export 4 Files"));
  us_driver_key ("Return");
  toast = us_driver_find (driver, "label", "4 files exported");
  us_driver_click (driver, title);
  us_driver_key ("ctrl+a");
  us_driver_type ("Wells for Osele");
  us_driver_wait_text (driver, title, "Wells for Osele");
  us_driver_key ("ctrl+shift+e");
  us_driver_wait_content (driver, "letter.txt", "Wells for Osele\n");
}

static gboolean
has_wells (UsDriver *driver, gpointer data)
{
  g_autoptr (UsAccessible) date = us_driver_lookup (driver, "text", "Title");
  g_autofree char *text = date != NULL ? us_driver_text (date) : NULL;

  return text != NULL && strstr (text, "Wells") != NULL;
}

/* What is found leads to its place in the letter. */
static void
test_check_leads_to_its_place (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) title = us_driver_find (driver, "text", "Title");
  g_autoptr (UsAccessible) checks = NULL;
  g_autoptr (UsAccessible) problem = NULL;

  us_driver_click (driver, title);
  us_driver_key ("ctrl+a");
  us_driver_key ("Delete");
  us_driver_key ("ctrl+e");
  checks = us_driver_find (driver, "label", "2 Things to Look At");
  /* From the button that exports to what stands first below it, which opens, and into it. */
  us_driver_key ("Tab");
  us_driver_key ("space");
  problem = us_driver_find (driver, "label", "The letter has no title.");
  us_driver_key ("Tab");
  us_driver_key ("Return");
  us_driver_wait_gone (driver, "label", "The letter has no title.");
  us_driver_type ("Wells");
  us_driver_wait (driver, has_wells, NULL, "the title is typed where the check led to");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_usual_copies, setup, teardown),
    cmocka_unit_test_setup_teardown (test_again, setup, teardown),
    cmocka_unit_test_setup_teardown (test_check_leads_to_its_place, setup, teardown),
  };

  return cmocka_run_group_tests_name ("exporting", tests, NULL, NULL);
}
