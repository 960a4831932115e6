/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

#include <string.h>

static int
setup_arabic (void **state)
{
  g_setenv ("LANGUAGE", "ar", TRUE);
  *state = us_driver_start (NULL);
  return 0;
}

static int
teardown (void **state)
{
  us_driver_stop (*state);
  g_setenv ("LANGUAGE", "", TRUE);
  return 0;
}

static void
wait_field (UsDriver *driver, const char *name, const char *text)
{
  g_autoptr (UsAccessible) field = us_driver_find (driver, "text", name);

  us_driver_wait_text (driver, field, text);
}

/* Down the list of the start page to a template, and Enter. */
static void
choose_template (guint down)
{
  for (guint i = 0; i < down; i++)
    us_driver_key ("Down");
  us_driver_key ("Return");
}

static void
fill (const char *text)
{
  us_driver_type (text);
  us_driver_key ("Tab");
}

static gboolean
is_field (UsDriver *driver, const char *name, const char *expected)
{
  g_autoptr (UsAccessible) field = us_driver_lookup (driver, "text", name);
  g_autofree char *text = field == NULL ? NULL : us_driver_text (field);

  return g_strcmp0 (text, expected) == 0;
}

static gboolean
is_as_template (UsDriver *driver, gpointer data)
{
  /* Word by word it takes many. */
  us_driver_key ("ctrl+z ctrl+z ctrl+z ctrl+z ctrl+z ctrl+z");
  return is_field (driver, "Place", "«Place»") &&
         is_field (driver, "Title", "Open letter on «the matter»");
}

static gboolean
is_as_written (UsDriver *driver, gpointer data)
{
  us_driver_key ("ctrl+y ctrl+y ctrl+y ctrl+y ctrl+y ctrl+y");
  return is_field (driver, "Place", "Geneva") &&
         is_field (driver, "Title", "Open letter on water") &&
         is_field (driver, "Subject", "Repair the pipes");
}

/* A letter to a minister without the mouse; then all of it undone, and done again. */
static void
test_write_by_keys (void **state)
{
  static const char *const addressee[] = { "Ana Hart",  "Water", "Water",
                                           "Mill Lane", "Osele", "Ruritania" };
  UsDriver *driver = *state;

  choose_template (2);
  wait_field (driver, "Place", "«Place»");
  fill ("Geneva");
  /* Over the date. */
  us_driver_key ("Tab");
  for (gsize i = 0; i < G_N_ELEMENTS (addressee); i++)
    fill (addressee[i]);
  fill ("water");
  fill ("Repair the pipes");
  wait_field (driver, "Title", "Open letter on water");
  wait_field (driver, "Subject", "Repair the pipes");
  fill ("the wells");
  fill ("1 May");
  us_driver_wait (driver, is_as_template, NULL, "everything to be undone");
  us_driver_wait (driver, is_as_written, NULL, "everything to be done again");
}

/* The same from right to left: the program, the template and what is typed. */
static void
test_arabic (void **state)
{
  UsDriver *driver = *state;

  choose_template (2);
  wait_field (driver, "المكان", "[المكان]");
  us_driver_copy (driver, "دمشق");
  us_driver_key ("ctrl+v");
  us_driver_key ("Tab");
  wait_field (driver, "المكان", "دمشق");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_write_by_keys, us_driver_setup_start_page, teardown),
    cmocka_unit_test_setup_teardown (test_arabic, setup_arabic, teardown),
  };

  return cmocka_run_group_tests_name ("template", tests, NULL, NULL);
}
