/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "test.h"

#include "history/history.h"
#include "model/block.h"
#include "model/demand.h"
#include "view/body/body-moves.h"
#include "view/body/body-siblings.h"

/* A body as text: "p" prose, "c" a call, "0", "1", "2" demands by level. */
static UsStatement *
make (const char *shape)
{
  UsStatement *statement = us_statement_new ();

  for (const char *at = shape; *at != '\0'; at++)
    {
      char name[] = { (char) ('A' + (at - shape)), '\0' };
      UsBlockKind kind = g_ascii_isdigit (*at) ? US_BLOCK_DEMAND
                         : *at == 'c'          ? US_BLOCK_CALL
                                               : US_BLOCK_PARAGRAPH;
      g_autoptr (UsBlock) block = us_block_new_plain (kind, name);

      if (g_ascii_isdigit (*at))
        assert_true (us_item_set_choice (US_ITEM (block), US_BLOCK_LEVEL, *at - '0', NULL));
      assert_true (us_item_list_append (us_statement_get_body (statement), block, NULL));
    }
  return statement;
}

static char *
read_order (UsStatement *statement)
{
  UsItemList *body = us_statement_get_body (statement);
  GString *order = g_string_new (NULL);

  for (guint i = 0; i < us_item_list_get_length (body); i++)
    g_string_append (order, us_text_get_string (us_block_get_text (us_item_list_get (body, i))));
  return g_string_free (order, FALSE);
}

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
test_steps (void **state)
{
  static const struct
  {
    const char *shape;
    guint from;
    UsBodyStep step;
    const char *order;
  } rows[] = {
    { "c0110", 4, US_BODY_STEP_UP, "AEBCD" },
    { "c0110", 1, US_BODY_STEP_DOWN, "AEBCD" },
    { "c0110", 2, US_BODY_STEP_DOWN, "ABDCE" },
    { "c0110", 3, US_BODY_STEP_UP, "ABDCE" },
    { "ppp", 0, US_BODY_STEP_UP, "ABC" },
    { "ppp", 2, US_BODY_STEP_DOWN, "ABC" },
    { "ppp", 2, US_BODY_STEP_TO_TOP, "CAB" },
    { "ppp", 0, US_BODY_STEP_TO_BOTTOM, "BCA" },
    { "p01p", 1, US_BODY_STEP_TO_BOTTOM, "ADBC" },
    { "p01p", 1, US_BODY_STEP_TO_TOP, "BCAD" },
    { "pc0010p", 5, US_BODY_STEP_TO_TOP, "ABFCDEG" },
    { "pc0010p", 2, US_BODY_STEP_TO_TOP, "CABDEFG" },
    { "pc0010p", 3, US_BODY_STEP_TO_BOTTOM, "ABCFDEG" },
    { "pc0010p", 5, US_BODY_STEP_TO_BOTTOM, "ABCDEGF" },
    { "00111", 4, US_BODY_STEP_TO_TOP, "ABECD" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsStatement) statement = make (rows[i].shape);
      g_autofree char *order = NULL;

      us_body_move_step (statement, rows[i].from, rows[i].from, rows[i].step);
      order = read_order (statement);
      assert_string_equal (order, rows[i].order);
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

/* "a b1 c": the text and the level of each block. */
static char *
outline (UsStatement *statement)
{
  UsItemList *body = us_statement_get_body (statement);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < us_item_list_get_length (body); i++)
    {
      UsBlock *block = us_item_list_get (body, i);

      g_string_append_printf (out, "%s%s", i > 0 ? " " : "",
                              us_text_get_string (us_block_get_text (block)));
      if (us_block_get_level (block) > 0)
        g_string_append_printf (out, "%u", us_block_get_level (block));
    }
  return g_string_free (out, FALSE);
}

static UsStatement *
new_demands (void)
{
  UsStatement *statement = us_statement_new ();

  us_test_add_block (statement, US_BLOCK_CALL, 0, "call");
  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "a");
  us_test_add_block (statement, US_BLOCK_DEMAND, 1, "x");
  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "b");
  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "c");
  us_test_add_block (statement, US_BLOCK_DEMAND, 1, "y");
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "end");
  return statement;
}

static void
assert_outline (UsStatement *statement, const char *expected)
{
  g_autofree char *actual = outline (statement);

  assert_string_equal (actual, expected);
}

static void
test_several_move_together (void **state)
{
  g_autoptr (UsStatement) statement = new_demands ();

  assert_int_equal (us_body_move_count (statement, 3, 4), 3);
  assert_false (us_body_move_is_legal (statement, 3, 4, 2));
  assert_true (us_body_move (statement, 3, 4, 1));
  assert_outline (statement, "call b c y1 a x1 end");
  assert_true (us_body_move_step (statement, 1, 2, US_BODY_STEP_TO_BOTTOM));
  assert_outline (statement, "call a x1 b c y1 end");
  assert_true (us_body_move_step (statement, 3, 4, US_BODY_STEP_TO_BOTTOM));
  assert_outline (statement, "call a x1 end b c y1");
}

static void
test_to_position (void **state)
{
  g_autoptr (UsStatement) statement = new_demands ();
  g_autoptr (GArray) siblings = NULL;
  g_autoptr (GArray) prose = NULL;
  guint index = 9;

  siblings = us_body_get_siblings (statement, 3, &index);
  assert_int_equal (siblings->len, 3);
  assert_int_equal (index, 1);
  prose = us_body_get_siblings (statement, 6, &index);
  assert_int_equal (prose->len, 5);
  assert_int_equal (index, 4);
  assert_true (us_body_move_to_position (statement, 1, 2));
  assert_outline (statement, "call b c y1 a x1 end");
  assert_true (us_body_move_to_position (statement, 4, 0));
  assert_outline (statement, "call a x1 b c y1 end");
  assert_false (us_body_move_to_position (statement, 1, 0));
  assert_false (us_body_move_to_position (statement, 1, 3));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_moves),
    cmocka_unit_test (test_steps),
    cmocka_unit_test (test_levels),
    cmocka_unit_test (test_each_is_one_step),
    cmocka_unit_test (test_lead_becomes_bold),
    cmocka_unit_test (test_several_move_together),
    cmocka_unit_test (test_to_position),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
