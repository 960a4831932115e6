/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "shape.h"
#include "test.h"

#include "history/history.h"
#include "model/block.h"
#include "model/demand.h"
#include "view/body/body-moves.h"

static char *
read_levels (UsStatement *statement)
{
  UsItemList *body = us_statement_get_body (statement);
  GString *levels = g_string_new (NULL);

  for (guint i = 0; i < us_item_list_get_length (body); i++)
    g_string_append_printf (levels, "%u", us_block_get_level (us_item_list_get (body, i)));
  return g_string_free (levels, FALSE);
}

static void
test_moves (void **state)
{
  static const struct
  {
    const char *shape;
    guint from;
    guint to;
    const char *order; /* NULL: not legal */
  } rows[] = {
    { "ppp", 0, 3, "BCA" },     { "ppp", 2, 0, "CAB" },     { "ppp", 1, 1, NULL },
    { "ppp", 1, 2, NULL },      { "ppp", 1, 4, NULL },      { "p0110", 1, 5, "AEBCD" },
    { "p0110", 4, 1, "AEBCD" }, { "p0110", 4, 2, NULL },    { "p0110", 1, 0, "BCDAE" },
    { "0p011", 1, 3, NULL },    { "0p011", 3, 0, NULL },    { "0p011", 3, 1, "ADBCE" },
    { "01201", 1, 5, "ADEBC" }, { "01201", 4, 1, "AEBCD" }, { "01201", 2, 5, "ABDEC" },
    { "01201", 2, 4, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsStatement) statement = make (rows[i].shape);
      g_autofree char *before = read_order (statement);
      gboolean moved = us_body_move (statement, rows[i].from, rows[i].from, rows[i].to);
      g_autofree char *after = read_order (statement);

      assert_int_equal (moved, rows[i].order != NULL);
      assert_string_equal (after, rows[i].order != NULL ? rows[i].order : before);
    }
}

static void
test_levels (void **state)
{
  static const struct
  {
    const char *shape;
    guint position;
    int by;
    const char *levels;
  } rows[] = {
    { "00", 1, 1, "01" },   { "00", 0, 1, "00" },    { "p0", 1, 1, "00" },  { "012", 2, 1, "012" },
    { "001", 1, 1, "012" }, { "012", 1, -1, "001" }, { "00", 1, -1, "00" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsStatement) statement = make (rows[i].shape);
      g_autofree char *levels = NULL;

      us_body_change_level (statement, rows[i].position, rows[i].by);
      levels = read_levels (statement);
      assert_string_equal (levels, rows[i].levels);
    }
}

static void
test_each_is_one_step (void **state)
{
  g_autoptr (UsStatement) statement = make ("p0110");
  g_autoptr (UsHistory) history = us_history_new (statement);

  us_body_change_kind (statement, 0, 4, US_BLOCK_QUOTATION);
  assert_true (us_history_undo (history));
  assert_false (us_history_get_can_undo (history));
  us_body_duplicate (statement, 1);
  assert_int_equal (us_item_list_get_length (us_statement_get_body (statement)), 8);
  assert_true (us_history_undo (history));
  us_body_remove (statement, 1);
  assert_int_equal (us_item_list_get_length (us_statement_get_body (statement)), 2);
  assert_true (us_history_undo (history));
  assert_false (us_history_get_can_undo (history));
}

static void
test_lead_becomes_bold (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsBlock) demand = us_demand_new ("Stop.", " Now.", 0);
  const UsSpan *spans;
  gsize n_spans;

  assert_true (us_item_list_append (us_statement_get_body (statement), demand, NULL));
  us_body_change_kind (statement, 0, 0, US_BLOCK_PARAGRAPH);
  spans = us_text_get_spans (us_block_get_text (demand), &n_spans);
  assert_int_equal (n_spans, 1);
  assert_int_equal (spans[0].kind, US_SPAN_BOLD);
  us_body_change_kind (statement, 0, 0, US_BLOCK_DEMAND);
  assert_int_equal (us_text_get_lead (us_block_get_text (demand)), 5);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_moves),
    cmocka_unit_test (test_levels),
    cmocka_unit_test (test_each_is_one_step),
    cmocka_unit_test (test_lead_becomes_bold),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
