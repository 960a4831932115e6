/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include "view/application.h"
#include "view/letter/letter-page.h"
#include "view/letter/letter-toolbar.h"
#include "view/window.h"

/* Around a window, in pixels. */
#define FRAME 8

static UsApplication *application;

static gboolean
has_focus (gpointer window)
{
  return gtk_root_get_focus (window) != NULL;
}

static gboolean
letter_has_keyboard (gpointer window)
{
  GtkWidget *focus = gtk_root_get_focus (window);

  return focus != NULL && gtk_widget_get_ancestor (focus, US_TYPE_LETTER_PAGE) != NULL;
}

/* While a letter is on its way, nothing but the header bar can have the keyboard. */
static void
test_letter_gets_the_keyboard (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsDocument) document = us_document_new (statement);
  UsWindow *window = us_window_new (GTK_APPLICATION (application));

  us_window_set_loading (window, TRUE);
  gtk_window_present (GTK_WINDOW (window));
  us_test_until (has_focus, window, "a focus");
  us_window_set_loading (window, FALSE);
  us_window_set_document (window, document);
  assert_true (letter_has_keyboard (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_laid_out (gpointer widget)
{
  return gtk_widget_get_height (widget) > 0;
}

/* Round and round, in the order in which they stand; and back to where the text was left. */
static void
test_areas_take_turns (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsDocument) document = us_document_new (statement);
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  GtkWidget *text, *header, *toolbar;

  us_window_set_loading (window, TRUE);
  gtk_window_present (GTK_WINDOW (window));
  us_test_until (has_focus, window, "a focus");
  us_window_set_loading (window, FALSE);
  us_window_set_document (window, document);
  assert_true (letter_has_keyboard (window));
  text = gtk_window_get_focus (GTK_WINDOW (window));

  g_action_group_activate_action (G_ACTION_GROUP (window), "next-area", NULL);
  header = gtk_window_get_focus (GTK_WINDOW (window));
  assert_non_null (gtk_widget_get_ancestor (header, ADW_TYPE_HEADER_BAR));
  g_action_group_activate_action (G_ACTION_GROUP (window), "next-area", NULL);
  toolbar = gtk_window_get_focus (GTK_WINDOW (window));
  assert_non_null (gtk_widget_get_ancestor (toolbar, US_TYPE_LETTER_TOOLBAR));
  g_action_group_activate_action (G_ACTION_GROUP (window), "next-area", NULL);
  assert_ptr_equal (gtk_window_get_focus (GTK_WINDOW (window)), text);
  g_action_group_activate_action (G_ACTION_GROUP (window), "previous-area", NULL);
  assert_ptr_equal (gtk_window_get_focus (GTK_WINDOW (window)), toolbar);

  /* Tab goes by where things are: what is before the toolbar is no part of the letter. */
  us_test_until (is_laid_out, gtk_widget_get_ancestor (text, US_TYPE_LETTER_PAGE), "a letter");
  gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_BACKWARD);
  assert_false (letter_has_keyboard (window));
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWindow *
find_dialog (UsWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) dialog = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (dialog) == GTK_WINDOW (window))
        return dialog;
    }
  return NULL;
}

static gboolean
is_as_narrow (gpointer window)
{
  return gtk_widget_get_width (window) > 0 && gtk_widget_get_width (window) <= 360;
}

static void
assert_narrow_dialog (UsWindow *window)
{
  GtkWindow *dialog = find_dialog (window);
  int width, height;

  assert_non_null (dialog);
  gtk_window_get_default_size (dialog, &width, &height);
  /* With the frame that it has where nothing composes. */
  if (width > 360 + 2 * FRAME)
    fail_msg ("%s is %d wide", gtk_window_get_title (dialog), width);
  gtk_window_destroy (dialog);
}

/* On a screen with no room for more, what is beside it could not be reached. */
static void
test_dialogs_are_no_wider_than_a_narrow_window (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsDocument) document = us_document_new (statement);
  UsWindow *window = us_window_new (GTK_APPLICATION (application));

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 640);
  us_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
  us_test_until (is_as_narrow, window, "a narrow window");
  g_action_group_activate_action (G_ACTION_GROUP (window), "export", NULL);
  assert_narrow_dialog (window);
  g_action_group_activate_action (G_ACTION_GROUP (window), "export-again", NULL);
  assert_narrow_dialog (window);
  g_action_group_activate_action (G_ACTION_GROUP (window), "document-settings", NULL);
  assert_narrow_dialog (window);
  g_action_group_activate_action (G_ACTION_GROUP (application), "preferences", NULL);
  assert_narrow_dialog (window);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A child of a squeezer that has no room is mapped no more. */
