/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "room.h"
#include "test.h"
#include "widgets.h"

#include <adwaita.h>

#include "store/writer/writer.h"
#include "view/body/body-caret.h"
#include "view/body/body-gutter.h"
#include "view/body/drop-line.h"
#include "view/letter/letter-page.h"

static UsBodyView *
get_body (UsTestRoom *room)
{
  return US_BODY_VIEW (us_test_find (room->window, US_TYPE_BODY_VIEW, NULL, NULL));
}

static GtkWidget *
get_gutter (UsTestRoom *room)
{
  return us_test_find (room->window, US_TYPE_BODY_GUTTER, NULL, NULL);
}

static int
enter_room (void **state)
{
  UsStatement *statement = us_statement_new ();
  UsTestRoom *room;

  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "one");
  us_test_add_block (statement, US_BLOCK_DEMAND, 1, "below one");
  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "two");
  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "three");
  room = us_test_room_new (statement);
  gtk_window_set_decorated (GTK_WINDOW (room->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (room->window), 800, 700);
  us_test_room_show (room, g_object_new (US_TYPE_LETTER_PAGE, "statement", statement, NULL));
  us_body_caret_go_to_line (get_body (room), 0);
  us_test_reach (get_gutter (room), GTK_TEXT_VIEW (get_body (room)), 3);
  *state = room;
  return 0;
}

static void
mouse (const char *format, double x, double y)
{
  us_test_hand (format, (int) x, (int) y);
  us_test_wait (60);
}

static graphene_point_t
get_handle (UsTestRoom *room, int line, double part)
{
  return us_test_handle (get_gutter (room), GTK_TEXT_VIEW (get_body (room)), line, part);
}

static void
press (UsTestRoom *room, int line)
{
  graphene_point_t at = get_handle (room, line, 0.4);

  mouse ("mousemove %d %d mousedown 1", at.x, at.y);
}

static void
drag_to (UsTestRoom *room, int line, double part)
{
  graphene_point_t at = get_handle (room, line, part);

  for (int i = 4; i >= 0; i--)
    mouse ("mousemove %d %d", at.x, at.y - 5 * i);
  us_test_wait (150);
}

static void
assert_order (UsTestRoom *room, const char *expected)
{
  g_autoptr (GString) order = g_string_new (NULL);
  UsItemList *body = us_statement_get_body (room->statement);

  for (guint i = 0; i < us_item_list_get_length (body); i++)
    g_string_append_printf (order, "%s|",
                            us_text_get_string (us_block_get_text (us_item_list_get (body, i))));
  assert_string_equal (order->str, expected);
}

/* With its sub-point, to the very end; a line shows where it would go. */
static void
test_drag_moves_the_block (void **state)
{
  UsTestRoom *room = *state;

  us_test_drag (get_gutter (room), GTK_TEXT_VIEW (get_body (room)), 0, 4);
  assert_order (room, "two|three|one|below one|");
}

/* Between a demand and its own sub-point there is no place for it. */
static void
test_drag_to_where_it_is (void **state)
{
  UsTestRoom *room = *state;

  press (room, 0);
  drag_to (room, 1, 0.2);
  assert_int_equal (us_drop_line_get (GTK_TEXT_VIEW (get_body (room))), US_DROP_LINE_NONE);
  mouse ("mouseup 1", 0, 0);
  us_test_wait (150);
  assert_order (room, "one|below one|two|three|");
}

/* The menu that is open. */
static GtkWidget *
find_menu (GtkWidget *within)
{
  GtkWidget *found = GTK_IS_POPOVER_MENU (within) && gtk_widget_get_mapped (within) ? within : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (within); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_menu (child);
  return found;
}

/* Escape gives it up, however far the pointer goes on; then it can be dragged again. */
static void
test_drag_given_up (void **state)
{
  UsTestRoom *room = *state;
  GtkTextView *body = GTK_TEXT_VIEW (get_body (room));

  press (room, 2);
  drag_to (room, 0, 0.1);
  assert_int_equal (us_drop_line_get (body), 0);
  us_test_hand ("key Escape");
  us_test_wait (150);
  assert_int_equal (us_drop_line_get (body), US_DROP_LINE_NONE);
  drag_to (room, 0, 0.1);
  mouse ("mouseup 1", 0, 0);
  us_test_wait (150);
  assert_order (room, "one|below one|two|three|");
  assert_null (find_menu (get_gutter (room)));
  us_test_drag (get_gutter (room), body, 0, 4);
  assert_order (room, "two|three|one|below one|");
}

