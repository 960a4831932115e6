/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "room.h"
#include "test.h"
#include "widgets.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "store/lock.h"
#include "view/application.h"
#include "view/body/clipboard-read.h"
#include "view/document/document-file.h"
#include "view/document/document-save.h"
#include "view/file-actions.h"
#include "view/window.h"

static UsApplication *application;

typedef struct
{
  UsWindow *window;
  UsDocument *document;
  char *folder;
  char *path;
} Room;

static int
enter_room (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  Room *room = g_new0 (Room, 1);

  room->window = g_object_ref (us_window_new (GTK_APPLICATION (application)));
  room->document = us_document_new (statement);
  room->folder = us_test_make_folder ();
  room->path = g_build_filename (room->folder, "wells.statement", NULL);
  us_window_set_document (room->window, room->document);
  assert_true (us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, "Wells", NULL));
  *state = room;
  return 0;
}

static int
leave_room (void **state)
{
  Room *room = *state;

  us_test_close (room->window);
  g_object_unref (room->document);
  us_test_remove_folder (room->folder);
  g_free (room->path);
  g_free (room);
  return 0;
}

typedef struct
{
  gboolean may_go;
  gboolean done;
} Reply;

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  gboolean *done = user_data;
  g_autofree char *remark = NULL;

  us_document_save_finish (US_DOCUMENT (source), result, &remark, NULL);
  *done = TRUE;
}

static void
released_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Reply *reply = user_data;

  reply->may_go = us_window_release_finish (US_WINDOW (source), result);
  reply->done = TRUE;
}

/* Gives the document its file, and changes it again. */
static void
save_and_change (Room *room)
{
  gboolean done = FALSE;

  us_document_save_async (room->document, room->path, FALSE, saved_cb, &done);
  us_test_await (&done);
  assert_false (us_document_get_unsaved (room->document));
  assert_true (us_item_set_string (US_ITEM (us_document_get_statement (room->document)),
                                   US_STATEMENT_TITLE, "Springs", NULL));
}

static gboolean
release (Room *room, const char *response)
{
  g_autoptr (AdwMessageDialog) dialog = NULL;
  Reply reply = { .done = FALSE };

  us_window_release_async (room->window, released_cb, &reply);
  g_set_object (&dialog, us_test_find_dialog (GTK_WIDGET (room->window)));
  assert_int_equal (dialog != NULL, response != NULL);
  if (dialog != NULL)
    adw_message_dialog_response (dialog, response);
  us_test_await (&reply.done);
  if (dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (dialog));
  return reply.may_go;
}

static void
test_saved_goes_unasked (void **state)
{
  Room *room = *state;

  save_and_change (room);
  assert_true (release (room, "save"));
  assert_false (us_document_get_unsaved (room->document));
  assert_true (release (room, NULL));
}

static void
test_unsaved_goes_only_when_told (void **state)
{
  Room *room = *state;

  assert_false (release (room, "cancel"));
  assert_true (us_document_get_unsaved (room->document));
  assert_true (release (room, "discard"));
}

static void
count_cb (guint *n_times)
{
  (*n_times)++;
}

/* What cannot be saved stays, and the person knows, and can save it elsewhere. */
static void
test_failed_save_keeps_the_letter (void **state)
{
  Room *room = *state;
  g_autoptr (GSimpleAction) save_as = g_simple_action_new ("save-as", NULL);
  AdwMessageDialog *dialog;
  guint n_times = 0;

  save_and_change (room);
  assert_int_equal (g_remove (room->path), 0);
  assert_int_equal (g_rmdir (room->folder), 0);
  assert_false (release (room, "save"));
  dialog = us_test_find_dialog (GTK_WIDGET (room->window));
  assert_non_null (dialog);
  assert_string_equal (adw_message_dialog_get_heading (dialog), "The Letter Is Not Saved");
  assert_true (us_document_get_unsaved (room->document));
  /* The toolkit's own dialog for it lets go of less than it takes. */
  g_signal_connect_swapped (save_as, "activate", G_CALLBACK (count_cb), &n_times);
  g_action_map_add_action (G_ACTION_MAP (room->window), G_ACTION (save_as));
  adw_message_dialog_response (dialog, "elsewhere");
  assert_int_equal (n_times, 1);
  gtk_window_destroy (GTK_WINDOW (dialog));
  assert_int_equal (g_mkdir (room->folder, 0700), 0);
}

