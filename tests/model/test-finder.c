/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"

#include "model/finder.h"
#include "model/note.h"

static UsStatement *
new_statement (void)
{
  UsStatement *statement = us_statement_new ();

  us_test_set (statement, "place", "A river");
  us_test_set (statement, "title", "The river");
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "River, river.");
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "Nothing.");
  us_test_set (us_test_add_signatory (statement, "River Union"), "country", "Riverland");
  us_test_set (us_test_add_signatory (statement, "Other"), "remark", "Private river");
  us_test_add_note (statement, "The river again.");
  return statement;
}

static char *
describe (UsStatement *statement, const UsFindPlace *place)
{
  guint property = 0, n_fields;
  UsItem *item = us_find_place_get_item (statement, place, &property);
  const UsField *fields = us_item_class_get_fields (US_ITEM_GET_CLASS (item), &n_fields);

  return g_strdup_printf ("%s %u-%u", fields[property - 1].name, place->start, place->end);
}

static const char *const found[] = {
  "place 2-7", "title 4-9", "text 0-5", "text 7-12", "name 0-5", "country 0-5", "text 4-9",
};

static void
test_next_and_round (void **state)
{
  g_autoptr (UsStatement) statement = new_statement ();
  g_autoptr (UsSearch) search = us_search_new ("river", US_SEARCH_DEFAULT);
  UsFindPlace place = { 0 };

  for (gsize i = 0; i < 2 * G_N_ELEMENTS (found); i++)
    {
      g_autofree char *what = NULL;

      assert_true (us_find_next (statement, search, &place));
      what = describe (statement, &place);
      assert_string_equal (what, found[i % G_N_ELEMENTS (found)]);
    }
}

static void
test_previous_and_round (void **state)
{
  g_autoptr (UsStatement) statement = new_statement ();
  g_autoptr (UsSearch) search = us_search_new ("river", US_SEARCH_DEFAULT);
  UsFindPlace place = { 0 };

  for (gsize i = 2 * G_N_ELEMENTS (found); i > 0; i--)
    {
      g_autofree char *what = NULL;

      assert_true (us_find_previous (statement, search, &place));
      what = describe (statement, &place);
      assert_string_equal (what, found[(i - 1) % G_N_ELEMENTS (found)]);
    }
}

static void
test_none (void **state)
{
  g_autoptr (UsStatement) statement = new_statement ();
  g_autoptr (UsSearch) search = us_search_new ("private", US_SEARCH_DEFAULT);
  UsFindPlace place = { .part = 3, .position = 1, .start = 2, .end = 2 };

  assert_false (us_find_next (statement, search, &place));
  assert_false (us_find_previous (statement, search, &place));
}

/* From the caret on, and the count says which one it is. */
static void
test_from_a_caret (void **state)
{
  g_autoptr (UsStatement) statement = new_statement ();
  UsItem *block = us_item_list_get (us_statement_get_body (statement), 0);
  g_autoptr (UsSearch) search = us_search_new ("river", US_SEARCH_DEFAULT);
  g_autofree char *what = NULL;
  UsFindPlace place;
  UsFindCount count = { 0 };
  guint slices = 0;

  assert_true (us_find_place_set (statement, block, US_BLOCK_TEXT, 3, &place));
  assert_true (us_find_next (statement, search, &place));
  what = describe (statement, &place);
  assert_string_equal (what, "text 7-12");
  us_find_count (&count, statement, search, &place, G_MAXINT64);
  assert_true (count.done);
  assert_int_equal (count.total, 7);
  assert_int_equal (count.before, 3);
  assert_false (us_find_place_set (statement, block, US_BLOCK_KIND, 3, &place));

  for (guint i = 0; i < 2000; i++)
    us_test_add_signatory (statement, "River");
  count = (UsFindCount){ 0 };
  for (; !count.done; slices++)
    us_find_count (&count, statement, search, &place, 0);
  assert_int_equal (count.total, 2007);
  assert_true (slices > 10);
}

/* A place that is not there any more is no harm. */
static void
test_after_changes (void **state)
{
  g_autoptr (UsStatement) statement = new_statement ();
  g_autoptr (UsSearch) search = us_search_new ("again", US_SEARCH_DEFAULT);
  UsFindPlace place = { 0 };
  guint property;

  assert_true (us_find_next (statement, search, &place));
  us_item_list_remove (us_statement_get_notes (statement), 0, 1, NULL);
  assert_null (us_find_place_get_item (statement, &place, &property));
  assert_false (us_find_next (statement, search, &place));
  assert_false (us_find_previous (statement, search, &place));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_next_and_round), cmocka_unit_test (test_previous_and_round),
    cmocka_unit_test (test_none),           cmocka_unit_test (test_from_a_caret),
    cmocka_unit_test (test_after_changes),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
