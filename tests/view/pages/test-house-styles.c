/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages/house-styles.h"

#include "history/history.h"
#include "letter.h"
#include "model/error.h"
#include "model/logo.h"
#include "model/settings.h"
#include "random.h"
#include "view/pages/house-styles-group.h"
#include "widgets.h"

static UsStatement *
make_styled (void)
{
  UsStatement *statement = us_test_letter ();
  g_autoptr (UsLogo) logo = us_logo_new ("Union");

  us_test_set (logo, "image", US_TEST_PNG);
  us_item_list_append (us_statement_get_letterhead (statement), logo, NULL);
  g_object_set (us_statement_get_settings (statement), "font", "Amiri", "paper", US_PAPER_LETTER,
                NULL);
  return statement;
}

static void
remove_style (const char *name)
{
  g_autoptr (GBytes) bytes = us_house_styles_remove (name, NULL);

  assert_non_null (bytes);
}

/* The file of a style may go to others. */
static void
test_has_nothing_of_the_letter (void **state)
{
  g_autoptr (UsStatement) from = make_styled ();
  g_autoptr (GBytes) file = NULL;
  g_autofree char *text = NULL;

  assert_int_equal (us_item_list_get_length (us_statement_get_versions (from)), 1);
  assert_true (us_house_styles_save ("Union", from, NULL));
  file = us_house_styles_remove ("Union", NULL);
  text = g_strndup (g_bytes_get_data (file, NULL), g_bytes_get_size (file));
  assert_contains (text, "Amiri");
  assert_lacks (text, US_TEST_SECRET);
}

/* A style goes from one letter to another, and away again with one undo. */
static void
test_save_and_apply (void **state)
{
  g_autoptr (UsStatement) from = make_styled ();
  g_autoptr (UsStatement) to = us_test_letter ();
  g_autoptr (UsHistory) history = us_history_new (to);
  UsItem *settings = US_ITEM (us_statement_get_settings (to));
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GError) error = NULL;

  assert_true (us_house_styles_save ("Our/Union ", from, &error));
  assert_no_error (error);
  names = us_house_styles_list ();
  assert_int_equal (names->len, 1);
  assert_string_equal (g_ptr_array_index (names, 0), "Our-Union");
  assert_true (us_house_styles_apply ("Our-Union", to, &error));
  assert_string_equal (us_item_get_string (settings, US_SETTINGS_FONT), "Amiri");
  assert_int_equal (us_item_list_get_length (us_statement_get_letterhead (to)), 1);
  us_history_undo (history);
  assert_string_equal (us_item_get_string (settings, US_SETTINGS_FONT), "");
  assert_int_equal (us_item_list_get_length (us_statement_get_letterhead (to)), 0);
  remove_style ("Our-Union");
}

static void
test_refused (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GError) error = NULL;

  assert_false (us_house_styles_save ("  ", statement, &error));
  assert_us_error (error, US_ERROR_REFUSED);
  g_clear_error (&error);
  assert_false (us_house_styles_apply ("none", statement, &error));
  assert_non_null (error);
  g_clear_error (&error);
  assert_null (us_house_styles_remove ("none", &error));
  assert_non_null (error);
}

static void
test_group (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  GtkWidget *group = g_object_ref_sink (GTK_WIDGET (us_house_styles_group_new (statement)));

  assert_finalized (group);
}

/* A window that can undo, as that of a letter. */
static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer history)
{
  us_history_undo (history);
}

static GtkWidget *
make_window (UsHistory *history)
{
  const GActionEntry entry = { .name = "undo", .activate = undo_cb };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *window = gtk_window_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), &entry, 1, history);
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (group));
  return window;
}

/* Somebody who applies a style is told so, can undo it there, and is told no more when it is not
 * true any more. */
