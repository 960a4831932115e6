/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

#include <string.h>

/* What a screen reader hears of a word that is spelt wrong. */
static gboolean
is_wrong (UsDriver *driver, gpointer body)
{
  g_autoptr (GObject) text = (gpointer) atspi_accessible_get_text_iface (body);
  int start, end;
  g_autoptr (GHashTable) attributes =
                 atspi_text_get_attribute_run (ATSPI_TEXT (text), 0, FALSE, &start, &end, NULL);

  return attributes != NULL &&
         g_strcmp0 (g_hash_table_lookup (attributes, "underline"), "error") == 0;
}

static gboolean
has_menu (UsDriver *driver, gpointer data)
{
  g_autofree char *windows = us_driver_run ("xdotool search --all --onlyvisible --pid %s --name ''",
                                            g_subprocess_get_identifier (driver->process));

  g_strchomp (windows);
  return strchr (windows, '\n') != NULL;
}

static void
test_suggestion_is_put_in (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) above = us_driver_find (driver, "text", "Salutation");
  g_autoptr (UsAccessible) body = us_driver_find (driver, "text", "Text of the letter");

  us_driver_click (driver, above);
  us_driver_key ("Tab");
  us_driver_key ("ctrl+Home");
  us_driver_type ("Statment ");
  /* Before, the keys would choose something else from the menu. */
  us_driver_wait (driver, is_wrong, body, "the word to be found wrong");
  /* The menu of a text is no child of it for a screen reader, so that it is worked blindly: behind
   * what the toolkit offers when nothing is selected come the suggestions, the best first. */
  us_driver_key ("ctrl+Home");
  assert_false (has_menu (driver, NULL));
  us_driver_key ("shift+F10");
  us_driver_wait (driver, has_menu, NULL, "the menu");
  us_driver_key ("Down Down Down Return");
  us_driver_key ("ctrl+s");
  us_driver_wait_content (driver, "letter.statement", ">Statement On the night");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_suggestion_is_put_in, us_driver_setup,
                                     us_driver_teardown),
  };

  return cmocka_run_group_tests_name ("spelling", tests, NULL, NULL);
}
