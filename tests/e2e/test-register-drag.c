/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

#define N_PEOPLE 60

static void
paste_people (UsDriver *driver)
{
  g_autoptr (GString) lines = g_string_new ("Name\tCountry\n");

  for (guint i = 1; i <= N_PEOPLE; i++)
    g_string_append_printf (lines, "Union %02u\tKenya\n", i);
  us_driver_paste_list (driver, lines->str, "Add 60");
}

static UsAccessible *
find_row (UsDriver *driver, const char *format, guint number, guint place)
{
  g_autofree char *name = g_strdup_printf (format, number, place);

  return us_driver_find (driver, "list item", name);
}

static char *
look (UsDriver *driver)
{
  g_autofree char *path = us_driver_path (driver, "screen.ppm");
  g_autofree char *picture = NULL;
  gsize length;

  g_free (us_driver_run ("import -window root %s", path));
  assert_true (g_file_get_contents (path, &picture, &length, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) picture, length);
}

/* Until the list has scrolled as far as it can. Where a row is does not tell: one that once had the
 * focus is kept, and says that it is where it was then. */
static void
wait_still (UsDriver *driver)
{
  g_autofree char *seen = NULL;
  gboolean still;

  do
    {
      g_autofree char *before = g_steal_pointer (&seen);

      us_driver_rest (400000);
      seen = look (driver);
      still = g_strcmp0 (before, seen) == 0;
    }
  while (!still);
}

/* Holds the pointer at an edge of the list until it has scrolled there, and lets go. */
static void
drag_to_edge (UsDriver *driver, UsAccessible *from, gboolean top)
{
  g_autoptr (UsAccessible) list = us_driver_find (driver, "list", "Signatories");
  AtspiRect row, all;
  int x, y;

  us_driver_locate (driver, from, &row);
  us_driver_locate (driver, list, &all);
  x = row.x + 20;
  y = top ? all.y + 8 : all.y + all.height - 9;
  g_free (us_driver_run ("xdotool mousemove %d %d mousedown 1", x, row.y + row.height / 2));
  for (int i = 1; i <= 10; i++)
    {
      g_free (us_driver_run ("xdotool mousemove %d %d", x,
                             row.y + row.height / 2 + (y - row.y - row.height / 2) * i / 10));
      us_driver_rest (20000);
    }
  wait_still (driver);
  us_driver_rest (200000);
  g_free (us_driver_run ("xdotool mousemove %d %d", x, top ? all.y + 10 : all.y + all.height - 11));
  us_driver_rest (200000);
  g_free (us_driver_run ("xdotool mouseup 1"));
}

/* Three rows, from the middle to the very end and to the very beginning, while the list scrolls. */
static void
test_drag_several_to_both_ends (void **state)
{
  static const char *const at_end[] = { "Union 60", "Union 01", "Union 02", "Union 03", NULL };
  static const char *const at_start[] = { "Union 01", "Union 02",
                                          "Union 03", "Marua Basin Coalition",
                                          "Union 04", NULL };
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) first = NULL;
  g_autoptr (UsAccessible) third = NULL;
  g_autoptr (UsAccessible) moved = NULL;
  g_autoptr (UsAccessible) selected = NULL;

  us_driver_open_register (driver);
  paste_people (driver);
  first = find_row (driver, "Union %02u, Kenya, Invited, %u of 74", 1, 15);
  us_driver_click (driver, first);
  us_driver_key ("shift+Down shift+Down");
  selected = us_driver_find (driver, "label", "3 selected");
  third = find_row (driver, "Union %02u, Kenya, Invited, %u of 74", 3, 17);
  drag_to_edge (driver, third, FALSE);
  us_driver_wait_saved_order (driver, at_end);
  us_driver_key ("ctrl+z");
  us_driver_key ("ctrl+shift+z");
  us_driver_wait_saved_order (driver, at_end);

  moved = find_row (driver, "Union %02u, Kenya, Invited, %u of 74", 1, 72);
  drag_to_edge (driver, moved, TRUE);
  us_driver_wait_saved_order (driver, at_start);
}

/* The order of headings: by dragging one, then by keys. */
static void
test_order_of_headings (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) people = NULL;
  g_autoptr (UsAccessible) organisations = NULL;
  g_autoptr (UsAccessible) after = NULL;
  AtspiRect place;
  char *window;

  us_driver_open_register (driver);
  us_driver_choose (driver, "alt+o", "l");
  organisations = us_driver_find (driver, "label", "Organisations");
  people = us_driver_find (driver, "label", "Individuals");
  /* Rows are where the dialog is. */
  window = driver->window;
  driver->window = g_strchomp (us_driver_run ("xdotool search --onlyvisible --name Layout"));
  us_driver_locate (driver, organisations, &place);
  g_free (us_driver_run ("xdotool mousemove %d %d click --repeat 15 5", place.x, place.y));
  us_driver_rest (500000);
  us_driver_wait_order (driver, "label", "Organisations", "Individuals");
  us_driver_drag (driver, people, organisations, -0.2);
  us_driver_wait_order (driver, "label", "Individuals", "Organisations");
  after = us_driver_find (driver, "label", "Organisations");
  us_driver_click (driver, after);
  us_driver_key ("alt+Up");
  us_driver_wait_order (driver, "label", "Organisations", "Individuals");
  g_free (driver->window);
  driver->window = window;
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_drag_several_to_both_ends, us_driver_setup,
                                     us_driver_teardown),
    cmocka_unit_test_setup_teardown (test_order_of_headings, us_driver_setup, us_driver_teardown),
  };

  return cmocka_run_group_tests_name ("register-drag", tests, NULL, NULL);
}
