/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"

#include <adwaita.h>

#include "view/body/body-view.h"
#include "view/spelling/spelling-menu.h"
#include "view/spelling/spelling.h"

typedef struct
{
  UsStatement *statement;
  GtkTextView *view;
  GtkTextBuffer *buffer;
} Room;

static gboolean
later_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Until all idle work is done. */
static void
settle (void)
{
  gboolean done = FALSE;

  g_timeout_add_full (G_PRIORITY_LOW + 100, 30, later_cb, &done, NULL);
  us_test_await (&done);
}

static Room
enter_room (const char *text)
{
  Room room = { .statement = us_statement_new () };
  UsSpeller *speller;

  us_item_set_string (US_ITEM (room.statement), US_STATEMENT_LANGUAGE, "en", NULL);
  us_test_add_block (room.statement, US_BLOCK_PARAGRAPH, 0, text);
  room.view =
      g_object_ref_sink (g_object_new (US_TYPE_BODY_VIEW, "statement", room.statement, NULL));
  room.buffer = gtk_text_view_get_buffer (room.view);
  us_spelling_update (US_BODY_VIEW (room.view));
  speller = us_spelling_get_speller (room.view);
  while (!us_speller_is_ready (speller))
    g_main_context_iteration (NULL, TRUE);
  settle ();
  return room;
}

static void
leave_room (Room *room)
{
  g_object_unref (room->view);
  assert_finalized (room->statement);
}

/* All wrong words, with bars between. */
static char *
get_wrong (Room *room)
{
  GtkTextTag *tag =
      gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (room->buffer), "us-misspelled");
  GString *words = g_string_new (NULL);
  GtkTextIter at, end;

  gtk_text_buffer_get_start_iter (room->buffer, &at);
  while (gtk_text_iter_starts_tag (&at, tag) || gtk_text_iter_forward_to_tag_toggle (&at, tag))
    {
      g_autofree char *word = NULL;

      end = at;
      gtk_text_iter_forward_to_tag_toggle (&end, tag);
      word = gtk_text_buffer_get_text (room->buffer, &at, &end, TRUE);
      g_string_append_printf (words, "%s%s", words->len > 0 ? "|" : "", word);
      at = end;
    }
  return g_string_free (words, FALSE);
}

static void
assert_wrong (Room *room, const char *expected)
{
  g_autofree char *wrong = NULL;

  settle ();
  wrong = get_wrong (room);
  assert_string_equal (wrong, expected);
}

static void
type (Room *room, const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    {
      gtk_text_buffer_begin_user_action (room->buffer);
      gtk_text_buffer_insert_interactive_at_cursor (room->buffer, at, 1, TRUE);
      gtk_text_buffer_end_user_action (room->buffer);
    }
}

static void
test_underlined (void **state)
{
  Room room = enter_room ("A statment and a coaliton.");

  assert_wrong (&room, "statment|coaliton");
  us_speller_ignore (us_spelling_get_speller (room.view), "coaliton");
  assert_wrong (&room, "statment");
  leave_room (&room);
}

/* A word is not wrong while it is being typed. */
static void
test_not_while_it_is_typed (void **state)
{
  Room room = enter_room ("");
  GtkTextIter start;

  type (&room, "A statm");
  assert_wrong (&room, "");
  type (&room, "ent ");
  assert_wrong (&room, "statment");
  type (&room, "wrogn");
  assert_wrong (&room, "statment");
  gtk_text_buffer_get_start_iter (room.buffer, &start);
  gtk_text_buffer_place_cursor (room.buffer, &start);
  assert_wrong (&room, "statment|wrogn");
  leave_room (&room);
}

static void
tag_removed_cb (GtkTextBuffer *buffer, GtkTextTag *tag, GtkTextIter *start, GtkTextIter *end,
                guint *n_removed)
{
  g_autofree char *name = NULL;

  g_object_get (tag, "name", &name, NULL);
  *n_removed += g_str_equal (name, US_SPELLING_TAG);
}

/* A paragraph is laid out anew when an underline is taken from it: none is where none was. */
static void
test_left_alone (void **state)
{
  Room room = enter_room ("A statement. ");
  guint n_removed = 0;

  g_signal_connect (room.buffer, "remove-tag", G_CALLBACK (tag_removed_cb), &n_removed);
  type (&room, "And a coaliton ");
  assert_wrong (&room, "coaliton");
  assert_int_equal (n_removed, 0);
  type (&room, "more ");
  assert_wrong (&room, "coaliton");
  assert_int_not_equal (n_removed, 0);
  leave_room (&room);
}

/* What is underlined is no change of the letter, and what is put right keeps its look. */
static void
test_replaced (void **state)
{
  Room room = enter_room ("A statment here.");
  UsBlock *block = us_item_list_get (us_statement_get_body (room.statement), 0);
  g_autoptr (UsText) bold = us_text_mark (us_block_get_text (block), US_SPAN_BOLD, 2, 10, NULL);
  GtkTextIter at;
  const UsSpan *spans;
  gsize n_spans;

  us_item_set_text (US_ITEM (block), US_BLOCK_TEXT, bold, NULL);
  settle ();
  gtk_text_buffer_get_iter_at_offset (room.buffer, &at, 5);
  gtk_text_buffer_place_cursor (room.buffer, &at);
  us_spelling_menu_replace (room.view, "statement");
  assert_string_equal (us_text_get_string (us_block_get_text (block)), "A statement here.");
  spans = us_text_get_spans (us_block_get_text (block), &n_spans);
  assert_int_equal (n_spans, 1);
  assert_int_equal (spans[0].kind, US_SPAN_BOLD);
  assert_int_equal (spans[0].start, 2);
  assert_int_equal (spans[0].end, 11);
  assert_wrong (&room, "");
  leave_room (&room);
}

/* Of a very long paragraph a piece at a time. */
static void
test_long_paragraphs (void **state)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *wrong = NULL;
  guint n = 0;
  Room room;

  for (guint i = 0; i < 3000; i++)
    g_string_append (text, i % 100 == 50 ? "statment " : "statement ");
  room = enter_room (text->str);
  settle ();
  wrong = get_wrong (&room);
  for (const char *at = wrong; (at = strstr (at, "statment")) != NULL; at++)
    n++;
  assert_int_equal (n, 30);
  leave_room (&room);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_underlined),      cmocka_unit_test (test_not_while_it_is_typed),
    cmocka_unit_test (test_left_alone),      cmocka_unit_test (test_replaced),
    cmocka_unit_test (test_long_paragraphs),
  };

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
