/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/error.h"
#include "model/note.h"
#include "model/signatory.h"

static void
assert_refused (gboolean done, GError **error)
{
  assert_false (done);
  assert_us_error (*error, US_ERROR_REFUSED);
  g_clear_error (error);
}

static void
test_refusals_change_nothing (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsStatement) other = us_statement_new ();
  UsItemList *notes = us_statement_get_notes (statement);
  g_autoptr (UsNote) note = us_note_new (NULL);
  g_autoptr (UsNote) fresh = us_note_new (NULL);
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Water");
  gpointer twice[] = { fresh, fresh };
  gpointer half[] = { fresh, note };
  GError *error = NULL;

  assert_true (us_item_list_append (notes, note, NULL));
  assert_refused (us_item_list_append (notes, note, &error), &error);
  assert_refused (us_item_list_append (us_statement_get_notes (other), note, &error), &error);
  assert_refused (us_item_list_append (notes, signatory, &error), &error);
  assert_refused (us_item_list_insert (notes, 2, fresh, &error), &error);
  assert_refused (us_item_list_splice (notes, 0, 0, twice, 2, &error), &error);
  assert_refused (us_item_list_splice (notes, 0, 1, half, 2, &error), &error);
  assert_refused (us_item_list_remove (notes, 0, 2, &error), &error);
  assert_refused (us_item_list_move (notes, 0, 1, 1, &error), &error);
  assert_refused (us_item_list_move (notes, 1, G_MAXUINT, 0, &error), &error);
  assert_int_equal (us_item_list_get_length (notes), 1);
  assert_null (us_item_get_list (US_ITEM (fresh)));
}

static void
test_all_or_none_are_inserted (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItemList *notes = us_statement_get_notes (statement);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) bad = g_ptr_array_new_with_free_func (g_object_unref);
  GError *error = NULL;

  g_ptr_array_add (items, us_note_new (NULL));
  g_ptr_array_add (items, us_note_new (NULL));
  assert_true (us_item_list_insert_all (notes, 0, items, NULL));
  assert_ptr_equal (us_item_list_get (notes, 1), g_ptr_array_index (items, 1));

  g_ptr_array_add (bad, us_note_new (NULL));
  g_ptr_array_add (bad, us_note_new (NULL));
  g_ptr_array_add (bad, us_signatory_new (NULL));
  assert_refused (us_item_list_insert_all (notes, 1, bad, &error), &error);
  assert_int_equal (us_item_list_get_length (notes), 2);
  assert_ptr_equal (us_item_list_get (notes, 1), g_ptr_array_index (items, 1));
  assert_null (us_item_get_list (g_ptr_array_index (bad, 0)));
  g_ptr_array_set_size (bad, 2);
  assert_true (us_item_list_insert_all (notes, 1, bad, NULL));
  assert_ptr_equal (us_item_list_get (notes, 3), g_ptr_array_index (items, 1));
}

static void
test_splice_replaces (void **state)
{
  g_autoptr (UsItemList) list = us_item_list_new (US_TYPE_NOTE, "notes");
  g_autoptr (UsNote) a = us_note_new (NULL);
  g_autoptr (UsNote) b = us_note_new (NULL);
  g_autoptr (UsNote) c = us_note_new (NULL);
  gpointer first[] = { a, b };
  gpointer second[] = { c };

  assert_true (us_item_list_splice (list, 0, 0, first, 2, NULL));
  assert_true (us_item_list_splice (list, 0, 1, second, 1, NULL));
  assert_ptr_equal (us_item_list_get (list, 0), c);
  assert_ptr_equal (us_item_list_get (list, 1), b);
  assert_null (us_item_get_list (US_ITEM (a)));
  assert_true (us_item_list_splice (list, 2, 0, NULL, 0, NULL));
  assert_int_equal (us_item_list_get_length (list), 2);
}

static void
label_cb (UsStatement *statement, const char *label, GString *labels)
{
  g_string_append (labels, label);
}

static void
test_replacing_is_one_group (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItemList *notes = us_statement_get_notes (statement);
  g_autoptr (UsNote) a = us_note_new (NULL);
  g_autoptr (UsNote) b = us_note_new (NULL);
  g_autoptr (GString) labels = g_string_new (NULL);
  gpointer items[] = { b };

  assert_true (us_item_list_append (notes, a, NULL));
  g_signal_connect (statement, "group-begun", G_CALLBACK (label_cb), labels);
  assert_true (us_item_list_splice (notes, 0, 1, items, 1, NULL));
  assert_string_equal (labels->str, "Add Note");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_refusals_change_nothing),
    cmocka_unit_test (test_all_or_none_are_inserted),
    cmocka_unit_test (test_splice_replaces),
    cmocka_unit_test (test_replacing_is_one_group),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
