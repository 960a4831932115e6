/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

char *
us_driver_run (const char *format, ...)
{
  g_autofree char *command = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *errors = NULL;
  char *output = NULL;
  va_list arguments;

  va_start (arguments, format);
  command = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (!g_spawn_command_line_sync (command, &output, &errors, NULL, &error))
    fail_msg ("%s: %s", command, error->message);
  return output;
}

/* A drag begins after some moves and drops only where the pointer has been at rest. */
#define DRAG_MOVES 8
#define DRAG_PAUSE (60 * 1000)
#define DRAG_REST (600 * 1000)

/* How far the middle of a row's handle is from the start of the row. */
#define HANDLE 17

static int
read_number (const char *text, const char *name)
{
  const char *at = strstr (text, name);

  return at == NULL ? 0 : atoi (at + strlen (name));
}

/* Where the window's content begins on the screen: GTK's extents leave out the frame that it draws
 * round its own windows. */
static void
find_origin (UsDriver *self, int *x, int *y)
{
  g_autofree char *geometry = us_driver_run ("xdotool getwindowgeometry --shell %s", self->window);
  g_autofree char *extents = us_driver_run ("xprop -id %s _GTK_FRAME_EXTENTS", self->window);
  const char *equals = strchr (extents, '=');
  int left = 0, right = 0, top = 0;

  if (equals != NULL && sscanf (equals, "= %d, %d, %d", &left, &right, &top) != 3)
    left = top = 0;
  *x = read_number (geometry, "X=") + left;
  *y = read_number (geometry, "Y=") + top;
}

void
us_driver_locate (UsDriver *self, UsAccessible *accessible, AtspiRect *ret_place)
{
  g_autofree AtspiRect *extents = NULL;
  int origin_x, origin_y;

  extents =
      atspi_component_get_extents (ATSPI_COMPONENT (accessible), ATSPI_COORD_TYPE_WINDOW, NULL);
  assert_non_null (extents);
  find_origin (self, &origin_x, &origin_y);
  *ret_place =
      (AtspiRect){ origin_x + extents->x, origin_y + extents->y, extents->width, extents->height };
}

void
us_driver_click_at (int x, int y)
{
  g_free (us_driver_run ("xdotool mousemove %d %d click 1", x, y));
}

/* What moves while a window is laid out, or while a message shows itself, is where it was the last
 * time. */
#define STILL (60 * 1000)
#define LOOKS_MAX 50

/* A point @across pixels from the start of something, or in its middle for 0. */
static void
find_point (UsDriver *self, UsAccessible *accessible, int across, double where, int *x, int *y)
{
  AtspiRect place = { -1, -1, 0, 0 }, before;

  for (int i = 0; i < LOOKS_MAX; i++)
    {
      before = place;
      us_driver_locate (self, accessible, &place);
      if (place.width > 0 && memcmp (&place, &before, sizeof place) == 0)
        break;
      us_driver_rest (STILL);
    }
  assert_true (place.width > 0);
  *x = place.x + (across > 0 ? across : place.width / 2);
  *y = place.y + (int) (place.height * where);
}

void
us_driver_click (UsDriver *self, UsAccessible *accessible)
{
  g_autofree char *output = NULL;
  int x, y;

  find_point (self, accessible, 0, 0.5, &x, &y);
  output = us_driver_run ("xdotool mousemove %d %d click 1", x, y);
}

void
us_driver_activate (UsAccessible *accessible)
{
  g_autoptr (GObject) action = (gpointer) atspi_accessible_get_action_iface (accessible);

  assert_non_null (action);
  assert_true (atspi_action_do_action (ATSPI_ACTION (action), 0, NULL));
}

