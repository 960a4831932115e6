/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

#include <string.h>

static void
wait_line (UsDriver *driver, const char *name)
{
  g_object_unref (us_driver_find (driver, "list item", name));
}

/* A letter is pasted; one line of it is no part of it, which a key says: the points after it are no
 * demands any more. Undo and redo take the lines and the letter with them. */
static void
test_correct_by_key (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) review = NULL;
  g_autoptr (UsAccessible) call = NULL;
  g_autoptr (UsAccessible) done = NULL;

  us_driver_paste_letter (driver, us_driver_letter);

  review = us_driver_find (driver, "push button", "Review");
  us_driver_activate (review);
  wait_line (driver, "Title: Open letter on the wells of the valley");
  wait_line (driver, "Demand: 2. Publish every permit.");
  call = us_driver_find (driver, "list item", "Call: We therefore call on you to:");
  us_driver_click (driver, call);
  us_driver_key ("x");
  wait_line (driver, "Not Part of the Letter, corrected: We therefore call on you to:");
  wait_line (driver, "Bullet: 2. Publish every permit.");
  us_driver_wait_gone (driver, "list item", "Demand: 2. Publish every permit.");

  us_driver_key ("ctrl+z");
  wait_line (driver, "Demand: 2. Publish every permit.");
  us_driver_key ("ctrl+shift+z");
  wait_line (driver, "Bullet: 2. Publish every permit.");

  /* The focus is still there: the next line down is said to be a demand after all. */
  us_driver_key ("Down");
  us_driver_key ("d");
  wait_line (driver, "Demand, corrected: 1. Measure the water of every well.");

  done = us_driver_find (driver, "push button", "Done");
  us_driver_activate (done);
  us_driver_wait_gone (driver, "list item",
                       "Demand, corrected: 1. Measure the water of every well.");
}

/* A whole letter, with two addressees and signatories of several lines. */
#define LONG_LETTER                                                                                \
  "Geneva, 3 March 2026\n\n"                                                                       \
  "The Hon. Jane Roe                  The Hon. Ivo Novak\n"                                        \
  "Minister for Water                 Minister of Health\n\n"                                      \
  "Dear Ministers,\n\n"                                                                            \
  "We, the undersigned organisations, write to you about the wells of our valley, which have "     \
  "fallen dry in two summers out of three.\n\n"                                                    \
  "We therefore call on you to:\n\n"                                                               \
  "1. Measure the water of every well.\n"                                                          \
  "2. Publish every permit.\n\n"                                                                   \
  "Sincerely,\n\n"                                                                                 \
  "Ann Lee\nDirector\nWater Watch\n\n"                                                             \
  "Mia Lindt\nChair\nRiver Trust\n\n"                                                              \
  "Cc: The Ombudsman\n"

/* A click on the kind of a line opens the kinds, a click on one of them corrects it, and the rest
 * is read again; a key corrects another one. Both are steps of the same history. */
static void
test_correct_by_click (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) kind = NULL;
  g_autoptr (UsAccessible) item = NULL;
  g_autoptr (UsAccessible) line = NULL;

  us_driver_paste_letter (driver, LONG_LETTER);
  g_object_unref (us_driver_find (driver, "push button", "Review"));
  us_driver_key ("ctrl+r");

  wait_line (driver, "Salutation: Dear Ministers,");
  kind = us_driver_find (driver, "push button", "Salutation");
  us_driver_click (driver, kind);
  item = us_driver_find (driver, "menu item", "Paragraph");
  us_driver_activate (item);
  wait_line (driver, "Paragraph, corrected: Dear Ministers,");

  line = us_driver_find (driver, "list item", "Demand: 2. Publish every permit.");
  us_driver_click (driver, line);
  us_driver_key ("p");
  wait_line (driver, "Paragraph, corrected: 2. Publish every permit.");

  us_driver_key ("ctrl+z");
  wait_line (driver, "Demand: 2. Publish every permit.");
  wait_line (driver, "Paragraph, corrected: Dear Ministers,");
  us_driver_key ("ctrl+z");
  wait_line (driver, "Salutation: Dear Ministers,");
  us_driver_key ("ctrl+shift+z");
  us_driver_key ("ctrl+shift+z");
  wait_line (driver, "Paragraph, corrected: 2. Publish every permit.");
  wait_line (driver, "Paragraph, corrected: Dear Ministers,");
}

