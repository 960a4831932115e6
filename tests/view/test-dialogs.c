/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "view/dialogs.h"

/* GTK's file chooser leaves behind what it was reading of a folder when it is closed. */
int __lsan_is_turned_off (void);

int
__lsan_is_turned_off (void)
{
  return 1;
}

typedef struct
{
  UsDialogAnswer answer;
  gboolean done;
} Reply;

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Reply *reply = user_data;

  reply->answer = us_dialog_ask_unsaved_finish (result);
  reply->done = TRUE;
}

static void
test_every_answer_arrives (void **state)
{
  static const struct
  {
    const char *response;
    UsDialogAnswer answer;
  } rows[] = {
    { "save", US_DIALOG_SAVE },
    { "discard", US_DIALOG_DISCARD },
    { "cancel", US_DIALOG_CANCEL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkWindow *parent = GTK_WINDOW (gtk_window_new ());
      g_autoptr (AdwMessageDialog) dialog = NULL;
      Reply reply = { .done = FALSE };

      us_dialog_ask_unsaved_async (parent, "Wells", answered_cb, &reply);
      dialog = g_object_ref (us_test_find_dialog (GTK_WIDGET (parent)));
      adw_message_dialog_response (dialog, rows[i].response);
      us_test_await (&reply.done);
      assert_int_equal (reply.answer, rows[i].answer);
      gtk_window_destroy (GTK_WINDOW (dialog));
      gtk_window_destroy (parent);
    }
}

/* Whoever only closes the dialog has decided nothing. */
static void
test_nothing_is_lost_unasked (void **state)
{
  GtkWindow *parent = GTK_WINDOW (gtk_window_new ());
  g_autoptr (AdwMessageDialog) dialog = NULL;
  Reply reply = { .done = FALSE };

  us_dialog_ask_unsaved_async (parent, "100 % <Wells>", answered_cb, &reply);
  dialog = g_object_ref (us_test_find_dialog (GTK_WIDGET (parent)));
  assert_non_null (strstr (adw_message_dialog_get_body (dialog), "“100 % <Wells>”"));
  assert_string_equal (adw_message_dialog_get_default_response (dialog), "save");
  assert_int_equal (adw_message_dialog_get_response_appearance (dialog, "discard"),
                    ADW_RESPONSE_DESTRUCTIVE);
  gtk_window_close (GTK_WINDOW (dialog));
  us_test_await (&reply.done);
  assert_int_equal (reply.answer, US_DIALOG_CANCEL);
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (parent);
}

static void
test_error_says_what_and_why (void **state)
{
  GtkWindow *parent = GTK_WINDOW (gtk_window_new ());
  AdwMessageDialog *dialog;

  us_dialog_show_error (parent, "Not Saved", "The disk is full.");
  dialog = us_test_find_dialog (GTK_WIDGET (parent));
  assert_non_null (dialog);
  assert_string_equal (adw_message_dialog_get_heading (dialog), "Not Saved");
  assert_string_equal (adw_message_dialog_get_body (dialog), "The disk is full.");
  assert_string_equal (adw_message_dialog_get_close_response (dialog), "close");
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (parent);
}

static void
present (int parent_width, int parent_height, int *ret_width, int *ret_height)
{
  GtkWindow *parent = GTK_WINDOW (gtk_window_new ());
  GtkWindow *dialog = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_default_size (parent, parent_width, parent_height);
  gtk_window_set_default_size (dialog, 640, 480);
  gtk_window_present (parent);
  while (gtk_widget_get_width (GTK_WIDGET (parent)) == 0)
    g_main_context_iteration (NULL, TRUE);
  us_dialog_present (dialog, parent);
  assert_ptr_equal (gtk_window_get_transient_for (dialog), parent);
  gtk_window_get_default_size (dialog, ret_width, ret_height);
  gtk_window_destroy (dialog);
  gtk_window_destroy (parent);
}

static void
test_no_larger_than_its_parent (void **state)
{
  int width, height;

  present (900, 700, &width, &height);
  assert_int_equal (width, 640);
  assert_int_equal (height, 480);
  present (360, 600, &width, &height);
  assert_int_equal (width, 360);
  assert_int_equal (height, 480);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer done)
{
  g_autoptr (GFile) file = us_dialog_file_finish (result, NULL);

  assert_null (file);
  *(gboolean *) done = TRUE;
}

static GtkWidget *
find_chooser (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (GTK_IS_FILE_CHOOSER (l->data))
      return l->data;
  return NULL;
}

static gboolean
shows (const char *saved_as, const char *name)
{
  GtkWindow *parent = GTK_WINDOW (gtk_window_new ());
  g_autoptr (GFileInfo) info = g_file_info_new ();
  g_autoptr (GListModel) filters = NULL;
  g_autoptr (GtkFilter) filter = NULL;
  gboolean done = FALSE;
  gboolean found;

  us_dialog_save_async (parent, "Save", NULL, saved_as, chosen_cb, &done);
  filters = gtk_file_chooser_get_filters (GTK_FILE_CHOOSER (find_chooser ()));
  filter = g_list_model_get_item (filters, 0);
  g_file_info_set_display_name (info, name);
  found = gtk_filter_match (filter, info);
  gtk_dialog_response (GTK_DIALOG (find_chooser ()), GTK_RESPONSE_CANCEL);
  us_test_await (&done);
  gtk_window_destroy (parent);
  return found;
}

/* Who saves a list sees the lists that are there already. */
static void
test_save_shows_files_of_its_kind (void **state)
{
  assert_true (shows ("Letter.statement", "Wells.statement"));
  assert_false (shows ("Letter.statement", "Wells.csv"));
  assert_true (shows ("Private.csv", "Wells.csv"));
}

/* Not in the folder in which the program happens to run. */
static void
test_first_save_begins_in_documents (void **state)
{
  GtkWindow *parent = GTK_WINDOW (gtk_window_new ());
  g_autoptr (GFile) folder = NULL;
  gboolean done = FALSE;

  us_dialog_save_async (parent, "Save", NULL, "Letter.statement", chosen_cb, &done);
  while ((folder = gtk_file_chooser_get_current_folder (GTK_FILE_CHOOSER (find_chooser ()))) ==
         NULL)
    us_test_wait (20);
  assert_string_equal (g_file_peek_path (folder), us_dialog_get_documents ());
  gtk_dialog_response (GTK_DIALOG (find_chooser ()), GTK_RESPONSE_CANCEL);
  us_test_await (&done);
  gtk_window_destroy (parent);
}

/* Whatever a list of signatories can be is offered, not the plain ones alone. */
static void
test_lists_are_offered (void **state)
{
  static const char *const names[] = { "a.csv", "a.tsv", "a.txt", "a.xlsx", "a.ods", "a.vcf" };
  GtkWindow *parent = GTK_WINDOW (gtk_window_new ());
  g_autoptr (GListModel) filters = NULL;
  g_autoptr (GtkFilter) lists = NULL;
  gboolean done = FALSE;

  us_dialog_open_async (parent, "Lists", US_DIALOG_LISTS, chosen_cb, &done);
  filters = gtk_file_chooser_get_filters (GTK_FILE_CHOOSER (find_chooser ()));
  lists = g_list_model_get_item (filters, 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFileInfo) info = g_file_info_new ();

      g_file_info_set_display_name (info, names[i]);
      if (!gtk_filter_match (lists, info))
        fail_msg ("%s is not offered", names[i]);
    }
  gtk_dialog_response (GTK_DIALOG (find_chooser ()), GTK_RESPONSE_CANCEL);
  us_test_await (&done);
  gtk_window_destroy (parent);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_every_answer_arrives),
    cmocka_unit_test (test_nothing_is_lost_unasked),
    cmocka_unit_test (test_error_says_what_and_why),
    cmocka_unit_test (test_no_larger_than_its_parent),
    cmocka_unit_test (test_lists_are_offered),
    cmocka_unit_test (test_save_shows_files_of_its_kind),
    cmocka_unit_test (test_first_save_begins_in_documents),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
