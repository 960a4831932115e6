/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"

#include "view/find/find-session.h"

typedef struct
{
  UsStatement *statement;
  UsFindSession *session;
  guint changes;
} Room;

static void
changed_cb (gpointer user_data)
{
  ((Room *) user_data)->changes++;
}

static void
enter_room (Room *room)
{
  *room = (Room){ .statement = us_statement_new () };
  us_test_set (room->statement, "title", "The river");
  us_test_add_block (room->statement, US_BLOCK_PARAGRAPH, 0, "River, river.");
  room->session = us_find_session_new (changed_cb, room);
  us_find_session_set_statement (room->session, room->statement);
}

static void
leave_room (Room *room)
{
  us_find_session_free (room->session);
  assert_finalized (room->statement);
}

static void
assert_count (Room *room, guint expected_ordinal, guint expected_total)
{
  guint ordinal, total;

  while (!us_find_session_get_count (room->session, &ordinal, &total))
    g_main_context_iteration (NULL, TRUE);
  assert_int_equal (ordinal, expected_ordinal);
  assert_int_equal (total, expected_total);
}

static void
test_steps (void **state)
{
  static const guint forward[] = { 1, 2, 3, 1 };
  Room room;

  enter_room (&room);
  assert_false (us_find_session_look (room.session, TRUE));
  us_find_session_set_search (room.session, "river", US_SEARCH_DEFAULT);
  for (gsize i = 0; i < G_N_ELEMENTS (forward); i++)
    {
      assert_true (us_find_session_look (room.session, TRUE));
      assert_count (&room, forward[i], 3);
    }
  assert_true (us_find_session_look (room.session, FALSE));
  assert_count (&room, 3, 3);
  assert_true (room.changes >= 5);
  us_find_session_set_search (room.session, "sea", US_SEARCH_DEFAULT);
  assert_false (us_find_session_look (room.session, TRUE));
  assert_false (us_find_session_has_match (room.session));
  leave_room (&room);
}

/* Somebody types on: the place stays as long as it is found there. */
static void
test_typing_on (void **state)
{
  Room room;
  UsFindPlace first;

  enter_room (&room);
  us_find_session_set_search (room.session, "riv", US_SEARCH_DEFAULT);
  us_find_session_look (room.session, TRUE);
  us_find_session_look (room.session, TRUE);
  first = *us_find_session_get_place (room.session);
  us_find_session_set_search (room.session, "river,", US_SEARCH_DEFAULT);
  us_find_session_look (room.session, TRUE);
  assert_int_equal (us_find_place_compare (us_find_session_get_place (room.session), &first), 0);
  assert_count (&room, 1, 1);
  leave_room (&room);
}

static void
test_counts_again_after_a_change (void **state)
{
  Room room;
  guint changes;

  enter_room (&room);
  us_find_session_set_search (room.session, "river", US_SEARCH_DEFAULT);
  us_find_session_look (room.session, TRUE);
  us_test_set (room.statement, "subject", "One more river");
  for (changes = room.changes; room.changes == changes;)
    g_main_context_iteration (NULL, TRUE);
  assert_count (&room, 1, 4);
  leave_room (&room);
}

/* In a long list a match is found between the frames, and shown as soon as it is. */
static void
test_long_lists (void **state)
{
  Room room;

  enter_room (&room);
  for (guint i = 0; i < 60000; i++)
    us_test_add_signatory (room.statement, "Union of this and that");
  us_test_add_note (room.statement, "The last lake");
  us_find_session_set_search (room.session, "lake", US_SEARCH_DEFAULT);
  us_find_session_look (room.session, TRUE);
  while (!us_find_session_take_found (room.session))
    g_main_context_iteration (NULL, TRUE);
  assert_true (us_find_session_has_match (room.session));
  assert_false (us_find_session_take_found (room.session));
  assert_count (&room, 1, 1);
  leave_room (&room);
}

/* Behind the last one comes the first. */
static void
test_goes_round (void **state)
{
  const UsFindPlace end = { .part = 8, .position = 9 };
  Room room;

  enter_room (&room);
  us_find_session_set_place (room.session, &end);
  us_find_session_set_search (room.session, "river", US_SEARCH_DEFAULT);
  assert_true (us_find_session_look (room.session, TRUE));
  assert_true (us_find_session_take_found (room.session));
  assert_count (&room, 1, 3);
  leave_room (&room);
}

static void
replaced_cb (guint n, const GError *error, gpointer user_data)
{
  assert_null (error);
  *(guint *) user_data = n;
}

static void
test_replaces (void **state)
{
  Room room;
  g_autoptr (GError) error = NULL;
  UsBlock *block;
  guint n = 0;

  enter_room (&room);
  block = us_item_list_get (us_statement_get_body (room.statement), 0);
  us_find_session_set_search (room.session, "river", US_SEARCH_DEFAULT);
  /* The first time it only goes there. */
  assert_true (us_find_session_replace (room.session, "Lake", NULL));
  assert_true (us_find_session_replace (room.session, "Lake", NULL));
  assert_string_equal (us_item_get_string (US_ITEM (room.statement), US_STATEMENT_TITLE),
                       "The Lake");
  assert_count (&room, 1, 2);
  assert_false (us_find_session_replace (room.session, "a\nb", &error));
  assert_non_null (error);
  us_find_session_replace_all (room.session, "lake", replaced_cb, &n);
  assert_int_equal (n, 2);
  assert_string_equal (us_text_get_string (us_block_get_text (block)), "lake, lake.");
  assert_count (&room, 1, 0);
  leave_room (&room);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_steps),
    cmocka_unit_test (test_typing_on),
    cmocka_unit_test (test_counts_again_after_a_change),
    cmocka_unit_test (test_long_lists),
    cmocka_unit_test (test_goes_round),
    cmocka_unit_test (test_replaces),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
