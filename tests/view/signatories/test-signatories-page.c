/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "model/signatory.h"
#include "view/signatories/signatories-page.h"
#include "view/signatories/signatory-filter-popover.h"
#include "view/signatories/signatory-list.h"
#include "view/types.h"

typedef struct
{
  UsStatement *statement;
  UsItemList *list;
  UsSignatoriesPage *page;
} Room;

static void
enter_room (Room *room, const char *lines)
{
  room->statement = us_statement_new ();
  room->list = us_statement_get_signatories (room->statement);
  room->page = g_object_ref_sink (us_signatories_page_new (room->statement));
  us_signatories_page_add_lines (room->page, lines);
}

static void
leave_room (Room *room)
{
  assert_finalized (room->page);
  g_object_unref (room->statement);
}

static void
choose (Room *room, guint position)
{
  gtk_selection_model_select_item (us_signatories_page_get_model (room->page), position, TRUE);
}

static const char *
get_name (Room *room, guint position)
{
  return us_signatory_get_name (us_item_list_get (room->list, position));
}

static void
move (Room *room, const char *where)
{
  gtk_widget_activate_action (GTK_WIDGET (room->page), "signatories.move", "s", where);
}

static void
test_moves_follow_the_row (void **state)
{
  Room room;
  g_autoptr (GPtrArray) selected = NULL;

  enter_room (&room, "a\nb\nc\nd");
  choose (&room, 1);
  move (&room, "down");
  assert_string_equal (get_name (&room, 2), "b");
  move (&room, "bottom");
  assert_string_equal (get_name (&room, 3), "b");
  move (&room, "down");
  assert_string_equal (get_name (&room, 3), "b");
  move (&room, "top");
  assert_string_equal (get_name (&room, 0), "b");
  move (&room, "up");
  assert_string_equal (get_name (&room, 0), "b");
  selected = us_signatories_page_get_selected (room.page);
  assert_int_equal (selected->len, 1);
  assert_string_equal (us_signatory_get_name (selected->pdata[0]), "b");
  leave_room (&room);
}

static void
test_drop_at_the_end (void **state)
{
  Room room;

  enter_room (&room, "a\nb\nc");
  choose (&room, 0);
  gtk_widget_activate_action (GTK_WIDGET (room.page), "signatories.drop", "u", G_MAXUINT);
  assert_string_equal (get_name (&room, 2), "a");
  leave_room (&room);
}

static void
test_remove_chooses_the_next (void **state)
{
  Room room;
  g_autoptr (GPtrArray) selected = NULL;

  enter_room (&room, "a\nb\nc");
  choose (&room, 1);
  gtk_widget_activate_action (GTK_WIDGET (room.page), "signatories.remove", NULL);
  assert_int_equal (us_item_list_get_length (room.list), 2);
  selected = us_signatories_page_get_selected (room.page);
  assert_int_equal (selected->len, 1);
  assert_string_equal (us_signatory_get_name (selected->pdata[0]), "c");
  leave_room (&room);
}

/* Where there is little room the number is what stays. */
static void
test_how_many_are_selected_is_seen (void **state)
{
  g_autoptr (PangoLayout) layout = NULL;
  GtkWidget *label;
  Room room;
  int least, needed;

  enter_room (&room, "a\nb\nc");
  gtk_selection_model_select_all (us_signatories_page_get_model (room.page));
  label = us_test_find (GTK_WIDGET (room.page), GTK_TYPE_LABEL, "label", "3 selected");
  assert_non_null (label);
  layout = gtk_widget_create_pango_layout (label, "3 …");
  pango_layout_get_pixel_size (layout, &needed, NULL);
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  assert_true (least >= needed);
  leave_room (&room);
}

static void
test_status_of_the_selection (void **state)
{
  Room room;

  enter_room (&room, "a\nb");
  choose (&room, 1);
  gtk_widget_activate_action (GTK_WIDGET (room.page), "signatories.status", "s", "invited");
  assert_int_equal (us_signatory_get_status (us_item_list_get (room.list, 0)),
                    US_SIGNATORY_CONFIRMED);
  assert_int_equal (us_signatory_get_status (us_item_list_get (room.list, 1)),
                    US_SIGNATORY_INVITED);
  leave_room (&room);
}

