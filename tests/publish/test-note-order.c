/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/note-order.h"

#include "letter.h"
#include "model/note.h"

static void
assert_order (UsStatement *statement, const char *const *expected)
{
  g_autoptr (UsNoteOrder) order = us_note_order_new (us_statement_get_notes (statement));
  UsItemList *body = us_statement_get_body (statement);
  UsPublicNote *notes;
  gsize n_notes;

  for (guint i = 0; i < us_item_list_get_length (body); i++)
    us_note_order_visit (order, us_block_get_text (us_item_list_get (body, i)));
  notes = us_note_order_finish (order, &n_notes);
  assert_int_equal (n_notes, g_strv_length ((char **) expected));
  for (gsize i = 0; i < n_notes; i++)
    {
      g_autofree char *text = us_text_get_plain (notes[i].text);

      assert_true (g_str_has_prefix (text, expected[i]));
      assert_int_equal (notes[i].number, i + 1);
    }
  us_note_order_free_notes (notes, n_notes);
}

static void
test_first_reference (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsNote *a = us_test_add_note (statement, "a");
  UsNote *b = us_test_add_note (statement, "b");
  UsNote *c = us_test_add_note (statement, "c");
  UsBlock *first = us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "First");
  UsBlock *second = us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "Second");
  const char *const expected[] = { "c", "a", "b", NULL };

  us_test_refer (first, c);
  us_test_refer (first, a);
  us_test_refer (second, b);
  us_test_refer (second, c);
  assert_order (statement, expected);
}

/* Nothing may get lost: a note without a reference is there too, a blank one is nothing. */
static void
test_without_reference (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsNote *used;
  const char *const expected[] = { "used", "orphan", NULL };

  us_test_add_note (statement, "orphan");
  us_test_add_note (statement, "");
  used = us_test_add_note (statement, "used");
  us_test_refer (us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "Text"), used);
  assert_order (statement, expected);
}

static void
test_notes_in_notes (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GError) error = NULL;
  UsNote *inner = us_test_add_note (statement, "inner");
  UsNote *other = us_test_add_note (statement, "other");
  UsNote *outer = us_test_add_note (statement, "outer");
  const UsSpan span = { US_SPAN_NOTE, 6, 9, us_item_get_id (US_ITEM (inner)) };
  g_autoptr (UsText) text = us_text_new_with_spans ("outer " US_TEXT_OBJECT, -1, &span, 1, &error);
  UsBlock *block = us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "Text");
  const char *const expected[] = { "outer", "other", "inner", NULL };

  assert_no_error (error);
  us_item_set_text (US_ITEM (outer), US_NOTE_TEXT, text, &error);
  assert_no_error (error);
  us_test_refer (block, outer);
  us_test_refer (block, other);
  assert_order (statement, expected);
}

/* Freeing an order before it is finished leaks nothing. */
static void
test_unfinished (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsBlock *block = us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "Text");
  UsNoteOrder *order;

  us_test_refer (block, us_test_add_note (statement, "note"));
  order = us_note_order_new (us_statement_get_notes (statement));
  us_note_order_visit (order, us_block_get_text (block));
  us_note_order_free (order);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_first_reference),
    cmocka_unit_test (test_without_reference),
    cmocka_unit_test (test_notes_in_notes),
    cmocka_unit_test (test_unfinished),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
