/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "history/history.h"
#include "model/block.h"
#include "model/signatory.h"

/* What one row of a script does. */
typedef enum
{
  SET_TITLE,
  SET_PLACE,
  ADD_SIGNATORY,
  REMOVE_SIGNATORY,
  MOVE_SIGNATORY,
  BEGIN,
  END,
  UNDO,
  REDO,
  SEAL,
  SAVE,
  STOP,
} Operation;

typedef struct
{
  Operation operation;
  const char *value;
  const char *title; /* expected from here on */
  gboolean can_undo;
  gboolean can_redo;
  gboolean modified;
  const char *undo_label;
  const char *redo_label;
} Row;

typedef struct
{
  UsStatement *statement;
  UsHistory *history;
  GString *notified;
} Fixture;

static void
notify_cb (UsHistory *history, GParamSpec *property, GString *notified)
{
  g_string_append_printf (notified, "%s ", property->name);
}

static Fixture
set_up (void)
{
  Fixture fixture = { us_statement_new (), NULL, g_string_new (NULL) };

  fixture.history = us_history_new (fixture.statement);
  g_signal_connect (fixture.history, "notify", G_CALLBACK (notify_cb), fixture.notified);
  return fixture;
}

static void
tear_down (Fixture *fixture)
{
  assert_finalized (fixture->history);
  assert_finalized (fixture->statement);
  g_string_free (fixture->notified, TRUE);
}

static void
set_string (UsStatement *statement, guint property, const char *value)
{
  assert_true (us_item_set_string (US_ITEM (statement), property, value, NULL));
}

static void
add_signatory (UsStatement *statement, const char *name)
{
  g_autoptr (UsSignatory) signatory = us_signatory_new (name);

  assert_true (us_item_list_append (us_statement_get_signatories (statement), signatory, NULL));
}

static void
perform (Fixture *fixture, const Row *row)
{
  UsItemList *signatories = us_statement_get_signatories (fixture->statement);

  switch (row->operation)
    {
    case SET_TITLE:
      set_string (fixture->statement, US_STATEMENT_TITLE, row->value);
      break;
    case SET_PLACE:
      set_string (fixture->statement, US_STATEMENT_PLACE, row->value);
      break;
    case ADD_SIGNATORY:
      add_signatory (fixture->statement, row->value);
      break;
    case REMOVE_SIGNATORY:
      assert_true (us_item_list_remove (signatories, 0, 1, NULL));
      break;
    case MOVE_SIGNATORY:
      assert_true (us_item_list_move (signatories, 0, 1, 1, NULL));
      break;
    case BEGIN:
      us_statement_begin_group (fixture->statement, row->value);
      break;
    case END:
      us_statement_end_group (fixture->statement);
      break;
    case UNDO:
      assert_int_equal (us_history_undo (fixture->history), row->value == NULL);
      break;
    case REDO:
      assert_int_equal (us_history_redo (fixture->history), row->value == NULL);
      break;
    case SEAL:
      us_history_seal (fixture->history);
      break;
    case SAVE:
      us_history_mark_saved (fixture->history, us_history_get_position (fixture->history));
      break;
    case STOP:
    default:
      fail ();
    }
}

static void
assert_label (const char *label, const char *expected)
{
  if (expected)
    assert_string_equal (label, expected);
  else
    assert_null (label);
}

static void
run_script (const Row *rows)
{
  Fixture fixture = set_up ();

  for (const Row *row = rows; row->operation != STOP; row++)
    {
      perform (&fixture, row);
      if (us_history_get_can_undo (fixture.history) != row->can_undo ||
          us_history_get_can_redo (fixture.history) != row->can_redo ||
          us_history_get_modified (fixture.history) != row->modified)
        print_error ("row %u\n", (guint) (row - rows));
      assert_string_equal (us_item_get_string (US_ITEM (fixture.statement), US_STATEMENT_TITLE),
                           row->title);
      assert_int_equal (us_history_get_can_undo (fixture.history), row->can_undo);
      assert_int_equal (us_history_get_can_redo (fixture.history), row->can_redo);
      assert_int_equal (us_history_get_modified (fixture.history), row->modified);
      assert_label (us_history_get_undo_label (fixture.history), row->undo_label);
      assert_label (us_history_get_redo_label (fixture.history), row->redo_label);
    }
  tear_down (&fixture);
}

