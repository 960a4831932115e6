/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "room.h"
#include "test.h"

#include <gtk/gtk.h>

#include "view/body/name-paste.h"

typedef struct
{
  GtkWidget *window;
  GtkEditable *entry;
  char *added;
  gboolean done;
} Room;

static void
add_cb (GSimpleAction *action, GVariant *text, gpointer user_data)
{
  Room *room = user_data;

  room->added = g_variant_dup_string (text, NULL);
  room->done = TRUE;
}

static void
moved_cb (Room *room)
{
  room->done = TRUE;
}

static int
enter_room (void **state)
{
  static const GActionEntry entries[] = {
    { .name = "add", .activate = add_cb, .parameter_type = "s" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  Room *room = g_new0 (Room, 1);

  room->window = g_object_ref_sink (gtk_window_new ());
  room->entry = GTK_EDITABLE (gtk_entry_new ());
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), room);
  gtk_widget_insert_action_group (room->window, "signatories", G_ACTION_GROUP (group));
  gtk_window_set_child (GTK_WINDOW (room->window), GTK_WIDGET (room->entry));
  us_name_paste_attach (room->entry);
  *state = room;
  return 0;
}

static int
leave_room (void **state)
{
  Room *room = *state;

  us_test_close (room->window);
  g_free (room->added);
  g_free (room);
  return 0;
}

static void
paste (Room *room, const char *text)
{
  gulong id;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (room->entry)), text);
  id = g_signal_connect_swapped (room->entry, "notify::cursor-position", G_CALLBACK (moved_cb),
                                 room);
  g_signal_emit_by_name (gtk_editable_get_delegate (room->entry), "paste-clipboard");
  us_test_await (&room->done);
  g_signal_handler_disconnect (room->entry, id);
}

static void
test_lines_are_added (void **state)
{
  Room *room = *state;

  paste (room, "Ada Tester\nBen Tester, Well Keepers\n");
  assert_non_null (room->added);
  assert_string_equal (room->added, "Ada Tester\nBen Tester, Well Keepers");
  assert_string_equal (gtk_editable_get_text (room->entry), "");
}

/* A row of a spreadsheet and a table of a browser, with no line break in it. */
static void
test_tables_are_added (void **state)
{
  static const char *const tables[] = { "Wells\tKenya\tw@example.org",
                                        "<table><tr><td>Wells</td><td>Kenya</td></tr></table>" };
  Room *room = *state;

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_clear_pointer (&room->added, g_free);
      room->done = FALSE;
      paste (room, tables[i]);
      assert_non_null (room->added);
      assert_string_equal (room->added, tables[i]);
      assert_string_equal (gtk_editable_get_text (room->entry), "");
    }
}

/* As it comes from a cell of a table: with a line break behind it. */
static void
test_one_line_is_text (void **state)
{
  Room *room = *state;

  paste (room, "Ada Tester\n");
  assert_null (room->added);
  assert_string_equal (gtk_editable_get_text (room->entry), "Ada Tester");
  assert_int_equal (gtk_editable_get_position (room->entry), 10);
}

static void
test_selection_is_replaced (void **state)
{
  Room *room = *state;

  gtk_editable_set_text (room->entry, "Dr X Tester");
  gtk_editable_select_region (room->entry, 3, 4);
  paste (room, "Ada");
  assert_string_equal (gtk_editable_get_text (room->entry), "Dr Ada Tester");
}

int
main (void)
{
#define ROOM_TEST(test) cmocka_unit_test_setup_teardown (test, enter_room, leave_room)
  const struct CMUnitTest tests[] = {
    ROOM_TEST (test_lines_are_added),
    ROOM_TEST (test_tables_are_added),
    ROOM_TEST (test_one_line_is_text),
    ROOM_TEST (test_selection_is_replaced),
  };

  gtk_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
