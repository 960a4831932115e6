/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"

#include <adwaita.h>

#include "history/history.h"
#include "view/letter/chips.h"
#include "view/letter/letter-field.h"
#include "view/text/inline-object.h"

typedef struct
{
  UsStatement *statement;
  GtkWidget *body;
  UsItem *demand; /* the second */
} Room;

static Room
enter_room (void)
{
  Room room = { .statement = us_statement_new () };

  us_item_set_string (US_ITEM (room.statement), US_STATEMENT_LANGUAGE, "en", NULL);
  us_test_add_block (room.statement, US_BLOCK_PARAGRAPH, 0, "See here.");
  us_test_add_block (room.statement, US_BLOCK_DEMAND, 0, "One.");
  room.demand = US_ITEM (us_test_add_block (room.statement, US_BLOCK_DEMAND, 0, "Two."));
  us_test_add_signatory (room.statement, "A");
  room.body =
      g_object_ref_sink (g_object_new (US_TYPE_BODY_VIEW, "statement", room.statement, NULL));
  return room;
}

static void
leave_room (Room *room)
{
  g_object_unref (room->body);
  assert_finalized (room->statement);
}

static void
insert (GtkTextView *view, int offset, UsSpanKind kind, const char *target)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter caret;

  gtk_text_buffer_get_iter_at_offset (buffer, &caret, offset);
  gtk_text_buffer_place_cursor (buffer, &caret);
  us_chips_insert (view, kind, target);
}

static UsInlineObject *
get_chip (GtkTextView *view, int offset)
{
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &at, offset);
  return us_inline_object_find (&at);
}

static void
assert_chip (Room *room, int offset, const char *text, gboolean broken)
{
  UsInlineObject *chip;

  us_chips_update (US_BODY_VIEW (room->body));
  chip = get_chip (GTK_TEXT_VIEW (room->body), offset);
  assert_string_equal (us_inline_object_get_text (chip), text);
  assert_int_equal (us_inline_object_is_broken (chip), broken);
  assert_true (gdk_paintable_get_intrinsic_width (GDK_PAINTABLE (chip)) > 1);
}

static void
test_references_follow (void **state)
{
  Room room = enter_room ();
  UsItemList *body = us_statement_get_body (room.statement);

  insert (GTK_TEXT_VIEW (room.body), 4, US_SPAN_DEMAND, us_item_get_id (room.demand));
  assert_chip (&room, 4, "demand\u00a02", FALSE);
  us_item_list_move (body, 2, 1, 1, NULL);
  assert_chip (&room, 4, "demand\u00a01", FALSE);
  us_item_set_string (US_ITEM (room.statement), US_STATEMENT_LANGUAGE, "fr", NULL);
  assert_chip (&room, 4, "demande\u00a01", FALSE);
  us_item_list_remove (body, 1, 1, NULL);
  assert_chip (&room, 4, "demande\u00a0[?]", TRUE);
  leave_room (&room);
}

static void
test_counts_follow (void **state)
{
  Room room = enter_room ();
  UsSignatory *other;

  insert (GTK_TEXT_VIEW (room.body), 4, US_SPAN_COUNT, "organisations words");
  assert_chip (&room, 4, "one", FALSE);
  other = us_test_add_signatory (room.statement, "B");
  assert_chip (&room, 4, "two", FALSE);
  us_item_set_choice (US_ITEM (other), US_SIGNATORY_STATUS, US_SIGNATORY_DECLINED, NULL);
  assert_chip (&room, 4, "one", FALSE);
  leave_room (&room);
}

/* What is selected gives way, and one undo brings it back. */
static void
test_inserted_as_one_step (void **state)
{
  Room room = enter_room ();
  g_autoptr (UsHistory) history = us_history_new (room.statement);
  UsBlock *block = us_item_list_get (us_statement_get_body (room.statement), 0);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (room.body));
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, 4);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, 8);
  gtk_text_buffer_select_range (buffer, &start, &end);
  us_chips_insert (GTK_TEXT_VIEW (room.body), US_SPAN_COUNT, "countries");
  assert_string_equal (us_text_get_string (us_block_get_text (block)), "See " US_TEXT_OBJECT ".");
  assert_contains (us_history_get_undo_label (history), "Insert Count");
  assert_true (us_history_undo (history));
  assert_string_equal (us_text_get_string (us_block_get_text (block)), "See here.");
  assert_false (us_history_get_can_undo (history));
  g_clear_object (&history);
  leave_room (&room);
}

static void
test_in_fields (void **state)
{
  Room room = enter_room ();
  GtkWidget *field =
      g_object_ref_sink (g_object_new (US_TYPE_LETTER_FIELD, "property-name", "about", NULL));
  const UsSpan *spans;
  gsize n_spans;

  us_letter_field_set_item (US_LETTER_FIELD (field), US_ITEM (room.statement));
  assert_ptr_equal (us_chips_get_statement (GTK_TEXT_VIEW (field)), room.statement);
  insert (GTK_TEXT_VIEW (field), 0, US_SPAN_COUNT, "signatories");
  spans =
      us_text_get_spans (us_item_get_text (US_ITEM (room.statement), US_STATEMENT_ABOUT), &n_spans);
  assert_int_equal (n_spans, 1);
  assert_string_equal (spans[0].target, "signatories");
  g_object_unref (field);
  leave_room (&room);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_references_follow),
    cmocka_unit_test (test_counts_follow),
    cmocka_unit_test (test_inserted_as_one_step),
    cmocka_unit_test (test_in_fields),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
