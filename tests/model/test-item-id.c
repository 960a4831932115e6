/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/note.h"

#include <string.h>

static void
add (UsStatement *statement, const char *id, UsItem **ret_item)
{
  g_autoptr (UsNote) note = us_note_new (NULL);

  us_item_set_id (US_ITEM (note), id, -1);
  assert_true (us_item_list_append (us_statement_get_notes (statement), note, NULL));
  *ret_item = US_ITEM (note);
}

static void
test_ids_are_names (void **state)
{
  g_autoptr (UsNote) note = us_note_new (NULL);
  const char *id = us_item_get_id (US_ITEM (note));

  assert_int_equal (strlen (id), 8);
  assert_true (g_ascii_isalpha (id[0]));
  assert_ptr_equal (us_item_get_id (US_ITEM (note)), id);
}

static void
test_what_is_no_id_is_ignored (void **state)
{
  static const char *const bad[] = { "",   "a b", "a\"b", "<a", "a>",   "a&",
                                     "a'", "é",   "a\n",  " a", "a\x7f" };
  static const char *const good[] = { "n1", "a-b_c.d:e/!~" };
  g_autofree char *longest = g_strnfill (64, 'x');
  g_autofree char *long_id = g_strnfill (65, 'x');
  g_autoptr (UsNote) note = us_note_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      assert_null (us_item_set_id (US_ITEM (note), bad[i], -1));
      assert_string_not_equal (us_item_get_id (US_ITEM (note)), bad[i]);
    }
  assert_null (us_item_set_id (US_ITEM (note), long_id, -1));
  assert_string_not_equal (us_item_get_id (US_ITEM (note)), long_id);
  assert_non_null (us_item_set_id (US_ITEM (note), longest, -1));
  assert_string_equal (us_item_get_id (US_ITEM (note)), longest);
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      assert_non_null (us_item_set_id (US_ITEM (note), good[i], -1));
      assert_string_equal (us_item_get_id (US_ITEM (note)), good[i]);
    }
  assert_non_null (us_item_set_id (US_ITEM (note), "n1\" kind", 2));
  assert_string_equal (us_item_get_id (US_ITEM (note)), "n1");
}

static void
test_clash_gets_a_new_id (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItem *first, *second, *third;

  add (statement, "n1", &first);
  add (statement, "n1", &second);
  assert_ptr_equal (us_statement_find (statement, "n1"), first);
  assert_string_equal (us_item_get_id (first), "n1");
  assert_string_not_equal (us_item_get_id (second), "n1");
  add (statement, "n1", &third);
  assert_string_not_equal (us_item_get_id (third), "n1");
  assert_ptr_equal (us_statement_find (statement, us_item_get_id (third)), third);
}

static void
test_removed_ids_are_free (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItem *item;

  add (statement, "n1", &item);
  assert_non_null (us_statement_find (statement, "n1"));
  assert_true (us_item_list_remove (us_statement_get_notes (statement), 0, 1, NULL));
  assert_null (us_statement_find (statement, "n1"));
  add (statement, "n1", &item);
  assert_ptr_equal (us_statement_find (statement, "n1"), item);
}

static void
test_ids_are_unique (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < 20000; i++)
    {
      UsItem *item;

      add (statement, NULL, &item);
      assert_true (g_hash_table_add (ids, (gpointer) us_item_get_id (item)));
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_ids_are_names),       cmocka_unit_test (test_what_is_no_id_is_ignored),
    cmocka_unit_test (test_clash_gets_a_new_id), cmocka_unit_test (test_removed_ids_are_free),
    cmocka_unit_test (test_ids_are_unique),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
