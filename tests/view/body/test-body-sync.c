/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <gtk/gtk.h>

#include "history/history.h"
#include "model/spans.h"
#include "view/body/body-lines.h"
#include "view/body/body-moves.h"
#include "view/body/body-siblings.h"
#include "view/body/body-sync.h"
#include "view/body/fragment-insert.h"
#include "view/text/text-filter.h"
#include "view/text/text-format.h"
#include "view/text/text-runs.h"
#include "view/text/text-tags.h"

#define STEPS 10000

typedef struct
{
  GRand *random;
  UsStatement *statement;
  UsItemList *body;
  UsHistory *history;
  GtkTextBuffer *buffer;
  UsBodySync *sync;
} Room;

static const char *const pieces[] = {
  "a",    "water ",    "\n",     "\r\n",         "two\nlines", "\u2029after",
  "مياه", "e\xcc\x81", "\n\n\n", "\xef\xbf\xbc", "\t\x01x",    "one\rtwo\xc2\x85three\n",
};

static void
enter_room (Room *room, guint32 seed)
{
  g_autoptr (GtkTextTagTable) tags = us_text_tags_new ();

  room->random = g_rand_new_with_seed (seed);
  room->statement = us_statement_new ();
  room->body = us_statement_get_body (room->statement);
  room->history = us_history_new (room->statement);
  room->buffer = gtk_text_buffer_new (tags);
  /* As in the view: the letter remembers, and the toolkit would lose a piece of what it did. */
  gtk_text_buffer_set_enable_undo (room->buffer, FALSE);
  us_text_filter_watch (room->buffer, US_LINE_BREAKS_KEPT);
  us_text_format_watch (room->buffer);
  room->sync = us_body_sync_new (room->statement, room->buffer);
}

static void
leave_room (Room *room)
{
  g_object_unref (room->sync);
  g_object_unref (room->buffer);
  g_object_unref (room->history);
  assert_finalized (room->statement);
  g_rand_free (room->random);
}

static int
pick (Room *room, int below)
{
  return g_rand_int_range (room->random, 0, MAX (below, 1));
}

static void
pick_place (Room *room, GtkTextIter *ret_place)
{
  gtk_text_buffer_get_iter_at_offset (
      room->buffer, ret_place, pick (room, gtk_text_buffer_get_char_count (room->buffer) + 1));
}

/* Mostly short ranges, now and then as much as the whole text. */
static void
pick_range (Room *room, GtkTextIter *ret_start, GtkTextIter *ret_end)
{
  pick_place (room, ret_start);
  *ret_end = *ret_start;
  if (pick (room, 20) == 0)
    pick_place (room, ret_end);
  else
    gtk_text_iter_forward_chars (ret_end, pick (room, 30));
  gtk_text_iter_order (ret_start, ret_end);
}

static void
edit_buffer (Room *room)
{
  GtkTextIter start, end;
  UsSpanKind kind = pick (room, 2) == 0 ? US_SPAN_BOLD : US_SPAN_ITALIC;

  pick_range (room, &start, &end);
  switch (pick (room, 8))
    {
    case 0:
    case 1:
    case 2:
    case 3:
      gtk_text_buffer_insert (room->buffer, &start, pieces[pick (room, G_N_ELEMENTS (pieces))], -1);
      break;
    case 4:
    case 5:
      gtk_text_buffer_delete (room->buffer, &start, &end);
      break;
    case 6:
      gtk_text_buffer_apply_tag (room->buffer, us_text_tags_get (room->buffer, kind, NULL), &start,
                                 &end);
      break;
    default:
      gtk_text_buffer_remove_tag (room->buffer, us_text_tags_get (room->buffer, kind, NULL), &start,
                                  &end);
      break;
    }
}

static void
type (Room *room)
{
  const gboolean user_action = pick (room, 3) > 0;

  if (user_action)
    gtk_text_buffer_begin_user_action (room->buffer);
  for (int i = user_action ? pick (room, 4) + 1 : 1; i > 0; i--)
    edit_buffer (room);
  if (user_action)
    gtk_text_buffer_end_user_action (room->buffer);
}

