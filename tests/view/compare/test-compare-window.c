/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "room.h"
#include "widgets.h"

#include "model/block.h"
#include "model/signatory.h"
#include "store/safe-file/safe-file.h"
#include "store/writer/writer.h"
#include "versions/versions.h"
#include "view/compare/compare-window.h"
#include "view/letter/letter-page.h"
#include "view/types.h"

/* A letter in a window, its file beside it as it was, and what became of it in another window. */
typedef struct
{
  char *folder;
  char *path;
  UsStatement *statement;
  GtkWindow *letter;
  GtkWidget *window;
} Room;

static int
enter (void **state)
{
  Room *room = g_new0 (Room, 1);
  g_autoptr (GBytes) bytes = NULL;

  room->folder = us_test_make_folder ();
  room->path = g_build_filename (room->folder, "old.statement", NULL);
  room->statement = us_test_letter ();
  us_item_set_string (US_ITEM (room->statement), US_STATEMENT_TITLE, "Water for the valley", NULL);
  us_test_add_block (room->statement, US_BLOCK_DEMAND, 0, "Stop the big plan");
  bytes = us_writer_write (room->statement);
  assert_true (us_safe_file_save (room->path, bytes, NULL));
  room->letter = g_object_ref_sink (GTK_WINDOW (gtk_window_new ()));
  gtk_window_set_child (room->letter,
                        g_object_new (US_TYPE_LETTER_PAGE, "statement", room->statement, NULL));
  gtk_window_present (room->letter);
  *state = room;
  return 0;
}

static int
leave (void **state)
{
  Room *room = *state;

  us_test_close (room->letter);
  /* It went with the letter. */
  assert_null (room->window);
  g_clear_object (&room->statement);
  us_test_remove_folder (room->folder);
  g_free (room->path);
  g_free (room);
  return 0;
}

static gboolean
has_compared (gpointer window)
{
  GtkWidget *stack = us_test_find (window, GTK_TYPE_STACK, NULL, NULL);

  return !g_str_equal (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "busy");
}

static void
compare (Room *room)
{
  UsCompareWindow *window = us_compare_window_new (room->letter, room->statement, "since then");

  us_compare_window_read (window, room->path);
  room->window = GTK_WIDGET (window);
  g_object_add_weak_pointer (G_OBJECT (room->window), (gpointer *) &room->window);
  gtk_window_present (GTK_WINDOW (room->window));
  us_test_until (has_compared, room->window, "both letters are read");
}

static const char *
get_page (Room *room)
{
  GtkWidget *stack = us_test_find (room->window, GTK_TYPE_STACK, NULL, NULL);

  return gtk_stack_get_visible_child_name (GTK_STACK (stack));
}

/* What is said of the change that one is at. */
static void
assert_words (Room *room, const char *words)
{
  GtkWidget *button = us_test_find (room->window, GTK_TYPE_BUTTON, "label", "_Go There");
  GtkWidget *label = gtk_widget_get_prev_sibling (button);

  assert_string_equal (gtk_label_get_text (GTK_LABEL (label)), words);
}

static void
change_letter (Room *room)
{
  UsItemList *body = us_statement_get_body (room->statement);
  g_autoptr (UsText) text = us_text_new ("Stop the plan", NULL);

  us_item_set_string (US_ITEM (room->statement), US_STATEMENT_TITLE, "Water for all", NULL);
  us_item_set_text (us_item_list_get (body, us_item_list_get_length (body) - 1), US_BLOCK_TEXT,
                    text, NULL);
}

/* Of a version the letter is compared, whoever signs it. */
static void
test_version (void **state)
{
  Room *room = *state;
  UsCompareWindow *window =
      us_compare_window_new (room->letter, room->statement, "since version 1");
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Water");
  UsVersion *version = us_versions_save (room->statement, "", "", NULL);
  g_autoptr (UsStatement) old = us_versions_open (version, NULL);

  us_item_list_append (us_statement_get_signatories (room->statement), signatory, NULL);
  room->window = GTK_WIDGET (window);
  g_object_add_weak_pointer (G_OBJECT (room->window), (gpointer *) &room->window);
  us_compare_window_set_version (window, old);
  gtk_window_present (GTK_WINDOW (window));
  us_test_until (us_test_is_mapped, window, "the window");
  assert_string_equal (get_page (room), "none");
}

static void
test_same (void **state)
{
  compare (*state);
  assert_string_equal (get_page (*state), "none");
}

/* From change to change, as far as there are any. */
static void
test_steps (void **state)
{
  Room *room = *state;

  change_letter (room);
  compare (room);
  assert_string_equal (get_page (room), "changes");
  assert_words (room, "1 of 2 · Title: “the valley” became “all”");
  gtk_widget_activate_action (room->window, "compare.previous", NULL);
  assert_words (room, "1 of 2 · Title: “the valley” became “all”");
  gtk_widget_activate_action (room->window, "compare.next", NULL);
  assert_words (room, "2 of 2 · Demand 3: removed “big ”");
  gtk_widget_activate_action (room->window, "compare.next", NULL);
  assert_words (room, "2 of 2 · Demand 3: removed “big ”");
  gtk_widget_activate_action (room->window, "compare.previous", NULL);
  assert_words (room, "1 of 2 · Title: “the valley” became “all”");
}

/* Who goes through the text by the arrows, or clicks in it, is told where they are. */
static void
test_caret (void **state)
{
  Room *room = *state;
  GtkTextBuffer *buffer;
  GtkTextIter end;

  change_letter (room);
  compare (room);
  buffer = gtk_text_view_get_buffer (
      GTK_TEXT_VIEW (us_test_find (room->window, GTK_TYPE_TEXT_VIEW, NULL, NULL)));
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
  assert_words (room, "2 of 2 · Demand 3: removed “big ”");
}

static gboolean
is_at_demand (gpointer letter)
{
  GtkWidget *focus = gtk_root_get_focus (letter);

  return GTK_IS_TEXT_VIEW (focus);
}

static void
test_goes_there (void **state)
{
  Room *room = *state;

  change_letter (room);
  compare (room);
  gtk_widget_activate_action (room->window, "compare.next", NULL);
  gtk_widget_activate_action (room->window, "compare.show", NULL);
  us_test_until (is_at_demand, room->letter, "the demand has the focus");
}

int
main (void)
{
#define ROOM_TEST(test) cmocka_unit_test_setup_teardown (test, enter, leave)
  const struct CMUnitTest tests[] = {
    ROOM_TEST (test_version), ROOM_TEST (test_same),       ROOM_TEST (test_steps),
    ROOM_TEST (test_caret),   ROOM_TEST (test_goes_there),
  };

  adw_init ();
  us_view_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
