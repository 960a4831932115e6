/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "make-table.h"

#include "import/signatories/list-import.h"
#include "model/signatory.h"
#include "model/statement.h"
#include "view/signatories/signatory-count.h"

static void
test_sentences (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItemList *list = us_statement_get_signatories (statement);
  g_autoptr (UsSignatory) union_ = us_signatory_new ("Union");
  g_autoptr (UsSignatory) league = us_signatory_new ("League");
  g_autofree char *none = us_signatory_count_describe (list, 0);
  g_autofree char *all = NULL;
  g_autofree char *some = NULL;
  guint position;

  assert_string_equal (none, "");
  us_item_list_append (list, union_, NULL);
  us_item_list_append (list, league, NULL);
  us_item_set_choice (US_ITEM (league), US_SIGNATORY_STATUS, US_SIGNATORY_INVITED, NULL);
  all = us_signatory_count_describe (list, 2);
  assert_string_equal (all, "2 signatories · 1 confirmed");
  some = us_signatory_count_describe (list, 1);
  assert_string_equal (some, "1 of 2 signatories · 1 confirmed");
  assert_true (us_signatory_count_find (list, "League", &position));
  assert_int_equal (position, 1);
  assert_false (us_signatory_count_find (list, "league", NULL));
}

/* What was counted once must not outlive a change. */
static void
test_follows_changes (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItemList *list = us_statement_get_signatories (statement);
  g_autoptr (UsSignatory) first = us_signatory_new ("Union");
  g_autoptr (UsSignatory) second = us_signatory_new ("Union");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint position;

  assert_false (us_signatory_count_find (list, "Union", NULL));
  us_item_list_append (list, first, NULL);
  us_item_list_append (list, second, NULL);
  before = us_signatory_count_describe (list, 2);
  assert_string_equal (before, "2 signatories · 2 confirmed");
  assert_true (us_signatory_count_find (list, "Union", &position));
  assert_int_equal (position, 0);
  us_item_set_string (US_ITEM (first), US_SIGNATORY_NAME, "League", NULL);
  us_item_set_choice (US_ITEM (first), US_SIGNATORY_STATUS, US_SIGNATORY_INVITED, NULL);
  after = us_signatory_count_describe (list, 2);
  assert_string_equal (after, "2 signatories · 1 confirmed");
  assert_true (us_signatory_count_find (list, "Union", &position));
  assert_int_equal (position, 1);
  us_item_list_move (list, 1, 1, 0, NULL);
  assert_true (us_signatory_count_find (list, "Union", &position));
  assert_int_equal (position, 0);
  us_item_list_remove (list, 0, 1, NULL);
  assert_false (us_signatory_count_find (list, "Union", NULL));
}

static void
test_hint_says_what_enter_does (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItemList *list = us_statement_get_signatories (statement);
  g_autoptr (UsSignatory) union_ = us_signatory_new ("Union");
  g_autofree char *nothing = NULL;
  g_autofree char *listed = NULL;
  g_autofree char *new = NULL;

  us_item_list_append (list, union_, NULL);
  nothing = us_signatory_count_hint (list, "");
  listed = us_signatory_count_hint (list, "Union");
  new = us_signatory_count_hint (list, "Un");
  assert_string_equal (nothing, "");
  assert_string_equal (listed, "“Union” is listed already, at 1");
  assert_string_equal (new, "Press Enter to add “Un”");
}

/* Who is listed already is not added: neither the button nor the sentence afterwards says so. */
static void
assert_says (const char *list, gboolean done, const char *expected)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Wells");
  g_autoptr (UsTable) table = table_make (list);
  g_autoptr (UsListImport) import = NULL;
  g_autofree char *said = NULL;

  us_item_list_append (us_statement_get_signatories (statement), signatory, NULL);
  import = us_list_import_new (statement, table);
  assert_true (us_list_import_classify (import, NULL, NULL));
  said = us_signatory_count_describe_import (import, done);
  assert_string_equal (said, expected);
}

static void
test_changes_are_not_called_additions (void **state)
{
  assert_says ("Name\tLand\nLeague\tPeru\n", FALSE, "_Add 1");
  assert_says ("Name\tLand\nLeague\tPeru\n", TRUE, "1 row added");
  assert_says ("Name\tLand\nWells\tKenya\n", FALSE, "_Change 1");
  assert_says ("Name\tLand\nWells\tKenya\n", TRUE, "1 signatory changed");
  assert_says ("Name\tLand\nWells\tKenya\nTrust\tMali\n", FALSE, "_Add 1, Change 1");
  assert_says ("Name\tLand\nWells\tKenya\nTrust\tMali\n", TRUE, "1 added, 1 changed");
}

/* Whoever accepts by Enter has not seen each row. */
static void
test_says_who_was_left_out (void **state)
{
  assert_says ("Name\nWells\nLeague\n", FALSE, "_Add 1");
  assert_says ("Name\nWells\nLeague\n", TRUE, "1 row added, 1 left out");
  assert_says ("Name\nWells\nLeague\nWELLS\n\n", TRUE, "1 row added, 2 left out");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_sentences),
    cmocka_unit_test (test_changes_are_not_called_additions),
    cmocka_unit_test (test_says_who_was_left_out),
    cmocka_unit_test (test_follows_changes),
    cmocka_unit_test (test_hint_says_what_enter_does),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