/* Between rows, of which some may be cut at the end. */
#define LINE 1

/* A window as it is seen, with so many names. */
typedef struct
{
  Room room;
  GtkWidget *window;
  GtkWidget *view;
  GtkAdjustment *adjustment;
} Seen;

static void
add_names (Seen *seen, guint n_names)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < n_names; i++)
    g_string_append_printf (lines, "Name %c%u\n", 'z' - (int) i % 26, i);
  us_signatories_page_add_lines (seen->room.page, lines->str);
}

static gboolean
is_seen (Seen *seen, guint position)
{
  GtkWidget *row =
      us_signatory_list_find_row (us_signatories_page_get_rows (seen->room.page), position);
  graphene_rect_t place;

  return row != NULL && gtk_widget_get_height (row) > 0 &&
         gtk_widget_compute_bounds (row, seen->view, &place) && place.origin.y >= 0 &&
         place.origin.y + place.size.height <= (float) gtk_widget_get_height (seen->view) + LINE;
}

static gboolean
wake_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static void
wait_seen (Seen *seen, guint position)
{
  const guint waker = g_timeout_add (100, wake_cb, NULL);

  for (gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;
       !is_seen (seen, position) && g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (waker);
  assert_true (is_seen (seen, position));
}

static void
look (Seen *seen, guint n_names)
{
  enter_room (&seen->room, "");
  seen->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (seen->window), 600, 500);
  gtk_window_set_child (GTK_WINDOW (seen->window), GTK_WIDGET (seen->room.page));
  add_names (seen, n_names);
  gtk_window_present (GTK_WINDOW (seen->window));
  seen->view = us_test_find (GTK_WIDGET (us_signatories_page_get_rows (seen->room.page)),
                             GTK_TYPE_LIST_VIEW, NULL, NULL);
  seen->adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (seen->view));
  gtk_widget_grab_focus (seen->view);
  gtk_selection_model_unselect_all (us_signatories_page_get_model (seen->room.page));
  wait_seen (seen, 0);
}

static void
look_away (Seen *seen)
{
  gtk_window_destroy (GTK_WINDOW (seen->window));
  leave_room (&seen->room);
}

/* Not the first of them alone, at the bottom. */
static void
test_who_comes_is_seen (void **state)
{
  Seen seen;

  look (&seen, 60);
  add_names (&seen, 40);
  wait_seen (&seen, 60);
  wait_seen (&seen, 64);
  assert_true (is_seen (&seen, 60));
  look_away (&seen);
}

static void
painted_cb (GdkFrameClock *clock, gboolean *ret_painted)
{
  *ret_painted = TRUE;
}

/* Just after a frame, so that there is time before the next for whatever does not wait for it. */
static void
add_after_frame (Seen *seen, guint n_names)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (seen->window);
  gboolean painted = FALSE;
  const gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

  gtk_widget_queue_draw (seen->window);
  us_test_await (&painted);
  g_signal_handler_disconnect (clock, handler);
  add_names (seen, n_names);
}

static gboolean
is_bar_up (gpointer page)
{
  GtkWidget *bar = us_test_find (page, GTK_TYPE_ACTION_BAR, NULL, NULL);

  return gtk_revealer_get_child_revealed (GTK_REVEALER (gtk_widget_get_first_child (bar)));
}

/* The second and last of the names has a place only when all is laid out. */
static void
test_last_who_comes_is_seen (void **state)
{
  Seen seen;

  for (int i = 0; i < 2; i++)
    {
      look (&seen, 20);
      add_after_frame (&seen, 2);
      wait_seen (&seen, 21);
      us_test_until (is_bar_up, seen.room.page, "the bar of those who are selected");
      add_names (&seen, 2);
      wait_seen (&seen, 23);
      look_away (&seen);
    }
}

/* Who looks at the last one, and types in the search, sees one more come below. */
static void
test_one_below_the_last_is_seen (void **state)
{
  Seen seen;

  look (&seen, 60);
  gtk_adjustment_set_value (seen.adjustment, gtk_adjustment_get_upper (seen.adjustment));
  wait_seen (&seen, 59);
  gtk_widget_grab_focus (
      us_test_find (GTK_WIDGET (seen.room.page), GTK_TYPE_SEARCH_ENTRY, NULL, NULL));
  add_after_frame (&seen, 1);
  wait_seen (&seen, 60);
  assert_true (gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (seen.window)),
                                        GTK_TYPE_SEARCH_ENTRY) != NULL);
  look_away (&seen);
}