static gboolean
has_menu (gpointer room)
{
  return find_menu (((UsTestRoom *) room)->window) != NULL;
}

/* Nothing of it is cut off. */
static gboolean
has_whole_menu (gpointer room)
{
  GtkWidget *menu = find_menu (((UsTestRoom *) room)->window);
  int natural;

  if (menu == NULL)
    return FALSE;
  gtk_widget_measure (menu, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
  return gtk_widget_get_allocated_height (menu) == natural;
}

static gboolean
writes_on (gpointer room)
{
  return gtk_widget_is_focus (GTK_WIDGET (get_body (room)));
}

/* A paragraph may be long. */
static void
assert_points_to (GtkWidget *menu, GtkWidget *gutter, double y)
{
  graphene_point_t at;
  GdkRectangle place;

  assert_true (gtk_popover_get_pointing_to (GTK_POPOVER (menu), &place));
  assert_true (gtk_widget_compute_point (gutter, gtk_widget_get_parent (menu),
                                         &GRAPHENE_POINT_INIT (0, (float) y), &at));
  assert_in_range ((int) at.y, place.y, place.y + place.height);
}

static void
test_click_opens_the_menu (void **state)
{
  UsTestRoom *room = *state;
  GtkWidget *menu;

  press (room, 2);
  mouse ("mouseup 1", 0, 0);
  us_test_until (has_menu, room, "the menu");
  menu = find_menu (room->window);
  assert_int_equal (us_body_caret_get_line (get_body (room)), 2);
  assert_points_to (menu, get_gutter (room),
                    get_handle (room, 2, 0.4).y - us_test_place (get_gutter (room), 0, 0).y);
  /* Its commands are for the block whose handle it was. */
  gtk_widget_activate_action (menu, "body.move-up", NULL);
  assert_order (room, "two|one|below one|three|");
}

/* All of it is to be seen the first time too; arrows go through it, and who goes away from it
 * writes on. */
static void
test_menu_is_whole_and_takes_keys (void **state)
{
  UsTestRoom *room = *state;
  GtkWidget *menu, *first;

  us_body_gutter_open_menu (US_BODY_GUTTER (get_gutter (room)), 2, 200);
  us_test_until (has_whole_menu, room, "the whole menu");
  menu = find_menu (room->window);
  assert_points_to (menu, get_gutter (room), 200);
  gtk_widget_child_focus (menu, GTK_DIR_TAB_FORWARD);
  first = gtk_root_get_focus (GTK_ROOT (room->window));
  g_signal_emit_by_name (first, "move-focus", GTK_DIR_DOWN);
  assert_ptr_not_equal (gtk_root_get_focus (GTK_ROOT (room->window)), first);
  assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (room->window)), menu));
  gtk_popover_popdown (GTK_POPOVER (menu));
  us_test_until (writes_on, room, "the text to have the focus again");
}

/* A busy machine takes its time to bring them. */
static void
key (const char *keys)
{
  mouse (keys, 0, 0);
  us_test_wait (240);
}

static void
click (double x, double y)
{
  mouse ("mousemove %d %d click 1", x, y);
  us_test_wait (300);
}

static void
click_widget (GtkWidget *widget)
{
  const graphene_point_t at = us_test_place (widget, gtk_widget_get_width (widget) / 2.0,
                                             gtk_widget_get_height (widget) / 2.0);

  click (at.x, at.y);
}

static void
click_item (UsTestRoom *room, const char *label)
{
  GtkWidget *item = us_test_find (find_menu (room->window), GTK_TYPE_LABEL, "label", label);

  assert_non_null (item);
  click_widget (item);
}

static gboolean
has_commands (gpointer room)
{
  GtkWidget *menu = find_menu (((UsTestRoom *) room)->window);
  GtkWidget *item = menu != NULL ? us_test_find (menu, GTK_TYPE_LABEL, "label", "Move _Up") : NULL;

  return item != NULL && gtk_widget_get_mapped (item);
}

