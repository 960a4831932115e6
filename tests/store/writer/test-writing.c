/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/signatory.h"
#include "store/writer/writer.h"
#include "store/writer/writing.h"

static void
assert_written (UsWriting *writing, GBytes *expected)
{
  g_autoptr (GBytes) written = NULL;

  while (!us_writing_go_on (writing, 0))
    ;
  written = us_writing_finish (writing);
  if (!g_bytes_equal (written, expected))
    print_error ("%s\n%s\n", (const char *) g_bytes_get_data (written, NULL),
                 (const char *) g_bytes_get_data (expected, NULL));
  assert_true (g_bytes_equal (written, expected));
}

static void
test_same_as_at_once (void **state)
{
  for (guint32 seed = 0; seed < 200; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (UsStatement) statement = us_test_random_statement (random);
      g_autoptr (GBytes) expected = us_writer_write (statement);

      assert_written (us_writing_new (statement), expected);
    }
}

static UsStatement *
make_long (guint n)
{
  UsStatement *statement = us_statement_new ();
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Association %u", i);

      g_ptr_array_add (items, us_signatory_new (name));
    }
  assert_true (us_item_list_insert_all (us_statement_get_signatories (statement), 0, items, NULL));
  return statement;
}

static void
name (UsItemList *list, guint position, const char *text)
{
  assert_true (
      us_item_set_string (us_item_list_get (list, position), US_SIGNATORY_NAME, text, NULL));
}

/* What is done between the pieces is not in the file, whether it is done to what is written or to
 * what is not yet. */
static void
test_changes_come_too_late (void **state)
{
  g_autoptr (UsStatement) statement = make_long (2000);
  UsItemList *list = us_statement_get_signatories (statement);
  g_autoptr (GBytes) expected = us_writer_write (statement);
  UsWriting *writing = us_writing_new (statement);
  g_autoptr (UsSignatory) late = us_signatory_new ("Late");

  assert_false (us_writing_go_on (writing, 0));
  name (list, 0, "Changed");
  name (list, 1999, "Changed");
  name (list, 1999, "Changed again");
  assert_true (us_item_set_string (US_ITEM (statement), US_STATEMENT_TITLE, "Late", NULL));
  assert_true (us_item_list_move (list, 1998, 2, 0, NULL));
  assert_true (us_item_list_remove (list, 1500, 100, NULL));
  assert_true (us_item_list_insert (list, 700, late, NULL));
  name (list, 700, "New");
  assert_true (us_item_list_remove (list, 700, 1, NULL));
  assert_written (writing, expected);
}

/* A random walk beside a writing. */
static void
test_any_change_comes_too_late (void **state)
{
  for (guint32 seed = 0; seed < 100; seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (UsStatement) statement = us_test_random_statement (random);
      g_autoptr (GBytes) expected = us_writer_write (statement);
      UsWriting *writing = us_writing_new (statement);

      for (guint i = 0; i < 30; i++)
        us_test_random_edit (random, statement);
      assert_written (writing, expected);
    }
}

static void
test_giving_up (void **state)
{
  g_autoptr (UsStatement) statement = make_long (600);
  UsWriting *writing = us_writing_new (statement);

  us_writing_go_on (writing, 0);
  us_writing_free (writing);
  name (us_statement_get_signatories (statement), 0, "Changed");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_same_as_at_once),
    cmocka_unit_test (test_changes_come_too_late),
    cmocka_unit_test (test_any_change_comes_too_late),
    cmocka_unit_test (test_giving_up),
  };

  return cmocka_run_group_tests_name ("writing", tests, NULL, NULL);
}
