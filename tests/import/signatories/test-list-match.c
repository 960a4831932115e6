/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/signatories/list-match.h"
#include "model/version.h"

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

/* What somebody confirms again is the version that was sent round last, whether the answer says
 * anything else or not. An exported register says itself who agreed to what. */
static void
test_which_version (void **state)
{
  static const struct
  {
    const char *status, *agreed;
    gboolean by_id;
    UsRowKind kind;
    const char *then;
  } rows[] = {
    { "confirmed", NULL, FALSE, US_ROW_UPDATE, "2" },
    { NULL, NULL, FALSE, US_ROW_LISTED, "1" },
    { "confirmed", "1", FALSE, US_ROW_LISTED, "1" },
    { "confirmed", NULL, TRUE, US_ROW_LISTED, "1" },
    { "declined", NULL, FALSE, US_ROW_UPDATE, "1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsStatement) statement = us_statement_new ();
      g_autoptr (UsSignatory) river = us_signatory_new ("River Trust");
      g_autoptr (UsVersion) version = g_object_new (US_TYPE_VERSION, "number", "2", NULL);
      g_autofree UsListMatch *match = NULL;
      UsListRow row = { { NULL }, NULL, NULL };
      UsListRow *all[] = { &row };
      UsListPeople *people;

      us_item_set_string (US_ITEM (river), US_SIGNATORY_AGREED_TO, "1", NULL);
      us_item_list_append (us_statement_get_signatories (statement), river, NULL);
      us_item_list_append (us_statement_get_versions (statement), version, NULL);
      row.values[US_SIGNATORY_NAME] = g_strdup ("River Trust");
      row.values[US_SIGNATORY_STATUS] = g_strdup (rows[i].status);
      row.values[US_SIGNATORY_AGREED_TO] = g_strdup (rows[i].agreed);
      row.id = rows[i].by_id ? g_strdup (us_item_get_id (US_ITEM (river))) : NULL;
      people = us_list_people_new (statement);
      match = us_list_people_match (people, all, 1, NULL, NULL);
      assert_int_equal (match->kind, rows[i].kind);
      assert_true (us_list_match_update (&row, match, NULL));
      assert_string_equal (us_item_get_string (US_ITEM (river), US_SIGNATORY_AGREED_TO),
                           rows[i].then);
      us_list_people_free (people);
      us_list_row_clear (&row);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = { cmocka_unit_test (test_precedence),
                                      cmocka_unit_test (test_which_version) };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
