/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

#include <string.h>

/* What people work with; the rest of the tree only holds it together. */
static const char *const controls[] = {
  "push button", "toggle button", "check box", "text", "entry", "list item",
  "combo box",   "page tab",      "menu item", "list", "link",  "spin button"
};

static gboolean
is_control (UsAccessible *accessible)
{
  g_autofree char *role = atspi_accessible_get_role_name (accessible, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (controls); i++)
    if (g_strcmp0 (role, controls[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_state (UsAccessible *accessible, AtspiStateType state)
{
  AtspiStateSet *states = atspi_accessible_get_state_set (accessible);
  gboolean has = atspi_state_set_contains (states, state);

  g_object_unref (states);
  return has;
}

/* A screen reader reads out the name of the class where there is no better one. */
static void
check_name (UsAccessible *accessible, gpointer data)
{
  guint *n_faults = data;
  g_autofree char *role = NULL;
  g_autofree char *name = NULL;

  if (!is_control (accessible) || !has_state (accessible, ATSPI_STATE_FOCUSABLE))
    return;
  name = atspi_accessible_get_name (accessible, NULL);
  if (name != NULL && *name != '\0' && !g_str_has_prefix (name, "Gtk") &&
      !g_str_has_prefix (name, "Adw") && !g_str_has_prefix (name, "Us"))
    return;
  role = atspi_accessible_get_role_name (accessible, NULL);
  print_error ("A control has no name of its own: %s \"%s\"\n", role, name);
  (*n_faults)++;
}

static void
check_names (UsDriver *driver)
{
  guint n_faults = 0;

  us_driver_foreach (driver, check_name, &n_faults);
  assert_int_equal (n_faults, 0);
}

static void
test_letter (void **state)
{
  UsDriver *driver = us_driver_start ("english");

  g_object_unref (us_driver_find (driver, "text", "Title"));

  check_names (driver);
  us_driver_stop (driver);
}

static void
test_signatories (void **state)
{
  UsDriver *driver = us_driver_start ("english");
  g_autoptr (UsAccessible) list = NULL;

  us_driver_key ("alt+2");
  list = us_driver_find (driver, "list", "Signatories");
  check_names (driver);
  us_driver_stop (driver);
}

static void
test_start (void **state)
{
  UsDriver *driver = us_driver_start (NULL);

  check_names (driver);
  us_driver_stop (driver);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_letter),
    cmocka_unit_test (test_signatories),
    cmocka_unit_test (test_start),
  };

  return cmocka_run_group_tests_name ("names", tests, NULL, NULL);
}
