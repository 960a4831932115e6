/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "room.h"
#include "test.h"
#include "widgets.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "model/error.h"
#include "model/signatory.h"
#include "store/safe-file/safe-file.h"
#include "store/writer/writer.h"
#include "view/application.h"
#include "view/document/autosave.h"
#include "view/document/document-save.h"
#include "view/document/document-state.h"
#include "view/document/document-watch.h"
#include "view/document/unfinished.h"
#include "view/file-actions.h"
#include "view/settings.h"

static UsApplication *application;

/* A window with a letter, for somebody who has chosen to have it saved. */
typedef struct
{
  char *folder;
  char *path;
  UsWindow *window;
  UsDocument *document;
  UsItem *statement;
} Room;

static void
set_delay (int seconds)
{
  assert_true (g_settings_set_int (us_settings_get (), "autosave-delay", seconds));
}

static void
set_autosave (gboolean on)
{
  g_settings_set_boolean (us_settings_get (), "autosave", on);
}

static void
write_letter (const char *path, const char *title)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GBytes) bytes = NULL;

  us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, title, NULL);
  bytes = us_writer_write (statement);
  assert_true (us_safe_file_save (path, bytes, NULL));
}

static gboolean
file_has (Room *room, const char *words)
{
  g_autofree char *content = NULL;

  return g_file_get_contents (room->path, &content, NULL, NULL) && strstr (content, words) != NULL;
}

static void
open_letter (Room *room)
{
  g_autoptr (GFile) file = g_file_new_for_path (room->path);
  /* The number of a file that is gone is given to the next one: it would be held yet. */
  char *locks = g_build_filename (g_get_user_runtime_dir (), "undersigned", NULL);

  g_mkdir_with_parents (locks, 0700);
  us_test_remove_folder (locks);
  room->window = g_object_ref (us_window_new (GTK_APPLICATION (application)));
  us_window_open_file (room->window, file);
  while (us_window_get_document (room->window) == NULL)
    g_main_context_iteration (NULL, TRUE);
  room->document = g_object_ref (us_window_get_document (room->window));
  room->statement = US_ITEM (us_document_get_statement (room->document));
}

static int
enter (void **state)
{
  Room *room = g_new0 (Room, 1);

  room->folder = us_test_make_folder ();
  room->path = g_build_filename (room->folder, "letter.statement", NULL);
  write_letter (room->path, "Water");
  open_letter (room);
  set_delay (0);
  set_autosave (TRUE);
  *state = room;
  return 0;
}

static void
come_to_rest (Room *room)
{
  do
    while (g_main_context_iteration (NULL, FALSE))
      continue;
  while (us_document_is_busy (room->document));
}

static int
leave (void **state)
{
  Room *room = *state;

  us_test_close (room->window);
  come_to_rest (room);
  g_object_unref (room->document);
  set_autosave (FALSE);
  us_test_remove_folder (room->folder);
  g_free (room->path);
  g_free (room);
  return 0;
}

static void
write_place (Room *room, const char *place)
{
  assert_true (us_item_set_string (room->statement, US_STATEMENT_PLACE, place, NULL));
}

static gboolean
is_saved (gpointer document)
{
  return !us_document_get_unsaved (document);
}

static void
test_waits_for_a_pause (void **state)
{
  Room *room = *state;

  come_to_rest (room);
  set_delay (3600);
  write_place (room, "Geneva");
  come_to_rest (room);
  assert_true (us_document_get_unsaved (room->document));
  assert_false (file_has (room, "Geneva"));
}

static void
test_saves_after_the_pause (void **state)
{
  Room *room = *state;

  write_place (room, "Geneva");
  assert_true (us_document_get_unsaved (room->document));
  us_test_until (is_saved, room->document, "that it is saved");
  assert_true (file_has (room, "Geneva"));
  write_place (room, "Nairobi");
  us_test_until (is_saved, room->document, "that it is saved again");
  assert_true (file_has (room, "Nairobi"));
  assert_null (us_test_find_dialog (GTK_WIDGET (room->window)));
}

