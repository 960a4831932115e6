/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"

#include "view/doubts.h"

typedef struct
{
  UsStatement *statement;
  UsBlock *block;
  guint n_changes;
  gboolean freed;
} Room;

static void
changed_cb (UsStatement *statement, gpointer user_data)
{
  ((Room *) user_data)->n_changes++;
}

static void
free_cb (gpointer user_data)
{
  ((Room *) user_data)->freed = TRUE;
}

static void
enter_room (Room *room)
{
  g_autoptr (UsReport) report = us_report_new ();

  *room = (Room){ .statement = us_statement_new () };
  room->block = us_test_add_block (room->statement, US_BLOCK_PARAGRAPH, 0, "Text.");
  us_report_add_doubt (report, US_ITEM (room->block), NULL, 3, "Line 3: unsure.");
  us_report_add_doubt (report, NULL, "title", 1, "Line 1: unsure.");
  us_doubts_set (room->statement, report, changed_cb, room, free_cb);
}

static const char *
next (Room *room, UsItem *about)
{
  UsItem *item = NULL;
  const UsDoubt *doubt = us_doubts_next (room->statement, &item);

  if (doubt == NULL)
    return NULL;
  assert_ptr_equal (item, about);
  return doubt->reason;
}

/* In the order of the source, and around. */
static void
test_next (void **state)
{
  Room room;

  enter_room (&room);
  for (int i = 0; i < 2; i++)
    {
      assert_string_equal (next (&room, US_ITEM (room.statement)), "Line 1: unsure.");
      assert_string_equal (next (&room, US_ITEM (room.block)), "Line 3: unsure.");
    }
  assert_finalized (room.statement);
  assert_true (room.freed);
}

static void
test_what_is_changed_is_settled (void **state)
{
  Room room;

  enter_room (&room);
  us_item_set_string (US_ITEM (room.statement), US_STATEMENT_SUBJECT, "Rivers", NULL);
  assert_int_equal (room.n_changes, 0);
  us_item_set_string (US_ITEM (room.statement), US_STATEMENT_TITLE, "Rivers", NULL);
  assert_int_equal (room.n_changes, 1);
  us_item_set_string (US_ITEM (room.statement), US_STATEMENT_TITLE, "Lakes", NULL);
  assert_int_equal (room.n_changes, 1);
  assert_int_equal (us_doubts_count (room.statement), 1);
  assert_null (us_doubts_find (room.statement, US_ITEM (room.statement), "title"));
  assert_string_equal (next (&room, US_ITEM (room.block)), "Line 3: unsure.");
  us_item_list_remove (us_statement_get_body (room.statement), 0, 1, NULL);
  assert_int_equal (us_doubts_count (room.statement), 0);
  assert_null (next (&room, NULL));
  assert_finalized (room.statement);
}

static void
test_others_take_their_place (void **state)
{
  g_autoptr (UsReport) report = us_report_new ();
  Room first, second = { 0 };

  enter_room (&first);
  us_report_add_doubt (report, NULL, "date", 7, "Line 7: unsure.");
  us_doubts_set (first.statement, report, changed_cb, &second, free_cb);
  assert_true (first.freed);
  assert_int_equal (us_doubts_count (first.statement), 1);
  us_item_set_string (US_ITEM (first.statement), US_STATEMENT_TITLE, "Rivers", NULL);
  assert_int_equal (first.n_changes, 0);
  assert_finalized (first.statement);
  assert_true (second.freed);
}

static void
test_without_any (void **state)
{
  UsStatement *statement = us_statement_new ();
  UsItem *item = NULL;

  assert_int_equal (us_doubts_count (statement), 0);
  assert_null (us_doubts_find (statement, US_ITEM (statement), "title"));
  assert_null (us_doubts_next (statement, &item));
  assert_finalized (statement);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_next),
    cmocka_unit_test (test_what_is_changed_is_settled),
    cmocka_unit_test (test_others_take_their_place),
    cmocka_unit_test (test_without_any),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
