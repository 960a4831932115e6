/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "model/signatory.h"
#include "view/signatories/signatories-page.h"
#include "view/signatories/signatory-context.h"
#include "view/signatories/signatory-list.h"
#include "view/signatories/signatory-row.h"
#include "view/types.h"

typedef struct
{
  UsStatement *statement;
  UsItemList *list;
  UsSignatoriesPage *page;
  GtkWidget *window;
  GtkWidget *view;
} Room;

static gboolean
is_laid_out (Room *room)
{
  GtkWidget *row = us_signatory_list_find_row (us_signatories_page_get_rows (room->page), 4);

  return row != NULL && gtk_widget_get_height (row) > 0;
}

static void
enter_room (Room *room)
{
  room->statement = us_statement_new ();
  room->list = us_statement_get_signatories (room->statement);
  room->page = us_signatories_page_new (room->statement);
  room->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (room->window), 600, 500);
  gtk_window_set_child (GTK_WINDOW (room->window), GTK_WIDGET (room->page));
  us_signatories_page_add_lines (room->page, "a\nb\nc\nd\ne");
  gtk_window_present (GTK_WINDOW (room->window));
  room->view = us_test_find (GTK_WIDGET (us_signatories_page_get_rows (room->page)),
                             GTK_TYPE_LIST_VIEW, NULL, NULL);
  while (!is_laid_out (room))
    g_main_context_iteration (NULL, TRUE);
  gtk_selection_model_unselect_all (us_signatories_page_get_model (room->page));
}

static void
leave_room (Room *room)
{
  gtk_window_destroy (GTK_WINDOW (room->window));
  g_object_unref (room->statement);
}

static void
press_second_button (Room *room, guint position)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (room->view);
  GtkWidget *row = us_signatory_list_find_row (us_signatories_page_get_rows (room->page), position);
  graphene_rect_t place;

  assert_true (gtk_widget_compute_bounds (row, room->view, &place));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller) &&
          gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == GDK_BUTTON_SECONDARY)
        g_signal_emit_by_name (controller, "pressed", 1, 100.0, place.origin.y + 10.0);
    }
}

static void
press_menu_key (Room *room)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (room->view);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (controller) &&
                        j < g_list_model_get_n_items (G_LIST_MODEL (controller));
           j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          g_autofree char *keys =
              gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_has_prefix (keys, "<Shift>F10"))
            assert_true (gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0,
                                                       room->view, NULL));
        }
    }
}

static GtkPopover *
get_menu (Room *room, guint position)
{
  GtkWidget *item =
      us_signatory_list_find_row (us_signatories_page_get_rows (room->page), position);

  return gtk_menu_button_get_popover (GTK_MENU_BUTTON (gtk_widget_get_template_child (
      gtk_widget_get_first_child (item), US_TYPE_SIGNATORY_ROW, "menu_button")));
}

static void
assert_menu (Room *room, guint position)
{
  g_autoptr (GPtrArray) selected = us_signatories_page_get_selected (room->page);
  GtkPopover *menu = get_menu (room, position);

  assert_int_equal (selected->len, 1);
  assert_ptr_equal (selected->pdata[0], us_item_list_get (room->list, position));
  assert_true (gtk_widget_get_visible (GTK_WIDGET (menu)));
  gtk_popover_popdown (menu);
}

static void
test_menu_of_a_row (void **state)
{
  Room room;

  enter_room (&room);
  press_second_button (&room, 2);
  assert_menu (&room, 2);
  us_signatory_list_focus (us_signatories_page_get_rows (room.page), 3);
  press_menu_key (&room);
  assert_menu (&room, 3);
  leave_room (&room);
}

/* Who goes away from it is where they were, and goes on by arrows. */
static void
test_row_has_the_keyboard_again (void **state)
{
  Room room;
  GtkWidget *item;

  enter_room (&room);
  item = us_signatory_list_find_row (us_signatories_page_get_rows (room.page), 3);
  assert_true (gtk_widget_grab_focus (item));
  press_menu_key (&room);
  us_test_wait (300);
  assert_ptr_not_equal (gtk_root_get_focus (GTK_ROOT (room.window)), item);
  gtk_popover_popdown (get_menu (&room, 3));
  us_test_wait (300);
  assert_ptr_equal (gtk_root_get_focus (GTK_ROOT (room.window)), item);
  leave_room (&room);
}

static gboolean
has_none_selected (gpointer page)
{
  g_autoptr (GPtrArray) selected = us_signatories_page_get_selected (page);

  return selected->len == 0;
}

/* Whoever has sorted what is selected is at the button, and lets it go from there too. */
static void
test_escape_lets_go (void **state)
{
  Room room;

  enter_room (&room);
  gtk_selection_model_select_all (us_signatories_page_get_model (room.page));
  assert_true (gtk_widget_grab_focus (
      us_test_find (GTK_WIDGET (room.page), GTK_TYPE_MENU_BUTTON, NULL, NULL)));
  us_test_hand ("key Escape");
  us_test_until (has_none_selected, room.page, "nothing to be selected");
  gtk_selection_model_select_all (us_signatories_page_get_model (room.page));
  us_signatory_list_focus (us_signatories_page_get_rows (room.page), 3);
  us_test_hand ("key Escape");
  us_test_until (has_none_selected, room.page, "nothing to be selected");
  leave_room (&room);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_menu_of_a_row),
    cmocka_unit_test (test_row_has_the_keyboard_again),
    cmocka_unit_test (test_escape_lets_go),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
