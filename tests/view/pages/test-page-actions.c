/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages/page-actions.h"

#include "letter.h"
#include "view/pages/document-settings.h"
#include "view/types.h"
#include "widgets.h"

/* The actions are there when a letter is. */
static void
test_actions (void **state)
{
  static const char *const names[] = { "print", "pages-pane", "document-settings" };
  UsWindow *window = g_object_new (US_TYPE_WINDOW, NULL);
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsDocument) document = us_document_new (statement);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), names[i]));
  us_window_set_document (window, document);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), names[i]));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A row may live on when its window is gone, as long as a screen reader holds it: undo must not ask
 * the window then. */
static void
test_row_outlives_settings (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsDocumentSettings *settings = us_document_settings_new (statement);
  GtkWidget *row =
      g_object_ref (us_test_find (GTK_WIDGET (settings), ADW_TYPE_COMBO_ROW, "title", "_Font"));

  gtk_window_destroy (GTK_WINDOW (settings));
  us_item_set_string (US_ITEM (us_statement_get_settings (statement)), US_SETTINGS_FONT, "Serif",
                      NULL);
  g_object_unref (row);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_actions),
    cmocka_unit_test (test_row_outlives_settings),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
