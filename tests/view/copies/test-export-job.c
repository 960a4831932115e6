/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "pages.h"
#include "room.h"
#include "test.h"
#include "widgets.h"

#include <glib/gstdio.h>
#include <string.h>

#include "model/signatory.h"
#include "view/application.h"
#include "view/copies/export-dialog.h"
#include "view/copies/export-job.h"
#include "view/document/document-save.h"
#include "view/settings.h"

static UsApplication *application;

typedef struct
{
  UsWindow *window;
  UsDocument *document;
  char *folder;
} Room;

static int
enter_room (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  Room *room = g_new0 (Room, 1);

  us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, "Wells", NULL);
  room->window = g_object_ref (us_window_new (GTK_APPLICATION (application)));
  room->document = us_document_new (statement);
  room->folder = us_test_make_folder ();
  us_window_set_document (room->window, room->document);
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
  g_free (room);
  return 0;
}

static void
start (Room *room, const char *const *formats)
{
  const UsExportPlan plan = { .formats = formats,
                              .folder = room->folder,
                              .name = "letter",
                              .options.statuses = US_PUBLISH_CONFIRMED };

  us_export_job_start (room->window, &plan);
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  const char *words = NULL;

  if (GTK_IS_BUTTON (widget))
    words = gtk_button_get_label (GTK_BUTTON (widget));
  else if (GTK_IS_LABEL (widget))
    words = gtk_label_get_text (GTK_LABEL (widget));
  return words != NULL && strstr (words, text) != NULL;
}

/* The first widget of a type that says something, or with NULL anything. */
static GtkWidget *
find (GtkWidget *within, const char *type, const char *text)
{
  GtkWidget *found = NULL;

  if (g_str_equal (G_OBJECT_TYPE_NAME (within), type) && (text == NULL || says (within, text)))
    return within;
  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type, text);
  return found;
}

static void
await_toast (Room *room, const char *text)
{
  GtkWidget *toast;

  do
    {
      g_main_context_iteration (NULL, TRUE);
      toast = find (GTK_WIDGET (room->window), "AdwToastWidget", NULL);
    }
  while (toast == NULL || find (toast, "GtkLabel", text) == NULL);
}

static void
answer (Room *room, const char *response)
{
  AdwMessageDialog *question = us_test_find_dialog (GTK_WIDGET (room->window));

  assert_non_null (question);
  adw_message_dialog_response (question, response);
  gtk_window_destroy (GTK_WINDOW (question));
}

static char *
read_file (Room *room)
{
  g_autofree char *path = g_build_filename (room->folder, "letter.txt", NULL);
  char *content = NULL;

  assert_true (g_file_get_contents (path, &content, NULL, NULL));
  return content;
}

static void
write_file (Room *room, const char *content)
{
  g_autofree char *path = g_build_filename (room->folder, "letter.txt", NULL);

  assert_true (g_file_set_contents (path, content, -1, NULL));
}

static void
test_says_what_it_did (void **state)
{
  static const char *const formats[] = { "text", "html", NULL };
  Room *room = *state;
  GtkWidget *button;

  start (room, formats);
  await_toast (room, "2 files exported");
  button = find (GTK_WIDGET (room->window), "GtkButton", "_Open Folder");
  assert_non_null (button);
  assert_string_equal (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), "win.open-folder");
}

/* Whose file it is nobody knows: it is replaced only when somebody says so, and asked about again
 * when somebody else has changed it. */
static void
test_replaces_nothing_unasked (void **state)
{
  static const char *const formats[] = { "text", NULL };
  Room *room = *state;
  g_autofree char *kept = NULL;
  g_autofree char *replaced = NULL;

  write_file (room, "mine");
  start (room, formats);
  assert_contains (adw_message_dialog_get_body (us_test_find_dialog (GTK_WIDGET (room->window))),
                   "already, and what is in it will be lost:\nletter.txt");
  answer (room, "cancel");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  kept = read_file (room);
  assert_string_equal (kept, "mine");

  start (room, formats);
  answer (room, "replace");
  await_toast (room, "1 file exported");
  replaced = read_file (room);
  assert_contains (replaced, "Wells");

  us_item_set_string (US_ITEM (us_document_get_statement (room->document)), US_STATEMENT_TITLE,
                      "Springs", NULL);
  start (room, formats);
  assert_null (us_test_find_dialog (GTK_WIDGET (room->window)));
  do
    {
      g_main_context_iteration (NULL, TRUE);
      g_free (g_steal_pointer (&replaced));
      replaced = read_file (room);
    }
  while (strstr (replaced, "Springs") == NULL);

  write_file (room, "changed by somebody");
  start (room, formats);
  answer (room, "cancel");
}

/* An export that takes long: of names that are not set word by word. */
static void
start_long (Room *room)
{
  static const char *const formats[] = { "text", "pdf", NULL };
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsDocument) document = NULL;

  us_test_set (statement, "language", "ar");
  us_test_add_signatories (statement, 60000);
  document = us_document_new (statement);
  us_window_set_document (room->window, document);
  start (room, formats);
  await_toast (room, "Exporting: ");
}

/* Long work says so, and leaves nothing behind when it is stopped. */
static void
test_stops (void **state)
{
  Room *room = *state;
  g_autoptr (GDir) folder = NULL;

  start_long (room);
  g_signal_emit_by_name (find (GTK_WIDGET (room->window), "GtkButton", "_Cancel"), "clicked");
  await_toast (room, "Nothing was exported");
  folder = g_dir_open (room->folder, 0, NULL);
  assert_null (g_dir_read_name (folder));
}

