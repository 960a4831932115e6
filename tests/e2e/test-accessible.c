/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

#include <string.h>

/* Controls that a screen reader stops at: what they are for has to be said. */
static const AtspiRole controls[] = {
  ATSPI_ROLE_PUSH_BUTTON, ATSPI_ROLE_TOGGLE_BUTTON, ATSPI_ROLE_CHECK_BOX, ATSPI_ROLE_RADIO_BUTTON,
  ATSPI_ROLE_COMBO_BOX,   ATSPI_ROLE_TEXT,          ATSPI_ROLE_ENTRY,     ATSPI_ROLE_SPIN_BUTTON,
  ATSPI_ROLE_SLIDER,      ATSPI_ROLE_LIST,          ATSPI_ROLE_LIST_BOX,  ATSPI_ROLE_LIST_ITEM,
  ATSPI_ROLE_MENU_ITEM,   ATSPI_ROLE_TOOL_BAR,      ATSPI_ROLE_TABLE,     ATSPI_ROLE_TREE_TABLE,
  ATSPI_ROLE_PAGE_TAB,    ATSPI_ROLE_DIALOG,        ATSPI_ROLE_FRAME,
};

static gboolean
is_control (UsAccessible *accessible)
{
  AtspiRole role = atspi_accessible_get_role (accessible, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (controls); i++)
    if (role == controls[i])
      return TRUE;
  return FALSE;
}

/* GTK says of hidden ones only that they have no size. */
static gboolean
is_shown (UsAccessible *accessible)
{
  g_autofree AtspiRect *extents =
      atspi_component_get_extents (ATSPI_COMPONENT (accessible), ATSPI_COORD_TYPE_WINDOW, NULL);

  return extents != NULL && extents->width > 0 && extents->height > 0;
}

static void
check_one (UsAccessible *accessible, gpointer user_data)
{
  GString *bad = user_data;
  g_autofree char *role = NULL;
  g_autofree char *name = NULL;
  g_autoptr (UsAccessible) parent = NULL;
  g_autofree char *parent_name = NULL;

  if (!is_control (accessible) || !is_shown (accessible))
    return;
  name = atspi_accessible_get_name (accessible, NULL);
  if (name != NULL && *name != '\0' && !g_str_has_prefix (name, "Gtk") &&
      !g_str_has_prefix (name, "Adw") && !g_str_has_prefix (name, "Us"))
    return;
  role = atspi_accessible_get_role_name (accessible, NULL);
  parent = atspi_accessible_get_parent (accessible, NULL);
  if (parent != NULL)
    parent_name = atspi_accessible_get_name (parent, NULL);
  g_string_append_printf (bad, "  %s \"%s\" in \"%s\"\n", role, name, parent_name);
}

static void
assert_named (UsDriver *driver, const char *where)
{
  g_autoptr (GString) bad = g_string_new (NULL);

  us_driver_foreach (driver, check_one, bad);
  if (bad->len > 0)
    fail_msg ("%s has controls without a name:\n%s", where, bad->str);
}

static int
setup (void **state)
{
  *state = us_driver_start ("english");
  return 0;
}

static int
setup_empty (void **state)
{
  *state = us_driver_start (NULL);
  return 0;
}

static int
teardown (void **state)
{
  us_driver_stop (*state);
  return 0;
}

static void
test_start_page (void **state)
{
  assert_named (*state, "The start page");
}

static void
test_letter (void **state)
{
  g_autoptr (UsAccessible) date = NULL;

  assert_named (*state, "The letter");
  date = us_driver_find (*state, "push button", "22 April 2026");
  us_driver_click (*state, date);
  g_clear_object (&date);
  date = us_driver_find (*state, "push button", "No Date");
  assert_named (*state, "The calendar");
  us_driver_key ("Escape");
}

static void
test_signatories (void **state)
{
  g_autoptr (UsAccessible) dialog = NULL;

  us_driver_key ("alt+2");
  us_driver_rest (G_USEC_PER_SEC);
  assert_named (*state, "The signatories");
}

static void
test_export (void **state)
{
  g_autoptr (UsAccessible) button = NULL;

  us_driver_key ("ctrl+e");
  button = us_driver_find (*state, "push button", "Cancel");
  assert_named (*state, "The export");
}

static void
test_preferences (void **state)
{
  g_autoptr (UsAccessible) window = NULL;

  us_driver_key ("ctrl+comma");
  window = us_driver_find (*state, "frame", "Preferences");
  assert_named (*state, "The preferences");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_start_page, setup_empty, teardown),
    cmocka_unit_test_setup_teardown (test_letter, setup, teardown),
    cmocka_unit_test_setup_teardown (test_signatories, setup, teardown),
    cmocka_unit_test_setup_teardown (test_export, setup, teardown),
    cmocka_unit_test_setup_teardown (test_preferences, setup, teardown),
  };

  return cmocka_run_group_tests_name ("accessible", tests, NULL, NULL);
}
