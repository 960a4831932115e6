/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "view/menu-focus.h"

#include "test.h"
#include "widgets.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *button;
  GtkWidget *text;
  GtkWidget *entry;
  GtkWidget *other;
} Room;

static int
enter_room (void **state)
{
  Room *room = g_new0 (Room, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *popover = gtk_popover_new ();

  room->window = gtk_window_new ();
  room->button = gtk_menu_button_new ();
  room->text = gtk_text_view_new ();
  room->entry = gtk_entry_new ();
  room->other = gtk_button_new_with_label ("other");
  gtk_popover_set_child (GTK_POPOVER (popover), gtk_button_new_with_label ("command"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (room->button), popover);
  us_menu_focus_add (GTK_MENU_BUTTON (room->button));
  gtk_box_append (GTK_BOX (box), room->button);
  gtk_box_append (GTK_BOX (box), room->text);
  gtk_box_append (GTK_BOX (box), room->entry);
  gtk_box_append (GTK_BOX (box), room->other);
  gtk_window_set_child (GTK_WINDOW (room->window), box);
  gtk_window_present (GTK_WINDOW (room->window));
  us_test_until (us_test_is_mapped, room->text, "the window");
  *state = room;
  return 0;
}

static int
leave_room (void **state)
{
  Room *room = *state;

  gtk_window_destroy (GTK_WINDOW (room->window));
  g_free (room);
  return 0;
}

static gboolean
is_focus (gpointer widget)
{
  return gtk_root_get_focus (gtk_widget_get_root (widget)) == widget;
}

static gboolean
is_within_button (gpointer button)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (button));

  return focus != NULL && gtk_widget_is_ancestor (focus, button);
}

static void
open_menu (Room *room)
{
  GtkMenuButton *button = GTK_MENU_BUTTON (room->button);

  gtk_menu_button_popup (button);
  us_test_until (us_test_is_mapped, gtk_menu_button_get_popover (button), "the menu");
  us_test_until (is_within_button, room->button, "the keyboard in the menu");
}

static void
test_escape_goes_back_to_the_text (void **state)
{
  Room *room = *state;

  gtk_widget_grab_focus (room->text);
  gtk_widget_grab_focus (room->button);
  open_menu (room);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (room->button));
  us_test_until (is_focus, room->text, "the keyboard in the text");
}

/* Who came from no text, or has chosen a command that goes elsewhere, is left there. */
static void
test_elsewhere_is_left (void **state)
{
  Room *room = *state;

  gtk_widget_grab_focus (room->text);
  open_menu (room);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (room->button));
  gtk_widget_grab_focus (room->other);
  us_test_wait (300);
  assert_true (is_focus (room->other));

  gtk_widget_grab_focus (room->button);
  open_menu (room);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (room->button));
  us_test_wait (300);
  assert_false (is_focus (room->text));

  gtk_widget_grab_focus (room->other);
  open_menu (room);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (room->button));
  us_test_wait (300);
  assert_false (is_focus (room->other));
}

static gboolean
is_written_in (gpointer entry)
{
  return is_focus (gtk_editable_get_delegate (entry));
}

/* What is written next would replace it. */
static void
test_nothing_is_selected (void **state)
{
  Room *room = *state;

  gtk_editable_set_text (GTK_EDITABLE (room->entry), "Dear Minister,");
  gtk_widget_grab_focus (room->entry);
  gtk_editable_set_position (GTK_EDITABLE (room->entry), 4);
  open_menu (room);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (room->button));
  us_test_until (is_written_in, room->entry, "the keyboard in the field");
  assert_int_equal (gtk_editable_get_position (GTK_EDITABLE (room->entry)), 4);
  assert_false (gtk_editable_get_selection_bounds (GTK_EDITABLE (room->entry), NULL, NULL));
}

int
main (void)
{
#define ROOM_TEST(test) cmocka_unit_test_setup_teardown (test, enter_room, leave_room)
  const struct CMUnitTest tests[] = {
    ROOM_TEST (test_escape_goes_back_to_the_text),
    ROOM_TEST (test_elsewhere_is_left),
    ROOM_TEST (test_nothing_is_selected),
  };

  gtk_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
