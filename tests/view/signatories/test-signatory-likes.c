/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/signatories/signatory-likes.h"

typedef struct
{
  UsStatement *statement;
  UsSignatoryLikes *likes;
  guint n_prepared;
} Room;

static void
prepared_cb (UsSignatoryLikes *likes, Room *room)
{
  room->n_prepared++;
}

static void
enter_room (Room *room)
{
  static const char *const names[] = { "Union of Wells", "World Wide Fund (WWF)", "AWO", "Ра" };

  room->n_prepared = 0;
  room->statement = us_statement_new ();
  us_item_set_string (US_ITEM (room->statement), US_STATEMENT_LANGUAGE, "en", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (UsSignatory) signatory = us_signatory_new (names[i]);

      us_item_list_append (us_statement_get_signatories (room->statement), signatory, NULL);
    }
  room->likes = us_signatory_likes_get (room->statement);
  assert_ptr_equal (us_signatory_likes_get (room->statement), room->likes);
  g_signal_connect (room->likes, "prepared", G_CALLBACK (prepared_cb), room);
}

static void
wait_prepared (Room *room, guint n_times)
{
  const gint64 late = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (room->n_prepared < n_times && g_get_monotonic_time () < late)
    g_main_context_iteration (NULL, FALSE);
  assert_int_equal (room->n_prepared, n_times);
}

static void
assert_like (Room *room, const char *name, const char *expected)
{
  UsSignatory *like = us_signatory_likes_find (room->likes, name);

  if (expected == NULL)
    assert_null (like);
  else
    assert_string_equal (us_signatory_get_name (like), expected);
}

/* Short names too, when they are the same but for what does not count. */
static void
test_finds_long_and_short (void **state)
{
  Room room;

  enter_room (&room);
  assert_like (&room, "Unoin of Wells", NULL);
  wait_prepared (&room, 1);
  assert_like (&room, "Unoin of Wells", "Union of Wells");
  assert_like (&room, "WWF", "World Wide Fund (WWF)");
  assert_like (&room, "awo", "AWO");
  assert_like (&room, "The AWO", "AWO");
  assert_like (&room, "AWA", NULL);
  assert_like (&room, "Pa", "Ра"); /* Latin letters that look as the Cyrillic ones */
  assert_like (&room, "A", NULL);
  assert_like (&room, "", NULL);
  g_object_unref (room.statement);
}

/* The names are prepared anew when they are others, and nobody is found who is gone. */
static void
test_follows (void **state)
{
  Room room;
  UsItemList *list;

  enter_room (&room);
  list = us_statement_get_signatories (room.statement);
  assert_like (&room, "awo", NULL);
  wait_prepared (&room, 1);
  us_item_set_string (us_item_list_get (list, 0), US_SIGNATORY_NAME, "League of Wells", NULL);
  us_item_list_remove (list, 2, 1, NULL);
  assert_like (&room, "awo", NULL);
  wait_prepared (&room, 2);
  assert_like (&room, "Laegue of Wells", "League of Wells");
  assert_like (&room, "awo", NULL);
  g_object_unref (room.statement);
}

/* What changes while they are collected is in what was asked for. */
static void
test_changes_at_once (void **state)
{
  Room room;
  UsItemList *list;

  enter_room (&room);
  list = us_statement_get_signatories (room.statement);
  assert_like (&room, "Laegue of Wells", NULL);
  us_item_set_string (us_item_list_get (list, 0), US_SIGNATORY_NAME, "League of Wells", NULL);
  wait_prepared (&room, 1);
  assert_like (&room, "Laegue of Wells", "League of Wells");
  g_object_unref (room.statement);
}

/* While the names are being prepared. */
static void
test_statement_may_go (void **state)
{
  Room room;
  g_autoptr (UsSignatoryLikes) likes = NULL;

  enter_room (&room);
  likes = g_object_ref (room.likes);
  assert_like (&room, "awo", NULL);
  g_object_unref (room.statement);
  while (G_OBJECT (likes)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);
  assert_int_equal (room.n_prepared, 0);
  assert_null (us_signatory_likes_find (likes, "awo"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_finds_long_and_short),
    cmocka_unit_test (test_follows),
    cmocka_unit_test (test_changes_at_once),
    cmocka_unit_test (test_statement_may_go),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
