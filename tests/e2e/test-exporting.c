/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

#include <stdio.h>
#include <string.h>

/* Around a window without a shadow. */
#define FRAME 5

static int
setup_unready (void **state)
{
  *state = us_driver_start ("../../tests/fixtures/unready");
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

/* Enter does what the dialog is there for, also in the list of formats; Space chooses there. */
static void
test_enter_exports (void **state)
{
  UsDriver *driver = *state;

  us_driver_key ("ctrl+e");
  g_object_unref (us_driver_find (driver, "push button", "Export 4 Files"));
  us_driver_key ("Tab");
  us_driver_key ("Tab");
  us_driver_key ("space");
  us_driver_answer (driver, "Export 3 Files", "Return");
  us_driver_wait_content (driver, "letter.txt", "Marua Basin Coalition");
}

/* The toast says what was done; the next time needs no dialog, and asks nothing about files of its
 * own. */
static void
test_again (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) title = us_driver_find (driver, "text", "Title");
  g_autoptr (UsAccessible) toast = NULL;

  us_driver_key ("ctrl+e");
  us_driver_answer (driver, "Export 4 Files", "Return");
  toast = us_driver_find (driver, "label", "4 files exported");
  us_driver_click (driver, title);
  us_driver_key ("ctrl+a");
  us_driver_type ("Wells for Osele");
  us_driver_wait_text (driver, title, "Wells for Osele");
  us_driver_key ("ctrl+shift+e");
  us_driver_wait_content (driver, "letter.txt", "Wells for Osele\n");
}

static gboolean
has_wells (UsDriver *driver, gpointer data)
{
  g_autoptr (UsAccessible) date = us_driver_lookup (driver, "text", "Title");
  g_autofree char *text = date != NULL ? us_driver_text (date) : NULL;

  return text != NULL && strstr (text, "Wells") != NULL;
}

/* What is found leads to its place in the letter. */
static void
test_check_leads_to_its_place (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) title = us_driver_find (driver, "text", "Title");
  g_autoptr (UsAccessible) subject = us_driver_find (driver, "text", "Subject");
  g_autoptr (UsAccessible) checks = NULL;
  g_autoptr (UsAccessible) problem = NULL;

  us_driver_click (driver, title);
  us_driver_key ("ctrl+a");
  us_driver_key ("Delete");
  /* Not where the check leads to. */
  us_driver_click (driver, subject);
  us_driver_key ("ctrl+e");
  checks = us_driver_find (driver, "label", "2 Things to Look At");
  /* From the button that exports to what stands first below it, which opens, and into it. */
  us_driver_key ("Tab");
  us_driver_key ("space");
  problem = us_driver_find (driver, "label", "The letter has no title.");
  us_driver_key ("Tab");
  us_driver_key ("Return");
  us_driver_wait_gone (driver, "label", "The letter has no title.");
  us_driver_type ("Wells");
  us_driver_wait (driver, has_wells, NULL, "the title is typed where the check led to");
}

static void
look_for_focus (UsAccessible *accessible, const UsSeen *seen, gpointer user_data)
{
  UsAccessible **focus = user_data;

  if (*focus == NULL && (seen->states >> ATSPI_STATE_FOCUSED & 1) != 0)
    *focus = g_object_ref (accessible);
}

/* What has the keyboard focus, as a screen reader says it: its name, and what is selected in it. */
static char *
describe_focus (UsDriver *driver)
{
  g_autoptr (UsAccessible) focus = NULL;
  g_autoptr (GObject) text = NULL;
  g_autofree AtspiRange *range = NULL;
  g_autofree char *name = NULL;
  g_autofree char *selected = NULL;

  us_driver_foreach (driver, look_for_focus, &focus);
  if (focus == NULL)
    return g_strdup ("");
  name = atspi_accessible_get_name (focus, NULL);
  text = (gpointer) atspi_accessible_get_text_iface (focus);
  if (text != NULL && atspi_text_get_n_selections (ATSPI_TEXT (text), NULL) > 0)
    range = atspi_text_get_selection (ATSPI_TEXT (text), 0, NULL);
  if (range != NULL)
    selected =
        atspi_text_get_text (ATSPI_TEXT (text), range->start_offset, range->end_offset, NULL);
  return g_strdup_printf ("%s|%s", name, selected != NULL ? selected : "");
}

