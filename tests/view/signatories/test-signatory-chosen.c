/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/signatory.h"
#include "model/statement.h"
#include "view/signatories/signatory-chosen.h"
#include "view/signatories/signatory-filter.h"
#include "view/signatories/signatory-model.h"
#include "view/signatories/signatory-search.h"

/* More than are looked through as a whole. */
#define N_ITEMS 3000u

/* What is selected beside GtkMultiSelection, which has to say the same. */
typedef struct
{
  UsStatement *statement;
  UsItemList *list;
  UsSignatoryFilter *filter;
  GtkSelectionModel *chosen;
  GtkSelectionModel *plain;
  guint n_asked; /* for items, while somebody counts */
} Room;

static void
enter_room (Room *room)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  UsSignatorySearch *search;

  room->statement = us_statement_new ();
  room->list = us_statement_get_signatories (room->statement);
  for (guint i = 0; i < N_ITEMS; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s %u", i % 3 == 0 ? "Union" : "League", i);

      g_ptr_array_add (items, us_signatory_new (name));
    }
  us_item_list_insert_all (room->list, 0, items, NULL);
  room->filter = us_signatory_filter_new ();
  search = us_signatory_search_new (G_LIST_MODEL (us_signatory_model_new (room->statement)),
                                    room->filter, room->statement);
  room->chosen = us_chosen_signatories_new (g_object_ref (G_LIST_MODEL (search)));
  room->plain = GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (search)));
}

static void
leave_room (Room *room)
{
  g_object_unref (room->plain);
  assert_finalized (room->chosen);
  g_object_unref (room->filter);
  g_object_unref (room->statement);
}

static void
assert_same (Room *room)
{
  g_autoptr (GtkBitset) chosen = gtk_selection_model_get_selection (room->chosen);
  g_autoptr (GtkBitset) plain = gtk_selection_model_get_selection (room->plain);

  assert_int_equal (g_list_model_get_n_items (G_LIST_MODEL (room->chosen)),
                    g_list_model_get_n_items (G_LIST_MODEL (room->plain)));
  assert_true (gtk_bitset_equals (chosen, plain));
}

static void
select_range (Room *room, guint first, guint count, gboolean alone)
{
  gtk_selection_model_select_range (room->chosen, first, count, alone);
  gtk_selection_model_select_range (room->plain, first, count, alone);
}

static void
turn_around (Room *room)
{
  g_autofree guint *order = g_new (guint, N_ITEMS);

  for (guint i = 0; i < N_ITEMS; i++)
    order[i] = N_ITEMS - 1 - i;
  assert_true (us_item_list_reorder (room->list, order, N_ITEMS, NULL));
}

