/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "history/record.h"
#include "model/addressee.h"

static void
push (UsRecord *self, const char *label)
{
  us_record_push (self, us_step_new (label));
}

static void
assert_at (UsRecord *self, const char *done, const char *undone)
{
  UsStep *step = us_record_get_done (self);

  assert_int_equal (step != NULL, done != NULL);
  if (done != NULL)
    assert_string_equal (us_step_get_label (step), done);
  step = us_record_get_undone (self);
  assert_int_equal (step != NULL, undone != NULL);
  if (undone != NULL)
    assert_string_equal (us_step_get_label (step), undone);
}

static void
test_goes_to_and_fro (void **state)
{
  g_autoptr (UsRecord) record = us_record_new ();
  guint64 empty = us_record_get_position (record), first;

  assert_at (record, NULL, NULL);
  push (record, "one");
  first = us_record_get_position (record);
  push (record, "two");
  assert_at (record, "two", NULL);
  us_record_travel (record, TRUE);
  assert_at (record, "one", "two");
  assert_true (us_record_get_position (record) == first);
  us_record_travel (record, TRUE);
  assert_at (record, NULL, "one");
  assert_true (us_record_get_position (record) == empty);
  us_record_travel (record, FALSE);
  assert_at (record, "one", "two");
  push (record, "three");
  assert_at (record, "three", NULL);
}

static void
test_forgets (void **state)
{
  g_autoptr (UsRecord) record = us_record_new ();
  guint64 empty = us_record_get_position (record);

  push (record, "one");
  us_record_forget (record);
  assert_at (record, NULL, NULL);
  assert_true (us_record_get_position (record) != empty);
}

static void
type (UsStatement *statement, const char *title)
{
  assert_true (us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, title, NULL));
}

static void
changed_cb (UsStatement *statement, UsChange *change, UsRecord *record)
{
  if (us_record_continue (record, change, FALSE) == NULL)
    us_record_push (record, us_step_new_of (change));
}

static void
test_typing_goes_on (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsRecord) record = us_record_new ();
  guint64 before;
  UsStep *first;

  g_signal_connect (statement, "changed", G_CALLBACK (changed_cb), record);
  type (statement, "a");
  first = us_record_get_done (record);
  before = us_record_get_position (record);
  type (statement, "ab");
  assert_ptr_equal (us_record_get_done (record), first);
  assert_true (us_record_get_position (record) != before);
  us_record_seal (record);
  type (statement, "abc");
  assert_ptr_not_equal (us_record_get_done (record), first);
}

/* Somebody added who was removed before anything was written of them was never there; what has
 * words is something to get back. */
static void
test_added_for_nothing (void **state)
{
  static const char *const names[] = { "", "The Minister" };
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsRecord) record = us_record_new ();
  UsItemList *addressees = us_statement_get_addressees (statement);

  g_signal_connect (statement, "changed", G_CALLBACK (changed_cb), record);
  type (statement, "a");
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (UsAddressee) addressee = us_addressee_new (names[i]);
      UsStep *before = us_record_get_done (record);
      const guint64 position = us_record_get_position (record);

      assert_true (us_item_list_append (addressees, addressee, NULL));
      assert_ptr_not_equal (us_record_get_done (record), before);
      assert_true (us_item_list_remove (addressees, 0, 1, NULL));
      assert_int_equal (us_record_get_done (record) == before, i == 0);
      assert_int_equal (us_record_get_position (record) == position, i == 0);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_goes_to_and_fro),
    cmocka_unit_test (test_forgets),
    cmocka_unit_test (test_typing_goes_on),
    cmocka_unit_test (test_added_for_nothing),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
