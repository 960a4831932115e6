/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include "model/block.h"
#include "view/application.h"
#include "view/body/body-view.h"
#include "view/find/find-bar.h"
#include "view/start/start-page.h"
#include "view/undo-toast.h"
#include "view/window.h"

static UsApplication *application;

static UsDocument *
make_document (void)
{
  g_autoptr (UsStatement) statement = us_statement_new ();

  return us_document_new (statement);
}

static gboolean
is_enabled (UsWindow *window, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), action);
}

static void
test_start_page_has_nothing_to_save (void **state)
{
  static const char *const actions[] = { "save", "save-changes", "save-as", "export",
                                         "undo", "redo",         "search" };
  UsWindow *window = us_window_new (GTK_APPLICATION (application));

  assert_null (us_window_get_document (window));
  assert_true (us_window_is_free (window));
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    assert_false (is_enabled (window, actions[i]));
  assert_true (is_enabled (window, "new"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_actions_follow_the_document (void **state)
{
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  g_autoptr (UsDocument) document = make_document ();
  UsItem *statement = US_ITEM (us_document_get_statement (document));

  us_window_set_document (window, document);
  assert_true (is_enabled (window, "save"));
  assert_false (is_enabled (window, "undo"));
  assert_false (is_enabled (window, "save-changes"));
  us_item_set_string (statement, US_STATEMENT_TITLE, "Water", NULL);
  assert_true (is_enabled (window, "undo"));
  assert_true (is_enabled (window, "save-changes"));
  assert_string_equal (gtk_window_get_title (GTK_WINDOW (window)), "• Water");
  assert_false (us_window_is_free (window));

  g_action_group_activate_action (G_ACTION_GROUP (window), "undo", NULL);
  assert_string_equal (us_item_get_string (statement, US_STATEMENT_TITLE), "");
  assert_false (is_enabled (window, "undo"));
  assert_false (is_enabled (window, "save-changes"));
  assert_true (is_enabled (window, "redo"));

  us_window_set_document (window, NULL);
  assert_false (is_enabled (window, "redo"));
  assert_false (is_enabled (window, "save"));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_views_are_shown_by_action (void **state)
{
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  g_autoptr (UsDocument) document = make_document ();
  g_autoptr (GVariant) view = NULL;

  us_window_set_document (window, document);
  g_action_group_activate_action (G_ACTION_GROUP (window), "search", NULL);
  view = g_action_group_get_action_state (G_ACTION_GROUP (window), "view");
  assert_string_equal (g_variant_get_string (view, NULL), "signatories");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Pages that are seen for the first time have the keyboard, and scroll. */
static void
test_keyboard_goes_to_the_pages (void **state)
{
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  g_autoptr (UsDocument) document = make_document ();
  GtkWidget *focus;

  us_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (GTK_WIDGET (us_window_show_letter (window)));
  g_action_group_activate_action (G_ACTION_GROUP (window), "view", g_variant_new_string ("pages"));
  focus = gtk_root_get_focus (GTK_ROOT (window));
  assert_non_null (focus);
  assert_true (GTK_IS_LIST_VIEW (focus) ||
               gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_VIEW) != NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_imported_text_is_undone_to_text (void **state)
{
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  g_autoptr (UsDocument) document = make_document ();
  UsItemList *body = us_statement_get_body (us_document_get_statement (document));

  us_window_set_document (window, document);
  g_action_group_activate_action (
      G_ACTION_GROUP (window), "import-text",
      g_variant_new_string ("The wells of our valley fall dry.\n\nNobody was asked.\n"));
  while (us_item_list_get_length (body) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_action_group_activate_action (G_ACTION_GROUP (window), "undo", NULL);
  assert_int_equal (us_item_list_get_length (body), 2);
  g_action_group_activate_action (G_ACTION_GROUP (window), "undo", NULL);
  assert_int_equal (us_item_list_get_length (body), 0);
  assert_false (is_enabled (window, "undo"));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A page keeps its looks, and undo leaves what it says. */
static void
test_imported_page_keeps_its_looks (void **state)
{
  static const char page[] =
      "<p>The wells of <b>our valley</b> have fallen dry since the summer, and nobody says why "
      "they are dry.</p><p>Nobody in the ministry has answered the letters that we have written "
      "to it since.</p>";
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  g_autoptr (UsDocument) document = make_document ();
  UsItemList *body = us_statement_get_body (us_document_get_statement (document));
  gsize n_spans;

  us_window_set_document (window, document);
  g_action_group_activate_action (
      G_ACTION_GROUP (window), "import-page",
      g_variant_new ("(@ays)",
                     g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, page, sizeof page - 1, 1),
                     "The wells of our valley fall dry.\n\nNobody was asked.\n"));
  while (us_item_list_get_length (body) == 0)
    g_main_context_iteration (NULL, TRUE);
  us_text_get_spans (us_block_get_text (us_item_list_get (body, 0)), &n_spans);
  assert_int_equal (n_spans, 1);
  g_action_group_activate_action (G_ACTION_GROUP (window), "undo", NULL);
  assert_int_equal (us_item_list_get_length (body), 2);
  us_text_get_spans (us_block_get_text (us_item_list_get (body, 0)), &n_spans);
  assert_int_equal (n_spans, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* After another change the button of the toast would undo that one. */
static void
test_undo_toast_goes_with_the_next_change (void **state)
{
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  g_autoptr (UsDocument) document = make_document ();

  us_window_set_document (window, document);
  us_window_show_undo_toast (window, "1 < 2 signatories removed");
  us_item_set_string (US_ITEM (us_document_get_statement (document)), US_STATEMENT_TITLE, "Water",
                      NULL);
  us_item_set_string (US_ITEM (us_document_get_statement (document)), US_STATEMENT_PLACE, "Geneva",
                      NULL);
  assert_string_equal (us_document_get_title (document), "Water");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Also one that was opened wide: a window manager never goes below what the window asks for. */
static void
test_window_can_be_narrow (void **state)
{
  static const char *const views[] = { "letter", "signatories" };
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  g_autoptr (UsDocument) document = make_document ();
  int width, height;

  us_window_fill_start (window);
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL,
                      NULL);
  assert_true (width <= 360);
  us_window_set_document (window, document);
  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_action_group_activate_action (G_ACTION_GROUP (window), "view",
                                      g_variant_new_string (views[i]));
      gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL,
                          NULL);
      assert_true (width <= 360);
      gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_VERTICAL, 360, &height, NULL, NULL,
                          NULL);
      assert_true (height <= 294);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Translations are longer, and letters may be of twice the size. */
static void
test_start_page_can_be_narrow (void **state)
{
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  GtkWidget *page, *label;
  int before, width;

  gtk_window_present (GTK_WINDOW (window));
  us_test_until (us_test_is_mapped, window, "the window");
  page = us_test_find (GTK_WIDGET (window), US_TYPE_START_PAGE, NULL, NULL);
  label = us_test_find (page, GTK_TYPE_LABEL, "label", "_Import…");
  assert_non_null (label);
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &before, NULL, NULL, NULL);
  gtk_label_set_label (GTK_LABEL (label), "_Bring in whatever was written elsewhere…");
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  assert_int_equal (width, before);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* With letters of twice the size too, and whatever notice may come. */
static void
test_window_of_large_text_can_be_narrow (void **state)
{
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  g_autoptr (UsDocument) document = make_document ();

  us_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
  us_test_until (us_test_is_mapped, window, "the window");
  assert_in_range (us_test_measure_large (gtk_widget_get_first_child (GTK_WIDGET (window))), 1,
                   360);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Looking for something takes no more room, in a language of long words. */
static void
test_find_bar_can_be_narrow (void **state)
{
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  g_autoptr (UsDocument) document = make_document ();
  GtkWidget *bar, *button;

  us_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
  us_test_until (us_test_is_mapped, window, "the window");
  g_action_group_activate_action (G_ACTION_GROUP (window), "find-replace", NULL);
  bar = us_test_find (GTK_WIDGET (window), US_TYPE_FIND_BAR, NULL, NULL);
  while ((button = us_test_find (bar, GTK_TYPE_BUTTON, "label", "Replace _All")) != NULL)
    gtk_button_set_label (GTK_BUTTON (button), "Tout _remplacer");
  gtk_label_set_label (GTK_LABEL (us_test_find (bar, GTK_TYPE_LABEL, "label", "")), "12 sur 120");
  assert_in_range (us_test_measure_large (bar), 1, 360);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  *(guint *) user_data -= *(guint *) user_data > 0;
  return *(guint *) user_data > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
wait_frames (UsWindow *window)
{
  guint left = 10;

  gtk_widget_add_tick_callback (GTK_WIDGET (window), frame_cb, &left, NULL);
  while (left > 0)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
is_pasted (gpointer statement)
{
  return us_item_list_get_length (us_statement_get_body (statement)) == 20;
}

/* Of paragraphs as long as those of a page without any, some only get their height while sizes are
 * given out. The toolkit warns when a frame is drawn without them, which ends a test. */
static void
test_long_paragraphs_are_drawn_at_once (void **state)
{
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  g_autoptr (UsDocument) document = make_document ();
  UsStatement *statement = us_document_get_statement (document);
  g_autoptr (UsBlock) block = us_block_new_plain (US_BLOCK_PARAGRAPH, "A word.");
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *body;

  for (guint i = 0; i < 20 * 4000; i++)
    g_string_append (text, i % 4000 == 3999 ? "\n" : "river bank ");
  us_item_list_append (us_statement_get_body (statement), block, NULL);
  us_window_set_document (window, document);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 900);
  gtk_window_present (GTK_WINDOW (window));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (window)), text->str);
  wait_frames (window);
  body = us_test_find (GTK_WIDGET (window), US_TYPE_BODY_VIEW, NULL, NULL);
  for (guint i = 0; i < 3; i++)
    {
      gtk_widget_grab_focus (body);
      g_signal_emit_by_name (body, "paste-clipboard");
      us_test_until (is_pasted, statement, "all paragraphs");
      wait_frames (window);
      g_action_group_activate_action (G_ACTION_GROUP (window), "undo", NULL);
      wait_frames (window);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_start_page_has_nothing_to_save),
    cmocka_unit_test (test_actions_follow_the_document),
    cmocka_unit_test (test_views_are_shown_by_action),
    cmocka_unit_test (test_keyboard_goes_to_the_pages),
    cmocka_unit_test (test_imported_text_is_undone_to_text),
    cmocka_unit_test (test_imported_page_keeps_its_looks),
    cmocka_unit_test (test_undo_toast_goes_with_the_next_change),
    cmocka_unit_test (test_window_can_be_narrow),
    cmocka_unit_test (test_start_page_can_be_narrow),
    cmocka_unit_test (test_window_of_large_text_can_be_narrow),
    cmocka_unit_test (test_find_bar_can_be_narrow),
    cmocka_unit_test (test_long_paragraphs_are_drawn_at_once),
  };
  int failed;

  application = us_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  failed = cmocka_run_group_tests (tests, NULL, NULL);
  g_object_unref (application);
  return failed;
}
