/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "history/history.h"
#include "import/importer.h"
#include "import/letter/amendment-match.h"
#include "import/letter/amendment.h"
#include "model/block.h"
#include "model/note.h"
#include "model/signatory.h"

#define LETTER                                                                                     \
  "Wells of the valley\n\nDear Minister,\n\nThe wells of our valley fall dry every summer.[1]\n\n" \
  "We therefore call on you to:\n\n1. Measure the water of every well.\n2. Repair the pipes.[2]\n" \
  "3. Publish every permit.\n\nSincerely,\n\nAroha Trust\nBakers of Brill\nCycle Union\n\n"        \
  "[1] See the report of the wells.\n[2] See the map of the pipes.\n"

static UsStatement *
read_text (const char *text)
{
  const UsImportHint hint = { .language = "en" };
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  UsStatement *statement = us_import (bytes, &hint, NULL, NULL);

  assert_non_null (statement);
  return statement;
}

static char *
replace (const char *text, const char *what, const char *with)
{
  g_auto (GStrv) pieces = g_strsplit (text, what, 2);

  assert_int_equal (g_strv_length (pieces), 2);
  return g_strjoinv (with, pieces);
}

/* Whether both say the same, with whatever ids. */
static void
assert_same (UsStatement *a, UsStatement *b)
{
  g_autoptr (GHashTable) notes = g_hash_table_new (g_str_hash, g_str_equal);
  guint64 prints[32];
  guint n_notes = us_item_list_get_length (us_statement_get_notes (a));

  assert_true (n_notes < G_N_ELEMENTS (prints));
  for (guint i = 0; i < n_notes; i++)
    {
      UsItem *in_a = us_item_list_get (us_statement_get_notes (a), i);
      UsItem *in_b = us_item_list_get (us_statement_get_notes (b), i);

      prints[i] = us_amendment_print (in_a, NULL);
      g_hash_table_insert (notes, (gpointer) us_item_get_id (in_a), &prints[i]);
      g_hash_table_insert (notes, (gpointer) us_item_get_id (in_b), &prints[i]);
    }
  assert_true (us_amendment_print (US_ITEM (a), notes) == us_amendment_print (US_ITEM (b), notes));
  for (guint list = 0; list < US_STATEMENT_N_LISTS; list++)
    {
      UsItemList *in_a = us_statement_get_list (a, list);
      UsItemList *in_b = us_statement_get_list (b, list);

      assert_int_equal (us_item_list_get_length (in_a), us_item_list_get_length (in_b));
      for (guint i = 0; i < us_item_list_get_length (in_a); i++)
        assert_true (us_amendment_print (us_item_list_get (in_a, i), notes) ==
                     us_amendment_print (us_item_list_get (in_b, i), notes));
    }
}

/* Reads the letter in another way, and gives what is known of it then. */
static UsAmendment *
amend (UsAmendment *before, const char *text, UsStatement *letter)
{
  g_autoptr (UsStatement) statement = read_text (text);
  UsAmendment *now = us_amendment_new (statement);
  g_autoptr (GError) error = NULL;

  assert_true (us_amendment_apply (before, now, statement, letter, "Read Again", &error));
  assert_no_error (error);
  return now;
}

static void
test_same_reading_changes_nothing (void **state)
{
  g_autoptr (UsStatement) letter = read_text (LETTER);
  g_autoptr (UsHistory) history = us_history_new (letter);
  g_autoptr (UsAmendment) before = us_amendment_new (letter);
  g_autoptr (UsAmendment) now = NULL;

  now = amend (before, LETTER, letter);
  assert_false (us_history_get_can_undo (history));
}

/* Who wrote into the letter meanwhile keeps that, and each item its id. */
static void
test_rest_stays (void **state)
{
  g_autofree char *other = replace (LETTER, "Bakers of Brill\n", "");
  g_autoptr (UsStatement) letter = read_text (LETTER);
  g_autoptr (UsAmendment) before = us_amendment_new (letter);
  g_autoptr (UsAmendment) now = NULL;
  g_autoptr (UsStatement) again = read_text (other);
  g_autoptr (UsText) text = us_text_new ("Repair all pipes.", NULL);
  UsItem *pipes = us_item_list_get (us_statement_get_body (letter), 3);
  UsItem *union_ = us_item_list_get (us_statement_get_signatories (letter), 2);
  g_autofree char *id = g_strdup (us_item_get_id (union_));
  g_autofree char *origin = NULL;
  g_autoptr (GError) error = NULL;

  us_item_set_text (pipes, US_BLOCK_TEXT, text, NULL);
  now = us_amendment_new (again);
  origin = g_strdup (us_item_get_id (us_item_list_get (us_statement_get_signatories (again), 1)));
  assert_true (us_amendment_apply (before, now, again, letter, "Read Again", &error));
  assert_no_error (error);

  assert_int_equal (us_item_list_get_length (us_statement_get_signatories (letter)), 2);
  assert_ptr_equal (us_statement_find (letter, id), union_);
  assert_string_equal (us_text_get_string (us_item_get_text (pipes, US_BLOCK_TEXT)),
                       "Repair all pipes.");
  assert_string_equal (us_amendment_find (now, origin), id);
  assert_string_equal (us_amendment_find_origin (now, id), origin);
}

/* A reading after a reading after a reading, each as if it were the first; and all the way back. */
static void
test_like_the_first_reading (void **state)
{
  static const struct
  {
    const char *what;
    const char *with;
  } steps[] = {
    { "Bakers of Brill\n", "" },
    { "2. Repair the pipes.[2]\n", "" },
    { "Dear Minister,", "Wells for all\n\nDear Minister," },
    { "The wells of our valley fall dry every summer.[1]", "The wells.[1] And a river.[2]" },
    { "[1] See the report of the wells.\n", "[1] See another report.\n" },
    { "Aroha Trust\nBakers of Brill\nCycle Union\n", "Cycle Union\nDuck Pond\nAroha Trust\n" },
    { "3. Publish every permit.", "3. Publish every permit of every well.\n4. Close the dam." },
    { "Sincerely,", "Yours faithfully," },
  };
  g_autoptr (UsStatement) letter = read_text (LETTER);
  g_autoptr (UsStatement) first = read_text (LETTER);
  g_autoptr (UsHistory) history = us_history_new (letter);
  g_autoptr (UsAmendment) known = us_amendment_new (letter);

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *text = replace (LETTER, steps[i].what, steps[i].with);
      g_autoptr (UsStatement) wanted = read_text (text);
      UsAmendment *now = amend (known, text, letter);

      us_amendment_unref (known);
      known = now;
      assert_same (letter, wanted);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    assert_true (us_history_undo (history));
  assert_false (us_history_get_can_undo (history));
  assert_same (letter, first);
}

static void
test_match_keeps_most (void **state)
{
  const guint64 before[] = { 1, 2, 3, 4, 5, 5, 6 };
  const guint64 now[] = { 1, 4, 2, 3, 5, 7, 5, 6 };
  const guint expected[] = { 0, US_AMENDMENT_NONE, 1, 2, 4, US_AMENDMENT_NONE, 5, 6 };
  g_autofree guint *pairs =
      us_amendment_match (before, G_N_ELEMENTS (before), now, G_N_ELEMENTS (now));

  for (gsize i = 0; i < G_N_ELEMENTS (now); i++)
    assert_int_equal (pairs[i], expected[i]);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_same_reading_changes_nothing),
    cmocka_unit_test (test_rest_stays),
    cmocka_unit_test (test_like_the_first_reading),
    cmocka_unit_test (test_match_keeps_most),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