static void
test_saves_only_for_those_who_have_chosen_it (void **state)
{
  Room *room = *state;

  set_autosave (FALSE);
  write_place (room, "Geneva");
  come_to_rest (room);
  g_object_notify (G_OBJECT (room->window), "is-active");
  come_to_rest (room);
  assert_true (us_document_get_unsaved (room->document));
  assert_false (file_has (room, "Geneva"));
  /* Then also what they wrote before. */
  set_autosave (TRUE);
  us_test_until (is_saved, room->document, "that it is saved");
  assert_true (file_has (room, "Geneva"));
}

static void
test_saves_when_the_window_is_left (void **state)
{
  Room *room = *state;

  set_delay (3600);
  write_place (room, "Geneva");
  gtk_widget_set_visible (GTK_WIDGET (room->window), FALSE);
  g_object_notify (G_OBJECT (room->window), "is-active");
  us_test_until (is_saved, room->document, "that it is saved");
  assert_true (file_has (room, "Geneva"));
}

static void
finish_cb (GObject *editor)
{
  g_object_set_data (editor, "finished", editor);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree char *remark = NULL;

  assert_true (us_document_save_finish (US_DOCUMENT (source), result, &remark, NULL));
}

/* Neither the steps of undo nor what is only being edited, so that nobody notices. */
static void
test_leaves_alone_who_types (void **state)
{
  Room *room = *state;
  UsHistory *history = us_document_get_history (room->document);
  g_autoptr (GObject) editor = g_object_new (G_TYPE_OBJECT, NULL);

  us_unfinished_watch (US_STATEMENT (room->statement), G_CALLBACK (finish_cb), editor);
  write_place (room, "G");
  write_place (room, "Ge");
  us_test_until (is_saved, room->document, "that it is saved");
  write_place (room, "Gen");
  us_document_save_unasked_async (room->document, saved_cb, NULL);
  write_place (room, "Gene");
  come_to_rest (room);
  write_place (room, "Genev");
  assert_true (us_document_get_unsaved (room->document));
  assert_true (us_history_undo (history));
  assert_string_equal (us_item_get_string (room->statement, US_STATEMENT_PLACE), "");
  assert_true (us_document_get_unsaved (room->document));
  assert_true (us_history_redo (history));
  assert_string_equal (us_item_get_string (room->statement, US_STATEMENT_PLACE), "Genev");
  assert_null (g_object_get_data (editor, "finished"));
}

static gboolean
is_changed_outside (gpointer document)
{
  int outside;

  g_object_get (document, "outside", &outside, NULL);
  return outside == US_DOCUMENT_CHANGED;
}

static gboolean
is_gone (gpointer document)
{
  int outside;

  g_object_get (document, "outside", &outside, NULL);
  return outside == US_DOCUMENT_GONE;
}

/* Also when nobody has seen it yet. */
static void
test_what_others_wrote_is_kept (void **state)
{
  Room *room = *state;

  write_letter (room->path, "Their title");
  write_place (room, "Geneva");
  us_test_until (is_changed_outside, room->document, "the conflict");
  write_place (room, "Nairobi");
  come_to_rest (room);
  g_object_notify (G_OBJECT (room->window), "is-active");
  come_to_rest (room);
  assert_true (file_has (room, "Their title"));
  assert_true (us_document_get_unsaved (room->document));

  /* Until it is decided what becomes of it. */
  g_action_group_activate_action (G_ACTION_GROUP (room->window), "keep-mine", NULL);
  us_test_until (is_saved, room->document, "that it is saved");
  write_place (room, "Lagos");
  us_test_until (is_saved, room->document, "that it is saved again");
  assert_true (file_has (room, "Lagos"));
}

static void
refused_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree char *remark = NULL;
  GError **error = user_data;

  assert_false (us_document_save_finish (US_DOCUMENT (source), result, &remark, error));
}

