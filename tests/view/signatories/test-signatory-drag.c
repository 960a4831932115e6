/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "model/signatory.h"
#include "view/signatories/signatories-page.h"
#include "view/signatories/signatory-drag.h"
#include "view/types.h"

typedef struct
{
  UsStatement *statement;
  UsSignatoriesPage *page;
  GtkWidget *window;
  GtkWidget *view;
  GtkDropTarget *target;
  GtkDragSource *source;
} Room;

static gboolean
is_laid_out (Room *room)
{
  GtkWidget *row = gtk_widget_get_first_child (room->view);

  return row != NULL && gtk_widget_get_height (row) > 0;
}

static gboolean
takes_rows (gpointer controller)
{
  return GTK_IS_DROP_TARGET (controller) &&
         gdk_content_formats_contain_gtype (gtk_drop_target_get_formats (controller),
                                            US_TYPE_SIGNATORY);
}

static gboolean
is_source (gpointer controller)
{
  return GTK_IS_DRAG_SOURCE (controller);
}

static gpointer
find_controller (GtkWidget *widget, gboolean (*is_it) (gpointer controller))
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gpointer found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (is_it (controller))
        found = controller;
    }
  assert_non_null (found);
  return found;
}

static void
enter_room (Room *room, const char *lines)
{
  room->statement = us_statement_new ();
  room->page = us_signatories_page_new (room->statement);
  room->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (room->window), 600, 500);
  gtk_window_set_child (GTK_WINDOW (room->window), GTK_WIDGET (room->page));
  us_signatories_page_add_lines (room->page, lines);
  gtk_window_present (GTK_WINDOW (room->window));
  room->view = us_test_find (GTK_WIDGET (us_signatories_page_get_rows (room->page)),
                             GTK_TYPE_LIST_VIEW, NULL, NULL);
  for (gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;
       !is_laid_out (room) && g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, TRUE);
  assert_true (is_laid_out (room));

  room->target = find_controller (GTK_WIDGET (room->page), takes_rows);
  room->source = find_controller (room->view, is_source);
}

static void
leave_room (Room *room)
{
  gtk_window_destroy (GTK_WINDOW (room->window));
  g_object_unref (room->statement);
}

/* A point over a row, in the list or in what is around it: 0 is its top, 1 its end. */
static double
get_y_in (Room *room, gpointer around, guint position, double where)
{
  GtkWidget *row = us_signatory_list_find_row (us_signatories_page_get_rows (room->page), position);
  graphene_rect_t bounds;

  assert_non_null (row);
  assert_true (gtk_widget_compute_bounds (row, around, &bounds));
  return bounds.origin.y + bounds.size.height * where;
}

static double
get_y (Room *room, guint position, double where)
{
  return get_y_in (room, room->page, position, where);
}

static void
drop (Room *room, guint moved, double y)
{
  UsItemList *list = us_statement_get_signatories (room->statement);
  GValue value = G_VALUE_INIT;
  GdkDragAction action = 0;
  gboolean done = FALSE;

  gtk_selection_model_select_item (us_signatories_page_get_model (room->page), moved, TRUE);
  g_value_init (&value, US_TYPE_SIGNATORY);
  g_value_set_object (&value, us_item_list_get (list, moved));
  g_signal_emit_by_name (room->target, "motion", 100.0, y, &action);
  assert_int_equal (action, GDK_ACTION_MOVE);
  g_signal_emit_by_name (room->target, "drop", &value, 100.0, y, &done);
  assert_true (done);
  g_value_unset (&value);
}

static void
assert_names (Room *room, const char *expected)
{
  g_autoptr (GString) names = g_string_new (NULL);
  UsItemList *list = us_statement_get_signatories (room->statement);

  for (guint i = 0; i < us_item_list_get_length (list); i++)
    g_string_append (names, us_signatory_get_name (us_item_list_get (list, i)));
  assert_string_equal (names->str, expected);
}

static void
test_every_place_can_be_reached (void **state)
{
  Room room;

  enter_room (&room, "a\nb\nc\nd");
  drop (&room, 3, get_y (&room, 0, 0.2));
  assert_names (&room, "dabc");
  leave_room (&room);

  enter_room (&room, "a\nb\nc\nd");
  drop (&room, 0, get_y (&room, 3, 0.8));
  assert_names (&room, "bcda");
  leave_room (&room);

  enter_room (&room, "a\nb\nc\nd");
  drop (&room, 0, get_y (&room, 1, 0.8));
  assert_names (&room, "bacd");
  leave_room (&room);

  /* Below the last row there is only the end, and above the first one the beginning, where the
   * number of them is said. */
  enter_room (&room, "a\nb\nc\nd");
  drop (&room, 1, get_y (&room, 3, 1.9));
  assert_names (&room, "acdb");
  leave_room (&room);

  enter_room (&room, "a\nb\nc\nd");
  drop (&room, 2, get_y (&room, 0, -0.3));
  assert_names (&room, "cabd");
  leave_room (&room);

  enter_room (&room, "a\nb\nc\nd");
  drop (&room, 1, gtk_widget_get_height (GTK_WIDGET (room.page)) - 1);
  assert_names (&room, "acdb");
  leave_room (&room);
}

