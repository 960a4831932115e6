/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

#include <string.h>

#define N_LONG 100000u

static int
setup_arabic (void **state)
{
  *state = us_driver_start ("arabic");
  return 0;
}

/* Takes over what another program has put on the clipboard. */
static void
take (UsDriver *driver, const char *accept)
{
  us_driver_key ("ctrl+v");
  us_driver_answer (driver, accept, "Return");
}

/* As a browser copies it: as a page and not as text. */
static void
test_table_of_a_web_page (void **state)
{
  static const char page[] =
      "<html><body><table><tr><th>Organisation</th><th>Country</th></tr>"
      "<tr><td>Rain &amp; Wells</td><td>Ghana</td></tr>"
      "<tr><td><a "
      "href=\"https://example.org\">Pluie</a></td><td>Chile</td></tr></table></body></html>";
  UsDriver *driver = *state;
  g_autofree char *path = us_driver_path (driver, "page");
  g_autoptr (UsAccessible) row = NULL;

  us_driver_open_register (driver);
  assert_true (g_file_set_contents (path, page, -1, NULL));
  g_free (us_driver_run ("sh -c 'xclip -in -selection clipboard -t text/html %s >/dev/null 2>&1'",
                         path));
  take (driver, "Add 2");
  row = us_driver_find (driver, "list item", "Rain & Wells, Ghana, Invited, 15 of 16");
  us_driver_key ("ctrl+z");
  us_driver_wait_gone (driver, "label", "Pluie");
}

/* The article does not count. */
static void
test_arabic_list (void **state)
{
  static const char *const sorted[] = { "الأرض لنا",   "بيت الماء",    "جمعية الينابيع",
                                        "حراس الوادي", "منظمة المياه", "النهر للجميع",
                                        NULL };
  UsDriver *driver = *state;

  us_driver_open_register (driver);
  us_driver_copy (
      driver, "النهر للجميع\nمنظمة المياه\nالأرض لنا\nحراس الوادي\nبيت الماء\nجمعية الينابيع\n");
  take (driver, "Add 6");
  us_driver_choose (driver, "alt+o", "a");
  us_driver_wait_saved_order (driver, sorted);
}

/* In the order of the letter's language, and back. */
static void
test_five_scripts (void **state)
{
  static const char *const sorted[] = { "Zebra Trust",  "Αθήνα νερό",     "Вода для всех",
                                        "منظمة المياه", "水資源保護協会", NULL };
  static const char *const pasted[] = { "水資源保護協会", "منظمة المياه", "Вода для всех",
                                        "Αθήνα νερό",     "Zebra Trust",  NULL };
  UsDriver *driver = *state;

  us_driver_open_register (driver);
  us_driver_copy (driver, "Name\tCountry\n水資源保護協会\tJapan\nمنظمة المياه\tLebanon\n"
                          "Вода для всех\tKazakhstan\nΑθήνα νερό\tGreece\nZebra Trust\tKenya\n");
  take (driver, "Add 5");
  us_driver_wait_saved_order (driver, pasted);
  us_driver_choose (driver, "alt+o", "a");
  us_driver_wait_saved_order (driver, sorted);
  us_driver_key ("ctrl+z");
  us_driver_wait_saved_order (driver, pasted);
}

static gboolean
has_sheet (UsDriver *self, gpointer data)
{
  g_autofree char *window = us_driver_run ("xdotool getwindowfocus");

  return strcmp (g_strchomp (window), self->window) != 0;
}

static gboolean
has_one_window (UsDriver *self, gpointer data)
{
  g_autofree char *windows =
      us_driver_run ("xdotool search --all --onlyvisible --pid %s --class ''",
                     g_subprocess_get_identifier (self->process));

  return strcmp (g_strchomp (windows), self->window) == 0;
}

/* Whoever gives up while a long list is read finds everything as it was. The sheet is told by its
 * window alone: to walk through hundreds of rows takes longer than to read them all. */
static void
test_long_list (void **state)
{
  static const char before[] = "Marua Basin Coalition, Kenya, Confirmed, 1 of 14";
  UsDriver *driver = *state;
  g_autoptr (GString) rows = g_string_new ("Name,Country,E-mail\n");
  g_autoptr (UsAccessible) first = NULL;

  for (guint i = 0; i < N_LONG; i++)
    g_string_append_printf (rows, "Union %u,Kenya,p%u@example.org\n", i, i);
  us_driver_open_register (driver);
  us_driver_copy (driver, rows->str);
  us_driver_key ("ctrl+v");
  us_driver_wait (driver, has_sheet, NULL, "the sheet to have the keyboard");
  us_driver_key ("Escape");
  us_driver_wait (driver, has_one_window, NULL, "the sheet to go away");
  us_driver_rest (1000000);
  us_driver_key ("ctrl+z");
  first = us_driver_find (driver, "list item", before);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_table_of_a_web_page, us_driver_setup, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_arabic_list, setup_arabic, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_five_scripts, us_driver_setup, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_long_list, us_driver_setup, us_driver_teardown),
  };

  return cmocka_run_group_tests_name ("register-lists", tests, NULL, NULL);
}