static void
search (Room *room, const char *text)
{
  us_signatory_filter_set_text (room->filter, text);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
told_cb (GtkSelectionModel *model, guint position, guint n_items, guint *ret_last)
{
  *ret_last = position + n_items;
}

/* One, a run, all but one, none; told of where something changes, and only then. */
static void
test_selects (void **state)
{
  Room room;
  guint last = 0;

  enter_room (&room);
  g_signal_connect (room.chosen, "selection-changed", G_CALLBACK (told_cb), &last);
  select_range (&room, 5, 1, TRUE);
  assert_int_equal (last, 6);
  assert_true (gtk_selection_model_is_selected (room.chosen, 5));
  select_range (&room, 10, 20, FALSE);
  assert_int_equal (last, 30);
  assert_same (&room);
  last = 0;
  select_range (&room, 12, 3, FALSE);
  assert_int_equal (last, 0);
  gtk_selection_model_unselect_item (room.chosen, 12);
  gtk_selection_model_unselect_item (room.plain, 12);
  assert_same (&room);
  gtk_selection_model_select_all (room.chosen);
  gtk_selection_model_select_all (room.plain);
  assert_same (&room);
  gtk_selection_model_unselect_all (room.chosen);
  gtk_selection_model_unselect_all (room.plain);
  assert_same (&room);
  /* There is nobody. */
  assert_true (gtk_selection_model_select_item (room.chosen, N_ITEMS, TRUE));
  assert_false (gtk_selection_model_is_selected (room.chosen, N_ITEMS));
  leave_room (&room);
}

/* Who is selected stays so when all are sorted, moved, found, inserted before or removed. */
static void
test_stays_with_signatories (void **state)
{
  g_autoptr (UsSignatory) coming = us_signatory_new ("Union of the Coast");
  Room room;

  enter_room (&room);
  select_range (&room, 100, 1000, TRUE);
  turn_around (&room);
  assert_true (gtk_selection_model_is_selected (room.chosen, N_ITEMS - 1 - 100));
  assert_same (&room);
  turn_around (&room);
  select_range (&room, 5, 3, TRUE);
  select_range (&room, 900, 1, FALSE);
  turn_around (&room);
  assert_true (gtk_selection_model_is_selected (room.chosen, N_ITEMS - 1 - 900));
  assert_same (&room);
  us_item_list_remove (room.list, 0, 2, NULL);
  assert_same (&room);
  us_item_list_remove (room.list, N_ITEMS - 9, 2, NULL);
  assert_same (&room);
  search (&room, "union");
  assert_true (gtk_selection_model_is_selected (room.chosen, 699));
  assert_same (&room);
  us_item_list_append (room.list, coming, NULL);
  us_item_list_move (room.list, 0, 5, 100, NULL);
  assert_same (&room);
  search (&room, "");
  assert_same (&room);
  gtk_selection_model_select_all (room.chosen);
  gtk_selection_model_select_all (room.plain);
  search (&room, "league");
  assert_same (&room);
  search (&room, "");
  assert_same (&room);
  leave_room (&room);
}

static gpointer
count_item (GListModel *model, guint position)
{
  Room *room = g_object_get_data (G_OBJECT (model), "room");

  room->n_asked++;
  return g_list_model_get_item (G_LIST_MODEL (room->list), position);
}

static GType
count_type (GListModel *model)
{
  return US_TYPE_SIGNATORY;
}

static guint
count_items (GListModel *model)
{
  Room *room = g_object_get_data (G_OBJECT (model), "room");

  return us_item_list_get_length (room->list);
}

static void
init_counting (gpointer interface, gpointer data)
{
  GListModelInterface *list = interface;

  list->get_item_type = count_type;
  list->get_n_items = count_items;
  list->get_item = count_item;
}

/* A list that counts how often it is asked for an item. */
static GListModel *
make_counting (Room *room)
{
  static GType type = 0;
  const GInterfaceInfo info = { init_counting, NULL, NULL };
  GObject *model;

  if (type == 0)
    {
      type = g_type_register_static_simple (G_TYPE_OBJECT, "CountingList", sizeof (GObjectClass),
                                            NULL, sizeof (GObject), NULL, 0);
      g_type_add_interface_static (type, G_TYPE_LIST_MODEL, &info);
    }
  model = g_object_new (type, NULL);
  g_object_set_data (model, "room", room);
  return G_LIST_MODEL (model);
}

/* Whoever is selected is looked for where they are, not everywhere. */
static void
test_looks_through_few (void **state)
{
  Room room;
  g_autoptr (GtkSelectionModel) chosen = NULL;
  GListModel *counting;

  enter_room (&room);
  counting = make_counting (&room);
  chosen = us_chosen_signatories_new (counting);
  gtk_selection_model_select_item (chosen, 7, TRUE);
  turn_around (&room);
  room.n_asked = 0;
  g_list_model_items_changed (counting, 0, N_ITEMS, N_ITEMS);
  assert_true (gtk_selection_model_is_selected (chosen, N_ITEMS - 8));
  assert_in_range (room.n_asked, 1, 50);
  leave_room (&room);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_selects),
    cmocka_unit_test (test_stays_with_signatories),
    cmocka_unit_test (test_looks_through_few),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
