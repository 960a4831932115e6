/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "view/signatories/signatory-places.h"

#define N_PEOPLE 60u

typedef struct
{
  GListStore *people;
  GtkSelectionModel *shown;
  UsSignatoryPlaces *places;
  GPtrArray *rows; /* what a view has: a place for each row, as it was told */
  guint n_told;
} Room;

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, Room *room)
{
  g_ptr_array_remove_range (room->rows, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (room->rows, (int) (position + i),
                        g_list_model_get_item (model, position + i));
  room->n_told += removed + added;
}

static void
enter_room (Room *room)
{
  room->people = g_list_store_new (US_TYPE_SIGNATORY);
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);
      g_autoptr (UsSignatory) signatory = us_signatory_new (name);

      g_list_store_append (room->people, signatory);
    }
  room->shown =
      GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (room->people))));
  room->places = us_signatory_places_new (room->shown);
  room->rows = g_ptr_array_new_with_free_func (g_object_unref);
  room->n_told = 0;
  g_signal_connect (room->places, "items-changed", G_CALLBACK (items_changed_cb), room);
  items_changed_cb (G_LIST_MODEL (room->places), 0, 0, N_PEOPLE, room);
  room->n_told = 0;
}

static void
leave_room (Room *room)
{
  g_ptr_array_unref (room->rows);
  assert_finalized (room->places);
  g_object_unref (room->shown);
  g_object_unref (room->people);
}

/* Every row shows who is there, and is as selected. */
static void
assert_in_step (Room *room)
{
  assert_int_equal (room->rows->len, g_list_model_get_n_items (G_LIST_MODEL (room->shown)));
  assert_int_equal (room->rows->len, g_list_model_get_n_items (G_LIST_MODEL (room->places)));
  for (guint i = 0; i < room->rows->len; i++)
    {
      g_autoptr (UsSignatory) signatory = g_list_model_get_item (G_LIST_MODEL (room->shown), i);
      g_autoptr (UsSignatoryPlace) place = g_list_model_get_item (G_LIST_MODEL (room->places), i);

      assert_ptr_equal (place, room->rows->pdata[i]);
      assert_ptr_equal (us_signatory_place_get_signatory (place), signatory);
      assert_int_equal (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (room->places), i),
                        gtk_selection_model_is_selected (room->shown, i));
    }
}

static void
count_cb (GtkSelectionModel *model, guint position, guint n_items, guint *ret_last)
{
  *ret_last = position + n_items;
}

static int
compare_backwards (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return (int) g_ascii_strtoll (us_signatory_get_name ((UsSignatory *) b), NULL, 10) -
         (int) g_ascii_strtoll (us_signatory_get_name ((UsSignatory *) a), NULL, 10);
}

/* All change their places: the view is told of no row, and who is selected takes it along. */
static void
test_others_come_to_the_same_places (void **state)
{
  Room room;
  guint last = 0;

  enter_room (&room);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (room.places), 3, TRUE);
  g_signal_connect (room.places, "selection-changed", G_CALLBACK (count_cb), &last);
  g_list_store_sort (room.people, compare_backwards, NULL);
  assert_int_equal (room.n_told, 0);
  assert_int_equal (last, N_PEOPLE);
  assert_true (gtk_selection_model_is_selected (GTK_SELECTION_MODEL (room.places), N_PEOPLE - 4));
  assert_in_step (&room);
  leave_room (&room);
}

/* Of a long list the rows show it a moment later; before the next frame, which comes after. */
static void
test_long_list_comes_before_the_frame (void **state)
{
  Room room;
  g_autoptr (GPtrArray) more = g_ptr_array_new_with_free_func (g_object_unref);

  enter_room (&room);
  for (guint i = 0; i < 3000; i++)
    g_ptr_array_add (more, us_signatory_new ("1000"));
  g_list_store_splice (room.people, N_PEOPLE, 0, more->pdata, more->len);
  g_list_store_sort (room.people, compare_backwards, NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  assert_in_step (&room);
  g_list_store_remove (room.people, 0);
  g_list_store_sort (room.people, compare_backwards, NULL);
  leave_room (&room);
}

/* As many for as many: nobody comes between others. */
static void
test_few_come_to_the_same_places (void **state)
{
  Room room;
  g_autoptr (UsSignatory) one = us_signatory_new ("1000");
  gpointer places[] = { one };

  enter_room (&room);
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (room.places), 3, TRUE);
  g_list_store_splice (room.people, 4, 1, places, 1);
  assert_int_equal (room.n_told, 0);
  assert_in_step (&room);
  leave_room (&room);
}

/* Fewer and more: the view is told of the end only. */
static void
test_the_end_comes_and_goes (void **state)
{
  Room room;
  g_autoptr (GPtrArray) few = g_ptr_array_new_with_free_func (g_object_unref);

  enter_room (&room);
  for (guint i = 0; i < 20; i++)
    g_ptr_array_add (few, g_list_model_get_item (G_LIST_MODEL (room.people), 2 * i + 1));
  g_list_store_splice (room.people, 0, N_PEOPLE, few->pdata, few->len);
  assert_int_equal (room.n_told, N_PEOPLE - 20);
  assert_in_step (&room);
  for (guint i = 0; i < 20; i++)
    g_ptr_array_add (few, g_object_ref (few->pdata[i]));
  g_list_store_splice (room.people, 0, 20, few->pdata, few->len);
  assert_int_equal (room.n_told, N_PEOPLE);
  assert_in_step (&room);
  leave_room (&room);
}

/* One row goes with its signatory, so that the focus does. */
static void
test_few_take_their_places_along (void **state)
{
  Room room;
  gpointer eighth;

  enter_room (&room);
  eighth = room.rows->pdata[7];
  g_list_store_remove (room.people, 2);
  assert_int_equal (room.n_told, 1);
  assert_ptr_equal (room.rows->pdata[6], eighth);
  assert_in_step (&room);
  leave_room (&room);
}

static void
test_selecting_goes_through (void **state)
{
  Room room;
  GtkSelectionModel *places;
  g_autoptr (GtkBitset) some = gtk_bitset_new_range (5, 2);
  g_autoptr (GtkBitset) all = gtk_bitset_new_range (0, N_PEOPLE);
  g_autoptr (GtkBitset) selected = NULL;

  enter_room (&room);
  places = GTK_SELECTION_MODEL (room.places);
  gtk_selection_model_select_range (places, 10, 3, TRUE);
  gtk_selection_model_unselect_item (places, 11);
  assert_in_step (&room);
  assert_true (gtk_selection_model_is_selected (room.shown, 12));
  gtk_selection_model_unselect_range (places, 12, 1);
  assert_false (gtk_selection_model_is_selected (room.shown, 12));
  gtk_selection_model_set_selection (places, some, all);
  selected = gtk_selection_model_get_selection (places);
  assert_true (gtk_bitset_equals (selected, some));
  gtk_selection_model_select_all (places);
  assert_in_step (&room);
  assert_true (gtk_selection_model_is_selected (room.shown, N_PEOPLE - 1));
  gtk_selection_model_unselect_all (places);
  assert_false (gtk_selection_model_is_selected (room.shown, 0));
  leave_room (&room);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_others_come_to_the_same_places),
    cmocka_unit_test (test_long_list_comes_before_the_frame),
    cmocka_unit_test (test_few_come_to_the_same_places),
    cmocka_unit_test (test_the_end_comes_and_goes),
    cmocka_unit_test (test_few_take_their_places_along),
    cmocka_unit_test (test_selecting_goes_through),
  };

  gtk_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
