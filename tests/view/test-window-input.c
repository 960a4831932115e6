/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "widgets.h"

#include "model/block.h"
#include "model/long-edit.h"
#include "view/application.h"
#include "view/signatories/signatory-import.h"
#include "view/window-input.h"

/* Wider than the shadow and the frame, in pixels. */
#define EDGE 32

static UsApplication *application;

static gboolean
step_cb (gpointer data)
{
  return --*(guint *) data > 0;
}

static void
done_cb (gpointer data)
{
  assert_int_equal (*(guint *) data, 0);
}

static void
begin_long_edit (UsStatement *statement, guint *ret_n_left)
{
  static const UsLongEdit edit = { step_cb, done_cb };

  *ret_n_left = 1000;
  us_long_edit_begin (statement, "Replace All", &edit, ret_n_left);
  assert_true (us_long_edit_is_pending (statement));
}

/* As if it were pressed on all that wait for it. */
static void
press (UsWindow *window, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_OBJECT_TYPE (controller) != type ||
          gtk_event_controller_get_propagation_phase (controller) != GTK_PHASE_CAPTURE)
        continue;
      if (type == GTK_TYPE_GESTURE_CLICK)
        g_signal_emit_by_name (controller, "pressed", 1, 1.0, 1.0);
      else
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_a, 38, 0, &handled);
    }
  assert_false (handled);
}

static void
test_whoever_comes_finds_all (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsDocument) document = us_document_new (statement);
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  guint n_left;

  press (window, GTK_TYPE_EVENT_CONTROLLER_KEY);
  us_window_set_document (window, document);
  begin_long_edit (statement, &n_left);
  press (window, GTK_TYPE_EVENT_CONTROLLER_KEY);
  assert_int_equal (n_left, 0);
  begin_long_edit (statement, &n_left);
  press (window, GTK_TYPE_GESTURE_CLICK);
  assert_int_equal (n_left, 0);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
drop (UsWindow *window, const char *path)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_auto (GValue) value = G_VALUE_INIT;
  GSList files = { file, NULL };
  gboolean handled = FALSE;

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, &files);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 1.0, 1.0, &handled);
    }
  assert_true (handled);
}

static gboolean
find_sheet (gpointer window)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) toplevel = g_list_model_get_item (toplevels, i);

      if (US_IS_SIGNATORY_IMPORT (toplevel))
        {
          *(GtkWindow **) window = toplevel;
          return TRUE;
        }
    }
  return FALSE;
}

/* Wherever in the window, a table is no letter but who signs this one; and on the first page, who
 * signs a new one. */
static void
take_dropped_list (gboolean letter)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsDocument) document = us_document_new (statement);
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  char *folder = us_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "Names.CSV", NULL);
  GtkWindow *sheet = NULL;

  assert_true (g_file_set_contents (path, "Name,Country\nLeague,Peru\n", -1, NULL));
  us_window_set_document (window, letter ? document : NULL);
  gtk_window_present (GTK_WINDOW (window));
  drop (window, path);
  while (!find_sheet (&sheet))
    g_main_context_iteration (NULL, TRUE);
  assert_ptr_equal (gtk_window_get_transient_for (sheet), window);
  assert_non_null (us_window_get_document (window));
  gtk_window_destroy (sheet);
  gtk_window_destroy (GTK_WINDOW (window));
  us_test_remove_folder (folder);
}

static void
test_dropped_list (void **state)
{
  take_dropped_list (TRUE);
  take_dropped_list (FALSE);
}

static void
mouse (const char *format, int x, int y)
{
  g_autofree char *command = g_strdup_printf (format, x, y);

  assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
  us_test_wait (80);
}

/* As a program that shows files offers one: its path is text, too. */
static GtkWidget *
present_source (const char *path)
{
  GtkWidget *window = gtk_window_new ();
  GtkDragSource *source = gtk_drag_source_new ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GSList files = { file, NULL };
  g_autoptr (GdkContentProvider) content =
                 gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, &files);

  gtk_drag_source_set_content (source, content);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (source));
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 200, 80);
  gtk_window_present (GTK_WINDOW (window));
  us_test_wait (500);
  return window;
}

/* Over the text of the letter, too, a file is no text. */
static void
test_file_dropped_on_text (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsDocument) document = us_document_new (statement);
  g_autoptr (UsBlock) block = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  char *folder = us_test_make_folder ();
  g_autofree char *path = g_build_filename (folder, "Names.csv", NULL);
  GtkWidget *source;
  GtkWindow *sheet = NULL;

  for (guint i = 0; i < 400; i++)
    g_string_append (text, "We note that. ");
  block = us_block_new_plain (US_BLOCK_PARAGRAPH, text->str);
  assert_true (us_item_list_append (us_statement_get_body (statement), block, NULL));
  assert_true (g_file_set_contents (path, "Name,Country\nLeague,Peru\n", -1, NULL));
  us_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
  us_test_wait (500);
  source = present_source (path);

  mouse ("xdotool mousemove %d %d mousedown 1", 100, 40);
  for (int y = 100; y <= 600; y += 50)
    mouse ("xdotool mousemove %d %d", 480, y);
  us_test_wait (300);
  mouse ("xdotool mouseup 1", 0, 0);
  for (guint i = 0; i < 50 && !find_sheet (&sheet); i++)
    us_test_wait (100);

  assert_non_null (sheet);
  assert_string_equal (us_text_get_string (us_block_get_text (block)), text->str);
  gtk_window_destroy (sheet);
  gtk_window_destroy (GTK_WINDOW (source));
  gtk_window_destroy (GTK_WINDOW (window));
  us_test_remove_folder (folder);
}

