/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver-tree.h"

#include <string.h>

/* Longest wait, and how long to sleep between two looks, in microseconds. */
#define PATIENCE (40 * G_USEC_PER_SEC)
#define PAUSE (20 * 1000)
#define PAUSE_MAX (400 * 1000)
#define SETTLED (200 * 1000)
#define SOON (2 * G_USEC_PER_SEC)

typedef struct
{
  const char *role;
  const char *name;
  UsAccessible *found;
} Search;

static gboolean
matches (const UsSeen *seen, const Search *search)
{
  if (strcmp (seen->role, search->role) != 0)
    return FALSE;
  /* The button of a dialog is called "_Save Save": its label with the mnemonic, and again. */
  return search->name == NULL || strcmp (seen->name, search->name) == 0 ||
         (*seen->name == '_' && g_str_has_suffix (seen->name, search->name) &&
          seen->name[strlen (seen->name) - strlen (search->name) - 1] == ' ');
}

static gboolean
search_one (UsDriver *self, const UsSeen *seen, gpointer user_data)
{
  Search *search = user_data;
  g_autoptr (UsAccessible) accessible = NULL;

  if (!matches (seen, search))
    return FALSE;
  accessible = us_driver_reach (self, seen);
  if (strcmp (seen->role, "frame") != 0 && !us_driver_is_shown (accessible))
    return FALSE;
  search->found = g_steal_pointer (&accessible);
  return TRUE;
}

static gboolean
print_one (UsDriver *self, const UsSeen *seen, gpointer user_data)
{
  g_autoptr (UsAccessible) accessible = us_driver_reach (self, seen);

  print_error ("  %s \"%s\"%s\n", seen->role, seen->name,
               us_driver_is_shown (accessible) ? "" : " (hidden)");
  return FALSE;
}

static void
give_up (UsDriver *self, const char *what)
{
  print_error ("Waited in vain for %s in:\n", what);
  if (self->application != NULL)
    us_driver_walk (self, print_one, NULL);
  fail ();
}

/* Looks until the condition holds, or gives up with the tree as it was then. The program draws when
 * it is asked nothing: it gets as long for that as the look took. */
void
us_driver_wait (UsDriver *self, gboolean (*condition) (UsDriver *, gpointer), gpointer data,
                const char *what)
{
  const gint64 begin = g_get_monotonic_time ();
  gint64 start = begin;

  while (!condition (self, data))
    {
      if (start > begin + PATIENCE)
        give_up (self, what);
      us_driver_rest (CLAMP ((gulong) (g_get_monotonic_time () - start), PAUSE, PAUSE_MAX));
      start = g_get_monotonic_time ();
      self->thorough = start > begin + SOON;
    }
  self->thorough = FALSE;
}

UsAccessible *
us_driver_lookup (UsDriver *self, const char *role, const char *name)
{
  Search search = { role, name, NULL };

  us_driver_walk (self, search_one, &search);
  return search.found;
}

static gboolean
look (UsDriver *self, gpointer data)
{
  Search *search = data;

  us_driver_walk (self, search_one, search);
  return search->found != NULL;
}

UsAccessible *
us_driver_find (UsDriver *self, const char *role, const char *name)
{
  Search search = { role, name, NULL };
  g_autofree char *what = g_strdup_printf ("%s \"%s\"", role, name == NULL ? "" : name);

  us_driver_wait (self, look, &search, what);
  /* What shows itself has the keyboard a moment later. */
  us_driver_rest (SETTLED);
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

  text = us_driver_text (expectation->accessible);
  return strcmp (text, expectation->text) == 0;
}

void
us_driver_wait_text (UsDriver *self, UsAccessible *accessible, const char *text)
{
  Expectation expectation = { accessible, text };

  us_driver_wait (self, has_text, &expectation, text);
}

static char *
read_file (UsDriver *self, const char *name)
{
  g_autofree char *path = us_driver_path (self, name);
  char *content = NULL;

  return g_file_get_contents (path, &content, NULL, NULL) ? content : g_strdup ("");
}

typedef struct
{
  const char *name;
  const char *part;
} Content;

static gboolean
has_content (UsDriver *self, gpointer data)
{
  const Content *content = data;
  g_autofree char *text = read_file (self, content->name);

  return strstr (text, content->part) != NULL;
}

/* Until a file of the folder is there and has this in it. */
void
us_driver_wait_content (UsDriver *self, const char *name, const char *part)
{
  Content content = { name, part };

  us_driver_wait (self, has_content, &content, part);
}

typedef struct
{
  const char *role;
  const char *above;
  const char *below;
} Order;

static int
find_height (UsDriver *self, const char *role, const char *name)
{
  g_autoptr (UsAccessible) accessible = us_driver_lookup (self, role, name);
  g_autofree AtspiRect *extents = NULL;

  if (accessible == NULL)
    return -1;
  extents =
      atspi_component_get_extents (ATSPI_COMPONENT (accessible), ATSPI_COORD_TYPE_WINDOW, NULL);
  return extents == NULL ? -1 : extents->y;
}

static gboolean
has_order (UsDriver *self, gpointer data)
{
  const Order *order = data;
  int above = find_height (self, order->role, order->above);
  int below = find_height (self, order->role, order->below);

  return above >= 0 && above < below;
}

/* Until one row stands above another. */
void
us_driver_wait_order (UsDriver *self, const char *role, const char *above, const char *below)
{
  Order order = { role, above, below };

  us_driver_wait (self, has_order, &order, above);
}
