/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"

#include <adwaita.h>

#include "history/history.h"
#include "view/body/body-calls.h"
#include "view/body/body-moves.h"

typedef struct
{
  UsStatement *statement;
  UsHistory *history;
  UsBodyView *view;
} Room;

static int
enter_room (void **state)
{
  Room *room = g_new0 (Room, 1);

  room->statement = us_statement_new ();
  us_test_set (room->statement, "language", "en");
  us_test_add_block (room->statement, US_BLOCK_PARAGRAPH, 0, "We therefore call on you to:");
  us_test_add_block (room->statement, US_BLOCK_PARAGRAPH, 0, "We wait for an answer.");
  room->history = us_history_new (room->statement);
  room->view =
      g_object_ref_sink (g_object_new (US_TYPE_BODY_VIEW, "statement", room->statement, NULL));
  *state = room;
  return 0;
}

static int
leave_room (void **state)
{
  Room *room = *state;

  g_object_unref (room->view);
  g_object_unref (room->history);
  g_object_unref (room->statement);
  g_free (room);
  return 0;
}

static void
go_to (Room *room, int line, int offset)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (room->view));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_line_offset (buffer, &iter, line, offset);
  gtk_text_buffer_place_cursor (buffer, &iter);
}

/* The kinds of all blocks, by their first letters. */
static char *
get_kinds (Room *room)
{
  UsItemList *body = us_statement_get_body (room->statement);
  GString *kinds = g_string_new (NULL);

  for (guint i = 0; i < us_item_list_get_length (body); i++)
    g_string_append_c (kinds, "PHCDBQ"[us_block_get_kind (us_item_list_get (body, i))]);
  return g_string_free (kinds, FALSE);
}

static void
assert_kinds (Room *room, const char *kinds)
{
  g_autofree char *found = get_kinds (room);

  assert_string_equal (found, kinds);
}

static void
test_asks (void **state)
{
  static const struct
  {
    const char *text, *language;
    gboolean asks;
  } rows[] = {
    { "We therefore call on you to:", "en", TRUE },
    { "We, the undersigned, call on the U.N. Security Council to: ", "en", TRUE },
    { "The wells are dry. We urge the ministry to:", "en-GB", TRUE },
    { "What must change:", "", TRUE },
    { "C’est pourquoi nous vous demandons de :", "fr", TRUE },
    { "لذلك نطالب الوزارة بما يلي:", "ar", TRUE },
    { "We therefore call on you to open the wells.", "en", FALSE },
    { "We call on you to act. These are the facts:", "en", FALSE },
    { "Our teams took samples at nineteen places:", "en", FALSE },
    { "We ask you to look at violations, such as:", "en", FALSE },
    { ":", "en", FALSE },
    { "", "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    if (us_body_calls_ask (rows[i].text, rows[i].language) != rows[i].asks)
      fail_msg ("%s", rows[i].text);
}

/* One step back leaves two paragraphs, one more the one that was there. */
static void
test_enter_begins_demands (void **state)
{
  Room *room = *state;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (room->view));
  GtkTextIter caret;

  go_to (room, 0, 28);
  assert_true (us_body_calls_enter (room->view));
  assert_kinds (room, "CDP");
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  assert_int_equal (gtk_text_iter_get_line (&caret), 1);
  assert_string_equal (us_history_get_undo_label (room->history), "Undo Begin Demands");
  us_history_undo (room->history);
  assert_kinds (room, "PPP");
  us_history_undo (room->history);
  assert_kinds (room, "PP");
}

/* In the middle of it, and in what is no paragraph, Enter is like any other. */
static void
test_enter_elsewhere (void **state)
{
  Room *room = *state;

  go_to (room, 0, 3);
  assert_false (us_body_calls_enter (room->view));
  go_to (room, 1, 22);
  assert_false (us_body_calls_enter (room->view));
  us_body_change_kind (room->statement, 0, 0, US_BLOCK_HEADING);
  go_to (room, 0, 28);
  assert_false (us_body_calls_enter (room->view));
  assert_kinds (room, "HP");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_asks),
    cmocka_unit_test_setup_teardown (test_enter_begins_demands, enter_room, leave_room),
    cmocka_unit_test_setup_teardown (test_enter_elsewhere, enter_room, leave_room),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