/* The colours of the window in the middle of its side, added up, drawn as it is now; 0 when there
 * is nothing to be drawn yet. */
static guint32
draw_edge (UsWindow *window)
{
  const int height = gtk_widget_get_height (GTK_WIDGET (window));
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (window));
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, EDGE, 1);
  cairo_t *cr = cairo_create (surface);
  GskRenderNode *node;
  const guint32 *pixels;
  guint32 colours = 0;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (GTK_WIDGET (window)), height);
  node = gtk_snapshot_to_node (snapshot);
  cairo_translate (cr, 0, -height / 2);
  if (node != NULL)
    gsk_render_node_draw (node, cr);
  cairo_surface_flush (surface);
  pixels = (const guint32 *) (const void *) cairo_image_surface_get_data (surface);
  for (guint i = 0; i < EDGE; i++)
    colours += pixels[i];
  g_clear_pointer (&node, gsk_render_node_unref);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return colours;
}

/* A file above the window shows where it would fall: all around, over what is in it. */
static void
test_hovering_file (void **state)
{
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  guint32 before, framed;

  gtk_window_present (GTK_WINDOW (window));
  while ((before = draw_edge (window)) == 0)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_set_state_flags (GTK_WIDGET (window), GTK_STATE_FLAG_DROP_ACTIVE, FALSE);
  while ((framed = draw_edge (window)) == before)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_unset_state_flags (GTK_WIDGET (window), GTK_STATE_FLAG_DROP_ACTIVE);
  while (draw_edge (window) == framed)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
wait_for (gboolean (*condition) (gpointer), gpointer data)
{
  while (!condition (data))
    g_main_context_iteration (NULL, TRUE);
}

/* What is chosen in a menu's second page leaves the focus where keys work. */
static void
test_keys_after_a_menu (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsDocument) document = us_document_new (statement);
  UsWindow *window = us_window_new (GTK_APPLICATION (application));
  GtkWidget *button, *popover, *entry;

  us_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
  g_action_group_activate_action (G_ACTION_GROUP (window), "view",
                                  g_variant_new_string ("signatories"));
  wait_for (us_test_is_mapped, window);
  button = us_test_find (GTK_WIDGET (window), GTK_TYPE_MENU_BUTTON, "name", "sort_menu");
  assert_non_null (button);
  gtk_widget_grab_focus (button);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  wait_for (us_test_is_mapped, popover);
  g_object_set (popover, "visible-submenu", "Keep _Sorted", NULL);
  entry = us_test_find (popover, g_type_from_name ("GtkModelButton"), "text", "By Hand");
  assert_non_null (entry);
  gtk_widget_grab_focus (entry);
  gtk_popover_popdown (GTK_POPOVER (popover));
  wait_for (us_test_is_unmapped, popover);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  assert_non_null (gtk_window_get_focus (GTK_WINDOW (window)));
  assert_true (gtk_widget_get_mapped (gtk_window_get_focus (GTK_WINDOW (window))));
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
has_keyboard (gpointer window)
{
  return gtk_window_is_active (window) && gtk_window_get_focus (window) != NULL;
}

static gboolean
has_words (gpointer window)
{
  UsDocument *document = us_window_get_document (window);
  UsItem *block;

  if (document == NULL)
    return FALSE;
  block = us_item_list_get (us_statement_get_body (us_document_get_statement (document)), 0);
  return block != NULL && g_strcmp0 (us_text_get_string (us_block_get_text (US_BLOCK (block))),
                                     "Wells run dry") == 0;
}

/* Who types before a letter is chosen has begun one, and not a key is lost. */
static void
test_typing_begins_a_letter (void **state)
{
  UsWindow *window = us_window_new (GTK_APPLICATION (application));

  us_test_hand ("mousemove 5 5");
  gtk_window_present (GTK_WINDOW (window));
  us_test_until (has_keyboard, window, "the window to have the keyboard");
  us_test_hand ("key Down ctrl+j alt+j Shift_L");
  us_test_hand ("type --delay 2 -- 'Wells run dry'");
  us_test_until (has_words, window, "the words");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_whoever_comes_finds_all), cmocka_unit_test (test_dropped_list),
    cmocka_unit_test (test_file_dropped_on_text),    cmocka_unit_test (test_hovering_file),
    cmocka_unit_test (test_keys_after_a_menu),       cmocka_unit_test (test_typing_begins_a_letter),
  };
  int failures;

  application = us_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  failures = cmocka_run_group_tests (tests, NULL, NULL);
  g_object_unref (application);
  return failures;
}