#define TITLE "Undo Change Title"
#define TYPING "Undo Typing"

static void
test_undo_redo (void **state)
{
  static const Row rows[] = {
    { UNDO, "nothing", "", 0, 0, 0, NULL, NULL },
    { SET_TITLE, "Water", "Water", 1, 0, 1, TITLE, NULL },
    { SET_TITLE, "Water", "Water", 1, 0, 1, TITLE, NULL },
    { SET_TITLE, "Rivers", "Rivers", 1, 0, 1, TITLE, NULL },
    { UNDO, NULL, "Water", 1, 1, 1, TITLE, "Redo Change Title" },
    { UNDO, NULL, "", 0, 1, 0, NULL, "Redo Change Title" },
    { UNDO, "nothing", "", 0, 1, 0, NULL, "Redo Change Title" },
    { REDO, NULL, "Water", 1, 1, 1, TITLE, "Redo Change Title" },
    { SET_PLACE, "Geneva", "Water", 1, 0, 1, "Undo Change Place", NULL },
    { REDO, "nothing", "Water", 1, 0, 1, "Undo Change Place", NULL },
    { STOP, NULL, NULL, 0, 0, 0, NULL, NULL },
  };

  run_script (rows);
}

static void
test_lists (void **state)
{
  static const Row rows[] = {
    { ADD_SIGNATORY, "One", "", 1, 0, 1, "Undo Add Signatory", NULL },
    { ADD_SIGNATORY, "Two", "", 1, 0, 1, "Undo Add Signatory", NULL },
    { MOVE_SIGNATORY, NULL, "", 1, 0, 1, "Undo Move Signatory", NULL },
    { REMOVE_SIGNATORY, NULL, "", 1, 0, 1, "Undo Remove Signatory", NULL },
    { UNDO, NULL, "", 1, 1, 1, "Undo Move Signatory", "Redo Remove Signatory" },
    { UNDO, NULL, "", 1, 1, 1, "Undo Add Signatory", "Redo Move Signatory" },
    { STOP, NULL, NULL, 0, 0, 0, NULL, NULL },
  };

  run_script (rows);
}

static void
test_groups (void **state)
{
  static const Row rows[] = {
    { BEGIN, "Tidy Up", "", 0, 0, 0, NULL, NULL },
    { SET_TITLE, "Water", "Water", 0, 0, 0, NULL, NULL },
    { UNDO, "in a group", "Water", 0, 0, 0, NULL, NULL },
    { BEGIN, "Inner", "Water", 0, 0, 0, NULL, NULL },
    { SET_PLACE, "Geneva", "Water", 0, 0, 0, NULL, NULL },
    { END, NULL, "Water", 0, 0, 0, NULL, NULL },
    { ADD_SIGNATORY, "One", "Water", 0, 0, 0, NULL, NULL },
    { END, NULL, "Water", 1, 0, 1, "Undo Tidy Up", NULL },
    { UNDO, NULL, "", 0, 1, 0, NULL, "Redo Tidy Up" },
    { REDO, NULL, "Water", 1, 0, 1, "Undo Tidy Up", NULL },
    { STOP, NULL, NULL, 0, 0, 0, NULL, NULL },
  };

  run_script (rows);
}