/* Runs an action of the window by its name: "win.save", "window.close". */
void
us_driver_action (UsDriver *self, const char *action)
{
  g_autoptr (UsAccessible) frame = us_driver_find (self, "frame", NULL);
  AtspiAction *actions = ATSPI_ACTION (frame);
  int n_actions = atspi_action_get_n_actions (actions, NULL);

  for (int i = 0; i < n_actions; i++)
    {
      g_autofree char *name = atspi_action_get_action_name (actions, i, NULL);

      if (g_strcmp0 (name, action) == 0)
        {
          atspi_action_do_action (actions, i, NULL);
          return;
        }
    }
  fail_msg ("The window has no action %s.", action);
}

void
us_driver_type (const char *text)
{
  g_autofree char *quoted = g_shell_quote (text);

  g_free (us_driver_run ("xdotool type --delay 5 -- %s", quoted));
}

void
us_driver_key (const char *key)
{
  g_free (us_driver_run ("xdotool key --clearmodifiers %s", key));
}

static gboolean
has_keyboard (UsDriver *self, gpointer front)
{
  g_autofree char *window = us_driver_run ("xdotool getwindowfocus");

  g_strchomp (window);
  return (strcmp (window, self->window) != 0) == GPOINTER_TO_INT (front);
}

/* Presses a key in the sheet that has a button. Keys go to the window until the sheet has the
 * keyboard, and then to the sheet until the window has it again. */
void
us_driver_answer (UsDriver *self, const char *button, const char *key)
{
  g_object_unref (us_driver_find (self, "push button", button));
  us_driver_wait (self, has_keyboard, GINT_TO_POINTER (TRUE), "the sheet to have the keyboard");
  us_driver_key (key);
  us_driver_wait_gone (self, "push button", button);
  g_free (us_driver_run ("xdotool windowactivate --sync %s", self->window));
  us_driver_wait (self, has_keyboard, GINT_TO_POINTER (FALSE), "the window to have the keyboard");
}

/* Opens a menu by its mnemonic, and once it shows chooses from it by another. */
void
us_driver_choose (UsDriver *self, const char *menu, const char *item)
{
  us_driver_key (menu);
  g_object_unref (us_driver_find (self, "menu item", NULL));
  us_driver_key (item);
}

void
us_driver_drag_to (int from_x, int from_y, int to_x, int to_y)
{
  g_autofree char *press = NULL;
  g_autofree char *release = NULL;

  press = us_driver_run ("xdotool mousemove %d %d mousedown 1", from_x, from_y);
  for (int i = 1; i <= DRAG_MOVES; i++)
    {
      g_free (us_driver_run ("xdotool mousemove %d %d", from_x + (to_x - from_x) * i / DRAG_MOVES,
                             from_y + (to_y - from_y) * i / DRAG_MOVES));
      us_driver_rest (DRAG_PAUSE);
    }
  us_driver_rest (DRAG_REST);
  release = us_driver_run ("xdotool mouseup 1");
}

void
us_driver_drag (UsDriver *self, UsAccessible *from, UsAccessible *to, double where)
{
  int from_x, from_y, to_x, to_y;

  find_point (self, from, HANDLE, 0.5, &from_x, &from_y);
  find_point (self, to, HANDLE, where, &to_x, &to_y);
  us_driver_drag_to (from_x, from_y, to_x, to_y);
}

static gboolean
is_copied (UsDriver *self, gpointer text)
{
  g_autofree char *copied = us_driver_run ("xclip -out -selection clipboard");

  return strcmp (copied, text) == 0;
}

/* Puts a text into the clipboard, as another program does: xclip goes on in the background before
 * the clipboard is its own. */
void
us_driver_copy (UsDriver *self, const char *text)
{
  g_autofree char *path = us_driver_path (self, "clipboard");
  g_autofree char *output = NULL;
  FILE *file = g_fopen (path, "w");

  assert_non_null (file);
  assert_true (fputs (text, file) >= 0);
  assert_int_equal (fclose (file), 0);
  output = us_driver_run ("sh -c 'xclip -in -selection clipboard %s >/dev/null 2>&1'", path);
  us_driver_wait (self, is_copied, (gpointer) text, "the clipboard");
}
