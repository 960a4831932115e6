/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter-window.h"

#include "test.h"
#include "widgets.h"

#include "view/application.h"

static UsApplication *application;
static char *home;

int
us_test_letter_window_begin (void **state)
{
  home = us_test_make_folder ();
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  application = us_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  return 0;
}

int
us_test_letter_window_end (void **state)
{
  g_clear_object (&application);
  us_test_remove_folder (home);
  home = NULL;
  return 0;
}

int
us_test_letter_window_enter (void **state)
{
  UsTestLetterWindow *room = g_new0 (UsTestLetterWindow, 1);

  room->statement = us_statement_new ();
  room->document = us_document_new (room->statement);
  room->window = us_window_new (GTK_APPLICATION (application));
  us_window_set_document (room->window, room->document);
  gtk_window_present (GTK_WINDOW (room->window));
  us_test_until (us_test_is_mapped, room->window, "the window");
  *state = room;
  return 0;
}

int
us_test_letter_window_leave (void **state)
{
  UsTestLetterWindow *room = *state;

  gtk_window_destroy (GTK_WINDOW (room->window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_object_unref (room->document);
  g_object_unref (room->statement);
  g_free (room);
  return 0;
}
