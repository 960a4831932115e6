/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/block.h"

static void
test_new (void **state)
{
  g_autoptr (UsText) text = us_text_new ("Water", NULL);
  g_autoptr (UsBlock) block = us_block_new (US_BLOCK_HEADING, text);

  assert_int_equal (us_block_get_kind (block), US_BLOCK_HEADING);
  assert_int_equal (us_block_get_level (block), 0);
  assert_ptr_equal (us_block_get_text (block), text);
}

static void
test_plain_text_is_cleaned (void **state)
{
  g_autoptr (UsBlock) block = us_block_new_plain (US_BLOCK_PARAGRAPH, "a\nb\x01\xff");

  assert_string_equal (us_text_get_string (us_block_get_text (block)), "a b\xef\xbf\xbd");
}

static void
test_change_of_kind_keeps_the_rest (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsBlock) block = us_block_new_plain (US_BLOCK_PARAGRAPH, "Publish.");
  g_autofree char *id = NULL;

  assert_true (us_item_list_append (us_statement_get_body (statement), block, NULL));
  id = g_strdup (us_item_get_id (US_ITEM (block)));
  g_object_set (block, "kind", US_BLOCK_DEMAND, NULL);
  assert_int_equal (us_block_get_kind (block), US_BLOCK_DEMAND);
  assert_string_equal (us_item_get_id (US_ITEM (block)), id);
  assert_string_equal (us_text_get_string (us_block_get_text (block)), "Publish.");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_new),
    cmocka_unit_test (test_plain_text_is_cleaned),
    cmocka_unit_test (test_change_of_kind_keeps_the_rest),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
