/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"

#include "history/travel.h"

#define N_BLOCKS 100u

static void
note_cb (UsStatement *statement, UsChange *change, UsStep *step)
{
  us_step_add (step, change);
}

/* A step that replaces the first of three blocks by many and sets a title. */
static UsStep *
make_step (UsStatement *statement)
{
  UsStep *step = us_step_new ("Paste");
  UsItemList *body = us_statement_get_body (statement);
  g_autoptr (GPtrArray) blocks = g_ptr_array_new_with_free_func (g_object_unref);
  gulong id;

  for (guint i = 0; i < 3; i++)
    us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "Old.");
  for (guint i = 0; i < N_BLOCKS; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      g_ptr_array_add (blocks, us_block_new_plain (US_BLOCK_PARAGRAPH, text));
    }
  id = g_signal_connect (statement, "changed", G_CALLBACK (note_cb), step);
  us_item_list_splice (body, 0, 1, blocks->pdata, blocks->len, NULL);
  us_test_set (statement, "title", "New");
  g_signal_handler_disconnect (statement, id);
  us_step_close (step);
  return step;
}

static char *
write_body (UsStatement *statement)
{
  GString *all = g_string_new (NULL);
  UsItemList *body = us_statement_get_body (statement);

  for (guint i = 0; i < us_item_list_get_length (body); i++)
    g_string_append_printf (all, "%s ",
                            us_text_get_string (us_block_get_text (us_item_list_get (body, i))));
  return g_string_free (all, FALSE);
}

/* Returns: in how many pieces it went. */
static guint
go_all_the_way (UsStep *step, UsStatement *statement, gboolean backwards, guint n_changes)
{
  g_autoptr (UsTravel) travel = us_travel_new (step, statement, backwards);
  gboolean arrived = FALSE;
  guint n = 0;

  for (; !arrived; n++)
    assert_true (us_travel_go (travel, n_changes, &arrived, NULL));
  assert_ptr_equal (us_travel_get_step (travel), step);
  assert_int_equal (us_travel_is_backwards (travel), backwards);
  return n;
}

/* However long the pieces are, the ends are the same. */
static void
test_many_blocks_go_in_pieces (void **state)
{
  const guint pieces[] = { 1, 7, N_BLOCKS, 1000 };
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsStep) step = make_step (statement);
  g_autofree char *after = write_body (statement);

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *before = NULL;
      g_autofree char *again = NULL;

      assert_int_equal (go_all_the_way (step, statement, TRUE, pieces[i]),
                        (N_BLOCKS + 2 + pieces[i] - 1) / pieces[i]);
      before = write_body (statement);
      assert_string_equal (before, "Old. Old. Old. ");
      go_all_the_way (step, statement, FALSE, pieces[i]);
      again = write_body (statement);
      assert_string_equal (again, after);
      assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_TITLE), "New");
    }
}

static void
test_a_stale_step_is_refused (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsStep) step = make_step (statement);
  g_autoptr (UsTravel) travel = us_travel_new (step, statement, TRUE);
  g_autoptr (GError) error = NULL;
  gboolean arrived = FALSE;

  us_test_set (statement, "title", "Newer");
  assert_false (us_travel_go (travel, 1000, &arrived, &error));
  assert_non_null (error);
  assert_false (arrived);
  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_TITLE), "Newer");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_many_blocks_go_in_pieces),
    cmocka_unit_test (test_a_stale_step_is_refused),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
