/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/versions/version-dialog.h"

#include "test.h"
#include "widgets.h"

#include "versions/versions.h"
#include "view/application.h"

#include <string.h>

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

/* What was given a name is kept under it, with the date of today. */
static void
test_letter_is_kept (void **state)
{
  Room *room = *state;
  AdwMessageDialog *dialog;
  GtkWidget *entry;
  UsItem *version;

  us_version_dialog_open (room->window, GTK_WINDOW (room->window));
  dialog = us_test_find_dialog (GTK_WIDGET (room->window));
  assert_non_null (dialog);
  entry = adw_message_dialog_get_extra_child (dialog);
  gtk_editable_set_text (GTK_EDITABLE (entry), "  as sent ");
  adw_message_dialog_response (dialog, "save");
  assert_int_equal (count_versions (room), 1);
  version = us_item_list_get (us_statement_get_versions (room->statement), 0);
  assert_string_equal (us_item_get_string (version, US_VERSION_NAME), "as sent");
  assert_int_equal (strlen (us_item_get_string (version, US_VERSION_DATE)), 10);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_cancelled (void **state)
{
  Room *room = *state;
  AdwMessageDialog *dialog;

  us_version_dialog_open (room->window, GTK_WINDOW (room->window));
  dialog = us_test_find_dialog (GTK_WIDGET (room->window));
  adw_message_dialog_response (dialog, "cancel");
  assert_int_equal (count_versions (room), 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* The same letter twice would make those who agreed to the first look as if they had not. */
static void
test_unchanged (void **state)
{
  Room *room = *state;

  assert_non_null (us_versions_save (room->statement, "", "", NULL));
  us_version_dialog_open (room->window, GTK_WINDOW (room->window));
  assert_null (us_test_find_dialog (GTK_WIDGET (room->window)));
  assert_int_equal (count_versions (room), 1);
}

int
main (void)
{
#define ROOM_TEST(test) cmocka_unit_test_setup_teardown (test, enter, leave)
  const struct CMUnitTest tests[] = {
    ROOM_TEST (test_letter_is_kept),
    ROOM_TEST (test_cancelled),
    ROOM_TEST (test_unchanged),
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
