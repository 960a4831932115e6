/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/block.h"
#include "model/signatory.h"

static void
assert_described (UsChange *change, const char *expected)
{
  g_autofree char *label = us_change_describe (change);

  assert_string_equal (label, expected);
  us_change_unref (change);
}

static void
test_fields (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Water");

  assert_described (us_change_new_set (US_ITEM (statement), US_STATEMENT_TITLE, NULL),
                    "Change Title");
  assert_described (us_change_new_set (US_ITEM (signatory), US_SIGNATORY_STATUS, NULL),
                    "Change Status");
}

/* Every list has words of its own for one and for several. */
static void
test_lists (void **state)
{
  static const char *const words[US_STATEMENT_N_LISTS][2] = {
    { "Add Addressee", "Remove Addressees" },
    { "Add Paragraph", "Remove Paragraphs" },
    { "Add Signatory", "Remove Signatories" },
    { "Add Copy", "Remove Copies" },
    { "Add Contact", "Remove Contacts" },
    { "Add Note", "Remove Notes" },
    { "Add Logo", "Remove Logos" },
    { "Save Version", "Remove Versions" }
  };
  g_autoptr (UsStatement) statement = us_statement_new ();

  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    {
      UsItemList *list = us_statement_get_list (statement, i);
      g_autoptr (GPtrArray) one = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint j = 0; j < 2; j++)
        {
          g_autoptr (UsItem) item =
                         g_object_new (g_list_model_get_item_type (G_LIST_MODEL (list)), NULL);

          assert_true (us_item_list_append (list, item, NULL));
        }
      g_ptr_array_add (one, g_object_new (g_list_model_get_item_type (G_LIST_MODEL (list)), NULL));
      assert_described (us_change_new_insert (list, 0, one), words[i][0]);
      assert_described (us_change_new_remove (list, 0, 2), words[i][1]);
    }
}

static void
test_blocks_by_their_kind (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItemList *body = us_statement_get_body (statement);

  for (UsBlockKind kind = US_BLOCK_PARAGRAPH; kind <= US_BLOCK_QUOTATION; kind++)
    {
      g_autoptr (UsBlock) block = us_block_new (kind, NULL);

      assert_true (us_item_list_append (body, block, NULL));
    }
  assert_described (us_change_new_move (body, 3, 1, 0), "Move Paragraph");
  assert_described (us_change_new_remove (body, 3, 1), "Remove Demand");
  assert_described (us_change_new_remove (body, 5, 1), "Remove Quotation");
  assert_described (us_change_new_remove (body, 3, 2), "Remove Text");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_fields),
    cmocka_unit_test (test_lists),
    cmocka_unit_test (test_blocks_by_their_kind),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