static void
change_model (Room *room)
{
  const int length = (int) us_item_list_get_length (room->body);
  const guint at = (guint) pick (room, length);

  if (length == 0)
    return;
  switch (pick (room, 7))
    {
    case 0:
      us_body_change_kind (room->statement, at, at, (UsBlockKind) pick (room, 6));
      break;
    case 1:
      us_body_move (room->statement, at, at + (guint) pick (room, 3),
                    (guint) pick (room, length + 1));
      break;
    case 2:
      us_body_move_step (room->statement, at, at, (UsBodyStep) pick (room, 4));
      break;
    case 3:
      us_body_change_level (room->statement, at, pick (room, 2) == 0 ? 1 : -1);
      break;
    case 4:
      us_body_duplicate (room->statement, at);
      break;
    case 5:
      us_body_remove (room->statement, at);
      break;
    default:
      {
        g_autoptr (UsText) text = us_test_random_text (room->random, room->statement);

        us_item_set_text (us_item_list_get (room->body, at), US_BLOCK_TEXT, text, NULL);
        break;
      }
    }
}

/* A piece of the body comes into it once more, with its references and counts. */
static void
paste (Room *room)
{
  const guint length = us_item_list_get_length (room->body);
  g_autoptr (UsStatement) fragment = NULL;
  guint first, last, from, to, position, place;

  if (length == 0)
    return;
  first = (guint) pick (room, (int) length);
  last = MIN (first + (guint) pick (room, 3), length - 1);
  from = (guint) pick (room, 20);
  to = first == last ? from + (guint) pick (room, 20) : (guint) pick (room, 20);
  fragment = us_fragment_new (room->statement, first, from, last, to);
  position = (guint) pick (room, (int) length);
  place = us_spans_clip (
      us_text_get_string (us_block_get_text (us_item_list_get (room->body, position))),
      us_text_get_length (us_block_get_text (us_item_list_get (room->body, position))),
      (guint) pick (room, 20));
  us_fragment_insert (fragment, room->statement, &position, &place, NULL);
}

static void
step (Room *room)
{
  const int choice = pick (room, 20);

  if (choice < 12)
    type (room);
  else if (choice < 14)
    change_model (room);
  else if (choice < 15)
    paste (room);
  else if (choice < 18)
    us_history_undo (room->history);
  else if (choice < 19)
    us_history_redo (room->history);
  else
    us_history_seal (room->history);
}

/* All of a line looks like its kind, and like no other. */
static gboolean
has_only (GtkTextIter *at, const GtkTextIter *end, GtkTextTag *tag)
{
  guint n_others = 0;

  for (; gtk_text_iter_compare (at, end) < 0; gtk_text_iter_forward_char (at))
    {
      g_autoptr (GSList) tags = gtk_text_iter_get_tags (at);

      if (tag == NULL || !gtk_text_iter_has_tag (at, tag))
        return FALSE;
      for (GSList *node = tags; node != NULL; node = node->next)
        n_others += node->data != tag && !us_text_tags_is_inline (node->data);
    }
  return n_others == 0;
}

static gboolean
line_agrees (Room *room, int line)
{
  UsBlock *block = us_body_sync_get_block (room->sync, line);
  g_autoptr (UsText) shown = NULL;
  g_autofree char *tag_name = NULL;
  GtkTextIter start, end;
  GtkTextTag *tag;

  us_body_lines_get_range (room->buffer, line, &start, &end);
  shown = us_text_runs_read (room->buffer, &start, &end);
  if (!us_text_equal (shown, us_block_get_text (block)))
    return FALSE;
  tag_name =
      g_strdup_printf ("block-%d-%u-%s", us_block_get_kind (block), us_block_get_level (block),
                       us_body_lines_is_rtl (room->body, line) ? "rtl" : "ltr");
  tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (room->buffer), tag_name);
  return has_only (&start, &end, tag);
}

static gboolean
agrees (Room *room)
{
  const int length = (int) us_item_list_get_length (room->body);

  if (gtk_text_buffer_get_line_count (room->buffer) != MAX (length, 1))
    return FALSE;
  if (length == 0)
    return gtk_text_buffer_get_char_count (room->buffer) == 0;
  for (int line = 0; line < length; line++)
    if (!line_agrees (room, line))
      return FALSE;
  return TRUE;
}

