/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include <string.h>
#include <utime.h>

#include "store/journal/journal.h"
#include "store/journal/recovery.h"
#include "view/application.h"
#include "view/document/document-save.h"
#include "view/document/document-state.h"
#include "view/document/recover.h"
#include "view/file-actions.h"
#include "view/settings.h"
#include "view/window.h"

/* Work goes only by the word of a person: every way to lose sight of a letter, with and without
 * changes, with and without a file, by every answer. */

static UsApplication *application;

typedef enum
{
  CLOSE,
  QUIT,
  OPEN_ANOTHER,
  NEW_WINDOW,
  NEW_LETTER,
  N_WAYS,
} Way;

typedef struct
{
  UsWindow *window;
  UsDocument *document;
  char *folder;
  char *path;
  gboolean has_file;
  gboolean changed;
} Room;

static void
settle (void)
{
  for (guint i = 0; i < 50; i++)
    g_main_context_iteration (NULL, FALSE);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree char *remark = NULL;

  assert_true (us_document_save_finish (US_DOCUMENT (source), result, &remark, NULL));
  *(gboolean *) user_data = TRUE;
}

static void
set_title (Room *room, const char *title)
{
  assert_true (us_item_set_string (US_ITEM (us_document_get_statement (room->document)),
                                   US_STATEMENT_TITLE, title, NULL));
}

static void
enter (Room *room, gboolean has_file, gboolean changed)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  gboolean done = FALSE;

  room->has_file = has_file;
  room->changed = changed;
  room->folder = us_test_make_folder ();
  room->path = g_build_filename (room->folder, "letter.statement", NULL);
  room->window = g_object_ref (us_window_new (GTK_APPLICATION (application)));
  room->document = us_document_new (statement);
  us_window_set_document (room->window, room->document);
  if (has_file)
    {
      set_title (room, "Wells");
      us_document_save_async (room->document, room->path, FALSE, saved_cb, &done);
      us_test_await (&done);
    }
  if (changed)
    set_title (room, "Springs");
}

static guint
count_windows (void)
{
  return g_list_length (gtk_application_get_windows (GTK_APPLICATION (application)));
}

static void
leave (Room *room)
{
  g_clear_object (&room->document);
  while (count_windows () > 0)
    gtk_window_destroy (gtk_application_get_windows (GTK_APPLICATION (application))->data);
  g_object_unref (room->window);
  settle ();
  us_recover_erase ();
  us_test_remove_folder (room->folder);
  g_free (room->path);
}

static void
go (Room *room, Way way)
{
  g_autoptr (GFile) another = NULL;
  g_autofree char *path = NULL;

  switch (way)
    {
    case CLOSE:
      gtk_window_present (GTK_WINDOW (room->window));
      gtk_window_close (GTK_WINDOW (room->window));
      break;
    case QUIT:
      g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
      break;
    case OPEN_ANOTHER:
      path = g_build_filename (room->folder, "another.txt", NULL);
      assert_true (g_file_set_contents (path, "Dear all,\n\nWater.\n", -1, NULL));
      another = g_file_new_for_path (path);
      us_window_open_file (room->window, another);
      break;
    case NEW_WINDOW:
      g_action_group_activate_action (G_ACTION_GROUP (application), "new-window", NULL);
      break;
    case NEW_LETTER:
      g_action_group_activate_action (G_ACTION_GROUP (application), "new-from",
                                      g_variant_new_string ("minister.en"));
      break;
    case N_WAYS:
    default:
      assert_true (FALSE);
    }
  settle ();
}

static gboolean
is_open (Room *room)
{
  return g_list_find (gtk_application_get_windows (GTK_APPLICATION (application)), room->window) !=
             NULL &&
         us_window_get_document (room->window) == room->document;
}

static gboolean
has_in_file (Room *room, const char *title)
{
  g_autofree char *content = NULL;

  return g_file_get_contents (room->path, &content, NULL, NULL) && strstr (content, title) != NULL;
}

/* All that was written is on the screen as it was, with the way back, and kept for a crash. */
static void
assert_as_it_was (Room *room)
{
  assert_true (is_open (room));
  assert_string_equal (
      us_item_get_string (US_ITEM (us_document_get_statement (room->document)), US_STATEMENT_TITLE),
      room->changed    ? "Springs"
      : room->has_file ? "Wells"
                       : "");
  assert_int_equal (us_document_get_unsaved (room->document), room->changed);
  assert_int_equal (us_journal_is_active (us_document_get_journal (room->document)), room->changed);
  assert_int_equal (has_in_file (room, "Wells"), room->has_file);
  assert_false (has_in_file (room, "Springs"));
}

static void
answer (Room *room, AdwMessageDialog *dialog, const char *word)
{
  g_object_ref (dialog);
  adw_message_dialog_response (dialog, word);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_object_unref (dialog);
  if (!g_str_equal (word, "save"))
    settle ();
  else if (room->has_file)
    while (is_open (room))
      g_main_context_iteration (NULL, TRUE);
  settle ();
}

static void
assert_gone (Room *room, const char *word)
{
  const gboolean saved = g_str_equal (word, "save");

  assert_false (is_open (room));
  assert_int_equal (has_in_file (room, saved ? "Springs" : "Wells"), room->has_file);
  g_clear_object (&room->document);
  settle ();
  /* It was said that it is not wanted, or it is in the file: it does not come back. */
  assert_int_equal (us_recover_erase (), 0);
}

