/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "history/runs.h"
#include "model/note.h"
#include "model/statement.h"

static void
add (GPtrArray *changes, UsItemList *list, guint position, guint n_items)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (items, us_note_new (NULL));
  g_ptr_array_add (changes, us_change_new_insert (list, position, items));
}

static void
test_pieces_are_one (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItemList *notes = us_statement_get_notes (statement);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) us_change_unref);
  g_autoptr (GPtrArray) items = NULL;
  const UsChange *change;

  us_runs_join (changes);
  assert_int_equal (changes->len, 0);
  add (changes, notes, 0, 2);
  add (changes, notes, 2, 1);
  add (changes, notes, 3, 2);
  items = g_ptr_array_ref (((UsChange *) changes->pdata[2])->items);
  /* In front of them, and into another list. */
  add (changes, notes, 4, 1);
  add (changes, us_statement_get_contacts (statement), 5, 1);
  us_runs_join (changes);
  assert_int_equal (changes->len, 3);
  change = changes->pdata[0];
  assert_int_equal (change->position, 0);
  assert_int_equal (change->count, 5);
  assert_int_equal (change->items->len, 5);
  assert_ptr_equal (change->items->pdata[4], items->pdata[1]);
  change = changes->pdata[1];
  assert_int_equal (change->position, 4);
  assert_int_equal (change->count, 1);
}

int
main (void)
{
  const struct CMUnitTest tests[] = { cmocka_unit_test (test_pieces_are_one) };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
