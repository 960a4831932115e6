/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "test.h"

#include <gtk/gtk.h>

#include "history/history.h"
#include "model/note.h"
#include "view/body/body-moves.h"
#include "view/body/body-sync.h"
#include "view/text/text-tags.h"

typedef struct
{
  UsStatement *statement;
  UsItemList *notes;
  UsHistory *history;
  GtkTextBuffer *buffer;
  UsBodySync *sync;
} Room;

/* Two paragraphs refer to one note, the first to another one too. */
static int
enter_room (void **state)
{
  g_autoptr (GtkTextTagTable) tags = us_text_tags_new ();
  Room *room = g_new0 (Room, 1);
  UsNote *shared, *alone;
  UsBlock *first, *second;

  room->statement = us_statement_new ();
  room->notes = us_statement_get_notes (room->statement);
  shared = us_test_add_note (room->statement, "shared");
  alone = us_test_add_note (room->statement, "alone");
  first = us_test_add_block (room->statement, US_BLOCK_PARAGRAPH, 0, "ab");
  second = us_test_add_block (room->statement, US_BLOCK_PARAGRAPH, 0, "cd");
  us_test_refer (first, alone);
  us_test_refer (first, shared);
  us_test_refer (second, shared);
  room->history = us_history_new (room->statement);
  room->buffer = gtk_text_buffer_new (tags);
  room->sync = us_body_sync_new (room->statement, room->buffer);
  *state = room;
  return 0;
}

static int
leave_room (void **state)
{
  Room *room = *state;

  g_object_unref (room->sync);
  g_object_unref (room->buffer);
  g_object_unref (room->history);
  g_object_unref (room->statement);
  g_free (room);
  return 0;
}

static void delete (Room *room, int line, int from, int to)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_line_offset (room->buffer, &start, line, from);
  gtk_text_buffer_get_iter_at_line_offset (room->buffer, &end, line, to);
  gtk_text_buffer_delete (room->buffer, &start, &end);
}

static void
assert_notes (Room *room, guint n_notes)
{
  assert_int_equal (us_item_list_get_length (room->notes), n_notes);
}

static void
test_note_goes_with_its_reference (void **state)
{
  Room *room = *state;

  delete (room, 0, 2, 3);
  assert_notes (room, 1);
  assert_string_equal (us_text_get_string (us_note_get_text (us_item_list_get (room->notes, 0))),
                       "shared");
  assert_string_equal (us_history_get_undo_label (room->history), "Undo Remove Note");
  assert_true (us_history_undo (room->history));
  assert_notes (room, 2);
  assert_false (us_history_get_can_undo (room->history));
  assert_true (us_history_redo (room->history));
  assert_notes (room, 1);
}

static void
test_shared_note_goes_with_the_last (void **state)
{
  Room *room = *state;

  delete (room, 0, 3, 4);
  assert_notes (room, 2);
  delete (room, 1, 2, 3);
  assert_notes (room, 1);
}

static void
test_removed_paragraph (void **state)
{
  Room *room = *state;

  us_body_remove (room->statement, 0);
  assert_notes (room, 1);
  assert_true (us_history_undo (room->history));
  assert_notes (room, 2);
}

int
main (void)
{
#define ROOM_TEST(test) cmocka_unit_test_setup_teardown (test, enter_room, leave_room)
  const struct CMUnitTest tests[] = {
    ROOM_TEST (test_note_goes_with_its_reference),
    ROOM_TEST (test_shared_note_goes_with_the_last),
    ROOM_TEST (test_removed_paragraph),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
