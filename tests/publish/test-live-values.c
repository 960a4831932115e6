/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/live-values.h"

#include "letter.h"
#include "model/text-edit.h"

/* Puts a reference or count into the text of a block, at a place. */
static void
put (UsBlock *block, guint place, UsSpanKind kind, const char *target)
{
  g_autoptr (UsText) object = us_test_object (kind, target);
  g_autoptr (UsText) text = us_test_insert (us_block_get_text (block), place, object);

  assert_true (us_item_set_text (US_ITEM (block), US_BLOCK_TEXT, text, NULL));
}

static UsStatement *
new_statement (UsBlock **ret_block, char **ret_id)
{
  UsStatement *statement = us_statement_new ();
  UsBlock *demand;

  *ret_block = us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "See  and .");
  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "One.");
  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "Two.");
  demand = us_test_add_block (statement, US_BLOCK_DEMAND, 1, "Below two.");
  *ret_id = g_strdup (us_item_get_id (US_ITEM (demand)));
  return statement;
}

static void
assert_resolved (UsStatement *statement, UsBlock *block, const char *language, const char *expected)
{
  g_autoptr (UsLiveValues) values = us_live_values_new (language);
  UsLiveCount count = { .counts = { 1234, 21, 3, 7 } };
  g_autoptr (UsText) text = NULL;

  us_live_values_set_counts (values, &count);
  us_live_values_number (values, us_statement_get_body (statement), NULL);
  text = us_live_values_resolve (values, us_block_get_text (block));
  assert_string_equal (us_text_get_string (text), expected);
  assert_false (us_live_values_concern (text));
}

static void
test_resolved (void **state)
{
  UsBlock *block;
  g_autofree char *id = NULL;
  g_autoptr (UsStatement) statement = new_statement (&block, &id);

  assert_false (us_live_values_concern (us_block_get_text (block)));
  put (block, 9, US_SPAN_COUNT, "organisations words");
  put (block, 4, US_SPAN_DEMAND, id);
  assert_true (us_live_values_concern (us_block_get_text (block)));
  assert_resolved (statement, block, "en", "See demand\u00a02 (a) and twenty-one.");
  assert_resolved (statement, block, "fr-BE", "See demande\u00a02 (a) and vingt-et-une.");
  assert_resolved (statement, block, "xx", "See demand\u00a02 (a) and 21.");
}

/* Numbers follow what is moved; what is gone is not hidden, and heals. */
static void
test_follows (void **state)
{
  UsBlock *block;
  g_autofree char *id = NULL;
  g_autoptr (UsStatement) statement = new_statement (&block, &id);
  UsItemList *body = us_statement_get_body (statement);
  UsItem *demand = us_item_list_get (body, 3);

  put (block, 4, US_SPAN_DEMAND, id);
  us_item_list_move (body, 3, 1, 2, NULL);
  assert_resolved (statement, block, "en", "See demand\u00a01 (a) and .");
  us_item_set_choice (demand, US_BLOCK_KIND, US_BLOCK_PARAGRAPH, NULL);
  assert_resolved (statement, block, "en", "See demand\u00a0[?] and .");
  us_item_set_choice (demand, US_BLOCK_KIND, US_BLOCK_DEMAND, NULL);
  us_item_set_choice (demand, US_BLOCK_LEVEL, 0, NULL);
  assert_resolved (statement, block, "en", "See demand\u00a02 and .");
}

static void
test_begins_sentences (void **state)
{
  static const struct
  {
    const char *before;
    const char *shown;
  } rows[] = {
    { "", "Twenty-one" },      { "Yes. ", "Twenty-one" }, { "Yes! (", "Twenty-one" },
    { "“", "Twenty-one" },     { "and ", "twenty-one" },  { "1.", "twenty-one" },
    { "Yes, ", "twenty-one" },
  };
  g_autoptr (UsLiveValues) values = us_live_values_new ("en");
  UsLiveCount count = { .counts = { 21 } };

  us_live_values_set_counts (values, &count);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsText) before = us_text_new (rows[i].before, NULL);
      g_autoptr (UsText) object = us_test_object (US_SPAN_COUNT, "signatories words");
      g_autoptr (UsText) text = us_text_join (before, "", object);
      g_autoptr (UsText) resolved = us_live_values_resolve (values, text);
      g_autofree char *expected = g_strconcat (rows[i].before, rows[i].shown, NULL);

      assert_string_equal (us_text_get_string (resolved), expected);
    }
}

/* A bold count is bold words. */
static void
test_keeps_marks (void **state)
{
  const UsSpan spans[] = { { US_SPAN_BOLD, 2, 5, NULL },
                           { US_SPAN_COUNT, 2, 5, "signatories" },
                           { US_SPAN_ITALIC, 5, 7, NULL } };
  g_autoptr (UsText) text = us_text_new_with_spans ("a " US_TEXT_OBJECT " b", -1, spans, 3, NULL);
  g_autoptr (UsLiveValues) values = us_live_values_new ("en");
  UsLiveCount count = { .counts = { 1234 } };
  g_autoptr (UsText) resolved = NULL;
  gsize n_spans;
  const UsSpan *marks;

  us_live_values_set_counts (values, &count);
  resolved = us_live_values_resolve (values, text);
  assert_string_equal (us_text_get_string (resolved), "a 1,234 b");
  marks = us_text_get_spans (resolved, &n_spans);
  assert_int_equal (n_spans, 2);
  assert_int_equal (marks[0].kind, US_SPAN_BOLD);
  assert_int_equal (marks[0].start, 2);
  assert_int_equal (marks[0].end, 7);
  assert_int_equal (marks[1].kind, US_SPAN_ITALIC);
  assert_int_equal (marks[1].start, 7);
  assert_int_equal (marks[1].end, 9);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_resolved),
    cmocka_unit_test (test_follows),
    cmocka_unit_test (test_begins_sentences),
    cmocka_unit_test (test_keeps_marks),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