static void
try_way (Way way, gboolean has_file, gboolean changed, const char *word)
{
  Room room = { 0 };
  AdwMessageDialog *dialog;

  enter (&room, has_file, changed);
  go (&room, way);
  dialog = us_test_find_dialog (GTK_WIDGET (room.window));
  assert_int_equal (dialog != NULL, changed && way <= QUIT);
  if (dialog != NULL)
    {
      assert_as_it_was (&room);
      answer (&room, dialog, word);
      /* Where to is asked for what has no file, and not yet answered. */
      if (g_str_equal (word, "cancel") || (g_str_equal (word, "save") && !has_file))
        assert_as_it_was (&room);
      else
        assert_gone (&room, word);
    }
  else if (way <= QUIT)
    assert_false (is_open (&room));
  else if (changed || has_file)
    assert_as_it_was (&room);
  leave (&room);
}

static void
test_every_way_by_every_answer (void **state)
{
  static const char *const words[] = { "cancel", "discard", "save" };
  guint n_tried = 0;

  for (Way way = 0; way < N_WAYS; way++)
    for (guint has_file = 0; has_file < 2; has_file++)
      /* Where nothing is let go of, what is unchanged tells nothing. */
      for (guint changed = way > QUIT; changed < 2; changed++)
        for (guint i = 0; i < (changed && way <= QUIT ? G_N_ELEMENTS (words) : 1); i++)
          {
            /* A dialog that nobody answers would ask for the file in the next test. */
            if (way <= QUIT && changed && !has_file && i == 2)
              continue;
            try_way (way, has_file, changed, words[i]);
            n_tried++;
          }
  print_error ("# letting go: %u ways tried, nothing lost without a word\n", n_tried);
}

static void
make_old (const char *path, time_t when)
{
  const struct utimbuf times = { when, when };
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      make_old (inner, when);
    }
  utime (path, &times);
}

/* Nothing is too old to come back, and nothing from the future. */
static void
test_age_does_not_matter (void **state)
{
  static const int years[] = { -60, -10, -1, 1, 10 };
  g_autofree char *root = us_journal_folder_dup_root ();
  guint n_aside;

  for (gsize i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autoptr (UsStatement) statement = us_statement_new ();
      g_autoptr (UsJournal) journal = us_journal_new (statement, root);
      GList *windows;

      us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, "Springs", NULL);
      assert_true (us_journal_leave (journal));
      make_old (root, time (NULL) + years[i] * 365 * 24 * 3600);
      assert_true (us_recover_windows (GTK_APPLICATION (application), &n_aside));
      assert_int_equal (n_aside, 0);
      windows = gtk_application_get_windows (GTK_APPLICATION (application));
      assert_int_equal (g_list_length (windows), 1);
      assert_string_equal (us_document_get_title (us_window_get_document (windows->data)),
                           "Springs");
      gtk_window_destroy (windows->data);
      settle ();
    }
}

typedef struct
{
  gboolean done;
  gboolean may_go;
} Reply;

static void
released_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Reply *reply = user_data;

  reply->may_go = us_window_release_finish (US_WINDOW (source), result);
  reply->done = TRUE;
}

static gboolean
asks (gpointer window)
{
  return us_test_find_dialog (window) != NULL;
}

static void
stay (Room *room, Reply *reply)
{
  AdwMessageDialog *dialog;

  us_test_until (asks, room->window, "the question");
  assert_false (reply->done);
  dialog = us_test_find_dialog (GTK_WIDGET (room->window));
  adw_message_dialog_response (dialog, "cancel");
  us_test_await (&reply->done);
  gtk_window_destroy (GTK_WINDOW (dialog));
  assert_false (reply->may_go);
}

/* Those who have chosen that are not asked, and what they write while it is saved is saved too. */
static void
test_saved_by_itself (void **state)
{
  Room room;
  Reply reply = { .done = FALSE };

  g_settings_set_boolean (us_settings_get (), "autosave", TRUE);
  enter (&room, TRUE, TRUE);
  us_window_release_async (room.window, released_cb, &reply);
  set_title (&room, "Rivers");
  us_test_await (&reply.done);
  assert_true (reply.may_go);
  assert_null (us_test_find_dialog (GTK_WIDGET (room.window)));
  assert_false (us_document_get_unsaved (room.document));
  leave (&room);
  g_settings_reset (us_settings_get (), "autosave");
}

/* There is no file, or somebody else has written there and nobody has seen it yet. */
static void
test_what_cannot_save_itself_is_asked_about (void **state)
{
  g_settings_set_boolean (us_settings_get (), "autosave", TRUE);
  for (guint has_file = 0; has_file < 2; has_file++)
    {
      Room room;
      Reply reply = { .done = FALSE };
      g_autofree char *content = NULL;

      enter (&room, has_file == 1, TRUE);
      assert_true (g_file_set_contents (room.path, "Theirs", -1, NULL));
      us_window_release_async (room.window, released_cb, &reply);
      stay (&room, &reply);
      assert_true (g_file_get_contents (room.path, &content, NULL, NULL));
      assert_string_equal (content, "Theirs");
      leave (&room);
    }
  g_settings_reset (us_settings_get (), "autosave");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_every_way_by_every_answer),
    cmocka_unit_test (test_age_does_not_matter),
    cmocka_unit_test (test_saved_by_itself),
    cmocka_unit_test (test_what_cannot_save_itself_is_asked_about),
  };
  int failed;

  application = us_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  failed = cmocka_run_group_tests_name ("letting-go", tests, NULL, NULL);
  g_object_unref (application);
  return failed;
}
