/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "model/signatory.h"
#include "view/signatories/signatories-page.h"
#include "view/signatories/signatory-import.h"
#include "view/types.h"

/* More columns than the sheet is wide. */
#define LIST                                                                                       \
  "Name\tCountry\tE-mail\tPerson\tRole\tGroup\tStatus\tNote\n"                                     \
  "League\tPeru\ta@b.org\tJane Roe\tChair\tEast\tyes\tNone\n"

/* Behind the last choice, in pixels. */
#define MARGIN 10

typedef struct
{
  UsStatement *statement;
  UsSignatoriesPage *page;
  GtkWidget *window;
  GtkWidget *sheet;
  GtkWidget *roles; /* the drop-downs */
  GtkWidget *scroller;
} Room;

static gboolean
has_rows (gpointer data)
{
  Room *room = data;
  GtkWidget *view = us_test_find (room->sheet, GTK_TYPE_COLUMN_VIEW, NULL, NULL);
  GtkSelectionModel *rows = gtk_column_view_get_model (GTK_COLUMN_VIEW (view));

  return rows != NULL && g_list_model_get_n_items (G_LIST_MODEL (rows)) == 1 &&
         gtk_widget_get_mapped (view) && gtk_widget_get_width (view) > 0;
}

static void
enter_room (Room *room)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (LIST, sizeof LIST - 1);

  room->statement = us_statement_new ();
  room->page = us_signatories_page_new (room->statement);
  room->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (room->window), GTK_WIDGET (room->page));
  room->sheet = GTK_WIDGET (us_signatory_import_new (GTK_WIDGET (room->page), room->statement));
  us_signatory_import_read (US_SIGNATORY_IMPORT (room->sheet), bytes, NULL);
  gtk_window_present (GTK_WINDOW (room->sheet));
  us_test_until (has_rows, room, "the rows");
  room->roles =
      gtk_widget_get_parent (us_test_find (room->sheet, GTK_TYPE_LABEL, "label", "Columns Are"));
  room->scroller = gtk_widget_get_ancestor (room->roles, GTK_TYPE_SCROLLED_WINDOW);
}

static void
leave_room (Room *room)
{
  gtk_window_destroy (GTK_WINDOW (room->sheet));
  gtk_window_destroy (GTK_WINDOW (room->window));
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_object_unref (room->statement);
}

/* Whether the drop-downs are drawn, and stand above their columns, the last in sight. */
static gboolean
is_joined (gpointer data)
{
  Room *room = data;
  GtkWidget *view = us_test_find (room->sheet, GTK_TYPE_COLUMN_VIEW, NULL, NULL);
  GtkAdjustment *columns = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view));
  GtkAdjustment *roles = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (room->scroller));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  gtk_widget_snapshot_child (room->scroller,
                             gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (room->scroller)),
                             snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  return node != NULL &&
         gtk_adjustment_get_value (roles) + MARGIN >
             gtk_adjustment_get_upper (roles) - gtk_adjustment_get_page_size (roles) &&
         ABS (gtk_adjustment_get_value (roles) - gtk_adjustment_get_value (columns)) < 1;
}

/* Whoever holds Tab down goes through them faster than they are laid out. */
static void
test_choices_follow_the_keyboard (void **state)
{
  Room room;

  enter_room (&room);
  for (GtkWidget *choice = gtk_widget_get_first_child (room.roles); choice != NULL;
       choice = gtk_widget_get_next_sibling (choice))
    gtk_widget_grab_focus (choice);
  us_test_wait (400);
  us_test_until (is_joined, &room, "the choices above the last columns");
  leave_room (&room);
}

static void
test_choices_follow_the_columns (void **state)
{
  Room room;
  GtkWidget *view;
  GtkAdjustment *columns;

  enter_room (&room);
  view = us_test_find (room.sheet, GTK_TYPE_COLUMN_VIEW, NULL, NULL);
  columns = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (view));
  gtk_adjustment_set_value (columns, gtk_adjustment_get_upper (columns));
  us_test_until (is_joined, &room, "the choices above the last columns");
  leave_room (&room);
}

/* Where they begin on the right, that is their end. */
static void
test_both_begin_on_the_right (void **state)
{
  Room room;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  enter_room (&room);
  us_test_until (is_joined, &room, "the first columns below their choices");
  leave_room (&room);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static gboolean
is_unclear (gpointer sheet)
{
  return us_test_find (sheet, GTK_TYPE_BUTTON, "label", "_Add 0") != NULL;
}

/* Whoever has said what one column means is about to say it of the next. */
static void
test_keyboard_stays_with_the_choice (void **state)
{
  Room room;
  GtkWidget *choice;
  GtkWidget *focus;

  enter_room (&room);
  choice = gtk_widget_get_next_sibling (gtk_widget_get_first_child (room.roles));
  gtk_widget_grab_focus (choice);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), US_SIGNATORY_STATUS);
  us_test_until (is_unclear, room.sheet, "no name in the list");
  us_test_until (has_rows, &room, "the rows");
  choice = gtk_widget_get_next_sibling (gtk_widget_get_first_child (room.roles));
  focus = gtk_root_get_focus (GTK_ROOT (room.sheet));
  assert_true (gtk_widget_is_ancestor (focus, choice));
  leave_room (&room);
}

static gboolean
is_refused (gpointer sheet)
{
  return us_test_find_dialog (sheet) != NULL;
}

/* What is not in the encoding that somebody tries is still there as it was. */
static void
test_wrong_encoding_takes_nothing_away (void **state)
{
  Room room;
  GtkWidget *header;
  GtkWidget *encoding;

  enter_room (&room);
  header =
      us_test_find (room.sheet, GTK_TYPE_CHECK_BUTTON, "label", "First Row _Names the Columns");
  encoding = gtk_widget_get_next_sibling (header);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (encoding), 2);
  us_test_until (is_refused, room.sheet, "a word of UTF-16");
  gtk_window_destroy (GTK_WINDOW (us_test_find_dialog (room.sheet)));
  us_test_until (has_rows, &room, "the rows as they were");
  assert_int_equal (gtk_drop_down_get_selected (GTK_DROP_DOWN (encoding)), 0);
  leave_room (&room);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_choices_follow_the_keyboard),
    cmocka_unit_test (test_choices_follow_the_columns),
    cmocka_unit_test (test_both_begin_on_the_right),
    cmocka_unit_test (test_keyboard_stays_with_the_choice),
    cmocka_unit_test (test_wrong_encoding_takes_nothing_away),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
