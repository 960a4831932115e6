/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "test.h"

#include <string.h>

#include "model/error.h"
#include "model/note.h"
#include "view/body/fragment.h"

static UsBlock *
get (UsStatement *statement, guint position)
{
  return us_item_list_get (us_statement_get_body (statement), position);
}

static const char *
get_string (UsStatement *statement, guint position)
{
  return us_text_get_string (us_block_get_text (get (statement, position)));
}

static void
test_blocks_notes_and_ids (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsStatement) fragment = NULL;
  UsNote *note = us_test_add_note (statement, "A source");

  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "before");
  us_test_refer (us_test_add_block (statement, US_BLOCK_DEMAND, 1, "Stop it"), note);
  us_test_add_block (statement, US_BLOCK_HEADING, 0, "Water");
  us_test_add_note (statement, "Not this one");

  fragment = us_fragment_new (statement, 0, 2, 2, 3);
  assert_int_equal (us_item_list_get_length (us_statement_get_body (fragment)), 3);
  assert_string_equal (get_string (fragment, 0), "fore");
  assert_int_equal (us_block_get_kind (get (fragment, 1)), US_BLOCK_DEMAND);
  assert_int_equal (us_block_get_level (get (fragment, 1)), 1);
  assert_string_equal (get_string (fragment, 2), "Wat");
  assert_string_equal (us_item_get_id (US_ITEM (get (fragment, 1))),
                       us_item_get_id (US_ITEM (get (statement, 1))));
  assert_int_equal (us_item_list_get_length (us_statement_get_notes (fragment)), 1);
  assert_non_null (us_statement_find (fragment, us_item_get_id (US_ITEM (note))));
}

static void
test_piece_is_prose (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsStatement) piece = NULL;
  g_autoptr (UsStatement) whole = NULL;

  us_test_add_block (statement, US_BLOCK_DEMAND, 1, "Stop it");
  piece = us_fragment_new (statement, 0, 0, 0, 4);
  assert_int_equal (us_block_get_kind (get (piece, 0)), US_BLOCK_PARAGRAPH);
  assert_string_equal (get_string (piece, 0), "Stop");
  whole = us_fragment_new (statement, 0, 0, 0, 7);
  assert_int_equal (us_block_get_kind (get (whole, 0)), US_BLOCK_DEMAND);
}

static void
test_text (void **state)
{
  g_autoptr (UsBlock) call = us_block_new_plain (US_BLOCK_CALL, "We call on you:");
  g_autoptr (UsStatement) fragment =
                 us_fragment_new_from_text ("one\r\n\r\ntwo\xe2\x80\xae\n", call, NULL);

  assert_int_equal (us_item_list_get_length (us_statement_get_body (fragment)), 2);
  assert_string_equal (get_string (fragment, 0), "one");
  assert_string_equal (get_string (fragment, 1), "two");
  assert_int_equal (us_block_get_kind (get (fragment, 1)), US_BLOCK_DEMAND);
}

static void
test_too_much_text (void **state)
{
  g_autofree char *lines = g_malloc0 (2 * US_FRAGMENT_BLOCKS_MAX + 8);
  g_autofree char *huge = g_strnfill (US_FRAGMENT_BYTES_MAX + 1, 'x');
  g_autoptr (GError) error = NULL;

  for (gsize i = 0; i < US_FRAGMENT_BLOCKS_MAX + 2; i++)
    memcpy (lines + 2 * i, "x\n", 2);
  assert_null (us_fragment_new_from_text (lines, NULL, &error));
  assert_us_error (error, US_ERROR_TOO_BIG);
  g_clear_error (&error);
  assert_null (us_fragment_new_from_text (huge, NULL, &error));
  assert_us_error (error, US_ERROR_TOO_BIG);
  g_clear_error (&error);
  huge[100 * 1000] = '\0';
  assert_null (us_fragment_new_from_text (huge, NULL, &error));
  assert_us_error (error, US_ERROR_TOO_BIG);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_blocks_notes_and_ids),
    cmocka_unit_test (test_piece_is_prose),
    cmocka_unit_test (test_text),
    cmocka_unit_test (test_too_much_text),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
