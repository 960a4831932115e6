/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "shape.h"
#include "test.h"

#include "view/body/body-moves.h"
#include "view/body/body-siblings.h"

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
    cmocka_unit_test (test_steps),
    cmocka_unit_test (test_several_move_together),
    cmocka_unit_test (test_to_position),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
