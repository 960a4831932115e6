/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/block.h"
#include "model/error.h"
#include "model/signatory.h"

static void
count_cb (UsStatement *statement, UsChange *change, guint *count)
{
  (*count)++;
}

static void
test_strings (void **state)
{
  g_autoptr (UsSignatory) signatory = us_signatory_new (NULL);
  UsItem *item = US_ITEM (signatory);
  GRefString *name;
  gconstpointer values[US_VALUE_SET_MAX];

  assert_string_equal (us_item_get_string (item, US_SIGNATORY_NAME), "");
  assert_string_equal (us_item_peek_ref_string (item, US_SIGNATORY_NAME), "");
  us_item_get_values (item, values);
  assert_null (values[US_SIGNATORY_NAME - 1]);
  assert_true (us_item_set_string (item, US_SIGNATORY_NAME, "Zoë", NULL));
  name = us_item_peek_ref_string (item, US_SIGNATORY_NAME);
  us_item_get_values (item, values);
  assert_ptr_equal (name, values[US_SIGNATORY_NAME - 1]);
  assert_ptr_equal (name, us_item_get_string (item, US_SIGNATORY_NAME));
  assert_int_equal (g_ref_string_length (name), 4);
}

static void
test_refused_set_changes_nothing (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItem *item = US_ITEM (statement);
  g_autoptr (GError) error = NULL;
  guint count = 0;

  assert_true (us_item_set_string (item, US_STATEMENT_TITLE, "Water", NULL));
  g_signal_connect (statement, "changed", G_CALLBACK (count_cb), &count);
  assert_false (us_item_set_string (item, US_STATEMENT_TITLE, "Water\xe2\x80\xae", &error));
  assert_us_error (error, US_ERROR_REFUSED);
  assert_true (g_str_has_prefix (error->message, "Title: Character 6 "));
  assert_string_equal (us_item_get_string (item, US_STATEMENT_TITLE), "Water");
  assert_int_equal (count, 0);
}

static void
test_texts (void **state)
{
  g_autoptr (UsBlock) block = us_block_new (US_BLOCK_PARAGRAPH, NULL);
  g_autoptr (UsText) text = us_text_new ("Water", NULL);
  g_autoptr (UsText) equal = us_text_new ("Water", NULL);

  assert_true (us_text_is_empty (us_block_get_text (block)));
  assert_true (us_item_set_text (US_ITEM (block), US_BLOCK_TEXT, text, NULL));
  assert_true (us_item_set_text (US_ITEM (block), US_BLOCK_TEXT, equal, NULL));
  assert_ptr_equal (us_block_get_text (block), text);
  assert_true (us_item_set_text (US_ITEM (block), US_BLOCK_TEXT, NULL, NULL));
  assert_true (us_text_is_empty (us_block_get_text (block)));
}

static void
test_choices (void **state)
{
  g_autoptr (UsBlock) block = us_block_new (US_BLOCK_PARAGRAPH, NULL);
  UsItem *item = US_ITEM (block);
  g_autoptr (GError) error = NULL;

  assert_true (us_item_set_choice (item, US_BLOCK_KIND, US_BLOCK_QUOTATION, NULL));
  assert_int_equal (us_item_get_choice (item, US_BLOCK_KIND), US_BLOCK_QUOTATION);
  assert_false (us_item_set_choice (item, US_BLOCK_KIND, 17, &error));
  assert_us_error (error, US_ERROR_REFUSED);
  assert_false (us_item_set_choice (item, US_BLOCK_LEVEL, 3, NULL));
  assert_int_equal (us_block_get_level (block), 0);
}

static void
test_by_name (void **state)
{
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Water");
  UsItem *item = US_ITEM (signatory);
  guint status = us_item_find_property (item, "status");
  g_autofree char *printed = NULL;

  assert_int_equal (status, US_SIGNATORY_STATUS);
  assert_int_equal (us_item_find_property (item, "colour"), 0);
  assert_true (us_item_set_from_string (item, status, "withdrawn", NULL));
  printed = us_item_to_string (item, status);
  assert_string_equal (printed, "withdrawn");
  assert_false (us_item_set_from_string (item, status, "gone", NULL));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_strings), cmocka_unit_test (test_refused_set_changes_nothing),
    cmocka_unit_test (test_texts),   cmocka_unit_test (test_choices),
    cmocka_unit_test (test_by_name),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