static void
test_nothing_vanishes (void **state)
{
  static const Row rows[] = {
    { BEGIN, "Empty", "", 0, 0, 0, NULL, NULL },
    { END, NULL, "", 0, 0, 0, NULL, NULL },
    { BEGIN, "There and Back", "", 0, 0, 0, NULL, NULL },
    { SET_TITLE, "Water", "Water", 0, 0, 0, NULL, NULL },
    { SET_PLACE, "Geneva", "Water", 0, 0, 0, NULL, NULL },
    { SET_TITLE, "", "", 0, 0, 0, NULL, NULL },
    { SET_PLACE, "", "", 0, 0, 0, NULL, NULL },
    { ADD_SIGNATORY, "One", "", 0, 0, 0, NULL, NULL },
    { REMOVE_SIGNATORY, NULL, "", 0, 0, 0, NULL, NULL },
    { END, NULL, "", 0, 0, 0, NULL, NULL },
    { STOP, NULL, NULL, 0, 0, 0, NULL, NULL },
  };

  run_script (rows);
}

static void
test_typing (void **state)
{
  static const Row rows[] = {
    { SET_TITLE, "S", "S", 1, 0, 1, TYPING, NULL },
    { SET_TITLE, "So", "So", 1, 0, 1, TYPING, NULL },
    { SET_TITLE, "So ", "So ", 1, 0, 1, TYPING, NULL },
    { SET_TITLE, "So i", "So i", 1, 0, 1, TYPING, NULL },
    { SET_TITLE, "So it", "So it", 1, 0, 1, TYPING, NULL },
    { UNDO, NULL, "So ", 1, 1, 1, TYPING, "Redo Typing" },
    { UNDO, NULL, "", 0, 1, 0, NULL, "Redo Typing" },
    { REDO, NULL, "So ", 1, 1, 1, TYPING, "Redo Typing" },
    { REDO, NULL, "So it", 1, 0, 1, TYPING, NULL },
    { SET_TITLE, "So its", "So its", 1, 0, 1, TYPING, NULL },
    { UNDO, NULL, "So it", 1, 1, 1, TYPING, "Redo Typing" },
    { STOP, NULL, NULL, 0, 0, 0, NULL, NULL },
  };

  run_script (rows);
}

static void
test_typing_ends (void **state)
{
  static const Row rows[] = {
    { SET_TITLE, "a", "a", 1, 0, 1, TYPING, NULL },
    { SEAL, NULL, "a", 1, 0, 1, TYPING, NULL },
    { SET_TITLE, "ab", "ab", 1, 0, 1, TYPING, NULL },
    { SET_PLACE, "x", "ab", 1, 0, 1, TYPING, NULL },
    { SET_TITLE, "abc", "abc", 1, 0, 1, TYPING, NULL },
    { SET_TITLE, "ab", "ab", 1, 0, 1, TYPING, NULL },
    { SET_TITLE, "a", "a", 1, 0, 1, TYPING, NULL },
    { UNDO, NULL, "abc", 1, 1, 1, TYPING, "Redo Typing" },
    { UNDO, NULL, "ab", 1, 1, 1, TYPING, "Redo Typing" },
    { UNDO, NULL, "ab", 1, 1, 1, TYPING, "Redo Typing" },
    { UNDO, NULL, "a", 1, 1, 1, TYPING, "Redo Typing" },
    { UNDO, NULL, "", 0, 1, 0, NULL, "Redo Typing" },
    { STOP, NULL, NULL, 0, 0, 0, NULL, NULL },
  };

  run_script (rows);
}

static void
test_saved (void **state)
{
  static const Row rows[] = {
    { SET_TITLE, "Water", "Water", 1, 0, 1, TITLE, NULL },
    { SAVE, NULL, "Water", 1, 0, 0, TITLE, NULL },
    { UNDO, NULL, "", 0, 1, 1, NULL, "Redo Change Title" },
    { REDO, NULL, "Water", 1, 0, 0, TITLE, NULL },
    { UNDO, NULL, "", 0, 1, 1, NULL, "Redo Change Title" },
    { SET_TITLE, "Rivers", "Rivers", 1, 0, 1, TITLE, NULL },
    { UNDO, NULL, "", 0, 1, 1, NULL, "Redo Change Title" },
    { SAVE, NULL, "", 0, 1, 0, NULL, "Redo Change Title" },
    { SET_TITLE, "a", "a", 1, 0, 1, TYPING, NULL },
    { SAVE, NULL, "a", 1, 0, 0, TYPING, NULL },
    { SET_TITLE, "ab", "ab", 1, 0, 1, TYPING, NULL },
    { UNDO, NULL, "a", 1, 1, 0, TYPING, "Redo Typing" },
    { STOP, NULL, NULL, 0, 0, 0, NULL, NULL },
  };

  run_script (rows);
}