static void
test_a_line_shows_the_place (void **state)
{
  Room room;
  GtkWidget *row;
  GdkDragAction action;

  enter_room (&room, "a\nb\nc");
  row = us_signatory_list_find_row (us_signatories_page_get_rows (room.page), 1);
  g_signal_emit_by_name (room.target, "motion", 100.0, get_y (&room, 1, 0.2), &action);
  assert_true (gtk_widget_has_css_class (row, "drop-above"));
  g_signal_emit_by_name (room.target, "motion", 100.0, get_y (&room, 1, 0.8), &action);
  assert_false (gtk_widget_has_css_class (row, "drop-above"));
  assert_true (gtk_widget_has_css_class (row, "drop-below"));
  g_signal_emit_by_name (room.target, "leave");
  assert_false (gtk_widget_has_css_class (row, "drop-below"));
  leave_room (&room);
}

/* The handle is the first thing in a row. */
static double
get_handle_x (Room *room)
{
  GtkWidget *row = us_signatory_list_find_row (us_signatories_page_get_rows (room->page), 1);
  GtkWidget *handle = gtk_widget_get_first_child (gtk_widget_get_first_child (row));
  graphene_rect_t bounds;

  assert_true (gtk_widget_compute_bounds (handle, room->view, &bounds));
  return bounds.origin.x + bounds.size.width / 2;
}

static GdkContentProvider *
begin (Room *room, double x)
{
  GdkContentProvider *content = NULL;

  g_signal_emit_by_name (room->source, "prepare", x, get_y_in (room, room->view, 1, 0.5), &content);
  return content;
}

/* By the handle, and only in the order that people gave and with nobody hidden. */
static void
test_only_by_the_handle (void **state)
{
  Room room;
  g_autoptr (GdkContentProvider) by_handle = NULL;

  enter_room (&room, "a\nb\nc");
  assert_null (begin (&room, 200));
  by_handle = begin (&room, get_handle_x (&room));
  assert_non_null (by_handle);
  us_signatory_drag_set_enabled (GTK_LIST_VIEW (room.view), FALSE);
  assert_null (begin (&room, get_handle_x (&room)));
  assert_false (us_signatory_drag_get_enabled (GTK_LIST_VIEW (room.view)));
  leave_room (&room);
}

/* Wherever one aims between the edge of a row and its name, from its top to its end. */
static void
test_handle_is_large (void **state)
{
  Room room;
  GtkWidget *row, *handle;
  graphene_rect_t bounds, at;

  enter_room (&room, "a\nb\nc");
  row = us_signatory_list_find_row (us_signatories_page_get_rows (room.page), 1);
  assert_true (gtk_widget_compute_bounds (row, room.view, &bounds));
  handle = us_test_find (row, GTK_TYPE_IMAGE, "icon-name", "list-drag-handle-symbolic");
  assert_true (gtk_widget_compute_bounds (handle, row, &at));
  for (float part = 0.05f; part < 1; part += 0.15f)
    for (float x = 1; x < at.origin.x + at.size.width + 5; x += 4)
      {
        g_autoptr (GdkContentProvider) content = NULL;

        g_signal_emit_by_name (room.source, "prepare", (double) (bounds.origin.x + x),
                               (double) (bounds.origin.y + bounds.size.height * part), &content);
        assert_non_null (content);
      }
  leave_room (&room);
}

static void
toast_cb (GSimpleAction *action, GVariant *sentence, gpointer ret_said)
{
  g_free (*(char **) ret_said);
  *(char **) ret_said = g_variant_dup_string (sentence, NULL);
}

/* Whoever tries all the same is told why it does not go, and so is who points at the place. */
static void
test_says_why_not (void **state)
{
  Room room;
  g_autofree char *said = NULL;
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) toast = g_simple_action_new ("show-toast", G_VARIANT_TYPE_STRING);

  enter_room (&room, "a\nb\nc");
  g_signal_connect (toast, "activate", G_CALLBACK (toast_cb), &said);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (toast));
  gtk_widget_insert_action_group (room.window, "win", G_ACTION_GROUP (actions));
  us_signatory_drag_set_enabled (GTK_LIST_VIEW (room.view), FALSE);
  assert_null (begin (&room, 200));
  assert_null (said);
  assert_null (begin (&room, get_handle_x (&room)));
  assert_string_equal (said, us_signatory_drag_explain (room.statement));
  assert_non_null (strstr (said, "while some are hidden"));
  us_item_set_choice (US_ITEM (room.statement), US_STATEMENT_SIGNATORIES_ORDER, US_ORDER_NAME,
                      NULL);
  assert_null (begin (&room, get_handle_x (&room)));
  assert_non_null (strstr (said, "kept sorted"));
  leave_room (&room);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_every_place_can_be_reached),
    cmocka_unit_test (test_a_line_shows_the_place),
    cmocka_unit_test (test_only_by_the_handle),
    cmocka_unit_test (test_handle_is_large),
    cmocka_unit_test (test_says_why_not),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
