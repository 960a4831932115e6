/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

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

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_usual_copies, setup, teardown),
  };

  return cmocka_run_group_tests_name ("exporting", tests, NULL, NULL);
}
