/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/signatory.h"
#include "model/statement.h"
#include "view/signatories/signatory-filter.h"
#include "view/signatories/signatory-selection.h"

#define N_ITEMS 1000u

typedef struct
{
  UsStatement *statement;
  UsItemList *list;
  UsSignatoryFilter *filter;
  GtkSelectionModel *model;
} Room;

static void
enter_room (Room *room)
{
  GtkFilterListModel *filtered;

  room->statement = us_statement_new ();
  room->list = us_statement_get_signatories (room->statement);
  for (guint i = 0; i < N_ITEMS; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s %u", i % 3 == 0 ? "Union" : "League", i);
      g_autoptr (UsSignatory) signatory = us_signatory_new (name);

      us_item_list_append (room->list, signatory, NULL);
    }
  room->filter = us_signatory_filter_new ();
  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (room->list)),
                                        g_object_ref (GTK_FILTER (room->filter)));
  room->model = GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (filtered)));
}

static void
leave_room (Room *room)
{
  g_object_unref (room->model);
  g_object_unref (room->filter);
  g_object_unref (room->statement);
}

static void
assert_selects (Room *room, guint first, guint count, guint shown_first, guint shown_count)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  g_autoptr (GPtrArray) selected = NULL;
  guint ret_first;

  for (guint i = 0; i < count; i++)
    g_ptr_array_add (items, us_item_list_get (room->list, first + i));
  assert_int_equal (us_signatory_selection_set (room->model, items, &ret_first), shown_count > 0);
  selected = us_signatory_selection_get (room->model);
  assert_int_equal (selected->len, shown_count);
  if (shown_count > 0)
    assert_int_equal (ret_first, shown_first);
  for (guint i = 0; i < selected->len; i++)
    assert_true (g_ptr_array_find (items, selected->pdata[i], NULL));
}

static void
test_finds_few_and_many (void **state)
{
  Room room;

  enter_room (&room);
  assert_selects (&room, 999, 1, 999, 1);
  assert_selects (&room, 0, N_ITEMS, 0, N_ITEMS);
  us_signatory_filter_set_text (room.filter, "union");
  assert_selects (&room, 999, 1, 333, 1);
  assert_selects (&room, 998, 1, 0, 0);
  assert_selects (&room, 300, 600, 100, 200);
  leave_room (&room);
}

/* In another order than theirs, the short way does not lead to them. */
static void
test_finds_the_sorted (void **state)
{
  Room room;
  GtkExpression *name = gtk_property_expression_new (US_TYPE_SIGNATORY, NULL, "name");
  g_autoptr (GtkSelectionModel) sorted = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  guint first;

  enter_room (&room);
  sorted = GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (gtk_sort_list_model_new (
      g_object_ref (G_LIST_MODEL (room.list)), GTK_SORTER (gtk_string_sorter_new (name))))));
  g_ptr_array_add (items, us_item_list_get (room.list, 999));
  assert_true (us_signatory_selection_set (sorted, items, &first));
  assert_int_equal (first, 999);
  g_ptr_array_add (items, us_item_list_get (room.list, 0));
  assert_true (us_signatory_selection_set (sorted, items, &first));
  assert_int_equal (first, 666);
  leave_room (&room);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_finds_few_and_many),
    cmocka_unit_test (test_finds_the_sorted),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
