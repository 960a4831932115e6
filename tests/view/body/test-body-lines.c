/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <gtk/gtk.h>

#include "model/block.h"
#include "view/body/body-lines.h"
#include "view/text/text-filter.h"
#include "view/text/text-tags.h"

/* A body and a buffer that nothing keeps in step but the test. */
typedef struct
{
  UsStatement *statement;
  UsItemList *body;
  GtkTextBuffer *buffer;
} Room;

static int
enter_room (void **state)
{
  g_autoptr (GtkTextTagTable) tags = us_text_tags_new ();
  Room *room = g_new0 (Room, 1);

  room->statement = us_statement_new ();
  room->body = us_statement_get_body (room->statement);
  room->buffer = gtk_text_buffer_new (tags);
  us_text_filter_watch (room->buffer, US_LINE_BREAKS_KEPT);
  *state = room;
  return 0;
}

static int
leave_room (void **state)
{
  Room *room = *state;

  g_object_unref (room->buffer);
  g_object_unref (room->statement);
  g_free (room);
  return 0;
}

static void
add (Room *room, guint position, UsBlockKind kind, const char *text)
{
  g_autoptr (UsBlock) block = us_block_new_plain (kind, text);

  assert_true (us_item_list_insert (room->body, position, block, NULL));
}

/* A body of three lines, shown. */
static void
fill (Room *room)
{
  add (room, 0, US_BLOCK_HEADING, "one");
  add (room, 1, US_BLOCK_PARAGRAPH, "");
  add (room, 2, US_BLOCK_DEMAND, "three");
  us_body_lines_fill (room->buffer, room->body);
}

static void
assert_shown (Room *room, const char *expected)
{
  g_autofree char *text = NULL;

  g_object_get (room->buffer, "text", &text, NULL);
  assert_string_equal (text, expected);
}

static gboolean
looks (Room *room, int line, const char *name)
{
  GtkTextTagTable *tags = gtk_text_buffer_get_tag_table (room->buffer);
  GtkTextTag *tag = gtk_text_tag_table_lookup (tags, name);
  GtkTextIter start;

  gtk_text_buffer_get_iter_at_line (room->buffer, &start, line);
  return tag != NULL && gtk_text_iter_has_tag (&start, tag);
}

static void
test_fill_shows_all (void **state)
{
  Room *room = *state;

  gtk_text_buffer_set_text (room->buffer, "of another letter", -1);
  fill (room);
  assert_shown (room, "one\n\nthree");
  assert_true (looks (room, 0, "block-1-0-ltr"));
  assert_true (looks (room, 1, "block-0-0-ltr"));
  assert_true (looks (room, 2, "block-3-0-ltr"));
}

static void
test_ranges_end_before_the_break (void **state)
{
  static const int ends[] = { 3, 0, 5 };
  Room *room = *state;

  fill (room);
  for (int line = 0; line < 3; line++)
    {
      GtkTextIter start, end;

      us_body_lines_get_range (room->buffer, line, &start, &end);
      assert_int_equal (gtk_text_iter_get_line (&start), line);
      assert_int_equal (gtk_text_iter_get_line_offset (&start), 0);
      assert_int_equal (gtk_text_iter_get_line (&end), line);
      assert_int_equal (gtk_text_iter_get_line_offset (&end), ends[line]);
    }
}

static void
test_insert_anywhere (void **state)
{
  static const struct
  {
    guint position;
    const char *shown;
  } rows[] = {
    { 0, "new\none\n\nthree" },
    { 2, "new\none\nnew\n\nthree" },
    { 5, "new\none\nnew\n\nthree\nnew" },
  };
  Room *room = *state;

  fill (room);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      add (room, rows[i].position, US_BLOCK_QUOTATION, "new");
      us_body_lines_insert (room->buffer, room->body, (int) rows[i].position, 1);
      assert_shown (room, rows[i].shown);
      assert_true (looks (room, (int) rows[i].position, "block-5-0-ltr"));
    }
  assert_true (looks (room, 1, "block-1-0-ltr"));
  assert_true (looks (room, 4, "block-3-0-ltr"));
}

static void
test_remove_from_anywhere (void **state)
{
  Room *room = *state;

  fill (room);
  us_body_lines_remove (room->buffer, 2, 1);
  assert_shown (room, "one\n");
  us_body_lines_remove (room->buffer, 0, 1);
  assert_shown (room, "");
  us_body_lines_fill (room->buffer, room->body);
  us_body_lines_remove (room->buffer, 0, 3);
  assert_shown (room, "");
}

static void
test_tells_where_text_differs (void **state)
{
  const UsSpan bold = { .kind = US_SPAN_BOLD, .start = 0, .end = 5 };
  g_autoptr (UsText) longer = us_text_new ("there", NULL);
  g_autoptr (UsText) heavier = us_text_new_with_spans ("there", -1, &bold, 1, NULL);
  Room *room = *state;

  fill (room);
  assert_int_equal (us_body_lines_show_text (room->buffer, 2, longer), 4);
  assert_shown (room, "one\n\nthere");
  assert_int_equal (us_body_lines_show_text (room->buffer, 2, heavier), -1);
  assert_shown (room, "one\n\nthere");
}

static void
test_direction (void **state)
{
  static const struct
  {
    const char *language;
    const char *text;
    gboolean rtl;
  } rows[] = {
    { "en", "water", FALSE }, { "en", "مياه", TRUE }, { "en", "1.", FALSE },
    { "ar", "water", FALSE }, { "ar", "مياه", TRUE }, { "ar", "", TRUE },
  };
  Room *room = *state;

  add (room, 0, US_BLOCK_PARAGRAPH, "");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsText) text = us_text_new (rows[i].text, NULL);

      assert_true (us_item_set_string (US_ITEM (room->statement), US_STATEMENT_LANGUAGE,
                                       rows[i].language, NULL));
      assert_true (us_item_set_text (us_item_list_get (room->body, 0), US_BLOCK_TEXT, text, NULL));
      assert_int_equal (us_body_lines_is_rtl (room->body, 0), rows[i].rtl);
    }
}

static void
test_caret_goes_to_the_nearest (void **state)
{
  static const struct
  {
    int line;
    int offset;
    int caret_line;
    int caret_offset;
  } rows[] = {
    { 2, 3, 2, 3 }, { 2, -1, 2, 3 }, { 0, 99, 0, 3 },
    { 1, 4, 1, 0 }, { 99, 2, 2, 2 }, { -5, -1, 0, 0 },
  };
  Room *room = *state;

  fill (room);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GtkTextIter caret;

      us_body_lines_place_caret (room->buffer, rows[i].line, rows[i].offset);
      gtk_text_buffer_get_iter_at_mark (room->buffer, &caret,
                                        gtk_text_buffer_get_insert (room->buffer));
      assert_int_equal (gtk_text_iter_get_line (&caret), rows[i].caret_line);
      assert_int_equal (gtk_text_iter_get_line_offset (&caret), rows[i].caret_offset);
    }
}

int
main (void)
{
#define ROOM_TEST(test) cmocka_unit_test_setup_teardown (test, enter_room, leave_room)
  const struct CMUnitTest tests[] = {
    ROOM_TEST (test_fill_shows_all),
    ROOM_TEST (test_ranges_end_before_the_break),
    ROOM_TEST (test_insert_anywhere),
    ROOM_TEST (test_remove_from_anywhere),
    ROOM_TEST (test_tells_where_text_differs),
    ROOM_TEST (test_direction),
    ROOM_TEST (test_caret_goes_to_the_nearest),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
