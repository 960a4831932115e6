/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "history/history.h"
#include "publish/release-check.h"
#include "register/distinct.h"
#include "register/duplicates.h"
#include "store/reader/reader.h"
#include "store/writer/writer.h"

static UsStatement *
make_statement (void)
{
  static const char *const names[] = { "Union of Wells", "union of wells", "Union of Wells, e.V." };
  UsStatement *statement = us_statement_new ();

  us_item_set_string (US_ITEM (statement), US_STATEMENT_LANGUAGE, "en", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (UsSignatory) signatory = us_signatory_new (names[i]);

      assert_true (us_item_list_append (us_statement_get_signatories (statement), signatory, NULL));
    }
  return statement;
}

static void
keep (UsStatement *statement, guint one, guint other)
{
  UsItemList *list = us_statement_get_signatories (statement);

  assert_true (us_distinct_keep (statement, us_item_list_get (list, one),
                                 us_item_list_get (list, other), NULL));
}

static guint
count_alike (UsStatement *statement)
{
  g_autoptr (GPtrArray) groups = us_duplicates_find (statement, NULL, NULL);
  guint n_alike = 0;

  for (guint i = 0; i < groups->len; i++)
    n_alike += ((const UsDuplicates *) groups->pdata[i])->signatories->len;
  return n_alike;
}

static guint
count_problems (UsStatement *statement)
{
  g_autoptr (GPtrArray) problems = us_release_check (statement, NULL, NULL);
  guint n_names = 0;

  for (guint i = 0; i < problems->len; i++)
    n_names +=
        strstr (((const UsProblem *) problems->pdata[i])->message, "nion of wells") != NULL ||
        strstr (((const UsProblem *) problems->pdata[i])->message, "e.V.") != NULL;
  return n_names;
}

/* Nobody asks again, wherever they stand then; one step brings the question back. */
static void
test_nobody_asks_again (void **state)
{
  g_autoptr (UsStatement) statement = make_statement ();
  g_autoptr (UsHistory) history = us_history_new (statement);

  assert_int_equal (count_alike (statement), 3);
  assert_int_equal (count_problems (statement), 2);
  keep (statement, 1, 0);
  keep (statement, 0, 1);
  /* The third is still like both. */
  assert_int_equal (count_alike (statement), 3);
  assert_int_equal (count_problems (statement), 1);
  keep (statement, 0, 2);
  /* Who is not the first may be the second. */
  assert_int_equal (count_alike (statement), 2);
  assert_int_equal (count_problems (statement), 1);
  keep (statement, 2, 1);
  assert_int_equal (count_alike (statement), 0);
  assert_int_equal (count_problems (statement), 0);
  us_item_list_move (us_statement_get_signatories (statement), 0, 1, 2, NULL);
  us_history_undo (history);
  assert_string_equal (us_history_get_undo_label (history), "Undo Keep Both");
  us_history_undo (history);
  us_history_undo (history);
  us_history_undo (history);
  assert_false (us_history_get_can_undo (history));
  assert_int_equal (count_alike (statement), 3);
}

/* The file remembers it. */
static void
test_file_remembers (void **state)
{
  g_autoptr (UsStatement) statement = make_statement ();
  g_autoptr (UsStatement) again = NULL;
  g_autoptr (GBytes) bytes = NULL;
  UsReaderNotice notice;

  keep (statement, 0, 1);
  keep (statement, 0, 2);
  keep (statement, 1, 2);
  bytes = us_writer_write (statement);
  again = us_reader_read (bytes, &notice, NULL);
  assert_non_null (again);
  assert_int_equal (count_alike (again), 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_nobody_asks_again),
    cmocka_unit_test (test_file_remembers),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
