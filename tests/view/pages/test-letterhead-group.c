/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/pages/letterhead-group.h"

#include "letter.h"
#include "model/error.h"
#include "model/image.h"
#include "model/logo.h"
#include "random.h"
#include "widgets.h"

static GFile *
write_file (const char *folder, const char *name, const char *data, gsize length)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  assert_true (g_file_set_contents (path, data, (gssize) length, NULL));
  return g_file_new_for_path (path);
}

static void
test_image (void **state)
{
  g_autofree char *folder = us_test_make_folder ();
  gsize length;
  g_autofree guchar *data = g_base64_decode (US_TEST_PNG, &length);
  g_autoptr (GFile) file = write_file (folder, "logo.png", (char *) data, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = us_letterhead_read_image (file, &error);

  assert_no_error (error);
  assert_true (us_image_check_png (png, NULL));
  us_test_remove_folder (g_steal_pointer (&folder));
}

/* What is no image, is broken or is too large is refused with a sentence. */
static void
test_refused (void **state)
{
  g_autofree char *folder = us_test_make_folder ();
  gsize length;
  g_autofree guchar *data = g_base64_decode (US_TEST_PNG, &length);
  g_autofree char *large = g_malloc0 (33 * 1024 * 1024);
  GFile *files[] = { write_file (folder, "text.png", "text", 4),
                     write_file (folder, "cut.png", (char *) data, length / 2),
                     write_file (folder, "large.png", large, 33 * 1024 * 1024),
                     g_file_new_for_path ("/nowhere/logo.png") };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;

      assert_null (us_letterhead_read_image (files[i], &error));
      assert_non_null (error);
      /* Where there is no file, the system says so. */
      assert_true (error->domain == (i < 3 ? US_ERROR : G_IO_ERROR));
      g_object_unref (files[i]);
    }
  us_test_remove_folder (g_steal_pointer (&folder));
}

/* The rows are those of the letter, after an undo too. */
static void
test_group (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsLogo) logo = us_logo_new ("Union");
  GtkWidget *group = g_object_ref_sink (GTK_WIDGET (us_letterhead_group_new (statement)));

  us_test_set (logo, "image", US_TEST_PNG);
  assert_true (us_item_list_append (us_statement_get_letterhead (statement), logo, NULL));
  assert_true (us_item_list_remove (us_statement_get_letterhead (statement), 0, 1, NULL));
  assert_finalized (group);
}

static GtkWidget *
find_button (GtkWidget *group, const char *name)
{
  return us_test_find (group, GTK_TYPE_BUTTON, "tooltip-text", name);
}

/* Logos say how high they are, and change places with a button. */
static void
test_height_and_order (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItemList *list = us_statement_get_letterhead (statement);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *group;
  GtkWidget *spin;
  UsItem *first;

  us_test_add_logo (statement, "One", "");
  group = GTK_WIDGET (us_letterhead_group_new (statement));
  gtk_window_set_child (GTK_WINDOW (window), group);
  assert_null (find_button (group, "Move Down"));
  us_test_add_logo (statement, "Two", "22.5");
  first = us_item_list_get (list, 0);
  spin = us_test_find (group, GTK_TYPE_SPIN_BUTTON, NULL, NULL);
  assert_true (gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin)) == US_LOGO_USUAL_HEIGHT);
  assert_string_equal (us_item_get_string (first, US_LOGO_HEIGHT), "");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 30);
  assert_string_equal (us_item_get_string (first, US_LOGO_HEIGHT), "30");
  assert_false (gtk_widget_get_sensitive (find_button (group, "Move Up")));
  g_signal_emit_by_name (find_button (group, "Move Down"), "clicked");
  assert_ptr_equal (us_item_list_get (list, 1), first);
  spin = us_test_find (group, GTK_TYPE_SPIN_BUTTON, NULL, NULL);
  assert_true (gtk_spin_button_get_value (GTK_SPIN_BUTTON (spin)) == 22.5);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A new logo asks for what it shows, and its file's name is no answer. */
static void
test_asks_for_text (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItemList *list = us_statement_get_letterhead (statement);
  GtkWidget *window = gtk_window_new ();
  AdwPreferencesGroup *group = us_letterhead_group_new (statement);
  gsize length;
  guchar *data = g_base64_decode (US_TEST_PNG, &length);
  g_autoptr (GBytes) png = g_bytes_new_take (data, length);
  GtkWidget *row;

  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (group));
  assert_true (us_letterhead_group_add (group, png, NULL));
  assert_string_equal (us_item_get_string (us_item_list_get (list, 0), US_LOGO_TEXT), "");
  row = us_test_find (window, ADW_TYPE_ENTRY_ROW, NULL, NULL);
  assert_true (gtk_widget_has_css_class (row, "warning"));
  assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), row));
  gtk_editable_set_text (GTK_EDITABLE (row), "Logo of the Water Union");
  assert_false (gtk_widget_has_css_class (row, "warning"));
  assert_string_equal (us_item_get_string (us_item_list_get (list, 0), US_LOGO_TEXT),
                       "Logo of the Water Union");
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_image),         cmocka_unit_test (test_refused),
    cmocka_unit_test (test_group),         cmocka_unit_test (test_height_and_order),
    cmocka_unit_test (test_asks_for_text),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
