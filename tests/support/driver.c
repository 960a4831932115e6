/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

#include <glib/gstdio.h>
#include <string.h>

/* Longest wait, and how long to sleep between two looks. */
#define PATIENCE (10 * G_USEC_PER_SEC)
#define PAUSE (20 * 1000)

/* A drag begins after some moves and drops only where the pointer has been at rest. */
#define DRAG_MOVES 8
#define DRAG_PAUSE (15 * 1000)
#define DRAG_REST (200 * 1000)

typedef struct
{
  const char *role;
  const char *name;
  UsAccessible *found;
} Search;

static gboolean
matches (UsAccessible *accessible, const Search *search)
{
  g_autofree char *role = atspi_accessible_get_role_name (accessible, NULL);
  g_autofree char *name = NULL;

  if (g_strcmp0 (role, search->role) != 0)
    return FALSE;
  if (search->name == NULL)
    return TRUE;
  name = atspi_accessible_get_name (accessible, NULL);
  return g_strcmp0 (name, search->name) == 0;
}

/* Leaves the tree of @accessible as soon as @function says so. */
static gboolean
walk (UsAccessible *accessible, gboolean (*function) (UsAccessible *, gpointer), gpointer user_data)
{
  int n_children;

  if (function (accessible, user_data))
    return TRUE;
  n_children = atspi_accessible_get_child_count (accessible, NULL);
  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (UsAccessible) child = atspi_accessible_get_child_at_index (accessible, i, NULL);

      if (child != NULL && walk (child, function, user_data))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_shown (UsAccessible *accessible)
{
  AtspiStateSet *states = atspi_accessible_get_state_set (accessible);
  gboolean shown = states != NULL && atspi_state_set_contains (states, ATSPI_STATE_SHOWING);

  g_clear_object (&states);
  return shown;
}

static gboolean
search_one (UsAccessible *accessible, gpointer user_data)
{
  Search *search = user_data;

  if (!matches (accessible, search) || !is_shown (accessible))
    return FALSE;
  search->found = g_object_ref (accessible);
  return TRUE;
}

static gboolean
print_one (UsAccessible *accessible, gpointer user_data)
{
  g_autofree char *role = atspi_accessible_get_role_name (accessible, NULL);
  g_autofree char *name = atspi_accessible_get_name (accessible, NULL);

  print_error ("  %s \"%s\"%s\n", role, name, is_shown (accessible) ? "" : " (hidden)");
  return FALSE;
}

static void
give_up (UsDriver *self, const char *what)
{
  print_error ("Waited in vain for %s in:\n", what);
  if (self->application != NULL)
    walk (self->application, print_one, NULL);
  fail ();
}

/* Looks until the condition holds, or gives up with the tree as it was then. */
void
us_driver_wait (UsDriver *self, gboolean (*condition) (UsDriver *, gpointer), gpointer data,
                const char *what)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE;

  while (!condition (self, data))
    {
      if (g_get_monotonic_time () > deadline)
        give_up (self, what);
      g_usleep (PAUSE);
      /* libatspi remembers what it saw; without events it would see that for ever. */
      if (self->application != NULL)
        atspi_accessible_clear_cache (self->application);
    }
}

UsAccessible *
us_driver_lookup (UsDriver *self, const char *role, const char *name)
{
  Search search = { role, name, NULL };

  atspi_accessible_clear_cache (self->application);
  walk (self->application, search_one, &search);
  return search.found;
}

static gboolean
look (UsDriver *self, gpointer data)
{
  Search *search = data;

  walk (self->application, search_one, search);
  return search->found != NULL;
}

UsAccessible *
us_driver_find (UsDriver *self, const char *role, const char *name)
{
  Search search = { role, name, NULL };
  g_autofree char *what = g_strdup_printf ("%s \"%s\"", role, name == NULL ? "" : name);

  us_driver_wait (self, look, &search, what);
  return search.found;
}

static gboolean
is_gone (UsDriver *self, gpointer data)
{
  const Search *search = data;
  g_autoptr (UsAccessible) found = us_driver_lookup (self, search->role, search->name);

  return found == NULL;
}

