/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "history/history.h"
#include "store/writer/writer.h"

/* 10,000 random sequences of edits: undoing all of them gives the start, redoing all gives the end,
 * byte for byte. */
#define SEQUENCES 10000

static void
assert_same (UsStatement *statement, GBytes *expected, guint32 seed, const char *when)
{
  g_autoptr (GBytes) bytes = us_writer_write (statement);

  if (!g_bytes_equal (bytes, expected))
    print_error ("seed %u: another statement after %s\n", seed, when);
  assert_true (g_bytes_equal (bytes, expected));
}

static void
run_sequence (guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (UsStatement) statement = us_test_random_statement (random);
  g_autoptr (UsHistory) history = us_history_new (statement);
  g_autoptr (GBytes) start = us_writer_write (statement);
  g_autoptr (GBytes) end = NULL;

  for (guint i = g_rand_int_range (random, 1, 16); i > 0; i--)
    us_test_random_edit (random, statement);
  end = us_writer_write (statement);
  while (us_history_undo (history))
    continue;
  assert_same (statement, start, seed, "undo");
  assert_false (us_history_get_modified (history));
  while (us_history_redo (history))
    continue;
  assert_same (statement, end, seed, "redo");
}

static void
test_undo_all_redo_all (void **state)
{
  for (guint32 seed = 0; seed < SEQUENCES; seed++)
    run_sequence (seed);
}

int
main (void)
{
  const struct CMUnitTest tests[] = { cmocka_unit_test (test_undo_all_redo_all) };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