/* The place where somebody was is nowhere in another order. */
static void
test_order_begins_at_the_top (void **state)
{
  Seen seen;

  look (&seen, 60);
  gtk_adjustment_set_value (seen.adjustment, gtk_adjustment_get_upper (seen.adjustment));
  wait_seen (&seen, 59);
  us_item_set_choice (US_ITEM (seen.room.statement), US_STATEMENT_SIGNATORIES_ORDER, US_ORDER_NAME,
                      NULL);
  wait_seen (&seen, 0);
  /* Who is selected stays in view. */
  gtk_selection_model_select_item (us_signatories_page_get_model (seen.room.page), 0, TRUE);
  us_item_set_choice (US_ITEM (seen.room.statement), US_STATEMENT_SIGNATORIES_ORDER,
                      US_ORDER_MANUAL, NULL);
  wait_seen (&seen, 25);
  look_away (&seen);
}

static void
assert_shows (Room *room, const char *name)
{
  GtkStack *stack = GTK_STACK (
      gtk_widget_get_template_child (GTK_WIDGET (room->page), US_TYPE_SIGNATORIES_PAGE, "stack"));

  for (gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;
       !g_str_equal (gtk_stack_get_visible_child_name (stack), name) &&
       g_get_monotonic_time () < end;)
    g_main_context_iteration (NULL, FALSE);
  assert_string_equal (gtk_stack_get_visible_child_name (stack), name);
}

static const char *
get_description (Room *room)
{
  return adw_status_page_get_description (ADW_STATUS_PAGE (
      us_test_find (GTK_WIDGET (room->page), ADW_TYPE_STATUS_PAGE, "title", "Nobody Found")));
}

static void
search (Room *room, const char *text)
{
  GObject *entry =
      gtk_widget_get_template_child (GTK_WIDGET (room->page), US_TYPE_SIGNATORIES_PAGE, "entry");

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
}

/* Enter adds a name that was typed, and nobody that a filter does not show. */
static void
test_says_why_nobody_is_shown (void **state)
{
  Room room;
  GtkWidget *popover, *check;

  enter_room (&room, "");
  assert_shows (&room, "empty");
  us_signatories_page_add_lines (room.page, "a\nb");
  assert_shows (&room, "list");
  search (&room, "c");
  assert_shows (&room, "none");
  assert_non_null (strstr (get_description (&room), "add this name"));
  search (&room, "");
  assert_shows (&room, "list");

  us_item_set_choice (us_item_list_get (room.list, 1), US_SIGNATORY_STATUS, US_SIGNATORY_WITHDRAWN,
                      NULL);
  popover = us_test_find (GTK_WIDGET (room.page), US_TYPE_SIGNATORY_FILTER_POPOVER, NULL, NULL);
  for (guint i = 2; i > 0; i--)
    gtk_drop_down_set_selected (
        GTK_DROP_DOWN (us_test_find (popover, GTK_TYPE_DROP_DOWN, NULL, NULL)), i - 1);
  check = us_test_find (popover, GTK_TYPE_CHECK_BUTTON, "label", "Withdrawn (1)");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  us_item_list_remove (room.list, 1, 1, NULL);
  assert_shows (&room, "none");
  assert_non_null (strstr (get_description (&room), "filter"));
  /* Who adds a name looks for it. */
  us_signatories_page_add_lines (room.page, "c");
  assert_shows (&room, "list");
  leave_room (&room);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_moves_follow_the_row),
    cmocka_unit_test (test_drop_at_the_end),
    cmocka_unit_test (test_remove_chooses_the_next),
    cmocka_unit_test (test_how_many_are_selected_is_seen),
    cmocka_unit_test (test_status_of_the_selection),
    cmocka_unit_test (test_who_comes_is_seen),
    cmocka_unit_test (test_last_who_comes_is_seen),
    cmocka_unit_test (test_one_below_the_last_is_seen),
    cmocka_unit_test (test_order_begins_at_the_top),
    cmocka_unit_test (test_says_why_nobody_is_shown),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
