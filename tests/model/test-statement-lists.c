/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/addressee.h"
#include "model/block.h"
#include "model/contact.h"
#include "model/logo.h"
#include "model/note.h"
#include "model/signatory.h"
#include "model/version.h"

static void
test_lists (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  const struct
  {
    UsItemList *list;
    const char *name;
    GType type;
  } rows[US_STATEMENT_N_LISTS] = {
    { us_statement_get_addressees (statement), "addressees", US_TYPE_ADDRESSEE },
    { us_statement_get_body (statement), "body", US_TYPE_BLOCK },
    { us_statement_get_signatories (statement), "signatories", US_TYPE_SIGNATORY },
    { us_statement_get_copies (statement), "copies", US_TYPE_ADDRESSEE },
    { us_statement_get_contacts (statement), "contacts", US_TYPE_CONTACT },
    { us_statement_get_notes (statement), "notes", US_TYPE_NOTE },
    { us_statement_get_letterhead (statement), "letterhead", US_TYPE_LOGO },
    { us_statement_get_versions (statement), "versions", US_TYPE_VERSION },
  };

  for (guint i = 0; i < US_STATEMENT_N_LISTS; i++)
    {
      g_autoptr (UsItemList) list = NULL;

      assert_ptr_equal (us_statement_get_list (statement, i), rows[i].list);
      assert_string_equal (us_item_list_get_name (rows[i].list), rows[i].name);
      assert_true (g_list_model_get_item_type (G_LIST_MODEL (rows[i].list)) == rows[i].type);
      assert_ptr_equal (us_item_list_get_statement (rows[i].list), statement);
      g_object_get (statement, rows[i].name, &list, NULL);
      assert_ptr_equal (list, rows[i].list);
    }
}

static void
test_lists_outlive_their_statement (void **state)
{
  UsStatement *statement = us_statement_new ();
  g_autoptr (UsItemList) notes = g_object_ref (us_statement_get_notes (statement));
  g_autoptr (UsNote) note = us_note_new (NULL);

  assert_finalized (statement);
  assert_null (us_item_list_get_statement (notes));
  assert_true (us_item_list_append (notes, note, NULL));
}

static void
test_what_the_letter_says (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();

  assert_true (us_statement_is_of_letter (statement, us_statement_get_addressees (statement)));
  assert_true (us_statement_is_of_letter (statement, us_statement_get_body (statement)));
  assert_true (us_statement_is_of_letter (statement, us_statement_get_notes (statement)));
  assert_false (us_statement_is_of_letter (statement, us_statement_get_signatories (statement)));
  assert_false (us_statement_is_of_letter (statement, us_statement_get_letterhead (statement)));
  assert_false (us_statement_is_of_letter (statement, us_statement_get_versions (statement)));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_lists),
    cmocka_unit_test (test_what_the_letter_says),
    cmocka_unit_test (test_lists_outlive_their_statement),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
