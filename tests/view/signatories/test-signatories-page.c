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

/* The bar is at the lower edge of the window, below which nothing can be seen. */
static void
test_menus_of_the_bar_open_upwards (void **state)
{
  static const char *const names[] = { "status_menu", "move_menu", "bulk_menu" };
  g_autoptr (UsStatement) statement = us_statement_new ();
  GtkWidget *page = g_object_ref_sink (GTK_WIDGET (us_signatories_page_new (statement)));

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkWidget *button = us_test_find (page, GTK_TYPE_MENU_BUTTON, "name", names[i]);

      assert_non_null (button);
      assert_int_equal (gtk_menu_button_get_direction (GTK_MENU_BUTTON (button)), GTK_ARROW_UP);
    }
  g_object_unref (page);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_menus_of_the_bar_open_upwards),
    cmocka_unit_test (test_moves_follow_the_row),
    cmocka_unit_test (test_drop_at_the_end),
    cmocka_unit_test (test_remove_chooses_the_next),
    cmocka_unit_test (test_how_many_are_selected_is_seen),
    cmocka_unit_test (test_status_of_the_selection),
    cmocka_unit_test (test_says_why_nobody_is_shown),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
