/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

#include <string.h>

/* What people work with; the rest of the tree only holds it together. */
static const char *const controls[] = {
  "push button", "toggle button", "check box", "text",  "entry",       "list item", "combo box",
  "page tab",    "menu item",     "list",      "link",  "spin button", "table",     "tree table",
  "slider",      "tool bar",      "dialog",    "frame", "radio button"
};

typedef struct
{
  guint n_faults;
  gboolean hidden_too;
} Names;

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

/* GTK says of hidden ones only that they have no size. */
static gboolean
is_shown (UsAccessible *accessible)
{
  g_autofree AtspiRect *extents =
      atspi_component_get_extents (ATSPI_COMPONENT (accessible), ATSPI_COORD_TYPE_WINDOW, NULL);

  return extents != NULL && extents->width > 0 && extents->height > 0;
}

/* A screen reader reads out the name of the class where there is no better one. */
static void
check_name (UsAccessible *accessible, gpointer data)
{
  Names *names = data;
  g_autofree char *role = NULL;
  g_autofree char *name = NULL;

  if (!is_control (accessible) ||
      !(is_shown (accessible) ||
        (names->hidden_too && has_state (accessible, ATSPI_STATE_FOCUSABLE))))
    return;
  name = atspi_accessible_get_name (accessible, NULL);
  if (name != NULL && *name != '\0' && !g_str_has_prefix (name, "Gtk") &&
      !g_str_has_prefix (name, "Adw") && !g_str_has_prefix (name, "Us"))
    return;
  role = atspi_accessible_get_role_name (accessible, NULL);
  print_error ("A control has no name of its own: %s \"%s\"\n", role, name);
  names->n_faults++;
}

static void
check_names (UsDriver *driver)
{
  Names names = { 0, TRUE };

  us_driver_foreach (driver, check_name, &names);
  assert_int_equal (names.n_faults, 0);
}

/* The toolkit's own windows keep parts hidden that nobody gets to. */
static void
check_names_shown (UsDriver *driver)
{
  Names names = { 0, FALSE };

  us_driver_foreach (driver, check_name, &names);
  assert_int_equal (names.n_faults, 0);
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
  check_names (*state);
}

static void
test_letter (void **state)
{
  g_autoptr (UsAccessible) title = us_driver_find (*state, "text", "Title");
  g_autoptr (UsAccessible) date = NULL;

  assert_non_null (title);
  check_names (*state);
  date = us_driver_find (*state, "push button", "22 April 2026");
  us_driver_click (*state, date);
  g_clear_object (&date);
  date = us_driver_find (*state, "push button", "No Date");
  check_names_shown (*state);
  us_driver_key ("Escape");
}

static void
test_signatories (void **state)
{
  g_autoptr (UsAccessible) list = NULL;

  us_driver_key ("alt+2");
  list = us_driver_find (*state, "list", "Signatories");
  check_names (*state);
}

static void
test_export (void **state)
{
  g_autoptr (UsAccessible) button = NULL;

  us_driver_key ("ctrl+e");
  button = us_driver_find (*state, "push button", "Cancel");
  check_names_shown (*state);
}

static void
test_preferences (void **state)
{
  g_autoptr (UsAccessible) window = NULL;

  us_driver_key ("ctrl+comma");
  window = us_driver_find (*state, "frame", "Preferences");
  check_names_shown (*state);
}

/* The lines of an imported letter, and the menu of what they may be. */
static void
test_review (void **state)
{
  g_autoptr (UsAccessible) body = NULL;
  g_autoptr (UsAccessible) button = NULL;
  g_autoptr (UsAccessible) line = NULL;
  g_autoptr (UsAccessible) item = NULL;

  us_driver_copy (*state,
                  "Joint statement on the wells\n\nDear Minister,\n\nThe wells of our valley "
                  "fall dry.\n\nWe call on you to:\n\n1. Measure them.\n2. Repair the "
                  "pipes.\n\nSincerely,\n\nAroha Trust\nCycle Union\n");
  us_driver_key ("ctrl+n");
  us_driver_key ("Return");
  body = us_driver_find (*state, "text", "Text of the letter");
  us_driver_click (*state, body);
  us_driver_key ("ctrl+v");
  button = us_driver_find (*state, "push button", "Review");
  check_names (*state);
  us_driver_key ("ctrl+r");
  line = us_driver_find (*state, "list item", "Salutation: Dear Minister,");
  check_names (*state);
  us_driver_click (*state, line);
  us_driver_key ("Return");
  item = us_driver_find (*state, "menu item", "Signatory");
  check_names_shown (*state);
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
    cmocka_unit_test_setup_teardown (test_review, setup_empty, teardown),
  };

  return cmocka_run_group_tests_name ("names", tests, NULL, NULL);
}
