/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "driver.h"

#include <string.h>

const char us_driver_letter[] =
    "Open letter on the wells of the valley\n\n"
    "Dear Minister,\n\n"
    "We, the undersigned organisations, write to you about the wells of our valley, which have "
    "fallen dry in two summers out of three.\n\n"
    "We therefore call on you to:\n\n"
    "1. Measure the water of every well.\n"
    "2. Publish every permit.\n"
    "3. Repair the pipes.\n\n"
    "Sincerely,\n\n"
    "Aroha Trust\n"
    "Bakers of Brill\n"
    "Cycle Union\n";

int
us_driver_setup (void **state)
{
  *state = us_driver_start ("english");
  return 0;
}

int
us_driver_setup_start_page (void **state)
{
  *state = us_driver_start (NULL);
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

void
us_driver_paste_letter (UsDriver *self, const char *letter)
{
  g_autoptr (UsAccessible) body = NULL;

  us_driver_copy (self, letter);
  us_driver_key ("ctrl+n");
  us_driver_key ("Return");
  body = us_driver_find (self, "text", "Text of the letter");
  us_driver_click (self, body);
  us_driver_key ("ctrl+v");
}

void
us_driver_open_register (UsDriver *self)
{
  us_driver_key ("alt+2");
  g_object_unref (us_driver_find (self, "list", "Signatories"));
}

void
us_driver_paste_list (UsDriver *self, const char *list, const char *accept)
{
  us_driver_copy (self, list);
  us_driver_key ("ctrl+v");
  us_driver_answer (self, accept, "Return");
}
