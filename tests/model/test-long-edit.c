/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "history/history.h"
#include "model/long-edit.h"
#include "model/signatory.h"

typedef struct
{
  UsStatement *statement;
  guint n_left;
  gboolean done;
} Work;

static gboolean
step_cb (gpointer data)
{
  Work *work = data;
  g_autofree char *name = g_strdup_printf ("%u", work->n_left--);
  g_autoptr (UsSignatory) signatory = us_signatory_new (name);

  assert_false (work->done);
  assert_true (
      us_item_list_append (us_statement_get_signatories (work->statement), signatory, NULL));
  return work->n_left > 0;
}

static void
done_cb (gpointer data)
{
  ((Work *) data)->done = TRUE;
}

static guint
count (Work *work)
{
  return us_item_list_get_length (us_statement_get_signatories (work->statement));
}

static void
begin (Work *work, guint n_left)
{
  static const UsLongEdit edit = { step_cb, done_cb };

  work->n_left = n_left;
  work->done = FALSE;
  us_long_edit_begin (work->statement, "Add Many", &edit, work);
}

static void
test_short_is_done_at_once (void **state)
{
  Work work = { .statement = us_statement_new () };

  begin (&work, 2);
  assert_true (work.done);
  assert_int_equal (count (&work), 2);
  assert_false (us_long_edit_is_pending (work.statement));
  assert_finalized (work.statement);
}

/* The rest comes in the main loop, all of it one step. */
static void
test_long_goes_on (void **state)
{
  Work work = { .statement = us_statement_new () };
  UsHistory *history = us_history_new (work.statement);

  begin (&work, 1000);
  assert_true (us_long_edit_is_pending (work.statement));
  assert_false (us_history_get_can_undo (history));
  assert_in_range (count (&work), 1, 999);
  us_test_await (&work.done);
  assert_false (us_long_edit_is_pending (work.statement));
  assert_int_equal (count (&work), 1000);
  assert_true (us_history_undo (history));
  us_long_edit_finish (work.statement);
  assert_int_equal (count (&work), 0);
  assert_false (us_history_get_can_undo (history));
  g_object_unref (history);
  assert_finalized (work.statement);
}

/* Whoever changes the statement in the meantime finds all of it there, and has a step of their own.
 */
static void
test_others_come_after (void **state)
{
  Work work = { .statement = us_statement_new () };
  Work other = work;
  UsHistory *history = us_history_new (work.statement);

  begin (&work, 1000);
  assert_true (
      us_item_set_string (US_ITEM (work.statement), US_STATEMENT_TITLE, "Pasted over", NULL));
  assert_true (work.done);
  assert_int_equal (count (&work), 1000);
  assert_true (us_history_undo (history));
  assert_int_equal (count (&work), 1000);
  us_statement_begin_group (work.statement, "Another");
  us_statement_end_group (work.statement);

  begin (&work, 1000);
  us_statement_begin_group (work.statement, "Another");
  assert_true (work.done);
  us_statement_end_group (work.statement);
  begin (&work, 1000);
  begin (&other, 1);
  assert_true (work.done && other.done);
  assert_int_equal (count (&work), 3001);
  g_object_unref (history);
  assert_finalized (work.statement);
}

static gboolean
rename_cb (gpointer data)
{
  Work *work = data;
  UsItemList *list = us_statement_get_signatories (work->statement);

  assert_true (us_item_set_string (us_item_list_get (list, --work->n_left), US_SIGNATORY_NAME,
                                   "Renamed", NULL));
  return work->n_left > 0;
}

static const char *
get_last_name (Work *work)
{
  return us_item_get_string (
      us_item_list_get (us_statement_get_signatories (work->statement), count (work) - 1),
      US_SIGNATORY_NAME);
}

/* Undo in the midst of it, as by a menu that no key or click has told of, takes back all of it and
 * not nothing; so does redo in the midst of an undo. */
static void
test_undone_meanwhile (void **state)
{
  static const UsLongEdit edit = { rename_cb, done_cb };
  Work work = { .statement = us_statement_new () };
  UsHistory *history = us_history_new (work.statement);

  begin (&work, 1000);
  us_long_edit_finish (work.statement);
  work = (Work){ work.statement, 1000, FALSE };
  us_long_edit_begin (work.statement, "Rename All", &edit, &work);
  assert_true (us_long_edit_is_pending (work.statement));
  assert_true (us_history_undo (history));
  assert_true (work.done);
  assert_true (us_long_edit_is_pending (work.statement));
  assert_true (us_history_redo (history));
  us_long_edit_finish (work.statement);
  assert_string_equal (get_last_name (&work), "Renamed");

  assert_true (us_history_undo (history));
  us_long_edit_finish (work.statement);
  assert_string_equal (get_last_name (&work), "1");
  assert_int_equal (count (&work), 1000);
  g_object_unref (history);
  assert_finalized (work.statement);
}

/* It may be begun within a group, which goes on as long. */
static void
test_within_a_group (void **state)
{
  Work work = { .statement = us_statement_new () };
  UsHistory *history = us_history_new (work.statement);

  us_statement_begin_group (work.statement, "Paste");
  us_item_set_string (US_ITEM (work.statement), US_STATEMENT_TITLE, "Pasted", NULL);
  begin (&work, 1000);
  us_statement_end_group (work.statement);
  assert_true (us_long_edit_is_pending (work.statement));
  us_history_seal (history);
  assert_true (work.done);
  assert_string_equal (us_history_get_undo_label (history), "Undo Paste");
  assert_true (us_history_undo (history));
  us_long_edit_finish (work.statement);
  assert_string_equal (us_item_get_string (US_ITEM (work.statement), US_STATEMENT_TITLE), "");
  assert_int_equal (count (&work), 0);
  g_object_unref (history);
  assert_finalized (work.statement);
}

static gboolean
look_cb (gpointer data)
{
  Work *work = data;

  assert_int_equal (count (work), work->n_left);
  work->done = TRUE;
  return G_SOURCE_REMOVE;
}

/* Who looks at a whole list looks once, when it is whole. */
static void
test_called_after (void **state)
{
  Work work = { .statement = us_statement_new () };
  Work look = { work.statement, 1000, FALSE };

  us_long_edit_call_after (work.statement, look_cb, &look);
  begin (&work, 1000);
  assert_true (us_long_edit_is_pending (work.statement));
  while (!look.done)
    g_main_context_iteration (NULL, TRUE);
  assert_true (work.done);
  look.done = FALSE;
  us_long_edit_call_after (work.statement, look_cb, &look);
  while (!look.done)
    g_main_context_iteration (NULL, TRUE);
  assert_finalized (work.statement);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_short_is_done_at_once), cmocka_unit_test (test_long_goes_on),
    cmocka_unit_test (test_others_come_after),     cmocka_unit_test (test_within_a_group),
    cmocka_unit_test (test_called_after),          cmocka_unit_test (test_undone_meanwhile),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