void
us_driver_wait_gone (UsDriver *self, const char *role, const char *name)
{
  Search search = { role, name, NULL };

  us_driver_wait (self, is_gone, &search, "something to go away");
}

typedef struct
{
  void (*function) (UsAccessible *, gpointer);
  gpointer user_data;
} Visit;

static gboolean
visit_one (UsAccessible *accessible, gpointer user_data)
{
  Visit *visit = user_data;

  visit->function (accessible, visit->user_data);
  return FALSE;
}

void
us_driver_foreach (UsDriver *self, void (*function) (UsAccessible *, gpointer), gpointer user_data)
{
  Visit visit = { function, user_data };

  atspi_accessible_clear_cache (self->application);
  walk (self->application, visit_one, &visit);
}

typedef struct
{
  UsAccessible *accessible;
  const char *text;
} Expectation;

static gboolean
has_text (UsDriver *self, gpointer data)
{
  const Expectation *expectation = data;
  g_autofree char *text = NULL;

  atspi_accessible_clear_cache (expectation->accessible);
  text = us_driver_text (expectation->accessible);
  return strcmp (text, expectation->text) == 0;
}

void
us_driver_wait_text (UsDriver *self, UsAccessible *accessible, const char *text)
{
  Expectation expectation = { accessible, text };

  us_driver_wait (self, has_text, &expectation, text);
}

static gboolean
file_exists (UsDriver *self, gpointer data)
{
  g_autofree char *path = us_driver_path (self, data);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

void
us_driver_wait_file (UsDriver *self, const char *name)
{
  us_driver_wait (self, file_exists, (gpointer) name, name);
}

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gboolean *ended = user_data;

  g_subprocess_wait_finish (G_SUBPROCESS (source), result, NULL);
  *ended = TRUE;
}

static gboolean
has_ended (UsDriver *self, gpointer data)
{
  gboolean *ended = data;

  while (g_main_context_iteration (NULL, FALSE))
    ;
  return *ended;
}

/* Ends well when the program does. */
void
us_driver_wait_ended (UsDriver *self)
{
  gboolean ended = FALSE;

  g_clear_object (&self->application);
  g_subprocess_wait_async (self->process, NULL, ended_cb, &ended);
  us_driver_wait (self, has_ended, &ended, "the program's end");
  assert_true (g_subprocess_get_if_exited (self->process));
  assert_int_equal (g_subprocess_get_exit_status (self->process), 0);
}

/* What a text says, in all its paragraphs. */
char *
us_driver_text (UsAccessible *accessible)
{
  g_autoptr (GObject) text = (gpointer) atspi_accessible_get_text_iface (accessible);
  int length;

  if (text == NULL)
    return atspi_accessible_get_name (accessible, NULL);
  /* The end of a text by its length: GTK does not know AT-SPI's -1. */
  length = atspi_text_get_character_count (ATSPI_TEXT (text), NULL);
  return length <= 0 ? g_strdup ("") : atspi_text_get_text (ATSPI_TEXT (text), 0, length, NULL);
}

static char *
run_tool (const char *format, ...)
{
  g_autofree char *command = NULL;
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  va_list arguments;

  va_start (arguments, format);
  command = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (!g_spawn_command_line_sync (command, &output, NULL, NULL, &error))
    fail_msg ("%s: %s", command, error->message);
  return output;
}

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
  g_autofree char *geometry = run_tool ("xdotool getwindowgeometry --shell %s", self->window);
  g_autofree char *extents = run_tool ("xprop -id %s _GTK_FRAME_EXTENTS", self->window);
  const char *equals = strchr (extents, '=');
  int left = 0, right = 0, top = 0;

  if (equals != NULL && sscanf (equals, "= %d, %d, %d", &left, &right, &top) != 3)
    left = top = 0;
  *x = read_number (geometry, "X=") + left;
  *y = read_number (geometry, "Y=") + top;
}

static void
find_point (UsDriver *self, UsAccessible *accessible, double where, int *x, int *y)
{
  g_autofree AtspiRect *extents = NULL;
  int origin_x, origin_y;

  atspi_accessible_clear_cache (accessible);
  extents =
      atspi_component_get_extents (ATSPI_COMPONENT (accessible), ATSPI_COORD_TYPE_WINDOW, NULL);
  assert_non_null (extents);
  assert_true (extents->width > 0);
  find_origin (self, &origin_x, &origin_y);
  *x = origin_x + extents->x + extents->width / 2;
  *y = origin_y + extents->y + (int) (extents->height * where);
}

