/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/signatories/list-match.h"

/* Who is who: by id before address before name. */
static void
test_precedence (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsSignatory) river = us_signatory_new ("River Trust");
  g_autoptr (UsSignatory) wells = us_signatory_new ("Wells");
  UsListRow row = { { NULL }, NULL, NULL };
  UsListRow *rows[] = { &row };
  UsListPeople *people;

  g_object_set (wells, "email", "Office@Wells.org", NULL);
  us_item_list_append (us_statement_get_signatories (statement), river, NULL);
  us_item_list_append (us_statement_get_signatories (statement), wells, NULL);
  people = us_list_people_new (statement);
  for (guint step = 0; step < 4; step++)
    {
      g_autofree UsListMatch *match = NULL;

      row.values[US_SIGNATORY_NAME] = step == 1 ? "Nobody" : "River Trust";
      row.values[US_SIGNATORY_EMAIL] = step >= 1 ? "office@wells.org" : NULL;
      row.id = step == 3 ? (char *) us_item_get_id (US_ITEM (wells)) : NULL;
      match = us_list_people_match (people, rows, 1, NULL, NULL);
      assert_ptr_equal (match->signatory, step == 1 || step == 3 ? wells : river);
      assert_int_equal (match->same_email, step == 1);
      assert_int_equal (match->by_id, step == 3);
      if (step == 1)
        assert_int_equal (match->kind, US_ROW_UNCLEAR);
      if (step == 3)
        {
          g_autofree char *words = us_list_match_describe_update (&row, match);

          assert_int_equal (match->kind, US_ROW_UPDATE);
          assert_string_equal (words, "Wells: changes Name, E-Mail");
          assert_true (us_list_match_update (&row, match, NULL));
        }
    }
  assert_string_equal (us_signatory_get_name (wells), "River Trust");
  us_list_people_free (people);
}

int
main (void)
{
  const struct CMUnitTest tests[] = { cmocka_unit_test (test_precedence) };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
