/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "test.h"

#include <string.h>

#include "model/block.h"
#include "view/application.h"
#include "view/body/clipboard-write.h"
#include "view/start/letter-import.h"

#define LETTER                                                                                     \
  "Wells of the valley\n\nDear Minister,\n\nThe wells fall dry.\n\nWe call on you to:\n\n"         \
  "1. Measure the water.\n2. Repair the pipes.\n\nSincerely,\n\nAroha Trust\n"

static UsApplication *application;

typedef struct
{
  gboolean done;
  gboolean taken;
} Answer;

static void
imported_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->taken = us_window_import_text_finish (US_WINDOW (source), result);
  answer->done = TRUE;
}

static gboolean
import_text (UsWindow *window, const char *text)
{
  Answer answer = { FALSE, FALSE };

  us_window_import_text_async (window, text, imported_cb, &answer);
  us_test_await (&answer.done);
  return answer.taken;
}

/* One undo leaves the text, another one nothing. */
static void
test_undo_leaves_the_text (void **state)
{
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  UsStatement *statement;
  UsHistory *history;
  UsItemList *body;

  assert_true (import_text (window, LETTER));
  assert_non_null (us_window_get_document (window));
  statement = us_document_get_statement (us_window_get_document (window));
  history = us_document_get_history (us_window_get_document (window));
  body = us_statement_get_body (statement);
  assert_int_equal (g_list_model_get_n_items (us_statement_get_demands (statement)), 2);
  assert_string_equal (us_history_get_undo_label (history), "Undo Recognise Letter");

  assert_true (us_history_undo (history));
  assert_int_equal (us_item_list_get_length (body), 8);
  assert_string_equal (us_text_get_string (us_block_get_text (us_item_list_get (body, 4))),
                       "1. Measure the water.");
  assert_int_equal (us_item_list_get_length (us_statement_get_signatories (statement)), 0);
  assert_true (us_history_undo (history));
  assert_false (us_history_get_can_undo (history));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_too_much_is_refused (void **state)
{
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  g_autofree char *huge = g_strnfill (10 * 1024 * 1024, 'x');
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsDocument) document = us_document_new (statement);

  us_window_set_document (window, document);
  assert_false (import_text (window, huge));
  assert_false (us_history_get_can_undo (us_document_get_history (document)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Nothing but the file of a statement comes back from the process that reads it: without that
 * process there is no letter, and what is open stays as it is. */
static void
test_it_is_read_apart (void **state)
{
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  g_autofree char *helper = g_strdup (g_getenv ("US_CLI"));

  g_setenv ("US_CLI", "/nowhere/undersigned-cli", TRUE);
  assert_false (import_text (window, LETTER));
  g_setenv ("US_CLI", helper, TRUE);
  assert_null (us_window_get_document (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
tick_cb (gpointer user_data)
{
  ++*(guint *) user_data;
  return G_SOURCE_CONTINUE;
}

/* The window lives on while a long letter is read. */
static void
test_window_does_not_wait (void **state)
{
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  g_autoptr (GString) text = g_string_new (LETTER);
  guint n_ticks = 0;
  const guint ticks = g_timeout_add (1, tick_cb, &n_ticks);

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (text, "Union of the Valley %u\n", i);
  assert_true (import_text (window, text->str));
  g_source_remove (ticks);
  assert_true (n_ticks > 5);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_window_is_closed_meanwhile (void **state)
{
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  Answer answer = { FALSE, TRUE };

  us_window_import_text_async (window, LETTER, imported_cb, &answer);
  gtk_window_destroy (GTK_WINDOW (window));
  us_test_await (&answer.done);
  assert_false (answer.taken);
}

static void
wait_for_body (UsWindow *window, guint length)
{
  UsDocument *document;

  do
    g_main_context_iteration (NULL, TRUE);
  while ((document = us_window_get_document (window)) == NULL ||
         us_item_list_get_length (us_statement_get_body (us_document_get_statement (document))) <
             length);
}

/* What is ours is not guessed at: a demand stays one, and its note comes along. */
static void
test_own_fragment_begins_a_letter (void **state)
{
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  g_autoptr (UsStatement) source = us_statement_new ();
  UsStatement *statement;
  UsBlock *demand;

  us_test_add_block (source, US_BLOCK_CALL, 0, "We call on you:");
  us_test_refer (us_test_add_block (source, US_BLOCK_DEMAND, 0, "Measure the water."),
                 us_test_add_note (source, "A source"));
  us_test_add_block (source, US_BLOCK_QUOTATION, 0, "1. Said by somebody");
  us_clipboard_write_fragment (gtk_widget_get_clipboard (GTK_WIDGET (window)), source, source);
  us_window_import_clipboard (window);
  wait_for_body (window, 3);
  statement = us_document_get_statement (us_window_get_document (window));
  demand = us_item_list_get (us_statement_get_body (statement), 1);
  assert_int_equal (us_block_get_kind (demand), US_BLOCK_DEMAND);
  assert_int_equal (us_block_get_kind (us_item_list_get (us_statement_get_body (statement), 2)),
                    US_BLOCK_QUOTATION);
  assert_int_equal (us_item_list_get_length (us_statement_get_notes (statement)), 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
set_clipboard_to_html (UsWindow *window, const char *html)
{
  g_autoptr (GBytes) bytes = g_bytes_new (html, strlen (html));
  g_autoptr (GdkContentProvider) providers = gdk_content_provider_new_union (
      (GdkContentProvider *[]){ gdk_content_provider_new_for_bytes ("text/html", bytes),
                                gdk_content_provider_new_typed (G_TYPE_STRING, "Only words") },
      2);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (window)), providers);
}

static void
test_page_begins_a_letter (void **state)
{
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  UsItemList *body;
  gsize n_spans;

  set_clipboard_to_html (window, "<h2>Wells</h2><p>The wells <b>fall dry</b>.</p>");
  us_window_import_clipboard (window);
  wait_for_body (window, 2);
  body = us_statement_get_body (us_document_get_statement (us_window_get_document (window)));
  assert_int_equal (us_block_get_kind (us_item_list_get (body, 0)), US_BLOCK_HEADING);
  us_text_get_spans (us_block_get_text (us_item_list_get (body, 1)), &n_spans);
  assert_int_equal (n_spans, 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_undo_leaves_the_text),
    cmocka_unit_test (test_too_much_is_refused),
    cmocka_unit_test (test_it_is_read_apart),
    cmocka_unit_test (test_window_does_not_wait),
    cmocka_unit_test (test_window_is_closed_meanwhile),
    cmocka_unit_test (test_own_fragment_begins_a_letter),
    cmocka_unit_test (test_page_begins_a_letter),
  };
  int failed;

  application = us_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  failed = cmocka_run_group_tests (tests, NULL, NULL);
  g_object_unref (application);
  return failed;
}
