/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

/* A whole session without a mouse: add, edit, confirm, move, filter, sort, undo all. */
static void
test_keyboard_only (void **state)
{
  static const char *const sorted[] = { "Aachen", "Dr Anselm Brandtner", "Zoo of Basel", NULL };
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) row = NULL;
  g_autoptr (UsAccessible) edited = NULL;
  g_autoptr (UsAccessible) found = NULL;
  g_autoptr (UsAccessible) cleared = NULL;

  us_driver_open_register (driver);
  us_driver_key ("ctrl+f");
  us_driver_type ("Zoo");
  us_driver_key ("Return");
  row = us_driver_find (driver, "list item", "Zoo, Confirmed, 15 of 15");
  us_driver_type ("Aachen");
  us_driver_key ("Return");
  us_driver_key ("Down End Up");
  /* The popover begins with the name, and Enter closes it. */
  us_driver_key ("Return");
  us_driver_key ("ctrl+a");
  us_driver_type ("Zoo of Basel");
  us_driver_key ("Return");
  edited = us_driver_find (driver, "list item", "Zoo of Basel, Confirmed, 15 of 16");
  us_driver_key ("alt+Home");
  us_driver_wait_order (driver, "label", "Zoo of Basel", "Marua Basin Coalition");
  /* Who types in the list searches. */
  us_driver_type ("aach");
  found = us_driver_find (driver, "list item", "Aachen, Confirmed, 1 of 1");
  us_driver_key ("Escape");
  cleared = us_driver_find (driver, "list item", "Zoo of Basel, Confirmed, 1 of 16");
  us_driver_choose (driver, "alt+o", "a");
  us_driver_wait_order (driver, "label", "Aachen", "Dr Anselm Brandtner");
  us_driver_wait_saved_order (driver, sorted);
  us_driver_key ("ctrl+z ctrl+z ctrl+z ctrl+z ctrl+z");
  us_driver_wait_gone (driver, "label", "Aachen");
  us_driver_wait_gone (driver, "label", "Zoo");
}

/* What other programs copy: a table of a spreadsheet, and cards of an address book. */
static void
test_paste_from_other_programs (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) table = NULL;
  g_autoptr (UsAccessible) card = NULL;

  us_driver_open_register (driver);
  us_driver_paste_list (
      driver, "Organisation\tCountry\tE-Mail\nمنظمة المياه\tLebanon\tw@example.org\nOxfam\t\t\n",
      "Add 2");
  table = us_driver_find (driver, "list item", "منظمة المياه, Lebanon, Invited, 15 of 16");
  us_driver_paste_list (
      driver,
      "BEGIN:VCARD\nVERSION:3.0\nN:Novák;Jan;;;\nFN:Jan Novák\nORG:Charta\nTITLE:Chair\n"
      "END:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Ana Lima\nEND:VCARD\n",
      "Add 2");
  card = us_driver_find (driver, "label", "Jan Novák");
  us_driver_key ("ctrl+z ctrl+z");
  us_driver_wait_gone (driver, "label", "Jan Novák");
  us_driver_wait_gone (driver, "label", "منظمة المياه");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_keyboard_only, us_driver_setup, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_paste_from_other_programs, us_driver_setup,
                                     us_driver_teardown),
  };

  return cmocka_run_group_tests_name ("register", tests, NULL, NULL);
}
