/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "test.h"

#include "history/history.h"
#include "model/characters.h"
#include "model/error.h"
#include "model/note.h"
#include "store/writer/writer.h"
#include "view/body/fragment-insert.h"

/* "demand1 text / text ...": what a body is. */
static char *
outline (UsStatement *statement)
{
  static const char *const kinds[] = { "p", "h", "c", "d", "b", "q" };
  UsItemList *body = us_statement_get_body (statement);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < us_item_list_get_length (body); i++)
    {
      UsBlock *block = us_item_list_get (body, i);

      g_string_append_printf (out, "%s%s%u:%s", i > 0 ? " / " : "",
                              kinds[us_block_get_kind (block)], us_block_get_level (block),
                              us_text_get_string (us_block_get_text (block)));
    }
  return g_string_free (out, FALSE);
}

static UsStatement *
new_fragment (guint n_blocks)
{
  UsStatement *fragment = us_statement_new ();

  us_test_add_block (fragment, US_BLOCK_DEMAND, 0, "one");
  if (n_blocks > 1)
    us_test_add_block (fragment, US_BLOCK_DEMAND, 1, "two");
  if (n_blocks > 2)
    us_test_add_block (fragment, US_BLOCK_HEADING, 0, n_blocks > 3 ? "" : "three");
  return fragment;
}

static const struct
{
  const char *target; /* NULL for none */
  guint n_blocks;
  guint place;
  const char *expected;
  guint end_position;
  guint end_place;
} rows[] = {
  { NULL, 1, 0, "d0:one", 0, 3 },
  { NULL, 3, 0, "d0:one / d1:two / h0:three", 2, 5 },
  { "", 1, 0, "d0:one", 0, 3 },
  { "", 2, 0, "d0:one / d1:two", 1, 3 },
  { "abcd", 1, 2, "p0:abonecd", 0, 5 },
  { "abcd", 2, 2, "p0:abone / d1:twocd", 1, 3 },
  { "abcd", 2, 4, "p0:abcdone / d1:two", 1, 3 },
  { "abcd", 4, 0, "d0:one / d1:two / p0:abcd", 2, 0 },
};

static void
test_places (void **state)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsStatement) statement = us_statement_new ();
      g_autoptr (UsStatement) fragment = new_fragment (rows[i].n_blocks);
      g_autoptr (UsHistory) history = NULL;
      g_autoptr (GBytes) before = NULL;
      g_autoptr (GBytes) after = NULL;
      g_autofree char *actual = NULL;
      guint position = 0, place = rows[i].place;

      if (rows[i].target != NULL)
        us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, rows[i].target);
      before = us_writer_write (statement);
      history = us_history_new (statement);
      assert_true (us_fragment_insert (fragment, statement, &position, &place, NULL));
      actual = outline (statement);
      assert_string_equal (actual, rows[i].expected);
      assert_int_equal (position, rows[i].end_position);
      assert_int_equal (place, rows[i].end_place);

      assert_string_equal (us_history_get_undo_label (history), "Undo Paste");
      assert_true (us_history_undo (history));
      after = us_writer_write (statement);
      assert_true (g_bytes_equal (before, after));
      assert_false (us_history_get_can_undo (history));
    }
}

static UsStatement *
new_fragment_with_note (const char *text, const char *id)
{
  UsStatement *fragment = us_statement_new ();
  g_autoptr (UsText) note_text = us_text_new (text, NULL);
  g_autoptr (UsNote) note = us_note_new (note_text);

  us_item_set_id (US_ITEM (note), id, -1);
  us_item_list_append (us_statement_get_notes (fragment), note, NULL);
  us_test_refer (us_test_add_block (fragment, US_BLOCK_PARAGRAPH, 0, "x"), note);
  return fragment;
}

/* The note a block refers to. */
static UsNote *
follow (UsStatement *statement, guint position)
{
  gsize n_spans;
  const UsSpan *spans = us_text_get_spans (
      us_block_get_text (us_item_list_get (us_statement_get_body (statement), position)), &n_spans);

  for (gsize i = 0; i < n_spans; i++)
    if (spans[i].kind == US_SPAN_NOTE)
      return US_NOTE (us_statement_find (statement, spans[i].target));
  return NULL;
}

static void
test_notes (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsStatement) first = new_fragment_with_note ("one", "n1");
  g_autoptr (UsStatement) other = new_fragment_with_note ("two", "n1");
  UsItemList *notes = us_statement_get_notes (statement);
  guint position = 0, place = 0;

  assert_true (us_fragment_insert (first, statement, &position, &place, NULL));
  assert_int_equal (us_item_list_get_length (notes), 1);
  assert_string_equal (us_item_get_id (us_item_list_get (notes, 0)), "n1");

  /* Pasted again it is the same note; another one of that id gets one of its own. */
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "");
  position = 1;
  place = 0;
  assert_true (us_fragment_insert (first, statement, &position, &place, NULL));
  assert_int_equal (us_item_list_get_length (notes), 1);
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "");
  position = 2;
  place = 0;
  assert_true (us_fragment_insert (other, statement, &position, &place, NULL));
  assert_int_equal (us_item_list_get_length (notes), 2);
  assert_string_equal (us_text_get_string (us_note_get_text (follow (statement, 1))), "one");
  assert_string_equal (us_text_get_string (us_note_get_text (follow (statement, 2))), "two");
}

static void
test_too_long (void **state)
{
  g_autofree char *half = g_strnfill (US_FIELD_MAX / 2 + 10, 'x');
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsStatement) fragment = us_statement_new ();
  guint position = 0, place = 0;
  g_autoptr (GError) error = NULL;

  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, half);
  us_test_add_block (fragment, US_BLOCK_PARAGRAPH, 0, half);
  assert_false (us_fragment_insert (fragment, statement, &position, &place, &error));
  assert_us_error (error, US_ERROR_TOO_BIG);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_places),
    cmocka_unit_test (test_notes),
    cmocka_unit_test (test_too_long),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
