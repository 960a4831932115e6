/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "room.h"
#include "widgets.h"

#include <adwaita.h>

#include "model/note.h"
#include "view/body/body-view.h"
#include "view/find/find-places.h"
#include "view/letter/letter-field.h"
#include "view/letter/letter-page.h"

typedef struct
{
  UsStatement *statement;
  GtkWidget *window;
} Room;

static Room
enter_room (void)
{
  Room room = { us_statement_new (), g_object_ref_sink (gtk_window_new ()) };
  GtkWidget *page;

  us_test_set (room.statement, "title", "The river");
  us_test_add_block (room.statement, US_BLOCK_PARAGRAPH, 0, "Nothing.");
  us_test_add_block (room.statement, US_BLOCK_PARAGRAPH, 0, "Née by the river.");
  us_test_add_note (room.statement, "River, in a note");
  page = g_object_new (US_TYPE_LETTER_PAGE, "statement", room.statement, NULL);
  gtk_window_set_child (GTK_WINDOW (room.window), page);
  gtk_window_present (GTK_WINDOW (room.window));
  return room;
}

static void
leave_room (Room *room)
{
  us_test_close (room->window);
  g_object_unref (room->statement);
}

/* What is selected where the keyboard focus went. */
static char *
get_selected (Room *room)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (room->window));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus));
  GtkTextIter start, end;

  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return g_strdup ("");
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
test_shown_wherever_it_is (void **state)
{
  static const char *const selected[] = { "river", "river", "River" };
  Room room = enter_room ();
  g_autoptr (UsSearch) search = us_search_new ("river", US_SEARCH_DEFAULT);
  UsFindPlace place = { 0 };

  for (gsize i = 0; i < G_N_ELEMENTS (selected); i++)
    {
      UsFindPlace caret;
      g_autofree char *focused = NULL;
      g_autofree char *again = NULL;

      assert_true (us_find_next (room.statement, search, &place));
      us_find_places_show (room.window, room.statement, &place);
      us_find_places_focus (room.window, room.statement, &place);
      focused = get_selected (&room);
      assert_string_equal (focused, selected[i]);
      assert_int_equal (US_IS_BODY_VIEW (gtk_root_get_focus (GTK_ROOT (room.window))), i == 1);
      assert_true (us_find_places_get_caret (room.window, room.statement, &caret, &again));
      assert_int_equal (us_find_place_compare (&caret, &place), 0);
      assert_string_equal (again, selected[i]);
    }
  leave_room (&room);
}

/* What one types next comes instead of what was looked for. */
static void
test_leaves_the_entry_selected (void **state)
{
  Room room = enter_room ();
  g_autoptr (UsSearch) search = us_search_new ("river", US_SEARCH_DEFAULT);
  GtkWidget *page = g_object_ref (gtk_window_get_child (GTK_WINDOW (room.window)));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *entry = gtk_search_entry_new ();
  UsFindPlace place = { 0 };
  int start, end;

  gtk_window_set_child (GTK_WINDOW (room.window), box);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), page);
  g_object_unref (page);
  gtk_editable_set_text (GTK_EDITABLE (entry), "river");
  gtk_widget_grab_focus (entry);
  gtk_editable_select_region (GTK_EDITABLE (entry), 0, -1);
  for (int i = 0; i < 3; i++)
    {
      assert_true (us_find_next (room.statement, search, &place));
      us_find_places_show (room.window, room.statement, &place);
      assert_true (gtk_editable_get_selection_bounds (GTK_EDITABLE (entry), &start, &end));
      assert_int_equal (end - start, 5);
    }
  leave_room (&room);
}

static gboolean
is_marked (GtkWidget *view)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;

  GTK_TEXT_VIEW_GET_CLASS (view)->snapshot_layer (GTK_TEXT_VIEW (view),
                                                  GTK_TEXT_VIEW_LAYER_BELOW_TEXT, snapshot);
  node = gtk_snapshot_to_node (snapshot);
  return node != NULL;
}

/* Whoever reads "1 of 3" is to see the one. */
static void
test_marked_wherever_it_is (void **state)
{
  Room room = enter_room ();
  g_autoptr (UsSearch) search = us_search_new ("river", US_SEARCH_DEFAULT);
  GtkWidget *title = us_test_find (room.window, US_TYPE_LETTER_FIELD, "placeholder", "Title");

  assert_non_null (title);
  assert_false (is_marked (title));
  us_find_places_mark (room.window, search);
  assert_true (is_marked (title));
  us_find_places_mark (room.window, NULL);
  assert_false (is_marked (title));
  leave_room (&room);
}

static void
test_no_caret_elsewhere (void **state)
{
  Room room = enter_room ();
  UsFindPlace caret;
  g_autofree char *selected = NULL;

  gtk_root_set_focus (GTK_ROOT (room.window), NULL);
  assert_false (us_find_places_get_caret (room.window, room.statement, &caret, &selected));
  assert_null (selected);
  us_find_places_mark (room.window, NULL);
  leave_room (&room);
}

static void
test_property_by_which_it_is_shown (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  const struct
  {
    UsItemList *list;
    const char *name;
  } rows[] = {
    { us_statement_get_body (statement), "text" },
    { us_statement_get_signatories (statement), "name" },
    { us_statement_get_addressees (statement), "name" },
    { us_statement_get_notes (statement), "text" },
    { us_statement_get_contacts (statement), "text" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      UsItem *item = us_item_list_get (rows[i].list, 0);

      assert_int_equal (us_find_places_get_property (item, "level"),
                        us_item_find_property (item, rows[i].name));
    }
  assert_int_equal (us_find_places_get_property (US_ITEM (statement), "title"), US_STATEMENT_TITLE);
  assert_int_equal (us_find_places_get_property (US_ITEM (statement), NULL), 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_shown_wherever_it_is),
    cmocka_unit_test (test_leaves_the_entry_selected),
    cmocka_unit_test (test_marked_wherever_it_is),
    cmocka_unit_test (test_no_caret_elsewhere),
    cmocka_unit_test (test_property_by_which_it_is_shown),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