/* All of it without a mouse, for the block at the caret. */
static void
test_menu_by_keys (void **state)
{
  UsTestRoom *room = *state;

  us_body_caret_go_to_line (get_body (room), 2);
  key ("key shift+F10");
  us_test_until (has_menu, room, "the menu");
  key ("key g");
  us_test_until (has_commands, room, "the commands for a paragraph");
  key ("key u");
  us_test_until (writes_on, room, "the text to have the focus again");
  assert_order (room, "two|one|below one|three|");
}

/* A command of the menu of a line's handle. */
static void
choose (UsTestRoom *room, int line, const char *label)
{
  graphene_point_t handle = get_handle (room, line, 0.4);

  click (handle.x, handle.y);
  click_item (room, label);
}

/* Every command by a key. */
static void
write_by_keys (UsTestRoom *room)
{
  us_body_caret_go_to_line (get_body (room), 3);
  key ("key alt+Home ctrl+shift+5");
  us_body_caret_go_to_line (get_body (room), 2);
  key ("key Home shift+End ctrl+b");
  us_body_caret_go_to_line (get_body (room), 3);
  key ("key Home Tab End");
  key ("type wells");
  key ("key alt+Up");
}

/* Every command by the mouse; only words are typed. */
static void
write_by_mouse (UsTestRoom *room)
{
  graphene_point_t text;

  choose (room, 3, "Move to _Top");
  click_widget (us_test_find (room->window, GTK_TYPE_MENU_BUTTON, "label", "Demand"));
  click_item (room, "_Call");
  text = get_handle (room, 2, 0.4);
  mouse ("mousemove %d %d click --repeat 3 --delay 40 1", text.x + 110, text.y);
  us_test_wait (200);
  click_widget (
      us_test_find (room->window, GTK_TYPE_TOGGLE_BUTTON, "icon-name", "us-bold-symbolic"));
  choose (room, 3, "Make _Sub-point");
  text = get_handle (room, 3, 0.4);
  click (text.x + 400, text.y);
  key ("type wells");
  choose (room, 3, "Move _Up");
}

/* Ids are given by chance, and the seal has them in it. */
static char *
without_ids (GBytes *file)
{
  g_autoptr (GRegex) pattern = g_regex_new (" id=\"[^\"]*\"|<\\?seal.*", G_REGEX_DOTALL, 0, NULL);

  return g_regex_replace_literal (pattern, g_bytes_get_data (file, NULL),
                                  (gssize) g_bytes_get_size (file), 0, "", 0, NULL);
}

static void
assert_same_but_ids (GBytes *one, GBytes *other)
{
  g_autofree char *text = without_ids (one);
  g_autofree char *other_text = without_ids (other);

  assert_string_equal (text, other_text);
}

/* The same letter, as its file has it. */
static void
test_keys_and_mouse_write_the_same (void **state)
{
  UsTestRoom *room = *state;
  void *other;
  g_autoptr (GBytes) by_keys = NULL;
  g_autoptr (GBytes) by_mouse = NULL;
  const char *text;

  write_by_keys (room);
  us_test_wait (300);
  by_keys = us_writer_write (room->statement);
  text = g_bytes_get_data (by_keys, NULL);
  assert_order (room, "three|one|twowells|below one|");
  assert_non_null (strstr (text, "</call>"));
  assert_non_null (strstr (text, "level=\"1\"><b>below one</b></demand>"));
  assert_non_null (strstr (text, "level=\"1\">twowells</demand>"));

  enter_room (&other);
  write_by_mouse (other);
  us_test_wait (300);
  by_mouse = us_writer_write (((UsTestRoom *) other)->statement);
  assert_order (other, "three|one|twowells|below one|");
  assert_same_but_ids (by_keys, by_mouse);
  us_test_room_leave (&other);
}

int
main (void)
{
#define ROOM_TEST(test) cmocka_unit_test_setup_teardown (test, enter_room, us_test_room_leave)
  const struct CMUnitTest tests[] = {
    /* What is shown first gets the keys. */
    ROOM_TEST (test_menu_by_keys),
    ROOM_TEST (test_keys_and_mouse_write_the_same),
    ROOM_TEST (test_drag_moves_the_block),
    ROOM_TEST (test_drag_to_where_it_is),
    ROOM_TEST (test_drag_given_up),
    ROOM_TEST (test_click_opens_the_menu),
    ROOM_TEST (test_menu_is_whole_and_takes_keys),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