static void
test_save_of_an_older_state (void **state)
{
  Fixture fixture = set_up ();
  guint64 position;

  set_string (fixture.statement, US_STATEMENT_TITLE, "Water");
  position = us_history_get_position (fixture.history);
  set_string (fixture.statement, US_STATEMENT_TITLE, "Rivers");
  us_history_mark_saved (fixture.history, position);
  assert_true (us_history_get_modified (fixture.history));
  assert_true (us_history_undo (fixture.history));
  assert_false (us_history_get_modified (fixture.history));
  us_history_mark_saved (fixture.history, US_HISTORY_NEVER_SAVED);
  assert_true (us_history_get_modified (fixture.history));
  tear_down (&fixture);
}

/* What is kept beside the statement is undone in its place among the changes. */
static void
test_mark (void **state)
{
  Fixture fixture = set_up ();
  const guint64 before = us_history_get_position (fixture.history);

  us_history_add_mark (fixture.history, "Check a Line");
  assert_string_equal (us_history_get_undo_label (fixture.history), "Undo Check a Line");
  set_string (fixture.statement, US_STATEMENT_TITLE, "Rivers");
  for (guint i = 0; i < 2; i++)
    assert_true (us_history_undo (fixture.history));
  assert_int_equal (us_history_get_position (fixture.history), before);
  assert_string_equal (us_history_get_redo_label (fixture.history), "Redo Check a Line");
  assert_true (us_history_redo (fixture.history));
  assert_true (us_history_get_position (fixture.history) > before);
  tear_down (&fixture);
}

static void
test_notifies_exactly (void **state)
{
  Fixture fixture = set_up ();

  set_string (fixture.statement, US_STATEMENT_TITLE, "Water");
  assert_string_equal (fixture.notified->str, "can-undo modified undo-label position ");
  g_string_truncate (fixture.notified, 0);
  set_string (fixture.statement, US_STATEMENT_TITLE, "Rivers");
  assert_string_equal (fixture.notified->str, "position ");
  g_string_truncate (fixture.notified, 0);
  assert_true (us_history_undo (fixture.history));
  assert_string_equal (fixture.notified->str, "can-redo redo-label position ");
  g_string_truncate (fixture.notified, 0);
  assert_true (us_history_undo (fixture.history));
  assert_string_equal (fixture.notified->str, "can-undo modified undo-label position ");
  tear_down (&fixture);
}

static void
remember_label_cb (UsStatement *statement, const char *label, GString *labels)
{
  g_string_append_printf (labels, "%s ", label);
}

/* Other listeners, such as a journal, see an undone step as one group. */
static void
test_undo_is_a_group (void **state)
{
  Fixture fixture = set_up ();
  g_autoptr (GString) labels = g_string_new (NULL);

  set_string (fixture.statement, US_STATEMENT_TITLE, "Water");
  g_signal_connect (fixture.statement, "group-begun", G_CALLBACK (remember_label_cb), labels);
  assert_true (us_history_undo (fixture.history));
  assert_string_equal (labels->str, "Change Title ");
  tear_down (&fixture);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_undo_redo),
    cmocka_unit_test (test_lists),
    cmocka_unit_test (test_groups),
    cmocka_unit_test (test_nothing_vanishes),
    cmocka_unit_test (test_typing),
    cmocka_unit_test (test_typing_ends),
    cmocka_unit_test (test_saved),
    cmocka_unit_test (test_save_of_an_older_state),
    cmocka_unit_test (test_mark),
    cmocka_unit_test (test_notifies_exactly),
    cmocka_unit_test (test_undo_is_a_group),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
