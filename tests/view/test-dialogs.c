/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "view/dialogs.h"

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

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_every_answer_arrives),
    cmocka_unit_test (test_nothing_is_lost_unasked),
    cmocka_unit_test (test_error_says_what_and_why),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
