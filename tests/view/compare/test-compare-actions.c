/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include <glib/gstdio.h>

#include "store/safe-file/safe-file.h"
#include "store/writer/writer.h"
#include "view/application.h"
#include "view/compare/compare-window.h"
#include "view/file-actions.h"

static UsApplication *application;

/* A window with a letter in a file. */
typedef struct
{
  char *folder;
  char *path;
  UsWindow *window;
} Room;

static int
enter (void **state)
{
  Room *room = g_new0 (Room, 1);
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = us_writer_write (statement);

  room->folder = us_test_make_folder ();
  room->path = g_build_filename (room->folder, "letter.statement", NULL);
  assert_true (us_safe_file_save (room->path, bytes, NULL));
  file = g_file_new_for_path (room->path);
  room->window = us_window_new (GTK_APPLICATION (application));
  us_window_open_file (room->window, file);
  while (us_window_get_document (room->window) == NULL)
    g_main_context_iteration (NULL, TRUE);
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
  us_test_remove_folder (room->folder);
  g_free (room->path);
  g_free (room);
  return 0;
}

static gboolean
has_changes (gpointer data)
{
  GtkWidget *window = us_test_find_window (US_TYPE_COMPARE_WINDOW);
  GtkWidget *stack = window != NULL ? us_test_find (window, GTK_TYPE_STACK, NULL, NULL) : NULL;

  return stack != NULL &&
         g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "changes");
}

static void
test_with_its_file (void **state)
{
  Room *room = *state;
  UsStatement *statement = us_document_get_statement (us_window_get_document (room->window));

  us_item_set_string (US_ITEM (statement), US_STATEMENT_PLACE, "Geneva", NULL);
  g_action_group_activate_action (G_ACTION_GROUP (room->window), "compare-saved", NULL);
  us_test_until (has_changes, NULL, "the changes");
  assert_non_null (us_test_find (us_test_find_window (US_TYPE_COMPARE_WINDOW), GTK_TYPE_LABEL,
                                 "label", "since the file was saved"));
}

/* It is said, and no window is left. */
static void
test_a_file_that_is_gone (void **state)
{
  Room *room = *state;
  AdwMessageDialog *dialog;

  assert_int_equal (g_remove (room->path), 0);
  g_action_group_activate_action (G_ACTION_GROUP (room->window), "compare-saved", NULL);
  while ((dialog = us_test_find_dialog (GTK_WIDGET (room->window))) == NULL)
    g_main_context_iteration (NULL, TRUE);
  assert_string_equal (adw_message_dialog_get_heading (dialog), "The Letters Cannot Be Compared");
  assert_null (us_test_find_window (US_TYPE_COMPARE_WINDOW));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (void)
{
#define ROOM_TEST(test) cmocka_unit_test_setup_teardown (test, enter, leave)
  const struct CMUnitTest tests[] = {
    ROOM_TEST (test_with_its_file),
    ROOM_TEST (test_a_file_that_is_gone),
  };
  int failed;

  application = us_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  failed = cmocka_run_group_tests (tests, NULL, NULL);
  g_object_unref (application);
  return failed;
}
