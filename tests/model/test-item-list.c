/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/note.h"
#include "model/signatory.h"

static void
assert_same (UsItemList *list, GPtrArray *naive)
{
  assert_int_equal (us_item_list_get_length (list), naive->len);
  for (guint i = 0; i < naive->len; i++)
    {
      guint position;

      assert_ptr_equal (us_item_list_get (list, i), naive->pdata[i]);
      assert_true (us_item_list_find (list, naive->pdata[i], &position));
      assert_int_equal (position, i);
    }
}

static void
insert (UsItemList *list, GPtrArray *naive, guint position)
{
  g_autoptr (UsNote) note = us_note_new (NULL);

  assert_true (us_item_list_insert (list, position, note, NULL));
  g_ptr_array_insert (naive, position, g_object_ref (note));
}

static void
move (UsItemList *list, GPtrArray *naive, guint from, guint count, guint to)
{
  g_autoptr (GPtrArray) run = g_ptr_array_new_with_free_func (g_object_unref);

  assert_true (us_item_list_move (list, from, count, to, NULL));
  for (guint i = 0; i < count; i++)
    g_ptr_array_add (run, g_ptr_array_steal_index (naive, from));
  for (guint i = 0; i < count; i++)
    g_ptr_array_insert (naive, to + i, g_object_ref (run->pdata[i]));
}

/* Keeps an array in step by nothing but what the list says. */
static void
follow_cb (GListModel *list, guint position, guint removed, guint added, GPtrArray *mirror)
{
  if (removed > 0)
    g_ptr_array_remove_range (mirror, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (mirror, position + i, g_list_model_get_item (list, position + i));
}

static void
test_like_a_naive_array (void **state)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (UsItemList) list = us_item_list_new (US_TYPE_NOTE, "notes");
  g_autoptr (GPtrArray) naive = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) mirror = g_ptr_array_new_with_free_func (g_object_unref);

  g_signal_connect (list, "items-changed", G_CALLBACK (follow_cb), mirror);
  for (guint i = 0; i < 10000; i++)
    {
      guint length = naive->len;
      guint position = g_rand_int_range (random, 0, length + 1);
      guint count = g_rand_int_range (random, 0, MIN (4, length - position) + 1);

      if (length < 60 && g_rand_boolean (random))
        insert (list, naive, position);
      else if (g_rand_boolean (random))
        move (list, naive, position, count, g_rand_int_range (random, 0, length - count + 1));
      else
        {
          assert_true (us_item_list_remove (list, position, count, NULL));
          if (count > 0)
            g_ptr_array_remove_range (naive, position, count);
        }
      assert_same (list, naive);
      assert_same (list, mirror);
    }
}

static void
test_many_items (void **state)
{
  const guint n = 100000;
  UsItemList *list = us_item_list_new (US_TYPE_NOTE, "notes");
  guint position;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (UsNote) note = us_note_new (NULL);

      assert_true (us_item_list_insert (list, i / 2, note, NULL));
    }
  for (guint i = 0; i < n; i++)
    assert_true (us_item_list_move (list, (i * 7919ull) % n, 1, (i * 104729ull) % n, NULL));
  for (guint i = 0; i < n; i++)
    {
      assert_true (us_item_list_find (list, us_item_list_get (list, i), &position));
      assert_int_equal (position, i);
    }
  assert_finalized (list);
}

static void
count_cb (gpointer object, guint a, guint b, guint c, guint *count)
{
  (*count)++;
}

static void
count_change_cb (UsStatement *statement, UsChange *change, guint *count)
{
  assert_int_equal (change->kind, US_CHANGE_INSERT);
  (*count)++;
}

static void
test_many_at_once_are_one_change (void **state)
{
  const guint n = 100000;
  g_autofree gpointer *items = g_new (gpointer, n);
  UsStatement *statement = us_statement_new ();
  UsItemList *list = us_statement_get_signatories (statement);
  guint changes = 0, signals = 0;

  for (guint i = 0; i < n; i++)
    items[i] = us_signatory_new ("Friends of the River");
  g_signal_connect (list, "items-changed", G_CALLBACK (count_cb), &signals);
  g_signal_connect (statement, "changed", G_CALLBACK (count_change_cb), &changes);
  assert_true (us_item_list_splice (list, 0, 0, items, n, NULL));
  assert_int_equal (changes, 1);
  assert_int_equal (signals, 1);
  for (guint i = 0; i < n; i++)
    g_object_unref (items[i]);
  assert_finalized (statement);
}

static void
test_model (void **state)
{
  g_autoptr (UsItemList) list = us_item_list_new (US_TYPE_NOTE, "notes");
  g_autoptr (UsNote) note = us_note_new (NULL);
  g_autoptr (UsNote) got = NULL;

  assert_string_equal (us_item_list_get_name (list), "notes");
  assert_null (us_item_list_get_statement (list));
  assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == US_TYPE_NOTE);
  assert_true (us_item_list_append (list, note, NULL));
  got = g_list_model_get_item (G_LIST_MODEL (list), 0);
  assert_ptr_equal (got, note);
  assert_null (g_list_model_get_item (G_LIST_MODEL (list), 1));
  assert_null (us_item_list_get (list, 1));
}

static void
item_changed_cb (UsItemList *list, UsItem *item, guint property, UsItem **ret_item)
{
  assert_int_equal (property, US_NOTE_TEXT);
  *ret_item = item;
}

static void
test_tells_of_its_items (void **state)
{
  g_autoptr (UsItemList) list = us_item_list_new (US_TYPE_NOTE, "notes");
  g_autoptr (UsNote) note = us_note_new (NULL);
  UsItem *changed = NULL;

  g_signal_connect (list, "item-changed", G_CALLBACK (item_changed_cb), &changed);
  assert_true (us_item_list_append (list, note, NULL));
  assert_null (changed);
  assert_true (us_item_set_from_string (US_ITEM (note), US_NOTE_TEXT, "See there.", NULL));
  assert_ptr_equal (changed, note);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_like_a_naive_array),          cmocka_unit_test (test_many_items),
    cmocka_unit_test (test_many_at_once_are_one_change), cmocka_unit_test (test_model),
    cmocka_unit_test (test_tells_of_its_items),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