static gboolean
is_shown (GtkWidget *within, GType type, const char *property, const char *value)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (within, type) && gtk_widget_get_mapped (within))
    {
      g_autofree char *said = NULL;

      if (property == NULL)
        return TRUE;
      g_object_get (within, property, &said, NULL);
      if (g_strcmp0 (said, value) == 0)
        return TRUE;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_shown (child, type, property, value))
      return TRUE;
  return FALSE;
}

#define STEP 40

typedef struct
{
  GtkWidget *window;
  GtkWidget *bar;
  GtkWidget *below;
  int width;
  gboolean title;
} Header;

/* The window has its width, with the frame that it has where nothing composes, or without. The
 * header bar says which letter it is or which views there are, which are else below; and whether
 * there is anything to save. */
static gboolean
is_whole (gpointer user_data)
{
  Header *self = user_data;
  const int width = gtk_widget_get_width (self->window);

  self->title = is_shown (self->bar, GTK_TYPE_LABEL, "label",
                          gtk_window_get_title (GTK_WINDOW (self->window)));
  return width > self->width - STEP && width <= self->width &&
         is_shown (self->bar, GTK_TYPE_BUTTON, "action-name", "win.save-changes") &&
         is_shown (self->bar, ADW_TYPE_VIEW_SWITCHER, NULL, NULL) == !self->title &&
         adw_view_switcher_bar_get_reveal (ADW_VIEW_SWITCHER_BAR (self->below)) == self->title;
}

static void
test_header_bar_in_every_width (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsDocument) document = us_document_new (statement);
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  Header header = { .window = GTK_WIDGET (window) };

  us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE,
                      "Joint statement on the wells of the valley and all who drink from them",
                      NULL);
  header.bar = us_test_find (header.window, ADW_TYPE_HEADER_BAR, NULL, NULL);
  header.below = us_test_find (header.window, ADW_TYPE_VIEW_SWITCHER_BAR, NULL, NULL);
  gtk_window_present (GTK_WINDOW (window));
  us_test_until (us_test_is_mapped, us_test_find (header.bar, ADW_TYPE_WINDOW_TITLE, NULL, NULL),
                 "the title before there is a letter");
  assert_false (is_shown (header.bar, ADW_TYPE_VIEW_SWITCHER, NULL, NULL));
  us_window_set_document (window, document);
  for (header.width = 360; header.width <= 920; header.width += STEP)
    {
      gtk_window_set_default_size (GTK_WINDOW (window), header.width, 500);
      us_test_until (is_whole, &header, "all that the header bar has to say");
      if (header.width == 360)
        assert_true (header.title);
    }
  assert_false (header.title);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Text of twice the size does not make the window wider than a telephone. */
static void
test_large_text_in_a_narrow_window (void **state)
{
  static const char *const views[] = { "letter", "signatories", "pages" };
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsDocument) document = us_document_new (statement);
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (window));
  int dpi, width;

  us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, "Joint statement on the river",
                      NULL);
  us_window_fill_start (window);
  gtk_window_present (GTK_WINDOW (window));
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * PANGO_SCALE, NULL);
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL,
                      NULL);
  assert_true (width <= 360 + FRAME);
  us_window_set_document (window, document);
  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_action_group_activate_action (G_ACTION_GROUP (window), "view",
                                      g_variant_new_string (views[i]));
      gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL,
                          NULL);
      assert_true (width <= 360 + FRAME);
    }
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_letter_gets_the_keyboard),
    cmocka_unit_test (test_areas_take_turns),
    cmocka_unit_test (test_dialogs_are_no_wider_than_a_narrow_window),
    cmocka_unit_test (test_header_bar_in_every_width),
    cmocka_unit_test (test_large_text_in_a_narrow_window),
  };
  int failed;

  application = us_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  failed = cmocka_run_group_tests (tests, NULL, NULL);
  g_object_unref (application);
  return failed;
}
