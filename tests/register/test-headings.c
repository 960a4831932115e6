/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "history/history.h"
#include "model/error.h"
#include "register/headings.h"

static UsStatement *
make_statement (UsSignatoryHeadings by)
{
  static const char *const rows[][3] = {
    { "One", "Kenya", "South" },    { "Two", "Deutschland", "North" }, { "Three", "", "" },
    { "Four", "Germany", "South" }, { "Five", "Atlantis", "" },
  };
  UsStatement *statement = us_statement_new ();

  us_item_set_string (US_ITEM (statement), US_STATEMENT_LANGUAGE, "fr", NULL);
  us_item_set_choice (US_ITEM (statement), US_STATEMENT_SIGNATORIES_HEADINGS, by, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsSignatory) signatory = us_signatory_new (rows[i][0]);

      g_object_set (signatory, "country", rows[i][1], "group", rows[i][2], "kind",
                    i == 2 ? US_SIGNATORY_IS_INDIVIDUAL : US_SIGNATORY_IS_ORGANISATION, NULL);
      us_item_list_append (us_statement_get_signatories (statement), signatory, NULL);
    }
  return statement;
}

static char *
list (UsStatement *statement)
{
  g_autoptr (GPtrArray) headings = us_headings_list (statement);
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < headings->len; i++)
    {
      const UsHeading *heading = headings->pdata[i];

      g_string_append_printf (titles, "%s:%u;", heading->title, heading->count);
    }
  return g_string_free (titles, FALSE);
}

static void
test_kinds_of_headings (void **state)
{
  static const struct
  {
    UsSignatoryHeadings by;
    const char *expected;
  } rows[] = {
    { US_HEADINGS_GROUP, ":2;South:2;North:1;" },
    { US_HEADINGS_NONE, ":5;" },
    { US_HEADINGS_KIND, "Organisations:4;Personnes:1;" },
    { US_HEADINGS_COUNTRY, ":1;Allemagne:2;Atlantis:1;Kenya:1;" },
    { US_HEADINGS_REGION, ":2;Afrique:1;Europe:2;" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsStatement) statement = make_statement (rows[i].by);
      g_autofree char *titles = list (statement);

      assert_string_equal (titles, rows[i].expected);
    }
}

static void
test_move (void **state)
{
  g_autoptr (UsStatement) statement = make_statement (US_HEADINGS_COUNTRY);
  g_autoptr (UsHistory) history = us_history_new (statement);
  g_autoptr (GError) error = NULL;
  g_autofree char *moved = NULL;
  g_autofree char *back = NULL;

  assert_true (us_headings_move (statement, "KE", 0, NULL));
  moved = list (statement);
  assert_string_equal (moved, ":1;Kenya:1;Allemagne:2;Atlantis:1;");
  assert_string_equal (
      us_item_get_string (US_ITEM (statement), US_STATEMENT_SIGNATORIES_HEADING_ORDER),
      "KE\nDE\nAtlantis");
  assert_true (us_history_undo (history));
  back = list (statement);
  assert_string_equal (back, ":1;Allemagne:2;Atlantis:1;Kenya:1;");
  assert_false (us_headings_move (statement, "FR", 0, &error));
  assert_us_error (error, US_ERROR_REFUSED);
}

/* A group is called otherwise and keeps its place; with the name of another it goes there. */
static void
test_rename (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsHistory) history = us_history_new (statement);
  static const char *const groups[] = { "b", "a", "c", "a" };
  g_autofree char *renamed = NULL;
  g_autofree char *joined = NULL;
  g_autofree char *back = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autoptr (UsSignatory) signatory = us_signatory_new ("x");

      g_object_set (signatory, "group", groups[i], NULL);
      us_item_list_append (us_statement_get_signatories (statement), signatory, NULL);
    }
  assert_true (us_headings_move (statement, "c", 0, NULL));
  assert_true (us_headings_rename (statement, "c", "Z", NULL));
  renamed = list (statement);
  assert_string_equal (renamed, "Z:1;b:1;a:2;");
  assert_string_equal (us_history_get_undo_label (history), "Undo Rename Group");
  assert_true (us_headings_rename (statement, "b", "a", NULL));
  joined = list (statement);
  assert_string_equal (joined, "Z:1;a:3;");
  us_history_undo (history);
  us_history_undo (history);
  back = list (statement);
  assert_string_equal (back, "c:1;b:1;a:2;");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_kinds_of_headings),
    cmocka_unit_test (test_move),
    cmocka_unit_test (test_rename),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
