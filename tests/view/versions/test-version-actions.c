/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/versions/version-actions.h"

#include "room.h"
#include "test.h"
#include "widgets.h"

#include "versions/versions.h"
#include "view/application.h"
#include "view/versions/versions-window.h"

static UsApplication *application;

/* A window with a letter. */
typedef struct
{
  UsStatement *statement;
  UsDocument *document;
  UsWindow *window;
} Room;

static int
enter (void **state)
{
  Room *room = g_new0 (Room, 1);

  room->statement = us_statement_new ();
  room->document = us_document_new (room->statement);
  room->window = us_window_new (GTK_APPLICATION (application));
  us_window_set_document (room->window, room->document);
  gtk_window_present (GTK_WINDOW (room->window));
  us_test_until (us_test_is_mapped, room->window, "the window");
  *state = room;
  return 0;
}

static int
leave (void **state)
{
  Room *room = *state;

  gtk_window_destroy (GTK_WINDOW (room->window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_object_unref (room->document);
  g_object_unref (room->statement);
  g_free (room);
  return 0;
}

static guint
count_versions (Room *room)
{
  return us_item_list_get_length (us_statement_get_versions (room->statement));
}

static void
activate (Room *room, const char *name)
{
  g_action_group_activate_action (G_ACTION_GROUP (room->window), name, NULL);
}

static GtkWidget *
find_versions (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (US_IS_VERSIONS_WINDOW (window))
        return window;
    }
  return NULL;
}

static void
test_actions (void **state)
{
  Room *room = *state;
  AdwMessageDialog *dialog;

  activate (room, "save-version");
  dialog = us_test_find_dialog (GTK_WIDGET (room->window));
  adw_message_dialog_response (dialog, "save");
  gtk_window_destroy (GTK_WINDOW (dialog));
  assert_int_equal (count_versions (room), 1);
  activate (room, "versions");
  us_test_until (us_test_is_mapped, find_versions (), "the versions");
  us_test_close (g_object_ref (find_versions ()));
}

/* Where there is no letter there is nothing to keep. */
static void
test_without_letter (void **state)
{
  Room *room = *state;
  GAction *action;

  us_window_set_document (room->window, NULL);
  action = g_action_map_lookup_action (G_ACTION_MAP (room->window), "versions");
  assert_false (g_action_get_enabled (action));
  action = g_action_map_lookup_action (G_ACTION_MAP (room->window), "save-version");
  assert_false (g_action_get_enabled (action));
}

int
main (void)
{
#define ROOM_TEST(test) cmocka_unit_test_setup_teardown (test, enter, leave)
  const struct CMUnitTest tests[] = {
    ROOM_TEST (test_actions),
    ROOM_TEST (test_without_letter),
  };
  char *home = us_test_make_folder ();
  int failed;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  application = us_application_new ();
  g_application_register (G_APPLICATION (application), NULL, NULL);
  failed = cmocka_run_group_tests (tests, NULL, NULL);
  g_object_unref (application);
  us_test_remove_folder (home);
  return failed;
}
