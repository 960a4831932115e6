/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "import/table/table-read.h"
#include "view/signatories/signatory-import-cells.h"
#include "view/signatories/signatory-import-columns.h"
#include "view/signatories/signatory-import-rows.h"
#include "view/types.h"

typedef struct
{
  UsListImport *import;
  GtkWidget *window;
  GtkWidget *view;
} Room;

static gboolean
has_rows (gpointer user_data)
{
  Room *room = user_data;
  GtkWidget *tick = us_test_find (room->view, GTK_TYPE_CHECK_BUTTON, NULL, NULL);

  return tick != NULL && gtk_widget_get_height (tick) > 0;
}

static void
enter_room (Room *room, UsStatement *statement, const char *list)
{
  g_autoptr (GBytes) bytes = g_bytes_new (list, strlen (list));
  g_autoptr (UsTable) table = us_table_read (bytes, NULL, NULL, NULL, NULL, NULL);
  g_autoptr (GtkSelectionModel) rows = NULL;

  room->import = us_list_import_new (statement, table);
  us_list_import_classify (room->import, NULL, NULL);
  room->window = gtk_window_new ();
  room->view = gtk_column_view_new (NULL);
  gtk_window_set_default_size (GTK_WINDOW (room->window), 700, 400);
  gtk_window_set_child (GTK_WINDOW (room->window), room->view);
  us_signatory_import_columns_fill (GTK_COLUMN_VIEW (room->view), table);
  us_signatory_import_cells_watch_keys (GTK_COLUMN_VIEW (room->view));
  rows = GTK_SELECTION_MODEL (gtk_single_selection_new (
      G_LIST_MODEL (us_signatory_import_rows_new (room->import, US_IMPORT_ALL_KINDS))));
  gtk_column_view_set_model (GTK_COLUMN_VIEW (room->view), rows);
  gtk_window_present (GTK_WINDOW (room->window));
  us_test_until (has_rows, room, "rows");
}

static void
leave_room (Room *room)
{
  gtk_window_destroy (GTK_WINDOW (room->window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  us_list_import_free (room->import);
}

static GtkWidget *
get_cell (Room *room, const char *text)
{
  GtkWidget *label = us_test_find (room->view, GTK_TYPE_LABEL, "label", text);

  assert_non_null (label);
  while (g_strcmp0 (G_OBJECT_TYPE_NAME (label), "GtkColumnViewCell") != 0)
    label = gtk_widget_get_parent (label);
  return label;
}

static void
assert_named (GtkWidget *cell, const char *name)
{
  g_autofree char *wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (cell),
                                                               GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  if (wrong != NULL)
    fail_msg ("The cell is called %s.", wrong);
}

#define UNCLEAR "1 Name\tCountry\nLeague\tPeru\n\tKenya\n"

/* As it stands below its title, and what becomes of the row, whenever that changes. */
static void
test_cells_have_names (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  Room room;

  enter_room (&room, statement, "Name\tCountry\nLeague\tPeru\nTrust\tMali\n");
  assert_named (get_cell (&room, "Peru"), "Country: Peru");
  assert_named (get_cell (&room, "Will be added"), "What It Will Do: Will be added");
  us_list_import_set_accepted (room.import, 1, FALSE);
  gtk_check_button_set_active (
      GTK_CHECK_BUTTON (us_test_find (room.view, GTK_TYPE_CHECK_BUTTON, NULL, NULL)), FALSE);
  assert_named (get_cell (&room, "Left out"), "What It Will Do: Left out");
  leave_room (&room);
}

/* On the row; a tick that has the focus itself hears it from the toolkit. */
static void
test_space_ticks_the_row (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  Room room;
  GtkWidget *row, *tick;

  enter_room (&room, statement, "Name\tCountry\nLeague\tPeru\nTrust\tMali\n");
  tick = us_test_find (room.view, GTK_TYPE_CHECK_BUTTON, NULL, NULL);
  row = gtk_widget_get_parent (get_cell (&room, "Peru"));
  assert_true (gtk_widget_grab_focus (row));
  assert_ptr_equal (gtk_window_get_focus (GTK_WINDOW (room.window)), row);
  assert_int_equal (us_list_import_count_accepted (room.import), 2);
  assert_false (us_test_press (room.view, GDK_KEY_a, 0));
  assert_true (us_test_press (room.view, GDK_KEY_space, 0));
  assert_int_equal (us_list_import_count_accepted (room.import), 1);
  assert_true (us_test_press (room.view, GDK_KEY_space, 0));
  assert_int_equal (us_list_import_count_accepted (room.import), 2);
  assert_true (gtk_widget_grab_focus (tick));
  assert_false (us_test_press (room.view, GDK_KEY_space, 0));
  leave_room (&room);
}

#define NAME "Association of the Fishers and Farmers of the Eastern River Valley and the Coast"

/* All of the reason, and not only as much of it as fits on a line. */
static void
test_reasons_are_whole (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsSignatory) named = us_signatory_new (NAME);
  UsItemList *list = us_statement_get_signatories (statement);
  Room room;
  GtkWidget *label;
  PangoLayout *layout;
  int height;

  us_item_list_append (list, named, NULL);
  enter_room (&room, statement, "Name,Country\n" NAME ",\nTrust,Mali\n");
  label = us_test_find (room.view, GTK_TYPE_LABEL, "label", "Same name: " NAME);
  assert_non_null (label);
  layout = gtk_label_get_layout (GTK_LABEL (label));
  pango_layout_get_pixel_size (layout, NULL, &height);
  assert_false (pango_layout_is_ellipsized (layout));
  assert_true (height <= gtk_widget_get_height (label));
  leave_room (&room);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_cells_have_names),
    cmocka_unit_test (test_space_ticks_the_row),
    cmocka_unit_test (test_reasons_are_whole),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
