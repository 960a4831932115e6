/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/versions/version-actions.h"

#include "letter-window.h"
#include "room.h"
#include "test.h"
#include "widgets.h"

#include "versions/versions.h"
#include "view/versions/versions-window.h"

typedef UsTestLetterWindow Room;

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
  us_test_until (us_test_is_mapped, us_test_find_window (US_TYPE_VERSIONS_WINDOW), "the versions");
  us_test_close (g_object_ref (us_test_find_window (US_TYPE_VERSIONS_WINDOW)));
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
#define ROOM_TEST(test)                                                                            \
  cmocka_unit_test_setup_teardown (test, us_test_letter_window_enter, us_test_letter_window_leave)
  const struct CMUnitTest tests[] = {
    ROOM_TEST (test_actions),
    ROOM_TEST (test_without_letter),
  };

  return cmocka_run_group_tests (tests, us_test_letter_window_begin, us_test_letter_window_end);
}
