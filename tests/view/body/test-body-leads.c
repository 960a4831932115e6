/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body.h"
#include "letter.h"

#include <adwaita.h>
#include <string.h>

#include "view/body/body-leads.h"
#include "view/text/text-tags.h"

static int
enter_room (void **state)
{
  UsTestBody *room = us_test_body_new ();

  us_test_add_block (room->statement, US_BLOCK_DEMAND, 0, "");
  *state = room;
  return 0;
}

static void
insert (UsTestBody *room, const char *text, int length)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (room->view));

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert_at_cursor (buffer, text, length);
  gtk_text_buffer_end_user_action (buffer);
}

static void
type (UsTestBody *room, const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    insert (room, at, (int) (g_utf8_next_char (at) - at));
}

static UsText *
get_text (UsTestBody *room)
{
  return us_block_get_text (us_item_list_get (us_statement_get_body (room->statement), 0));
}

static void
assert_lead (UsTestBody *room, const char *lead, const char *text)
{
  assert_string_equal (us_text_get_string (get_text (room)), text);
  assert_int_equal (us_text_get_lead (get_text (room)), strlen (lead));
  assert_true (g_str_has_prefix (text, lead));
}

static void
test_first_sentence_becomes_the_lead (void **state)
{
  UsTestBody *room = *state;

  type (room, "Stop No. 5. ");
  assert_lead (room, "", "Stop No. 5. ");
  type (room, "All of it. Now. And for ever.");
  assert_lead (room, "Stop No. 5.", "Stop No. 5. All of it. Now. And for ever.");
}

static void
test_arabic (void **state)
{
  UsTestBody *room = *state;

  us_test_set (room->statement, "language", "ar");
  type (room, "أوقفوا الضخ. كله. الآن.");
  assert_lead (room, "أوقفوا الضخ.", "أوقفوا الضخ. كله. الآن.");
}

/* A step of its own; whoever takes it back, and writes on, is not asked again. */
static void
test_undo_is_for_good (void **state)
{
  UsTestBody *room = *state;

  type (room, "Stop it. A");
  assert_lead (room, "Stop it.", "Stop it. A");
  assert_string_equal (us_history_get_undo_label (room->history), "Undo Emphasise First Sentence");
  assert_true (us_history_undo (room->history));
  assert_lead (room, "", "Stop it. A");
  type (room, "t once. All.");
  assert_lead (room, "", "Stop it. At once. All.");
}

/* Prose has no leads, what is pasted has its own, and bold at the start is the person's. */
static void
test_only_while_a_demand_is_typed (void **state)
{
  UsTestBody *room = *state;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (room->view));
  GtkTextIter start, end;

  insert (room, "Stop it. At once.", -1);
  assert_lead (room, "", "Stop it. At once.");
  gtk_text_buffer_get_iter_at_offset (buffer, &start, 9);
  gtk_text_buffer_place_cursor (buffer, &start);
  type (room, "X");
  assert_lead (room, "", "Stop it. XAt once.");

  gtk_text_buffer_set_text (buffer, "", -1);
  us_test_set (us_item_list_get (us_statement_get_body (room->statement), 0), "kind", "paragraph");
  type (room, "Stop it. At once.");
  assert_lead (room, "", "Stop it. At once.");

  us_test_set (us_item_list_get (us_statement_get_body (room->statement), 0), "kind", "demand");
  gtk_text_buffer_get_iter_at_offset (buffer, &start, 9);
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, 4);
  gtk_text_buffer_apply_tag (buffer, us_text_tags_get (buffer, US_SPAN_BOLD, NULL), &start, &end);
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
  type (room, "At once.");
  assert_lead (room, "", "Stop it. At once.");
}

int
main (void)
{
#define ROOM_TEST(test) cmocka_unit_test_setup_teardown (test, enter_room, us_test_body_leave)
  const struct CMUnitTest tests[] = {
    ROOM_TEST (test_first_sentence_becomes_the_lead),
    ROOM_TEST (test_arabic),
    ROOM_TEST (test_undo_is_for_good),
    ROOM_TEST (test_only_while_a_demand_is_typed),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
