/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random.h"

#include <time.h>

#include "history/history.h"
#include "view/signatories/signatory-index.h"
#include "view/signatories/signatory-search.h"

#define MANY 12000u
#define ROUNDS 12

/* A list that believes only what it is told, as a view does. */
typedef struct
{
  UsStatement *statement;
  UsHistory *history;
  UsItemList *list;
  UsSignatoryFilter *filter;
  UsSignatorySearch *search;
  GPtrArray *told;
  guint n_told;
} Room;

static const char *const names[] = { "Union", "League", "Élan 9", "Basin", "9" };

static UsSignatory *
make_signatory (guint number)
{
  g_autofree char *name = g_strdup_printf ("%s %u", names[number % G_N_ELEMENTS (names)], number);

  return us_signatory_new (name);
}

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, Room *room)
{
  assert_true (position + removed <= room->told->len);
  if (removed > 0)
    g_ptr_array_remove_range (room->told, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (room->told, (int) (position + i),
                        g_list_model_get_item (model, position + i));
  room->n_told++;
  assert_int_equal (room->told->len, g_list_model_get_n_items (model));
}

static void
enter_room (Room *room, guint n_items)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  room->statement = us_statement_new ();
  room->list = us_statement_get_signatories (room->statement);
  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (items, make_signatory (i));
  us_item_list_insert_all (room->list, 0, items, NULL);
  room->history = us_history_new (room->statement);
  room->filter = us_signatory_filter_new ();
  us_signatory_index_watch (room->filter, room->statement);
  room->search = us_signatory_search_new (g_object_ref (G_LIST_MODEL (room->list)), room->filter,
                                          room->statement);
  assert_true (us_signatory_search_is_finished (room->search));
  room->told = g_ptr_array_new_with_free_func (g_object_unref);
  items_changed_cb (G_LIST_MODEL (room->search), 0, 0, n_items, room);
  room->n_told = 0;
  g_signal_connect (room->search, "items-changed", G_CALLBACK (items_changed_cb), room);
}

static void
leave_room (Room *room)
{
  g_ptr_array_unref (room->told);
  assert_finalized (room->search);
  g_object_unref (room->filter);
  g_object_unref (room->history);
  g_object_unref (room->statement);
}

static guint
settle (Room *room)
{
  guint n_portions = 0;

  for (; !us_signatory_search_is_finished (room->search); n_portions++)
    g_main_context_iteration (NULL, TRUE);
  return n_portions;
}

/* That what was told and what is there is what the filter alone lets through. */
static void
assert_shows_found (Room *room)
{
  guint shown = 0;

  assert_int_equal (room->told->len, g_list_model_get_n_items (G_LIST_MODEL (room->search)));
  for (guint i = 0; i < us_item_list_get_length (room->list); i++)
    {
      UsItem *item = us_item_list_get (room->list, i);
      g_autoptr (UsItem) there = NULL;

      if (!gtk_filter_match (GTK_FILTER (room->filter), item))
        continue;
      there = g_list_model_get_item (G_LIST_MODEL (room->search), shown);
      assert_ptr_equal (there, item);
      assert_ptr_equal (room->told->pdata[shown], item);
      shown++;
    }
  assert_int_equal (shown, room->told->len);
}

static void
test_shows_few_at_once (void **state)
{
  Room room;

  enter_room (&room, 1000);
  us_signatory_filter_set_text (room.filter, "9");
  assert_true (us_signatory_search_is_finished (room.search));
  assert_int_equal (room.n_told, 1);
  assert_shows_found (&room);
  us_signatory_filter_set_text (room.filter, "");
  assert_shows_found (&room);
  leave_room (&room);
}

