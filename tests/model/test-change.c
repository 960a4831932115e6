/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/error.h"
#include "model/note.h"

static void
test_set_and_back (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GRefString) title = g_ref_string_new ("Water");
  g_autoptr (UsChange) change = us_change_new_set (US_ITEM (statement), US_STATEMENT_TITLE, title);
  g_autoptr (UsChange) back = us_change_invert (change);
  g_autoptr (UsChange) same = NULL;

  assert_false (us_change_is_nothing (change));
  assert_true (us_statement_apply (statement, change, NULL));
  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_TITLE), "Water");
  same = us_change_new_set (US_ITEM (statement), US_STATEMENT_TITLE, title);
  assert_true (us_change_is_nothing (same));
  assert_true (us_statement_apply (statement, back, NULL));
  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_TITLE), "");
}

static void
test_lists_and_back (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItemList *notes = us_statement_get_notes (statement);
  g_autoptr (UsChange) remove = NULL;
  g_autoptr (UsChange) insert = NULL;
  g_autoptr (UsChange) move = NULL;
  g_autoptr (UsChange) move_back = NULL;
  UsItem *items[4];

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (UsNote) note = us_note_new (NULL);

      assert_true (us_item_list_append (notes, note, NULL));
      items[i] = US_ITEM (note);
    }
  move = us_change_new_move (notes, 0, 2, 1);
  move_back = us_change_invert (move);
  assert_true (us_statement_apply (statement, move, NULL));
  assert_ptr_equal (us_item_list_get (notes, 0), items[2]);
  assert_true (us_statement_apply (statement, move_back, NULL));
  remove = us_change_new_remove (notes, 1, 2);
  insert = us_change_invert (remove);
  assert_true (us_statement_apply (statement, remove, NULL));
  assert_int_equal (us_item_list_get_length (notes), 2);
  assert_true (us_statement_apply (statement, insert, NULL));
  for (guint i = 0; i < 4; i++)
    assert_ptr_equal (us_item_list_get (notes, i), items[i]);
}

/* A change fits only the state that it was made from. */
static void
test_stale_changes_are_refused (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItem *item = US_ITEM (statement);
  g_autoptr (GRefString) title = g_ref_string_new ("Water");
  g_autoptr (UsChange) set = us_change_new_set (item, US_STATEMENT_TITLE, title);
  g_autoptr (UsChange) remove = us_change_new_remove (us_statement_get_notes (statement), 0, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) other = NULL;

  assert_true (us_item_set_string (item, US_STATEMENT_TITLE, "Rivers", NULL));
  assert_false (us_statement_apply (statement, set, &error));
  assert_us_error (error, US_ERROR_REFUSED);
  assert_string_equal (us_item_get_string (item, US_STATEMENT_TITLE), "Rivers");
  assert_false (us_statement_apply (statement, remove, &other));
  assert_us_error (other, US_ERROR_REFUSED);
}

static void
test_nothing (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItemList *notes = us_statement_get_notes (statement);
  g_autoptr (UsChange) move = us_change_new_move (notes, 3, 2, 3);
  g_autoptr (UsChange) remove = us_change_new_remove (notes, 0, 0);

  assert_true (us_change_is_nothing (move));
  assert_true (us_change_is_nothing (remove));
  assert_true (us_statement_apply (statement, remove, NULL));
}

static void
test_merge (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItem *item = US_ITEM (statement);
  g_autoptr (GRefString) one = g_ref_string_new ("One");
  g_autoptr (GRefString) two = g_ref_string_new ("Two");
  g_autoptr (UsChange) first = us_change_new_set (item, US_STATEMENT_TITLE, one);
  g_autoptr (UsChange) place = us_change_new_set (item, US_STATEMENT_PLACE, one);
  g_autoptr (UsChange) second = NULL;
  g_autoptr (UsChange) both = NULL;

  assert_true (us_statement_apply (statement, first, NULL));
  second = us_change_new_set (item, US_STATEMENT_TITLE, two);
  both = us_change_merge (first, second);
  assert_null (both->old_value);
  assert_string_equal (both->new_value, "Two");
  assert_null (us_change_merge (first, place));
}

static void
test_reorder_and_back (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItemList *notes = us_statement_get_notes (statement);
  const guint order[] = { 2, 0, 3, 1 };
  const guint twice[] = { 0, 1, 1, 3 };
  const guint same[] = { 0, 1, 2, 3 };
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (UsChange) change = NULL;
  g_autoptr (UsChange) back = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) too_few = NULL;
  UsItem *items[4];

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (UsNote) note = us_note_new (NULL);

      assert_true (us_item_list_append (notes, note, NULL));
      items[i] = US_ITEM (note);
    }
  g_array_append_vals (array, order, 4);
  change = us_change_new_reorder (notes, array);
  back = us_change_invert (change);
  assert_true (us_statement_apply (statement, change, NULL));
  for (guint i = 0; i < 4; i++)
    {
      guint position;

      assert_ptr_equal (us_item_list_get (notes, i), items[order[i]]);
      assert_true (us_item_get_position (items[order[i]], &position));
      assert_int_equal (position, i);
    }
  assert_true (us_statement_apply (statement, back, NULL));
  for (guint i = 0; i < 4; i++)
    assert_ptr_equal (us_item_list_get (notes, i), items[i]);
  assert_false (us_item_list_reorder (notes, twice, 4, &error));
  assert_us_error (error, US_ERROR_REFUSED);
  assert_false (us_item_list_reorder (notes, order, 3, &too_few));
  assert_us_error (too_few, US_ERROR_REFUSED);
  assert_true (us_item_list_reorder (notes, same, 4, NULL));
}

static void
test_boxed (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsChange) change = us_change_new_set (US_ITEM (statement), US_STATEMENT_TITLE, NULL);
  UsChange *copy = g_boxed_copy (US_TYPE_CHANGE, change);

  assert_ptr_equal (copy, change);
  g_boxed_free (US_TYPE_CHANGE, copy);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_set_and_back),
    cmocka_unit_test (test_lists_and_back),
    cmocka_unit_test (test_stale_changes_are_refused),
    cmocka_unit_test (test_nothing),
    cmocka_unit_test (test_merge),
    cmocka_unit_test (test_reorder_and_back),
    cmocka_unit_test (test_boxed),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
