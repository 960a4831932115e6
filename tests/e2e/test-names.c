/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

#include <glib/gstdio.h>
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
is_control (const char *role)
{
  for (gsize i = 0; i < G_N_ELEMENTS (controls); i++)
    if (strcmp (role, controls[i]) == 0)
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

static gboolean
is_class_of (const char *name, const char *prefix)
{
  const gsize length = strlen (prefix);

  return g_str_has_prefix (name, prefix) && g_ascii_isupper (name[length]) &&
         g_ascii_islower (name[length + 1]) && strchr (name, ' ') == NULL;
}

/* A screen reader reads out the name of the class where there is no better one. What the toolkit
 * makes of itself, and nobody gets to, cannot be named; what is hidden is named when it is shown.
 */
static const char *
find_fault (const char *name, gboolean is_work, gboolean shown)
{
  if (is_class_of (name, "Us"))
    return "is called as its class";
  if (!is_work)
    return NULL;
  if (*name == '\0')
    return "has no name";
  if (is_class_of (name, "Gtk") || is_class_of (name, "Adw"))
    return "is called as its class";
  if (shown && strchr (name, '_') != NULL)
    return "has an underline in its name";
  return NULL;
}

static void
check_name (UsAccessible *accessible, const UsSeen *seen, gpointer data)
{
  Names *names = data;
  const gboolean focusable = (seen->states >> ATSPI_STATE_FOCUSABLE & 1) != 0;
  const gboolean shown = is_shown (accessible);
  const char *fault;

  if (!shown && !(names->hidden_too && focusable))
    return;
  /* The toolkit's own windows and menus are full of them. */
  if ((!names->hidden_too || !shown) && strcmp (seen->role, "scroll pane") == 0)
    return;
  fault = find_fault (seen->name, focusable || is_control (seen->role), shown);
  if (fault == NULL)
    return;
  print_error ("A %s %s: \"%s\"\n", seen->role, fault, seen->name);
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
setup_empty (void **state)
{
  *state = us_driver_start (NULL);
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

/* What opens over the letter. */
static void
test_over_the_letter (void **state)
{
  static const struct
  {
    const char *key;
    const char *role;
    const char *name;
  } things[] = {
    { "ctrl+k", "text", "Address of the link" },
    { "ctrl+alt+r", "entry", "Search demands" },
    { "ctrl+alt+w", "push button", "Longest: demand 3, 34 words" },
    { "F10", "menu item", "Document Settings" },
  };
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) above = us_driver_find (driver, "text", "Salutation");

  for (gsize i = 0; i < G_N_ELEMENTS (things); i++)
    {
      us_driver_click (driver, above);
      us_driver_key ("Tab");
      us_driver_key (things[i].key);
      g_object_unref (us_driver_find (driver, things[i].role, things[i].name));
      check_names_shown (driver);
      us_driver_key ("Escape");
      us_driver_wait_gone (driver, things[i].role, things[i].name);
    }
  us_driver_key ("ctrl+h");
  g_object_unref (us_driver_find (driver, "push button", "Replace All"));
  check_names_shown (driver);
}

static void
test_pages (void **state)
{
  us_driver_key ("alt+3");
  g_object_unref (us_driver_find (*state, "list", "Pages"));
  check_names (*state);
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

/* What opens over the signatories, and the sheet of a list that is pasted. */
static void
test_over_the_signatories (void **state)
{
  static const struct
  {
    const char *key;
    const char *role;
    const char *name;
  } things[] = {
    { "ctrl+f Down Return", "text", "Name" },
    { "alt+f", "push button", "Show Everyone" },
    { "alt+o", "menu item", NULL },
    { "ctrl+f ctrl+v", "tree table", "Rows of the List" },
  };
  UsDriver *driver = *state;

  us_driver_copy (driver, "Name\tCountry\nAroha Trust\tKenya\nCycle Union\tPeru\n");
  us_driver_key ("alt+2");
  g_object_unref (us_driver_find (driver, "list", "Signatories"));
  for (gsize i = 0; i < G_N_ELEMENTS (things); i++)
    {
      us_driver_key (things[i].key);
      g_object_unref (us_driver_find (driver, things[i].role, things[i].name));
      check_names_shown (driver);
      us_driver_key ("Escape");
      us_driver_wait_gone (driver, things[i].role, things[i].name);
    }
}

static void
test_document_settings (void **state)
{
  us_driver_action (*state, "win.document-settings");
  g_object_unref (us_driver_find (*state, "combo box", "Paper"));
  check_names_shown (*state);
}

/* Somebody else writes the file, and then it is gone. */
static void
test_conflict (void **state)
{
  g_autofree char *path = us_driver_path (*state, "letter.statement");

  us_driver_type_title (*state, "Rivers");
  assert_true (g_file_set_contents (path, "<statement/>", -1, NULL));
  g_object_unref (us_driver_find (*state, "push button", "Take Theirs"));
  check_names (*state);
  assert_int_equal (g_remove (path), 0);
  g_object_unref (us_driver_find (*state, "push button", "Save Again"));
  check_names (*state);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_start_page, setup_empty, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_letter, us_driver_setup, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_over_the_letter, us_driver_setup, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_pages, us_driver_setup, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_signatories, us_driver_setup, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_over_the_signatories, us_driver_setup,
                                     us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_document_settings, us_driver_setup, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_conflict, us_driver_setup, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_export, us_driver_setup, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_preferences, us_driver_setup, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_review, setup_empty, us_driver_teardown),
  };

  return cmocka_run_group_tests_name ("names", tests, NULL, NULL);
}