static void
test_shows_many_when_all_are_found (void **state)
{
  Room room;

  enter_room (&room, MANY);
  us_signatory_filter_set_text (room.filter, "union");
  g_main_context_iteration (NULL, TRUE);
  assert_false (us_signatory_search_is_finished (room.search));
  assert_int_equal (room.told->len, MANY);
  /* The next key begins anew; what was found for the last one is never shown. */
  us_signatory_filter_set_text (room.filter, "elan");
  assert_true (settle (&room) >= 3);
  assert_int_equal (room.n_told, 1);
  assert_int_equal (room.told->len, MANY / G_N_ELEMENTS (names));
  assert_shows_found (&room);
  us_signatory_filter_set_text (room.filter, "elan 9 1");
  us_signatory_filter_set_text (room.filter, "elan");
  settle (&room);
  assert_int_equal (room.n_told, 1);

  us_signatory_filter_set_text (room.filter, "basin");
  us_signatory_search_finish (room.search);
  assert_int_equal (room.n_told, 2);
  assert_shows_found (&room);

  us_signatory_filter_set_text (room.filter, "");
  assert_true (us_signatory_search_is_finished (room.search));
  assert_int_equal (room.n_told, 3);
  assert_int_equal (room.told->len, MANY);
  leave_room (&room);
}

/* Who was passed already becomes somebody who is looked for, and the other way round. */
static void
test_looks_again_at_who_changes (void **state)
{
  Room room;

  enter_room (&room, MANY);
  us_signatory_filter_set_text (room.filter, "union");
  g_main_context_iteration (NULL, TRUE);
  g_main_context_iteration (NULL, TRUE);
  assert_false (us_signatory_search_is_finished (room.search));
  us_item_set_string (us_item_list_get (room.list, 0), US_SIGNATORY_NAME, "League", NULL);
  us_item_set_string (us_item_list_get (room.list, 1), US_SIGNATORY_NAME, "Union", NULL);
  settle (&room);
  assert_shows_found (&room);
  leave_room (&room);
}

static double
get_milliseconds (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static void
test_never_takes_long (void **state)
{
  double longest = 0, whole = 0;
  Room room;

  enter_room (&room, 5 * MANY);
  g_signal_handlers_disconnect_by_data (room.search, &room);
  us_signatory_filter_set_text (room.filter, "9");
  while (!us_signatory_search_is_finished (room.search))
    {
      const double start = get_milliseconds ();

      g_main_context_iteration (NULL, TRUE);
      longest = MAX (longest, get_milliseconds () - start);
      whole += get_milliseconds () - start;
    }
  print_message ("# the longest step %.1f ms of %.1f\n", longest, whole);
  assert_true (longest < whole / 3);
  leave_room (&room);
}

static void
edit (Room *room, GRand *random)
{
  const guint length = us_item_list_get_length (room->list);
  const guint place = (guint) g_rand_int_range (random, 0, (int) length - 20);
  g_autoptr (UsSignatory) added = make_signatory (g_rand_int (random) % 1000);

  switch (g_rand_int_range (random, 0, 6))
    {
    case 0:
      us_item_list_insert (room->list, place, added, NULL);
      break;
    case 1:
      us_item_list_remove (room->list, place, (guint) g_rand_int_range (random, 1, 20), NULL);
      break;
    case 2:
      us_item_list_move (room->list, place, 9, length / 2 - 10, NULL);
      break;
    case 3:
      us_history_undo (room->history);
      break;
    case 4:
      us_history_redo (room->history);
      break;
    default:
      us_item_set_string (us_item_list_get (room->list, place), US_SIGNATORY_NAME,
                          us_signatory_get_name (added), NULL);
    }
}

static void
test_finds_what_a_plain_filter_finds (void **state)
{
  const char *const texts[] = { "9", "99", "u", "union", "élan", "nobody", "basin 1", "" };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  Room room;

  enter_room (&room, MANY);
  for (guint round = 0; round < ROUNDS; round++)
    {
      us_signatory_filter_set_text (room.filter,
                                    texts[g_rand_int_range (random, 0, G_N_ELEMENTS (texts))]);
      us_signatory_filter_set_wanted (room.filter, US_SIGNATORY_STATUS, "confirmed",
                                      us_test_one_in (random, 2));
      for (guint i = 0; !us_signatory_search_is_finished (room.search); i++)
        {
          if (i < 12)
            edit (&room, random);
          if (i >= 12 || us_test_one_in (random, 3))
            g_main_context_iteration (NULL, TRUE);
        }
      assert_shows_found (&room);
    }
  leave_room (&room);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_shows_few_at_once),
    cmocka_unit_test (test_shows_many_when_all_are_found),
    cmocka_unit_test (test_looks_again_at_who_changes),
    cmocka_unit_test (test_never_takes_long),
    cmocka_unit_test (test_finds_what_a_plain_filter_finds),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