/* Its title may be none, and a name comes twice. */
#define UNSURE_LETTER                                                                              \
  "Wells of the valley\n\n"                                                                        \
  "We write to you about the wells of our valley, which have fallen dry in two summers out of "    \
  "three.\n\n"                                                                                     \
  "We therefore call on you to:\n\n"                                                               \
  "1. Measure the water of every well.\n"                                                          \
  "2. Publish every permit.\n\n"                                                                   \
  "Sincerely,\n\n"                                                                                 \
  "Aroha Trust\nAroha Trust\nCycle Union\n"

/* Of a line, its name: "Title: …". */
typedef struct
{
  char *name;
} Focus;

static void
find_focus_cb (UsAccessible *accessible, const UsSeen *seen, gpointer user_data)
{
  Focus *focus = user_data;

  if (focus->name == NULL && strcmp (seen->role, "list item") == 0 &&
      (seen->states >> ATSPI_STATE_FOCUSED & 1) != 0)
    focus->name = g_strdup (seen->name);
}

/* @part: of the name of a line, or %NULL for no line */
static gboolean
is_focused (UsDriver *driver, gpointer part)
{
  Focus focus = { NULL };
  g_autofree char *name = NULL;

  us_driver_foreach (driver, find_focus_cb, &focus);
  name = focus.name;
  return part == NULL ? name == NULL : name != NULL && strstr (name, part) != NULL;
}

/* Two lines are unsure: F8 goes from one to the other, where keys say what they are, until none is.
 * F6 leaves the lines, and comes back to them. */
static void
test_unsure_by_keys (void **state)
{
  UsDriver *driver = *state;

  us_driver_paste_letter (driver, UNSURE_LETTER);
  g_object_unref (us_driver_find (driver, "push button", "Review"));
  us_driver_key ("ctrl+r");
  g_object_unref (us_driver_find (driver, "push button", "2 Unsure"));

  us_driver_wait (driver, is_focused, "Wells of the valley", "the focus on the first line");
  us_driver_key ("F8");
  us_driver_wait (driver, is_focused, "Aroha Trust. Line", "the focus on the second name");
  us_driver_key ("shift+F8");
  us_driver_wait (driver, is_focused, "Wells of the valley", "the focus on the title");
  us_driver_key ("t");
  wait_line (driver, "Title, checked: Wells of the valley");
  us_driver_key ("F8");
  us_driver_wait (driver, is_focused, "Aroha Trust. Line", "the focus on the second name again");
  us_driver_key ("F6");
  us_driver_wait (driver, is_focused, NULL, "the focus elsewhere");
  us_driver_key ("shift+F6");
  us_driver_wait (driver, is_focused, "Aroha Trust. Line", "the focus back on the name");
  us_driver_key ("x");
  wait_line (driver, "Not Part of the Letter, corrected: Aroha Trust");
  us_driver_wait_gone (driver, "push button", "1 Unsure");

  /* Nothing is unsure any more, and the keyboard is not lost. */
  us_driver_key ("F8");
  us_driver_key ("ctrl+z");
  g_object_unref (us_driver_find (driver, "push button", "1 Unsure"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_correct_by_key, us_driver_setup_start_page,
                                     us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_correct_by_click, us_driver_setup_start_page,
                                     us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_unsure_by_keys, us_driver_setup_start_page,
                                     us_driver_teardown),
  };

  return cmocka_run_group_tests_name ("reviewing", tests, NULL, NULL);
}