/* Every toast can be put away, by its button and by Escape; the one that stops the work comes back.
 */
static void
test_stays_to_be_stopped (void **state)
{
  Room *room = *state;
  GtkWidget *first;

  start_long (room);
  first = find (GTK_WIDGET (room->window), "AdwToastWidget", NULL);
  for (guint i = 0; i < 2; i++)
    {
      g_signal_emit_by_name (gtk_widget_get_last_child (first), "clicked");
      while (find (GTK_WIDGET (room->window), "AdwToastWidget", NULL) == first)
        g_main_context_iteration (NULL, TRUE);
      await_toast (room, "Exporting: ");
      first = find (GTK_WIDGET (room->window), "AdwToastWidget", NULL);
    }
  g_signal_emit_by_name (find (GTK_WIDGET (room->window), "GtkButton", "_Cancel"), "clicked");
  await_toast (room, "Nothing was exported");
}

static void
test_says_why_not (void **state)
{
  static const char *const formats[] = { "text", NULL };
  Room *room = *state;
  const UsExportPlan plan = { .formats = formats, .folder = "/nonexistent/folder" };

  us_export_job_start (room->window, &plan);
  while (us_test_find_dialog (GTK_WIDGET (room->window)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  assert_contains (adw_message_dialog_get_body (us_test_find_dialog (GTK_WIDGET (room->window))),
                   "/nonexistent/folder");
  answer (room, "close");
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer done)
{
  g_autofree char *remark = NULL;

  assert_true (us_document_save_finish (US_DOCUMENT (source), result, &remark, NULL));
  *(gboolean *) done = TRUE;
}

/* Nobody is asked whether to replace what never is replaced. */
static void
test_refuses_the_letter_itself (void **state)
{
  static const char *const formats[] = { "text", NULL };
  Room *room = *state;
  g_autofree char *path = g_build_filename (room->folder, "letter.txt", NULL);
  g_autofree char *letter = NULL;
  g_autofree char *kept = NULL;
  gboolean done = FALSE;

  us_document_save_async (room->document, path, FALSE, saved_cb, &done);
  us_test_await (&done);
  letter = read_file (room);
  start (room, formats);
  while (us_test_find_dialog (GTK_WIDGET (room->window)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  assert_contains (adw_message_dialog_get_body (us_test_find_dialog (GTK_WIDGET (room->window))),
                   "is the letter itself");
  answer (room, "close");
  kept = read_file (room);
  assert_string_equal (kept, letter);
}

static UsExportDialog *
find_export_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *at = windows; at != NULL; at = at->next)
    if (US_IS_EXPORT_DIALOG (at->data))
      return at->data;
  return NULL;
}

static gboolean
is_there (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* A copy without names is followed by another one without names, whatever the letter prints. */
static void
test_the_same_again (void **state)
{
  static const char *const formats[] = { "text", NULL };
  Room *room = *state;
  g_autofree char *path = g_build_filename (room->folder, "letter.txt", NULL);
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Rain Union");
  UsExportPlan plan = { .formats = formats, .folder = room->folder, .name = "letter" };
  g_autofree char *text = NULL;

  us_item_list_append (us_statement_get_signatories (us_document_get_statement (room->document)),
                       signatory, NULL);
  plan.options.statuses = US_PUBLISH_CONFIRMED;
  plan.options.names_withheld = TRUE;
  us_export_job_start (room->window, &plan);
  await_toast (room, "1 file exported");
  assert_int_equal (g_unlink (path), 0);
  us_export_again (room->window);
  assert_null (find_export_dialog ());
  us_test_until (is_there, path, "the copy");
  text = read_file (room);
  assert_non_null (strstr (text, "Wells"));
  assert_null (strstr (text, "Rain Union"));
}

/* It asks when nothing was exported yet, and where the last copies went need not be there any more.
 */
static void
test_asks_for_what_is_not_known (void **state)
{
  static const char *const formats[] = { "text", NULL };
  Room *room = *state;
  g_autofree char *folder = g_build_filename (room->folder, "gone", NULL);
  UsExportPlan plan = { .formats = formats, .folder = folder };

  us_export_again (room->window);
  assert_non_null (find_export_dialog ());
  gtk_window_destroy (GTK_WINDOW (find_export_dialog ()));

  assert_int_equal (g_mkdir (folder, 0700), 0);
  us_export_job_start (room->window, &plan);
  await_toast (room, "1 file exported");
  us_test_remove_folder (g_steal_pointer (&folder));
  us_export_again (room->window);
  assert_non_null (find_export_dialog ());
  gtk_window_destroy (GTK_WINDOW (find_export_dialog ()));
}

int
main (void)
{
#define ROOM_TEST(test) cmocka_unit_test_setup_teardown (test, enter_room, leave_room)
  const struct CMUnitTest tests[] = {
    ROOM_TEST (test_says_what_it_did),
    ROOM_TEST (test_replaces_nothing_unasked),
    ROOM_TEST (test_stops),
    ROOM_TEST (test_stays_to_be_stopped),
    ROOM_TEST (test_says_why_not),
    ROOM_TEST (test_refuses_the_letter_itself),
    ROOM_TEST (test_the_same_again),
    ROOM_TEST (test_asks_for_what_is_not_known),
  };
  int failed;

  application = us_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  failed = cmocka_run_group_tests (tests, NULL, NULL);
  g_object_unref (application);
  return failed;
}
