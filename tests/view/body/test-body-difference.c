/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/block.h"
#include "view/body/body-difference.h"

/* Every character is a block of its own. */
static UsStatement *
make (const char *letters, UsBlockKind kind)
{
  UsStatement *statement = us_statement_new ();

  for (const char *at = letters; *at != '\0'; at++)
    {
      const char name[] = { *at, '\0' };
      g_autoptr (UsBlock) block = us_block_new_plain (kind, name);

      assert_true (us_item_list_append (us_statement_get_body (statement), block, NULL));
    }
  return statement;
}

static void
push (UsStatement *statement, int line, int n_old, const char *letters)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) us_text_unref);
  g_autoptr (GError) error = NULL;

  for (const char *at = letters; *at != '\0'; at++)
    {
      const char name[] = { *at, '\0' };

      g_ptr_array_add (texts, us_text_new (name, NULL));
    }
  us_body_difference_push (us_statement_get_body (statement), line, n_old, texts, &error);
  assert_no_error (error);
}

static char *
read_letters (UsStatement *statement)
{
  UsItemList *body = us_statement_get_body (statement);
  GString *letters = g_string_new (NULL);

  for (guint i = 0; i < us_item_list_get_length (body); i++)
    g_string_append (letters, us_text_get_string (us_block_get_text (us_item_list_get (body, i))));
  return g_string_free (letters, FALSE);
}

static void
count_cb (UsStatement *statement, gpointer change, int *count)
{
  ++*count;
}

static void
test_says_it_with_few_changes (void **state)
{
  static const struct
  {
    const char *old;
    int line;
    int n_old;
    const char *texts;
    const char *result;
    int n_changes;
  } rows[] = {
    { "abc", 0, 3, "abc", "abc", 0 },    { "abc", 0, 3, "axc", "axc", 1 },
    { "abc", 1, 1, "xy", "axyc", 2 },    { "abc", 0, 3, "abxc", "abxc", 1 },
    { "abcde", 0, 5, "ae", "ae", 1 },    { "abcde", 1, 3, "x", "axe", 2 },
    { "", 0, 0, "ab", "ab", 1 },         { "ab", 0, 2, "", "", 1 },
    { "aaa", 0, 3, "aaaa", "aaaa", 1 },  { "abab", 0, 4, "ab", "ab", 1 },
    { "abcd", 2, 0, "xy", "abxycd", 1 }, { "abcd", 0, 4, "xycd", "xycd", 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsStatement) statement = make (rows[i].old, US_BLOCK_PARAGRAPH);
      g_autofree char *result = NULL;
      int n_changes = 0;

      g_signal_connect (statement, "changed", G_CALLBACK (count_cb), &n_changes);
      push (statement, rows[i].line, rows[i].n_old, rows[i].texts);
      result = read_letters (statement);
      assert_string_equal (result, rows[i].result);
      assert_int_equal (n_changes, rows[i].n_changes);
    }
}

static void
test_blocks_stay_themselves (void **state)
{
  g_autoptr (UsStatement) statement = make ("abc", US_BLOCK_PARAGRAPH);
  UsItemList *body = us_statement_get_body (statement);
  UsBlock *first = us_item_list_get (body, 0), *last = us_item_list_get (body, 2);

  push (statement, 0, 3, "abxyc");
  assert_ptr_equal (us_item_list_get (body, 0), first);
  assert_ptr_equal (us_item_list_get (body, 4), last);
  push (statement, 0, 5, "c");
  assert_ptr_equal (us_item_list_get (body, 0), last);
}

static void
test_new_is_like_the_one_before (void **state)
{
  static const struct
  {
    UsBlockKind before;
    UsBlockKind follows;
  } rows[] = {
    { US_BLOCK_PARAGRAPH, US_BLOCK_PARAGRAPH }, { US_BLOCK_HEADING, US_BLOCK_PARAGRAPH },
    { US_BLOCK_CALL, US_BLOCK_DEMAND },         { US_BLOCK_DEMAND, US_BLOCK_DEMAND },
    { US_BLOCK_BULLET, US_BLOCK_BULLET },       { US_BLOCK_QUOTATION, US_BLOCK_QUOTATION },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsStatement) statement = make ("ab", rows[i].before);

      push (statement, 0, 1, "ax");
      assert_int_equal (us_block_get_kind (us_item_list_get (us_statement_get_body (statement), 1)),
                        rows[i].follows);
    }
}

static void
test_new_takes_the_level (void **state)
{
  g_autoptr (UsStatement) statement = make ("ab", US_BLOCK_DEMAND);
  UsItemList *body = us_statement_get_body (statement);

  assert_true (us_item_set_choice (us_item_list_get (body, 1), US_BLOCK_LEVEL, 1, NULL));
  push (statement, 1, 1, "bx");
  assert_int_equal (us_block_get_level (us_item_list_get (body, 2)), 1);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_says_it_with_few_changes),
    cmocka_unit_test (test_blocks_stay_themselves),
    cmocka_unit_test (test_new_is_like_the_one_before),
    cmocka_unit_test (test_new_takes_the_level),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