static void
test_random_walk (void **state)
{
  const guint32 seeds[] = { 7, 8, 9, 11 };

  for (gsize i = 0; i < G_N_ELEMENTS (seeds); i++)
    {
      Room room;
      int steps = 0;

      enter_room (&room, seeds[i]);
      for (; steps < STEPS / (int) G_N_ELEMENTS (seeds); steps++)
        {
          step (&room);
          if (!agrees (&room))
            {
              print_error ("out of step: seed %u, step %d\n", seeds[i], steps);
              fail ();
            }
        }
      leave_room (&room);
    }
}

static void
test_undo_all_redo_all (void **state)
{
  Room room;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GtkTextIter start, end;

  enter_room (&room, 42);
  for (int i = 0; i < 200; i++)
    type (&room);
  gtk_text_buffer_get_bounds (room.buffer, &start, &end);
  before = gtk_text_buffer_get_slice (room.buffer, &start, &end, TRUE);
  while (us_history_undo (room.history))
    assert_true (agrees (&room));
  assert_int_equal (us_item_list_get_length (room.body), 0);
  assert_int_equal (gtk_text_buffer_get_char_count (room.buffer), 0);
  while (us_history_redo (room.history))
    assert_true (agrees (&room));
  gtk_text_buffer_get_bounds (room.buffer, &start, &end);
  after = gtk_text_buffer_get_slice (room.buffer, &start, &end, TRUE);
  assert_string_equal (after, before);
  leave_room (&room);
}

static void
type_at (Room *room, int line, int offset, const char *text)
{
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_line_offset (room->buffer, &at, line, offset);
  gtk_text_buffer_begin_user_action (room->buffer);
  gtk_text_buffer_insert (room->buffer, &at, text, -1);
  gtk_text_buffer_end_user_action (room->buffer);
}

static void
test_identity_stays_with_text (void **state)
{
  Room room;
  UsBlock *demand;

  enter_room (&room, 1);
  type_at (&room, 0, 0, "first\nsecond");
  us_body_change_kind (room.statement, 1, 1, US_BLOCK_DEMAND);
  demand = us_body_sync_get_block (room.sync, 1);
  type_at (&room, 1, 0, "\n");
  assert_ptr_equal (us_body_sync_get_block (room.sync, 2), demand);
  assert_int_equal (us_block_get_kind (demand), US_BLOCK_DEMAND);
  type_at (&room, 2, 6, "\nthird");
  assert_int_equal (us_block_get_kind (us_body_sync_get_block (room.sync, 3)), US_BLOCK_DEMAND);
  leave_room (&room);
}

static void
test_what_follows (void **state)
{
  static const struct
  {
    UsBlockKind kind;
    UsBlockKind next;
  } rows[] = {
    { US_BLOCK_PARAGRAPH, US_BLOCK_PARAGRAPH }, { US_BLOCK_HEADING, US_BLOCK_PARAGRAPH },
    { US_BLOCK_CALL, US_BLOCK_DEMAND },         { US_BLOCK_DEMAND, US_BLOCK_DEMAND },
    { US_BLOCK_BULLET, US_BLOCK_BULLET },       { US_BLOCK_QUOTATION, US_BLOCK_QUOTATION },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Room room;

      enter_room (&room, 1);
      type_at (&room, 0, 0, "line");
      us_body_change_kind (room.statement, 0, 0, rows[i].kind);
      type_at (&room, 0, 4, "\n");
      assert_int_equal (us_block_get_kind (us_body_sync_get_block (room.sync, 1)), rows[i].next);
      leave_room (&room);
    }
}

static void
test_caret_goes_to_the_change (void **state)
{
  Room room;
  GtkTextIter caret;

  enter_room (&room, 1);
  type_at (&room, 0, 0, "first\nsecond\nthird");
  us_history_seal (room.history);
  type_at (&room, 1, 3, "XY");
  gtk_text_buffer_get_start_iter (room.buffer, &caret);
  gtk_text_buffer_place_cursor (room.buffer, &caret);
  us_history_undo (room.history);
  gtk_text_buffer_get_iter_at_mark (room.buffer, &caret, gtk_text_buffer_get_insert (room.buffer));
  assert_int_equal (gtk_text_iter_get_line (&caret), 1);
  assert_int_equal (gtk_text_iter_get_line_offset (&caret), 3);
  leave_room (&room);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_identity_stays_with_text),
    cmocka_unit_test (test_what_follows),
    cmocka_unit_test (test_caret_goes_to_the_change),
    cmocka_unit_test (test_undo_all_redo_all),
    cmocka_unit_test (test_random_walk),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
