/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "compare/alignment.h"

#define MAX_ITEMS 8

/* "id:text", up to an empty one. */
static guint
read_keys (const char *const *rows, UsAlignmentKey *keys, GStringChunk *strings)
{
  guint n = 0;

  for (; n < MAX_ITEMS && rows[n] != NULL; n++)
    {
      g_auto (GStrv) parts = g_strsplit (rows[n], ":", 2);

      keys[n] = (UsAlignmentKey){ g_string_chunk_insert (strings, parts[0]),
                                  g_string_chunk_insert (strings, parts[1]) };
    }
  return n;
}

static void
test_rows (void **state)
{
  static const struct
  {
    const char *old[MAX_ITEMS], *now[MAX_ITEMS];
    int matches[MAX_ITEMS];
    const char *moved;
  } rows[] = {
    { { NULL }, { "a:New" }, { -1 }, "0" },
    { { "a:One", "b:Two" }, { "a:One", "b:Two" }, { 0, 1 }, "00" },
    /* By the id, whatever it says. */
    { { "a:One", "b:Two" }, { "b:Other", "a:Words" }, { 1, 0 }, "10" },
    /* Ids of another file: by the text, and those that say the same in their order. */
    { { "a:One", "b:Two", "c:One" }, { "x:One", "y:One", "z:Two" }, { 0, 2, 1 }, "010" },
    /* By likeness, and the one in its place when two are as like. */
    { { "a:Stop the plan", "b:Stop the plan" },
      { "x:Stop the big plan", "y:Stop the big plan" },
      { 0, 1 },
      "00" },
    { { "a:We are here", "b:Print all permits of the mine" },
      { "x:Print the permits of the mine", "y:Something else" },
      { 1, -1 },
      "00" },
    /* What has nothing in common is not the same. */
    { { "a:Water" }, { "x:Forest" }, { -1 }, "0" },
    /* One that went to the end is the one that moved. */
    { { "a:1", "b:2", "c:3", "d:4" }, { "b:2", "c:3", "d:4", "a:1" }, { 1, 2, 3, 0 }, "0001" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GStringChunk) strings = g_string_chunk_new (256);
      UsAlignmentKey old[MAX_ITEMS], now[MAX_ITEMS];
      guint n_old = read_keys (rows[i].old, old, strings);
      guint n_now = read_keys (rows[i].now, now, strings);
      g_autofree int *matches = us_alignment_find (old, n_old, now, n_now);
      guint8 moved[MAX_ITEMS];

      us_alignment_find_moved (matches, n_now, moved);
      for (guint j = 0; j < n_now; j++)
        {
          assert_int_equal (matches[j], rows[i].matches[j]);
          assert_int_equal (moved[j], rows[i].moved[j] - '0');
        }
    }
}

/* A hundred thousand of which none is like any other. */
static void
test_long (void **state)
{
  const guint length = 100000;
  g_autoptr (GStringChunk) strings = g_string_chunk_new (1 << 20);
  g_autofree UsAlignmentKey *old = g_new (UsAlignmentKey, length);
  g_autofree UsAlignmentKey *now = g_new (UsAlignmentKey, length);
  g_autofree guint8 *moved = g_new (guint8, length);
  g_autofree int *matches = NULL;

  for (guint i = 0; i < length; i++)
    {
      g_autofree char *before = g_strdup_printf ("old%u", i);
      g_autofree char *after = g_strdup_printf ("now%u", i);

      old[i].id = old[i].text = g_string_chunk_insert (strings, before);
      now[i].id = now[i].text = g_string_chunk_insert (strings, after);
    }
  matches = us_alignment_find (old, length, now, length);
  assert_int_equal (us_alignment_find_moved (matches, length, moved), 0);
  for (guint i = 0; i < length; i++)
    assert_int_equal (matches[i], US_ALIGNMENT_NONE);
  g_clear_pointer (&matches, g_free);

  /* All the other way round: all but one have moved. */
  for (guint i = 0; i < length; i++)
    now[i] = old[length - 1 - i];
  matches = us_alignment_find (old, length, now, length);
  assert_int_equal (us_alignment_find_moved (matches, length, moved), length - 1);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_rows),
    cmocka_unit_test (test_long),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
