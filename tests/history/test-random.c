/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "history/history.h"
#include "store/writer/writer.h"

/* 10,000 random sequences of edits, of which some are saved in the middle: undoing all of them
 * gives the start, redoing all gives the end, and every step between gives what it gave before,
 * byte for byte. */
#define SEQUENCES US_TEST_SHARE (10000)
#define CONTROLS 200
#define N_WALK 8

typedef struct
{
  UsStatement *statement;
  UsHistory *history;
  GPtrArray *states; /* GBytes after each undo, from the end to the start */
  guint at;          /* which of them it is now */
  guint saved;       /* which of them is in the file */
  gboolean good;
} Walk;

/* What is wrong is counted, as sometimes it has to be. */
static void
expect (Walk *self, gboolean good)
{
  self->good = self->good && good;
}

static void
look (Walk *self)
{
  g_autoptr (GBytes) now = us_writer_write (self->statement);

  expect (self, g_bytes_equal (now, g_ptr_array_index (self->states, self->at)));
  if (self->saved < self->states->len)
    expect (self, us_history_get_modified (self->history) == (self->at != self->saved));
}

static void
undo (Walk *self)
{
  if (!us_history_undo (self->history))
    return;
  self->at++;
  look (self);
}

static void
redo (Walk *self)
{
  if (!us_history_redo (self->history))
    return;
  self->at--;
  look (self);
}

static void
take_state (Walk *self)
{
  g_ptr_array_add (self->states, us_writer_write (self->statement));
}

/* All the way back, where each step is looked at for the first time. */
static void
undo_all (Walk *self, GBytes *start)
{
  take_state (self);
  if (!us_history_get_modified (self->history))
    self->saved = 0;
  while (us_history_undo (self->history))
    {
      take_state (self);
      if (!us_history_get_modified (self->history))
        {
          expect (self, self->saved == G_MAXUINT);
          self->saved = self->states->len - 1;
        }
    }
  self->at = self->states->len - 1;
  expect (self, g_bytes_equal (g_ptr_array_index (self->states, self->at), start));
}

static void
edit (Walk *self, GRand *random, gboolean breaks)
{
  const guint n_edits = (guint) g_rand_int_range (random, 1, 16);
  const guint save = (guint) g_rand_int_range (random, 0, 32);
  const guint unseen = breaks ? (guint) g_rand_int_range (random, 0, (gint32) n_edits) : n_edits;

  for (guint i = 0; i < n_edits; i++)
    {
      if (i == save)
        us_history_mark_saved (self->history, us_history_get_position (self->history));
      if (i == unseen)
        g_signal_handlers_block_matched (self->statement, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL,
                                         self->history);
      us_test_random_edit (random, self->statement);
      if (i == unseen)
        g_signal_handlers_unblock_matched (self->statement, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL,
                                           self->history);
    }
}

/* When it @breaks, the history does not see one of the edits. */
static gboolean
run_sequence (guint32 seed, gboolean breaks)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (UsStatement) statement = us_test_random_statement (random);
  g_autoptr (UsHistory) history = us_history_new (statement);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr (GBytes) start = us_writer_write (statement);
  Walk walk = { statement, history, states, 0, G_MAXUINT, TRUE };

  edit (&walk, random, breaks);
  undo_all (&walk, start);
  while (us_history_get_can_redo (history))
    redo (&walk);
  expect (&walk, walk.at == 0);
  for (guint i = 0; i < N_WALK; i++)
    if (g_rand_boolean (random))
      undo (&walk);
    else
      redo (&walk);
  return walk.good;
}

static void
test_undo_and_redo (void **state)
{
  guint n_bad = 0;

  for (guint32 seed = 0; seed < SEQUENCES; seed++)
    if (!run_sequence (seed, FALSE))
      {
        print_error ("seed %u: another statement\n", seed);
        n_bad++;
      }
  print_error ("# undo and redo: %d sequences, %u came out as something else\n", SEQUENCES, n_bad);
  assert_int_equal (n_bad, 0);
}

static void
warned_cb (const char *domain, GLogLevelFlags level, const char *message, gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

/* Control: what the history does not see is found, by it or by us. An edit may change nothing. */
static void
test_what_is_not_seen_is_found (void **state)
{
  const GLogLevelFlags fatal = g_log_set_always_fatal (G_LOG_FATAL_MASK);
  gboolean warned;
  const guint handler = g_log_set_handler ("undersigned", G_LOG_LEVEL_WARNING, warned_cb, &warned);
  guint n_found = 0;

  for (guint32 seed = 0; seed < CONTROLS; seed++)
    {
      warned = FALSE;
      n_found += !run_sequence (seed, TRUE) || warned;
    }
  g_log_remove_handler ("undersigned", handler);
  g_log_set_always_fatal (fatal);
  print_error ("# control: %d sequences with an edit unseen, %u found\n", CONTROLS, n_found);
  assert_true (n_found > CONTROLS / 2);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_undo_and_redo),
    cmocka_unit_test (test_what_is_not_seen_is_found),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
