/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "history/history.h"

/* A person whose caret is only a number. */
typedef struct
{
  guint at;
  guint shown;
} Person;

static UsHistoryPlace
find (gpointer data)
{
  Person *person = data;

  return (UsHistoryPlace){ .known = person->at > 0, .caret = { .start = person->at } };
}

static void
show (const UsHistoryPlace *place, gpointer data)
{
  Person *person = data;

  person->at = person->shown = place->caret.start;
}

static const UsHistoryGuide guide = { find, show };

static guint
undo (UsHistory *history, Person *person)
{
  person->shown = 0;
  assert_true (us_history_undo (history));
  return person->shown;
}

static guint
redo (UsHistory *history, Person *person)
{
  person->shown = 0;
  assert_true (us_history_redo (history));
  return person->shown;
}

static void
set (UsStatement *statement, guint property, const char *value)
{
  assert_true (us_item_set_string (US_ITEM (statement), property, value, NULL));
}

static void
test_goes_back_and_forth (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsHistory) history = us_history_new (statement);
  Person person = { 3, 0 };

  us_history_set_guide (history, &guide, &person);
  set (statement, US_STATEMENT_TITLE, "Water");
  person.at = 8; /* where the step has put it */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  person.at = 20; /* where the person has gone since */
  us_statement_begin_group (statement, "Group");
  set (statement, US_STATEMENT_TITLE, "Rivers");
  person.at = 22;
  us_statement_end_group (statement);
  person.at = 25; /* put there after all, at once followed by an undo */

  assert_int_equal (undo (history, &person), 20);
  assert_int_equal (undo (history, &person), 3);
  assert_int_equal (redo (history, &person), 8);
  assert_int_equal (redo (history, &person), 25);
}

/* A word is one step: it begins where its first letter was typed. */
static void
test_typing (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsHistory) history = us_history_new (statement);
  Person person = { 1, 0 };

  us_history_set_guide (history, &guide, &person);
  set (statement, US_STATEMENT_TITLE, "a");
  person.at = 2;
  set (statement, US_STATEMENT_TITLE, "ab");
  person.at = 3;
  assert_int_equal (undo (history, &person), 1);
  assert_int_equal (redo (history, &person), 3);
}

/* What was selected goes, and the character comes, by one key: one Undo brings it back. */
static void
test_typing_over (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsHistory) history = us_history_new (statement);
  Person person = { 7, 0 };

  us_history_set_guide (history, &guide, &person);
  set (statement, US_STATEMENT_TITLE, "Water for all");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  set (statement, US_STATEMENT_TITLE, " for all");
  set (statement, US_STATEMENT_TITLE, "R for all");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  set (statement, US_STATEMENT_TITLE, "Ri for all");
  undo (history, &person);
  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_TITLE),
                       "Water for all");
  redo (history, &person);
  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_TITLE), "Ri for all");
  /* After a rest it is another step. */
  set (statement, US_STATEMENT_TITLE, "R for all");
  while (g_main_context_iteration (NULL, FALSE))
    ;
  set (statement, US_STATEMENT_TITLE, "Ra for all");
  undo (history, &person);
  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_TITLE), "R for all");
}

static void
test_elsewhere (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsHistory) history = us_history_new (statement);
  Person person = { 0, 0 };

  us_history_set_guide (history, &guide, &person);
  set (statement, US_STATEMENT_TITLE, "Water");
  person.at = 4;
  assert_int_equal (undo (history, &person), 0);
  assert_int_equal (person.at, 4);
  us_history_set_guide (history, NULL, NULL);
  assert_int_equal (redo (history, &person), 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_goes_back_and_forth),
    cmocka_unit_test (test_typing),
    cmocka_unit_test (test_typing_over),
    cmocka_unit_test (test_elsewhere),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
