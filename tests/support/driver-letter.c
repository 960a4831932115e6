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
