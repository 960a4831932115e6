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
  g_autoptr (UsHistory) history = us_history_new (statement);
  UsDocumentSettings *settings = us_document_settings_new (statement, history);
  GtkWidget *row =
      g_object_ref (us_test_find (GTK_WIDGET (settings), ADW_TYPE_COMBO_ROW, "title", "_Font"));

  gtk_window_destroy (GTK_WINDOW (settings));
  us_item_set_string (US_ITEM (us_statement_get_settings (statement)), US_SETTINGS_FONT, "Serif",
                      NULL);
  g_object_unref (row);
}

static gboolean
has_width (gpointer widget)
{
  return gtk_widget_get_width (widget) > 0;
}

static void
assert_whole (GtkWidget *within)
{
  if (GTK_IS_LABEL (within) && gtk_widget_get_mapped (within) &&
      pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (within))))
    fail_msg ("“%s” is cut", gtk_label_get_text (GTK_LABEL (within)));
  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_whole (child);
}

/* What is chosen can be read, also in languages that need more words for it. */
static void
test_nothing_is_cut (void **state)
{
  const char *const choices[] = { "À partir de la deuxième page", NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (choices);
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsHistory) history = us_history_new (statement);
  GtkWidget *settings = GTK_WIDGET (us_document_settings_new (statement, history));
  GtkWidget *numbers = us_test_find (settings, ADW_TYPE_COMBO_ROW, "title", "Page _Numbers");
  GtkWidget *header = us_test_find (settings, ADW_TYPE_COMBO_ROW, "title", "_Running Header");

  adw_combo_row_set_model (ADW_COMBO_ROW (numbers), G_LIST_MODEL (list));
  adw_combo_row_set_model (ADW_COMBO_ROW (header), G_LIST_MODEL (list));
  gtk_window_present (GTK_WINDOW (settings));
  us_test_until (has_width, header, "they have their place");
  assert_whole (settings);
  gtk_window_destroy (GTK_WINDOW (settings));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_actions),
    cmocka_unit_test (test_row_outlives_settings),
    cmocka_unit_test (test_nothing_is_cut),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
