/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/block.h"
#include "view/application.h"
#include "view/start/letter-import.h"

#define LETTER                                                                                     \
  "Wells of the valley\n\nDear Minister,\n\nThe wells fall dry.\n\nWe call on you to:\n\n"         \
  "1. Measure the water.\n2. Repair the pipes.\n\nSincerely,\n\nAroha Trust\n"

static UsApplication *application;

/* One undo leaves the text, another one nothing. */
static void
test_undo_leaves_the_text (void **state)
{
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  UsStatement *statement;
  UsHistory *history;
  UsItemList *body;

  us_window_import_text (window, LETTER);
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
  us_window_import_text (window, huge);
  assert_false (us_history_get_can_undo (us_document_get_history (document)));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_undo_leaves_the_text),
    cmocka_unit_test (test_too_much_is_refused),
  };
  int failed;

  application = us_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  failed = cmocka_run_group_tests (tests, NULL, NULL);
  g_object_unref (application);
  return failed;
}
