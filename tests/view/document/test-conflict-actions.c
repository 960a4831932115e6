/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "model/block.h"
#include "store/safe-file/safe-file.h"
#include "store/writer/writer.h"
#include "view/application.h"
#include "view/body/body-view.h"
#include "view/document/conflict-bar.h"
#include "view/document/document-file.h"
#include "view/document/document-state.h"
#include "view/document/document-watch.h"
#include "view/file-actions.h"

static UsApplication *application;

/* A window with a letter, whose file somebody else then changes. */
typedef struct
{
  char *folder;
  char *path;
  UsWindow *window;
  UsDocument *document;
} Room;

static gboolean
is_outside (Room *room, UsDocumentOutside expected)
{
  int outside;

  g_object_get (room->document, "outside", &outside, NULL);
  return outside == (int) expected;
}

static void
wait_outside (Room *room, UsDocumentOutside expected)
{
  const gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (!is_outside (room, expected) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  assert_true (is_outside (room, expected));
}

/* Whether the bar above the letter has a button for it. */
static gboolean
is_offered (Room *room, const char *action)
{
  GtkWidget *bar = us_test_find (GTK_WIDGET (room->window), US_TYPE_CONFLICT_BAR, NULL, NULL);
  GtkWidget *button = us_test_find (bar, GTK_TYPE_BUTTON, "action-name", action);
  gboolean is_visible = button != NULL;

  for (GtkWidget *widget = button; is_visible && widget != bar;
       widget = gtk_widget_get_parent (widget))
    is_visible = gtk_widget_get_visible (widget);
  return is_visible;
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

static char *
read_file (const char *path)
{
  g_autoptr (GBytes) bytes = us_safe_file_load (path, 100000, NULL);

  return bytes == NULL ? g_strdup ("")
                       : g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static int
enter (void **state)
{
  Room *room = g_new0 (Room, 1);
  g_autoptr (GFile) file = NULL;

  room->folder = us_test_make_folder ();
  room->path = g_build_filename (room->folder, "letter.statement", NULL);
  write_letter (room->path, "Water");
  file = g_file_new_for_path (room->path);
  room->window = us_window_new (GTK_APPLICATION (application));
  us_window_open_file (room->window, file);
  while (us_window_get_document (room->window) == NULL)
    g_main_context_iteration (NULL, TRUE);
  room->document = us_window_get_document (room->window);
  us_item_set_string (US_ITEM (us_document_get_statement (room->document)), US_STATEMENT_PLACE,
                      "Geneva", NULL);
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

static void
wait_saved (Room *room)
{
  const gint64 end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (us_document_get_unsaved (room->document) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  assert_false (us_document_get_unsaved (room->document));
}

static void
change_outside (Room *room)
{
  write_letter (room->path, "Their title");
  us_document_look (room->document);
  wait_outside (room, US_DOCUMENT_CHANGED);
}

static gboolean
has_toast (gpointer window)
{
  return us_test_find (window, g_type_from_name ("AdwToastWidget"), NULL, NULL) != NULL;
}

/* Which is said, since nothing else is seen to happen; and no name is offered that would. */
static void
test_a_save_does_not_overwrite (void **state)
{
  Room *room = *state;
  g_autofree char *content = NULL;
  g_autofree char *name = NULL;
  g_autofree char *page = NULL;

  write_letter (room->path, "Their title");
  us_window_save_async (room->window, FALSE, NULL, NULL);
  wait_outside (room, US_DOCUMENT_CHANGED);
  us_test_until (has_toast, room->window, "that it is not saved");
  name = us_document_suggest_name (room->document, "statement");
  assert_string_equal (name, "letter (my version).statement");
  page = us_document_suggest_name (room->document, "html");
  assert_string_equal (page, "letter.html");
  content = read_file (room->path);
  assert_non_null (strstr (content, "Their title"));
  assert_true (us_document_get_unsaved (room->document));
}

static void
test_mine_is_kept_and_theirs_beside_it (void **state)
{
  Room *room = *state;
  g_autofree char *other =
      g_build_filename (room->folder, "letter (other version).statement", NULL);
  g_autofree char *mine = NULL;
  g_autofree char *theirs = NULL;

  change_outside (room);
  assert_true (is_offered (room, "win.take-theirs") && is_offered (room, "win.save-as"));
  g_action_group_activate_action (G_ACTION_GROUP (room->window), "keep-mine", NULL);
  wait_saved (room);
  mine = read_file (room->path);
  theirs = read_file (other);
  assert_non_null (strstr (mine, "Geneva"));
  assert_non_null (strstr (theirs, "Their title"));
  wait_outside (room, US_DOCUMENT_AS_KNOWN);
}

static void
test_theirs_is_taken_and_mine_comes_back (void **state)
{
  Room *room = *state;
  UsItem *statement = US_ITEM (us_document_get_statement (room->document));

  change_outside (room);
  g_action_group_activate_action (G_ACTION_GROUP (room->window), "take-theirs", NULL);
  wait_saved (room);
  assert_string_equal (us_item_get_string (statement, US_STATEMENT_TITLE), "Their title");
  assert_string_equal (us_item_get_string (statement, US_STATEMENT_PLACE), "");
  assert_true (us_history_undo (us_document_get_history (room->document)));
  assert_string_equal (us_item_get_string (statement, US_STATEMENT_TITLE), "Water");
  assert_string_equal (us_item_get_string (statement, US_STATEMENT_PLACE), "Geneva");
  assert_true (us_document_get_unsaved (room->document));
}

static void
add_paragraphs (UsStatement *statement, const char *words)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (UsText) text = us_text_new (words, NULL);
      g_autoptr (UsBlock) block = us_block_new (US_BLOCK_PARAGRAPH, text);

      assert_true (us_item_list_append (us_statement_get_body (statement), block, NULL));
    }
}

static void
test_the_caret_stays_where_it_was (void **state)
{
  Room *room = *state;
  g_autoptr (UsStatement) theirs = us_statement_new ();
  g_autoptr (GBytes) bytes = NULL;
  GtkWidget *body = us_test_find (GTK_WIDGET (room->window), US_TYPE_BODY_VIEW, NULL, NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (body));
  GtkTextIter caret;

  add_paragraphs (us_document_get_statement (room->document), "What I wrote");
  gtk_text_buffer_get_iter_at_line_offset (buffer, &caret, 1, 4);
  gtk_text_buffer_place_cursor (buffer, &caret);
  gtk_widget_grab_focus (body);
  add_paragraphs (theirs, "They wrote more than I did");
  bytes = us_writer_write (theirs);
  assert_true (us_safe_file_save (room->path, bytes, NULL));
  us_document_look (room->document);
  wait_outside (room, US_DOCUMENT_CHANGED);
  g_action_group_activate_action (G_ACTION_GROUP (room->window), "take-theirs", NULL);
  wait_saved (room);
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  assert_int_equal (gtk_text_iter_get_line (&caret), 1);
  assert_int_equal (gtk_text_iter_get_line_offset (&caret), 4);
}

static void
test_a_file_that_is_gone_is_written_again (void **state)
{
  Room *room = *state;
  g_autofree char *content = NULL;

  assert_int_equal (g_unlink (room->path), 0);
  us_document_look (room->document);
  wait_outside (room, US_DOCUMENT_GONE);
  g_action_group_activate_action (G_ACTION_GROUP (room->window), "keep-mine", NULL);
  wait_saved (room);
  content = read_file (room->path);
  assert_non_null (strstr (content, "Geneva"));
}

static void
test_a_folder_in_its_place_is_seen (void **state)
{
  Room *room = *state;

  assert_int_equal (g_unlink (room->path) | g_mkdir (room->path, 0700), 0);
  us_document_look (room->document);
  wait_outside (room, US_DOCUMENT_BLOCKED);
  assert_true (us_document_get_unsaved (room->document));
  /* Nothing can be saved where a folder is, and there is nothing to take. */
  assert_true (is_offered (room, "win.save-as"));
  assert_false (is_offered (room, "win.keep-mine"));
  assert_false (is_offered (room, "win.take-theirs"));
}

/* By another name it is the same file, and has its window already. */
static void
test_links_lead_to_the_same_window (void **state)
{
  Room *room = *state;
  g_autofree char *hard = g_build_filename (room->folder, "hard.statement", NULL);
  g_autofree char *soft = g_build_filename (room->folder, "soft.statement", NULL);
  g_autoptr (GFile) hard_file = g_file_new_for_path (hard);
  g_autoptr (GFile) soft_file = g_file_new_for_path (soft);
  const guint n_windows =
      g_list_length (gtk_application_get_windows (GTK_APPLICATION (application)));

  assert_int_equal (link (room->path, hard), 0);
  assert_int_equal (symlink (room->path, soft), 0);
  us_window_open_file (room->window, hard_file);
  us_window_open_file (room->window, soft_file);
  assert_int_equal (g_list_length (gtk_application_get_windows (GTK_APPLICATION (application))),
                    n_windows);
  assert_ptr_equal (us_window_get_document (room->window), room->document);
}

int
main (void)
{
#define ROOM_TEST(test) cmocka_unit_test_setup_teardown (test, enter, leave)
  const struct CMUnitTest tests[] = {
    ROOM_TEST (test_a_save_does_not_overwrite),
    ROOM_TEST (test_mine_is_kept_and_theirs_beside_it),
    ROOM_TEST (test_theirs_is_taken_and_mine_comes_back),
    ROOM_TEST (test_the_caret_stays_where_it_was),
    ROOM_TEST (test_a_file_that_is_gone_is_written_again),
    ROOM_TEST (test_a_folder_in_its_place_is_seen),
    ROOM_TEST (test_links_lead_to_the_same_window),
  };
  int failed;

  application = us_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  failed = cmocka_run_group_tests (tests, NULL, NULL);
  g_object_unref (application);
  return failed;
}