static void
test_only_files_of_this_computer (void **state)
{
  g_autoptr (GFile) far = g_file_new_for_uri ("https://example.org/wells.statement");
  Room *room = *state;
  AdwMessageDialog *dialog;

  us_window_open_file (room->window, far);
  dialog = us_test_find_dialog (GTK_WIDGET (room->window));
  assert_non_null (dialog);
  assert_string_equal (adw_message_dialog_get_heading (dialog), "The Letter Cannot Be Opened");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
make_bad_file (const char *kind, const char *path)
{
  static const char newer[] = "<statement xmlns=\"urn:undersigned:statement\" version=\"2.0\"/>";

  if (g_str_equal (kind, "folder"))
    assert_int_equal (g_mkdir (path, 0700), 0);
  else if (g_str_equal (kind, "pipe"))
    assert_int_equal (mkfifo (path, 0600), 0);
  else if (g_str_equal (kind, "huge"))
    {
      assert_true (g_file_set_contents (path, "", 0, NULL));
      assert_int_equal (truncate (path, 200 << 20), 0);
    }
  else if (g_str_equal (kind, "NUL"))
    assert_true (g_file_set_contents (path, "Dear\0Minister", 13, NULL));
  else if (g_str_equal (kind, "newer"))
    assert_true (g_file_set_contents (path, newer, -1, NULL));
  else if (g_str_equal (kind, "empty"))
    assert_true (g_file_set_contents (path, "", 0, NULL));
}

static AdwMessageDialog *
await_any_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (;;)
    {
      for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
        {
          g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

          if (ADW_IS_MESSAGE_DIALOG (window))
            return ADW_MESSAGE_DIALOG (window);
        }
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
test_bad_files_are_refused (void **state)
{
  static const char *const kinds[] = { "empty", "NUL", "huge", "folder", "pipe", "newer", "none" };
  Room *room = *state;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_build_filename (room->folder, kinds[i], NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      AdwMessageDialog *dialog;
      GtkWindow *asked;

      make_bad_file (kinds[i], path);
      us_window_open_file (room->window, file);
      dialog = await_any_dialog ();
      asked = gtk_window_get_transient_for (GTK_WINDOW (dialog));
      assert_string_equal (adw_message_dialog_get_heading (dialog), "The Letter Cannot Be Opened");
      assert_true (g_str_has_suffix (adw_message_dialog_get_body (dialog), "."));
      assert_ptr_equal (us_window_get_document (room->window), room->document);
      assert_true (us_document_get_unsaved (room->document));
      gtk_window_destroy (GTK_WINDOW (dialog));
      if (asked != GTK_WINDOW (room->window))
        gtk_window_destroy (asked);
    }
}

/* What could be saved is a letter without a file, and the file is as it was. */
static void
test_a_damaged_file_is_salvaged_beside_it (void **state)
{
  static const char damaged[] =
      "<statement xmlns=\"urn:undersigned:statement\" version=\"1.0\">\n"
      "  <title>Springs</title>\n  <body>\n    <p id=\"a\">Dry</p>\n    <p id=\"b\">We";
  Room *room = *state;
  g_autoptr (GFile) file = g_file_new_for_path (room->path);
  g_autofree char *content = NULL;
  AdwMessageDialog *dialog;
  UsDocument *document;
  UsWindow *window;

  assert_true (g_file_set_contents (room->path, damaged, -1, NULL));
  us_window_open_file (room->window, file);
  dialog = await_any_dialog ();
  if (!g_str_equal (adw_message_dialog_get_heading (dialog), "The Letter Is Damaged"))
    fail_msg ("%s", adw_message_dialog_get_body (dialog));
  window = US_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (dialog)));
  document = us_window_get_document (window);
  assert_string_equal (us_document_get_title (document), "Springs");
  assert_null (us_document_get_path (document));
  assert_true (us_document_get_unsaved (document));
  assert_true (us_document_get_losses (document)->len > 0);
  assert_true (g_file_get_contents (room->path, &content, NULL, NULL));
  assert_string_equal (content, damaged);
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* As another session has it: who asks here is told, and nothing is opened. */
static void
test_a_file_that_another_session_has (void **state)
{
  Room *room = *state;
  g_autoptr (GFile) file = g_file_new_for_path (room->path);
  g_autoptr (UsLock) lock = NULL;
  AdwMessageDialog *dialog;
  gboolean is_busy;
  GtkWindow *asked;

  assert_true (g_file_set_contents (
      room->path, "<statement xmlns=\"urn:undersigned:statement\" version=\"1.0\"/>", -1, NULL));
  lock = us_lock_take (room->path, &is_busy);
  us_window_open_file (room->window, file);
  dialog = await_any_dialog ();
  asked = gtk_window_get_transient_for (GTK_WINDOW (dialog));
  assert_string_equal (adw_message_dialog_get_heading (dialog), "The Letter Cannot Be Opened");
  if (strstr (adw_message_dialog_get_body (dialog), "another session") == NULL)
    fail_msg ("%s", adw_message_dialog_get_body (dialog));
  assert_null (us_window_get_document (US_WINDOW (asked)));
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (asked);
}

/* Nobody edits two copies of one file. */
static void
test_open_file_is_not_opened_again (void **state)
{
  Room *room = *state;
  g_autoptr (GFile) file = g_file_new_for_path (room->path);
  guint n_windows;

  save_and_change (room);
  n_windows = g_list_length (gtk_application_get_windows (GTK_APPLICATION (application)));
  us_window_open_file (room->window, file);
  assert_int_equal (g_list_length (gtk_application_get_windows (GTK_APPLICATION (application))),
                    n_windows);
  assert_ptr_equal (us_window_get_document (room->window), room->document);
  assert_true (us_document_get_unsaved (room->document));
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Room *room = user_data;
  const char *mime_type;
  g_autoptr (GBytes) bytes = us_clipboard_read_finish (result, &mime_type, NULL);

  assert_non_null (bytes);
  assert_true (us_item_set_string (US_ITEM (us_document_get_statement (room->document)),
                                   US_STATEMENT_TITLE, "Pasted", NULL));
}

static gboolean
asks (gpointer window)
{
  return us_test_find_dialog (window) != NULL;
}

/* Who pastes and goes at once has not lost what had not arrived yet. */
static void
test_what_is_pasted_is_waited_for (void **state)
{
  static const char *wanted[] = { "text/plain;charset=utf-8", NULL };
  Room *room = *state;
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (room->window));
  g_autoptr (AdwMessageDialog) dialog = NULL;
  Reply reply = { .done = FALSE };

  save_and_change (room);
  assert_true (release (room, "save"));
  gdk_clipboard_set_text (clipboard, "words");
  us_clipboard_read_async (clipboard, wanted, pasted_cb, room);
  us_window_release_async (room->window, released_cb, &reply);
  us_test_until (asks, room->window, "the question");
  dialog = g_object_ref (us_test_find_dialog (GTK_WIDGET (room->window)));
  adw_message_dialog_response (dialog, "cancel");
  us_test_await (&reply.done);
  assert_false (reply.may_go);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

int
main (void)
{
#define ROOM_TEST(test) cmocka_unit_test_setup_teardown (test, enter_room, leave_room)
  const struct CMUnitTest tests[] = {
    ROOM_TEST (test_saved_goes_unasked),
    ROOM_TEST (test_unsaved_goes_only_when_told),
    ROOM_TEST (test_what_is_pasted_is_waited_for),
    ROOM_TEST (test_failed_save_keeps_the_letter),
    ROOM_TEST (test_only_files_of_this_computer),
    ROOM_TEST (test_bad_files_are_refused),
    ROOM_TEST (test_a_damaged_file_is_salvaged_beside_it),
    ROOM_TEST (test_a_file_that_another_session_has),
    ROOM_TEST (test_open_file_is_not_opened_again),
  };
  int failed;

  application = us_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  failed = cmocka_run_group_tests (tests, NULL, NULL);
  g_object_unref (application);
  return failed;
}
