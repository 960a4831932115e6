/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

#include <string.h>

#define DEMANDS "alpha\nbeta\nsub\ngamma"

/* The middle of the handles, from the start of the text. */
#define HANDLE 14

/* Not before it has come to rest. */
static gboolean
is_at_rest (UsDriver *driver, gpointer data)
{
  AtspiRect before, after;

  us_driver_locate (driver, data, &before);
  us_driver_rest (200 * 1000);
  us_driver_locate (driver, data, &after);
  return after.height > 0 && before.y == after.y && after.y > 200;
}

static int
setup (void **state)
{
  UsDriver *driver = us_driver_start (NULL);
  g_autoptr (UsAccessible) body = NULL;

  us_driver_key ("ctrl+n");
  us_driver_key ("Return");
  body = us_driver_find (driver, "text", "Text of the letter");
  us_driver_wait (driver, is_at_rest, body, "the text to stand still");
  us_driver_click (driver, body);
  us_driver_type ("1. alpha");
  us_driver_key ("Return");
  us_driver_type ("beta");
  us_driver_key ("Return Tab");
  us_driver_type ("sub");
  us_driver_key ("Return shift+Tab");
  us_driver_type ("gamma");
  us_driver_wait_text (driver, body, DEMANDS);
  *state = driver;
  return 0;
}

/* The middle of a line; all of them are one line high. */
static int
find_line (UsDriver *driver, UsAccessible *body, const char *line)
{
  g_autofree char *text = us_driver_text (body);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  const int n_lines = (int) g_strv_length (lines);
  AtspiRect place;
  int index = 0;

  while (index < n_lines && strcmp (lines[index], line) != 0)
    index++;
  assert_true (index < n_lines);
  us_driver_locate (driver, body, &place);
  return place.y + place.height * (2 * index + 1) / (2 * n_lines);
}

static void
drag (UsDriver *driver, UsAccessible *body, const char *line, const char *to, int below)
{
  const int from_y = find_line (driver, body, line);
  const int to_y = find_line (driver, body, to) + below;
  AtspiRect place;

  us_driver_locate (driver, body, &place);
  us_driver_drag_to (place.x + HANDLE, from_y, place.x + HANDLE, to_y);
}

/* A demand goes with its sub-point, to the first place and to the last; the same by keys, and all
 * of it by the clipboard. */
static void
test_rearrange (void **state)
{
  UsDriver *driver = *state;
  g_autoptr (UsAccessible) body = us_driver_find (driver, "text", "Text of the letter");
  AtspiRect place;

  us_driver_locate (driver, body, &place);
  drag (driver, body, "beta", "alpha", -30);
  us_driver_wait_text (driver, body, "beta\nsub\nalpha\ngamma");
  us_driver_key ("ctrl+z");
  us_driver_wait_text (driver, body, DEMANDS);
  drag (driver, body, "beta", "gamma", 60);
  us_driver_wait_text (driver, body, "alpha\ngamma\nbeta\nsub");
  us_driver_key ("ctrl+z");
  us_driver_wait_text (driver, body, DEMANDS);

  us_driver_click_at (place.x + place.width / 2, find_line (driver, body, "gamma"));
  us_driver_key ("alt+Home");
  us_driver_wait_text (driver, body, "gamma\nalpha\nbeta\nsub");
  us_driver_key ("alt+Down");
  us_driver_wait_text (driver, body, "alpha\ngamma\nbeta\nsub");
  us_driver_key ("ctrl+a");
  us_driver_key ("ctrl+x");
  us_driver_wait_text (driver, body, "");
  us_driver_key ("ctrl+v");
  us_driver_wait_text (driver, body, "alpha\ngamma\nbeta\nsub");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_rearrange, setup, us_driver_teardown),
  };

  return cmocka_run_group_tests_name ("demands", tests, NULL, NULL);
}