void
us_driver_click (UsDriver *self, UsAccessible *accessible)
{
  g_autofree char *output = NULL;
  int x, y;

  find_point (self, accessible, 0.5, &x, &y);
  output = run_tool ("xdotool mousemove %d %d click 1", x, y);
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
  g_autofree char *output = run_tool ("xdotool type --delay 5 -- %s", quoted);
}

void
us_driver_key (const char *key)
{
  g_autofree char *output = run_tool ("xdotool key --clearmodifiers %s", key);
}

/* Drags from the middle of @from into @to, at @where of its height from 0 to 1. */
void
us_driver_drag (UsDriver *self, UsAccessible *from, UsAccessible *to, double where)
{
  int from_x, from_y, to_x, to_y;
  g_autofree char *press = NULL;
  g_autofree char *release = NULL;

  find_point (self, from, 0.5, &from_x, &from_y);
  find_point (self, to, where, &to_x, &to_y);
  press = run_tool ("xdotool mousemove %d %d mousedown 1", from_x, from_y);
  for (int i = 1; i <= DRAG_MOVES; i++)
    {
      g_autofree char *output =
          run_tool ("xdotool mousemove %d %d", from_x + (to_x - from_x) * i / DRAG_MOVES,
                    from_y + (to_y - from_y) * i / DRAG_MOVES);

      g_usleep (DRAG_PAUSE);
    }
  g_usleep (DRAG_REST);
  release = run_tool ("xdotool mouseup 1");
}

static gboolean
find_application (UsDriver *self, gpointer data)
{
  guint pid = (guint) g_ascii_strtoull (g_subprocess_get_identifier (self->process), NULL, 10);
  g_autoptr (UsAccessible) desktop = atspi_get_desktop (0);
  int n_children;

  atspi_accessible_clear_cache (desktop);
  n_children = atspi_accessible_get_child_count (desktop, NULL);
  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (UsAccessible) child = atspi_accessible_get_child_at_index (desktop, i, NULL);

      if (child != NULL && atspi_accessible_get_process_id (child, NULL) == pid)
        {
          self->application = g_steal_pointer (&child);
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
find_window (UsDriver *self, gpointer data)
{
  g_autofree char *windows = run_tool ("xdotool search --onlyvisible --pid %s",
                                       g_subprocess_get_identifier (self->process));

  g_strchomp (windows);
  if (*windows == '\0')
    return FALSE;
  g_free (self->window);
  self->window = g_strdup (strrchr (windows, '\n') == NULL ? windows : strrchr (windows, '\n') + 1);
  return TRUE;
}

/* Starts the program on a file, or on nothing, and waits for its window to be there and active. */
UsDriver *
us_driver_start (const char *file)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  UsDriver *self = g_new0 (UsDriver, 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;
  g_autoptr (UsAccessible) frame = NULL;

  atspi_init ();
  atspi_set_timeout (2000, 5000);
  self->folder = g_dir_make_tmp ("undersigned-XXXXXX", &error);
  assert_null (error);
  g_subprocess_launcher_set_cwd (launcher, self->folder);
  self->process =
      g_subprocess_launcher_spawn (launcher, &error, g_getenv ("US_APPLICATION"), file, NULL);
  assert_null (error);
  us_driver_wait (self, find_application, NULL, "the program to be seen");
  frame = us_driver_find (self, "frame", NULL);
  us_driver_wait (self, find_window, NULL, "a window");
  output = run_tool ("xdotool windowactivate --sync %s", self->window);
  return self;
}

char *
us_driver_path (UsDriver *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      remove_folder (inner);
    }
  g_remove (path);
}

void
us_driver_stop (UsDriver *self)
{
  g_subprocess_force_exit (self->process);
  g_subprocess_wait (self->process, NULL, NULL);
  g_clear_object (&self->application);
  g_object_unref (self->process);
  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->window);
  g_free (self);
}
