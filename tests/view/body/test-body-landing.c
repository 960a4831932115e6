/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "test.h"

#include <gtk/gtk.h>

#include "view/body/body-landing.h"

typedef struct
{
  UsStatement *statement;
  GtkTextBuffer *buffer;
  UsBodyLanding *landing;
  guint n_placed; /* how often the caret was put somewhere */
} Room;

static void
mark_set_cb (GtkTextBuffer *buffer, GtkTextIter *at, GtkTextMark *mark, Room *room)
{
  room->n_placed += mark == gtk_text_buffer_get_insert (buffer);
}

static void
enter_room (Room *room)
{
  GtkTextIter start;

  room->statement = us_statement_new ();
  room->buffer = gtk_text_buffer_new (NULL);
  gtk_text_buffer_set_text (room->buffer, "one\ntwo\nthree\nfour", -1);
  gtk_text_buffer_get_start_iter (room->buffer, &start);
  gtk_text_buffer_place_cursor (room->buffer, &start);
  room->landing = us_body_landing_new (room->statement, room->buffer);
  room->n_placed = 0;
  g_signal_connect (room->buffer, "mark-set", G_CALLBACK (mark_set_cb), room);
}

static void
leave_room (Room *room)
{
  us_body_landing_free (room->landing);
  g_object_unref (room->buffer);
  assert_finalized (room->statement);
}

static void
assert_caret (Room *room, int line, int offset)
{
  GtkTextIter caret;

  gtk_text_buffer_get_iter_at_mark (room->buffer, &caret,
                                    gtk_text_buffer_get_insert (room->buffer));
  assert_int_equal (gtk_text_iter_get_line (&caret), line);
  assert_int_equal (gtk_text_iter_get_line_offset (&caret), offset);
}

static void
assert_place (Room *room, int line, int offset)
{
  int place_line, place_offset;

  us_body_landing_get (room->landing, &place_line, &place_offset);
  assert_int_equal (place_line, line);
  assert_int_equal (place_offset, offset);
}

static void
test_at_once (void **state)
{
  Room room;

  enter_room (&room);
  us_body_landing_set (room.landing, 2, 3);
  assert_caret (&room, 2, 3);
  us_body_landing_set (room.landing, 2, -1);
  assert_caret (&room, 2, 3);
  us_body_landing_set (room.landing, 100, 100);
  assert_caret (&room, 3, 4);
  leave_room (&room);
}

/* Of a group, once: where its last change was, though lines have come before that. */
static void
test_after_a_group (void **state)
{
  Room room;
  GtkTextIter start;

  enter_room (&room);
  us_statement_begin_group (room.statement, "Paste");
  us_body_landing_set (room.landing, 1, 1);
  us_body_landing_set (room.landing, 2, 3);
  us_body_landing_set (room.landing, 2, -1);
  assert_int_equal (room.n_placed, 0);
  assert_caret (&room, 0, 0);
  assert_place (&room, 2, 3);
  gtk_text_buffer_get_start_iter (room.buffer, &start);
  gtk_text_buffer_insert (room.buffer, &start, "none\n", -1);
  us_statement_end_group (room.statement);
  assert_int_equal (room.n_placed, 1);
  assert_caret (&room, 3, 3);
  assert_place (&room, 3, 3);
  us_statement_begin_group (room.statement, "Nothing");
  us_statement_end_group (room.statement);
  assert_int_equal (room.n_placed, 1);
  leave_room (&room);
}

/* Who has put the caret within a group knows best. */
static void
test_gives_way (void **state)
{
  Room room;
  GtkTextIter at;

  enter_room (&room);
  us_statement_begin_group (room.statement, "Move");
  us_body_landing_set (room.landing, 2, 3);
  gtk_text_buffer_get_iter_at_line (room.buffer, &at, 1);
  gtk_text_buffer_place_cursor (room.buffer, &at);
  assert_place (&room, 1, 0);
  us_statement_end_group (room.statement);
  assert_caret (&room, 1, 0);
  leave_room (&room);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_at_once),
    cmocka_unit_test (test_after_a_group),
    cmocka_unit_test (test_gives_way),
  };

  gtk_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
