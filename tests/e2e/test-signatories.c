/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

#define FIRST "Marua Basin Coalition"
#define FOURTH "Dr Anselm Brandtner"

static void
test_drag_signatory (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) first = NULL;
  g_autoptr (UsAccessible) fourth = NULL;

  us_driver_key ("alt+2");
  /* What a screen reader says of a row. */
  first = us_driver_find (driver, "list item", FIRST ", Kenya, Confirmed, 1 of 14");
  fourth = us_driver_find (driver, "list item",
                           FOURTH ", Head of Programme, Wasser für Alle e. V., Germany, Confirmed, "
                                  "4 of 14");
  us_driver_wait_order (driver, "label", FIRST, FOURTH);

  us_driver_drag (driver, fourth, first, 0.1);
  us_driver_wait_order (driver, "label", FOURTH, FIRST);
  us_driver_key ("ctrl+z");
  us_driver_wait_order (driver, "label", FIRST, FOURTH);
}

static void
test_move_signatory_by_key (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) name = NULL;

  us_driver_key ("alt+2");
  us_driver_wait_order (driver, "label", FIRST, FOURTH);
  name = us_driver_find (driver, "label", FOURTH);
  us_driver_click (driver, name);
  us_driver_key ("alt+Up alt+Up alt+Up");
  us_driver_wait_order (driver, "label", FOURTH, FIRST);
  us_driver_key ("ctrl+s");
  us_driver_key ("ctrl+z ctrl+z ctrl+z");
  us_driver_wait_order (driver, "label", FIRST, FOURTH);
}

/* Whoever stands in the list and types a name has all of it in the entry, its spaces too. */
static void
test_type_a_name (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) name = NULL;
  g_autoptr (UsAccessible) added = NULL;

  us_driver_key ("alt+2");
  name = us_driver_find (driver, "label", FOURTH);
  us_driver_click (driver, name);
  us_driver_type ("Friends of the Delta");
  us_driver_key ("Return");
  added = us_driver_find (driver, "label", "Friends of the Delta");
  us_driver_key ("ctrl+z");
  us_driver_wait_gone (driver, "label", "Friends of the Delta");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_drag_signatory, us_driver_setup, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_type_a_name, us_driver_setup, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_move_signatory_by_key, us_driver_setup,
                                     us_driver_teardown),
  };

  return cmocka_run_group_tests_name ("signatories", tests, NULL, NULL);
}