static void
test_says_applied (void **state)
{
  g_autoptr (UsStatement) from = make_styled ();
  g_autoptr (UsStatement) to = us_test_letter ();
  g_autoptr (UsHistory) history = us_history_new (to);
  UsItem *settings = US_ITEM (us_statement_get_settings (to));
  GtkWidget *parent = make_window (history);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *row, *apply, *undo;

  assert_true (us_house_styles_save ("Union", from, NULL));
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (parent));
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (us_house_styles_group_new (to)));
  row = us_test_find (window, ADW_TYPE_ACTION_ROW, "title", "Union");
  apply = us_test_find (row, GTK_TYPE_BUTTON, "label", "Apply");
  undo = us_test_find (row, GTK_TYPE_BUTTON, "label", "_Undo");
  assert_false (gtk_widget_get_visible (undo));

  g_signal_emit_by_name (apply, "clicked");
  assert_string_equal (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)),
                       "Applied to this letter");
  assert_true (gtk_widget_get_visible (undo));
  /* The second time there is nothing that could be undone. */
  g_signal_emit_by_name (apply, "clicked");
  assert_string_equal (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)),
                       "This letter has all of it already");
  assert_false (gtk_widget_get_visible (undo));

  us_history_undo (history);
  assert_string_equal (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "");
  g_signal_emit_by_name (apply, "clicked");
  g_signal_emit_by_name (undo, "clicked");
  assert_string_equal (us_item_get_string (settings, US_SETTINGS_FONT), "");
  assert_string_equal (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "");
  assert_false (gtk_widget_get_visible (undo));
  gtk_window_destroy (GTK_WINDOW (window));
  gtk_window_destroy (GTK_WINDOW (parent));
  remove_style ("Union");
}

static gboolean
is_shown (GtkWidget *row, const char *label)
{
  return gtk_widget_get_visible (us_test_find (row, GTK_TYPE_BUTTON, "label", label));
}

/* Whoever hits the bin by mistake has the style back with one click, also when another one was
 * saved meanwhile. */
static void
test_removed_comes_back (void **state)
{
  g_autoptr (UsStatement) from = make_styled ();
  g_autoptr (UsStatement) to = us_test_letter ();
  GtkWidget *group = g_object_ref_sink (GTK_WIDGET (us_house_styles_group_new (to)));
  GtkWidget *save = us_test_find (group, ADW_TYPE_ENTRY_ROW, "title", "Save as House Style");
  g_autoptr (GPtrArray) names = NULL;
  GtkWidget *row;

  assert_true (us_house_styles_save ("Union", from, NULL));
  gtk_editable_set_text (GTK_EDITABLE (save), "Board");
  g_signal_emit_by_name (save, "apply");
  row = us_test_find (group, ADW_TYPE_ACTION_ROW, "title", "Union");
  g_signal_emit_by_name (us_test_find (row, GTK_TYPE_BUTTON, "icon-name", "user-trash-symbolic"),
                         "clicked");
  assert_string_equal (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "Removed");
  assert_false (is_shown (row, "Apply"));
  names = us_house_styles_list ();
  assert_int_equal (names->len, 1);

  gtk_editable_set_text (GTK_EDITABLE (save), "Board");
  g_signal_emit_by_name (save, "apply");
  row = us_test_find (group, ADW_TYPE_ACTION_ROW, "title", "Union");
  assert_string_equal (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "Removed");
  g_signal_emit_by_name (us_test_find (row, GTK_TYPE_BUTTON, "label", "_Undo"), "clicked");
  assert_string_equal (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "");
  assert_true (is_shown (row, "Apply"));
  assert_false (is_shown (row, "_Undo"));
  g_signal_emit_by_name (us_test_find (row, GTK_TYPE_BUTTON, "label", "Apply"), "clicked");
  assert_string_equal (
      us_item_get_string (US_ITEM (us_statement_get_settings (to)), US_SETTINGS_FONT), "Amiri");
  assert_finalized (group);
  remove_style ("Union");
  remove_style ("Board");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_has_nothing_of_the_letter),
    cmocka_unit_test (test_save_and_apply),
    cmocka_unit_test (test_refused),
    cmocka_unit_test (test_group),
    cmocka_unit_test (test_says_applied),
    cmocka_unit_test (test_removed_comes_back),
  };
  char *folder = us_test_make_folder ();
  int failed;

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  adw_init ();
  failed = cmocka_run_group_tests (tests, NULL, NULL);
  us_test_remove_folder (folder);
  return failed;
}
