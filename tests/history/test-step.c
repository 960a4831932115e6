/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "history/step.h"
#include "model/note.h"

static UsChange *
set_title (UsStatement *statement, const char *value)
{
  g_autoptr (GRefString) string = g_ref_string_new (value);
  UsChange *change = us_change_new_set (US_ITEM (statement), US_STATEMENT_TITLE, string);

  assert_true (us_statement_apply (statement, change, NULL));
  return change;
}

static void
add_title (UsStep *step, UsStatement *statement, const char *value)
{
  g_autoptr (UsChange) change = set_title (statement, value);

  us_step_add (step, change);
}

static void
test_many_sets_are_one (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsStep) step = us_step_new ("Tidy Up");

  add_title (step, statement, "One");
  add_title (step, statement, "Two");
  add_title (step, statement, "Three");
  us_step_close (step);
  assert_false (us_step_is_nothing (step));
  assert_string_equal (us_step_get_label (step), "Tidy Up");
  assert_int_equal (us_step_get_n_changes (step), 1);
  assert_null (us_step_get_change (step, 0)->old_value);
  assert_string_equal (us_step_get_change (step, 0)->new_value, "Three");
}

static void
test_there_and_back_is_nothing (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItemList *notes = us_statement_get_notes (statement);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UsChange) insert = NULL;
  g_autoptr (UsChange) remove = NULL;
  g_autoptr (UsStep) step = us_step_new ("Tidy Up");

  g_ptr_array_add (items, us_note_new (NULL));
  insert = us_change_new_insert (notes, 0, items);
  remove = us_change_invert (insert);
  add_title (step, statement, "One");
  us_step_add (step, insert);
  us_step_add (step, remove);
  add_title (step, statement, "");
  us_step_close (step);
  assert_true (us_step_is_nothing (step));
}

static void
test_typing_goes_on (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsChange) first = set_title (statement, "W");
  g_autoptr (UsChange) second = set_title (statement, "Wa");
  g_autoptr (UsChange) pasted = set_title (statement, "Water");
  g_autoptr (UsStep) step = us_step_new_of (first);

  assert_string_equal (us_step_get_label (step), "Typing");
  assert_true (us_step_continue_typing (step, second));
  assert_false (us_step_continue_typing (step, pasted));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_many_sets_are_one),
    cmocka_unit_test (test_there_and_back_is_nothing),
    cmocka_unit_test (test_typing_goes_on),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
