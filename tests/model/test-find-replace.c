/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"

#include "history/history.h"
#include "model/error.h"
#include "model/find-replace.h"
#include "model/live.h"
#include "model/long-edit.h"
#include "model/signatory.h"

static UsStatement *
new_statement (void)
{
  const UsSpan spans[] = { { US_SPAN_BOLD, 0, 5, NULL },
                           { US_SPAN_COUNT, 6, 9, "countries" },
                           { US_SPAN_ITALIC, 10, 15, NULL } };
  UsStatement *statement = us_statement_new ();
  UsBlock *block = us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "");
  g_autoptr (UsText) text =
                 us_text_new_with_spans ("River " US_TEXT_OBJECT " river", -1, spans, 3, NULL);

  us_item_set_text (US_ITEM (block), US_BLOCK_TEXT, text, NULL);
  us_test_set (statement, "title", "The river and the River");
  us_test_add_signatory (statement, "River Union");
  return statement;
}

static UsText *
get_text (UsStatement *statement)
{
  return us_block_get_text (us_item_list_get (us_statement_get_body (statement), 0));
}

static void
assert_spans (UsText *text)
{
  gsize n_spans;
  const UsSpan *spans = us_text_get_spans (text, &n_spans);

  assert_int_equal (n_spans, 3);
  assert_int_equal (spans[0].kind, US_SPAN_BOLD);
  assert_int_equal (spans[0].end, 4);
  assert_int_equal (spans[1].kind, US_SPAN_COUNT);
  assert_int_equal (spans[1].start, 5);
  assert_int_equal (spans[2].kind, US_SPAN_ITALIC);
  assert_int_equal (spans[2].end, 13);
}

typedef struct
{
  guint n;
  gboolean refused;
  gboolean done;
} Outcome;

static void
replaced_cb (guint n_replaced, const GError *error, gpointer user_data)
{
  *(Outcome *) user_data = (Outcome){ n_replaced, error != NULL, TRUE };
}

static void
test_all_is_one_step (void **state)
{
  g_autoptr (UsStatement) statement = new_statement ();
  g_autoptr (UsHistory) history = us_history_new (statement);
  g_autoptr (UsSearch) search = us_search_new ("river", US_SEARCH_DEFAULT);
  Outcome outcome = { 0 };

  us_find_replace_all (statement, search, "Lake", replaced_cb, &outcome);
  assert_true (outcome.done && !outcome.refused);
  assert_int_equal (outcome.n, 5);
  assert_string_equal (us_text_get_string (get_text (statement)), "Lake " US_TEXT_OBJECT " Lake");
  assert_spans (get_text (statement));
  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_TITLE),
                       "The Lake and the Lake");
  assert_contains (us_history_get_undo_label (history), "Replace All");
  assert_true (us_history_undo (history));
  assert_false (us_history_get_can_undo (history));
  assert_string_equal (us_text_get_string (get_text (statement)), "River " US_TEXT_OBJECT " river");
}

/* What is put in may hold what is looked for. */
static void
test_one_after_the_other (void **state)
{
  g_autoptr (UsStatement) statement = new_statement ();
  g_autoptr (UsSearch) search = us_search_new ("river", US_SEARCH_CASE);
  UsFindPlace place = { 0 };

  assert_true (us_find_next (statement, search, &place));
  assert_true (us_find_replace (statement, &place, "rivers", NULL));
  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_TITLE),
                       "The rivers and the River");
  assert_true (us_find_next (statement, search, &place));
  assert_int_equal (place.start, 10);
  assert_true (us_find_replace (statement, &place, "", NULL));
  assert_string_equal (us_text_get_string (get_text (statement)), "River " US_TEXT_OBJECT " ");
}

static void
test_what_cannot_be_saved (void **state)
{
  g_autoptr (UsStatement) statement = new_statement ();
  g_autoptr (UsSearch) search = us_search_new ("river", US_SEARCH_DEFAULT);
  UsFindPlace place = { 0 };
  Outcome outcome = { 0 };

  us_find_replace_all (statement, search, "a\nb", replaced_cb, &outcome);
  assert_true (outcome.done && outcome.refused);
  assert_int_equal (outcome.n, 0);
  assert_true (us_find_next (statement, search, &place));
  assert_false (us_find_replace (statement, &place, "a\nb", NULL));
}

static void
test_nothing_is_no_step (void **state)
{
  g_autoptr (UsStatement) statement = new_statement ();
  g_autoptr (UsHistory) history = us_history_new (statement);
  g_autoptr (UsSearch) search = us_search_new ("sea", US_SEARCH_DEFAULT);
  Outcome outcome = { 0 };

  us_find_replace_all (statement, search, "lake", replaced_cb, &outcome);
  assert_true (outcome.done && outcome.n == 0);
  assert_false (us_history_get_can_undo (history));
}

/* Of many names the rest is replaced, and put back, when the window has time. */
static void
test_many_in_pieces (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsHistory) history = us_history_new (statement);
  g_autoptr (UsSearch) search = us_search_new ("river", US_SEARCH_DEFAULT);
  UsItemList *signatories = us_statement_get_signatories (statement);
  Outcome outcome = { 0 };

  for (guint i = 0; i < 3000; i++)
    us_test_add_signatory (statement, i == 2000 ? "Lake" : "River, river");
  us_find_replace_all (statement, search, "Sea", replaced_cb, &outcome);
  assert_false (outcome.done);
  us_test_await (&outcome.done);
  assert_int_equal (outcome.n, 2 * 2999);
  assert_string_equal (us_item_get_string (us_item_list_get (signatories, 2999), US_SIGNATORY_NAME),
                       "Sea, Sea");
  assert_true (us_history_undo (history));
  assert_true (us_long_edit_is_pending (statement));
  us_long_edit_finish (statement);
  for (guint i = 0; i < 3000; i++)
    assert_string_equal (us_item_get_string (us_item_list_get (signatories, i), US_SIGNATORY_NAME),
                         i == 2000 ? "Lake" : "River, river");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_all_is_one_step),      cmocka_unit_test (test_one_after_the_other),
    cmocka_unit_test (test_what_cannot_be_saved), cmocka_unit_test (test_nothing_is_no_step),
    cmocka_unit_test (test_many_in_pieces),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