/* Nor when nobody has seen yet that it is. */
static void
test_a_file_that_is_gone_is_not_made_anew (void **state)
{
  Room *room = *state;
  g_autoptr (GError) error = NULL;

  write_place (room, "Geneva");
  assert_int_equal (g_unlink (room->path), 0);
  us_document_save_unasked_async (room->document, refused_cb, &error);
  us_test_until (is_gone, room->document, "that the file is gone");
  come_to_rest (room);
  assert_us_error (error, US_ERROR_REFUSED);
  assert_false (g_file_test (room->path, G_FILE_TEST_EXISTS));
  assert_null (us_test_find_dialog (GTK_WIDGET (room->window)));
  assert_true (us_document_get_unsaved (room->document));
}

/* It says that it was changed by hand, so that a person has to look at it first. */
static void
test_an_odd_file_is_left_alone (void **state)
{
  Room *room = *state;

  us_test_close (room->window);
  g_object_unref (room->document);
  g_free (room->path);
  room->path = g_build_filename (room->folder, "odd.statement", NULL);
  assert_true (
      g_file_set_contents (room->path,
                           "<statement xmlns=\"urn:undersigned:statement\" version=\"1.0\">"
                           "<title>Springs</title></statement>",
                           -1, NULL));
  open_letter (room);
  write_place (room, "Geneva");
  come_to_rest (room);
  assert_false (us_autosave_is_wanted (room->document));
  assert_false (file_has (room, "Geneva"));
}

static void
limit_files (rlim_t size)
{
  struct rlimit limit;

  assert_int_equal (getrlimit (RLIMIT_FSIZE, &limit), 0);
  limit.rlim_cur = size;
  assert_int_equal (setrlimit (RLIMIT_FSIZE, &limit), 0);
}

static gboolean
says_failure (gpointer window)
{
  return us_test_find_dialog (window) != NULL;
}

/* As on a full disk; then it waits for a save by hand. */
static void
test_a_failure_is_told_once (void **state)
{
  Room *room = *state;
  g_autofree char *much = g_strnfill (30000, 'x');
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Aroha Trust");
  AdwMessageDialog *dialog;

  us_item_set_string (US_ITEM (signatory), US_SIGNATORY_REMARK, much, NULL);
  assert_true (us_item_list_append (us_statement_get_signatories (US_STATEMENT (room->statement)),
                                    signatory, NULL));
  limit_files (25000);
  us_test_until (says_failure, room->window, "that it is not saved");
  limit_files (RLIM_INFINITY);
  dialog = us_test_find_dialog (GTK_WIDGET (room->window));
  assert_string_equal (adw_message_dialog_get_heading (dialog), "The Letter Is Not Saved");
  gtk_window_destroy (GTK_WINDOW (dialog));
  write_place (room, "Nairobi");
  come_to_rest (room);
  assert_true (us_document_get_unsaved (room->document));
  assert_true (file_has (room, "Water"));
  assert_false (file_has (room, "Nairobi"));

  us_window_save_async (room->window, FALSE, NULL, NULL);
  us_test_until (is_saved, room->document, "that it is saved");
  write_place (room, "Lagos");
  us_test_until (is_saved, room->document, "that it is saved again");
  assert_true (file_has (room, "Lagos"));
}

int
main (void)
{
#define ROOM_TEST(test) cmocka_unit_test_setup_teardown (test, enter, leave)
  const struct CMUnitTest tests[] = {
    ROOM_TEST (test_waits_for_a_pause),
    ROOM_TEST (test_saves_after_the_pause),
    ROOM_TEST (test_saves_only_for_those_who_have_chosen_it),
    ROOM_TEST (test_saves_when_the_window_is_left),
    ROOM_TEST (test_leaves_alone_who_types),
    ROOM_TEST (test_what_others_wrote_is_kept),
    ROOM_TEST (test_a_file_that_is_gone_is_not_made_anew),
    ROOM_TEST (test_an_odd_file_is_left_alone),
    ROOM_TEST (test_a_failure_is_told_once),
  };
  char *home = us_test_make_folder ();
  int failed;

  g_setenv ("XDG_STATE_HOME", home, TRUE);
  g_setenv ("XDG_RUNTIME_DIR", home, TRUE);
  signal (SIGXFSZ, SIG_IGN);
  application = us_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  failed = cmocka_run_group_tests (tests, NULL, NULL);
  g_object_unref (application);
  us_test_remove_folder (home);
  return failed;
}
