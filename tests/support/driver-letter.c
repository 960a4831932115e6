/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

#include <string.h>

int
us_driver_setup (void **state)
{
  *state = us_driver_start ("english");
  return 0;
}

int
us_driver_teardown (void **state)
{
  us_driver_stop (*state);
  return 0;
}

gboolean
us_driver_is_title (UsDriver *self, gpointer title)
{
  g_autoptr (UsAccessible) field = us_driver_lookup (self, "text", "Title");
  g_autofree char *text = field == NULL ? g_strdup ("") : us_driver_text (field);

  return strcmp (text, title) == 0;
}

void
us_driver_wait_title (UsDriver *self, const char *title)
{
  us_driver_wait (self, us_driver_is_title, (gpointer) title, title);
}

void
us_driver_type_title (UsDriver *self, const char *title)
{
  g_autoptr (UsAccessible) field = us_driver_find (self, "text", "Title");

  us_driver_click (self, field);
  us_driver_key ("ctrl+a");
  us_driver_type (title);
  us_driver_wait_title (self, title);
}

/* What is sorted may come after the key that saves: it is saved again with each look. */
static gboolean
is_saved_order (UsDriver *self, gpointer names)
{
  g_autofree char *path = us_driver_path (self, "letter.statement");
  g_autofree char *content = NULL;
  const char *place;

  us_driver_key ("ctrl+s");
  if (!g_file_get_contents (path, &content, NULL, NULL))
    return FALSE;
  place = content;
  for (char **name = names; *name != NULL && place != NULL; name++)
    {
      g_autofree char *element = g_strdup_printf ("<name>%s</name>", *name);

      place = strstr (place, element);
    }
  return place != NULL;
}

void
us_driver_wait_saved_order (UsDriver *self, const char *const *names)
{
  us_driver_wait (self, is_saved_order, (gpointer) names, names[0]);
}