static gboolean
is_focused (UsDriver *driver, gpointer expected)
{
  g_autofree char *focus = describe_focus (driver);

  return strcmp (focus, expected) == 0;
}

/* Where a row of the dialog is, which is a window of its own. */
static int
get_height (UsAccessible *row)
{
  g_autofree AtspiRect *extents =
      atspi_component_get_extents (ATSPI_COMPONENT (row), ATSPI_COORD_TYPE_WINDOW, NULL);

  assert_non_null (extents);
  return extents->y + extents->height / 2;
}

/* A row that opens moves for a while. */
static gboolean
stands_still (UsDriver *driver, gpointer row)
{
  const int before = get_height (row);

  us_driver_rest (100000);
  return get_height (row) == before;
}

/* By a real click, in the middle of the dialog. */
static void
click_row (UsDriver *driver, UsAccessible *row)
{
  g_autofree char *geometry = NULL;
  int x, y, width, height;

  us_driver_wait (driver, stands_still, row, "the row stands still");
  geometry = us_driver_run ("xdotool getactivewindow getwindowgeometry --shell");
  assert_int_equal (
      sscanf (strstr (geometry, "X="), "X=%d Y=%d WIDTH=%d HEIGHT=%d", &x, &y, &width, &height), 4);
  us_driver_click_at (x + width / 2, y + FRAME + get_height (row));
}

/* So many of the first rows are in sight, and clicked; keys go to the others. */
#define N_CLICKED 5

static void
choose_row (guint index)
{
  us_driver_key ("Tab");
  for (guint i = 0; i < index; i++)
    us_driver_key ("Down");
  us_driver_key ("Return");
}

/* Every thing to look at leads to its place, and to the very words there. */
static void
test_every_check_leads_to_its_place (void **state)
{
  static const struct
  {
    const char *message;
    const char *focus;
  } rows[] = {
    { "The letter has no date.", "Date of the letter|" },
    { "The letter has no title.", "Title|" },
    { "“«village»” looks like a blank that was never filled in.", "Subject|«village»" },
    { "The letter is addressed to nobody.", "Add an Addressee|" },
    { "“XX” looks like a blank that was never filled in.", "Text of the letter|XX" },
    { "It says “43 organisations”, but 4 are printed. A count would follow the list.",
      "Text of the letter|43 organisations" },
    { "It reads like French, and the language of the letter is English.", "Text of the letter|" },
    { "The link to “file:///tmp/report.pdf” cannot be published: only http, https and mailto "
      "addresses can.",
      "Text of the letter|its report" },
    { "“[name]” looks like a blank that was never filled in.", "Text of the letter|[name]" },
    { "There is nothing in it.", "Text of the letter|" },
    { "1 signatory has not confirmed and will not be printed.", "Water Union, Confirmed, 1 of 6|" },
    { "1 signatory has withdrawn and will not be printed.", "Water Union, Confirmed, 1 of 6|" },
    { "“The Water Union” may be the same as “Water Union”, signatory 1: Same but for article, "
      "legal form or order of words.",
      "The Water Union, Confirmed, 3 of 6|" },
    { "“RIVER GUARD” has signed already, as signatory 2.", "RIVER GUARD, Confirmed, 4 of 6|" },
    { "“River Guard” gets the letter and signs it too, as signatory 2, “River Guard”.",
      "River Guard|" },
    { "There is nothing in it.", "Note|" },
  };
  UsDriver *driver = *state;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsAccessible) row = NULL;

      us_driver_key ("ctrl+e");
      g_object_unref (us_driver_find (driver, "label", "16 Things to Look At"));
      us_driver_key ("Tab");
      us_driver_key ("space");
      row = us_driver_find (driver, "label", rows[i].message);
      if (i < N_CLICKED)
        click_row (driver, row);
      else
        choose_row (i);
      us_driver_wait_gone (driver, "label", "16 Things to Look At");
      us_driver_wait (driver, is_focused, (gpointer) rows[i].focus, rows[i].message);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_usual_copies, us_driver_setup, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_enter_exports, us_driver_setup, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_again, us_driver_setup, us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_check_leads_to_its_place, us_driver_setup,
                                     us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_every_check_leads_to_its_place, setup_unready,
                                     us_driver_teardown),
  };

  return cmocka_run_group_tests_name ("exporting", tests, NULL, NULL);
}
