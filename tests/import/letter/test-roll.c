/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "prose.h"
#include "test.h"

#include <string.h>

#include "import/letter/roll.h"

/* A list in which some do not look like names at all, with their own marker before each. */
static void
add_names (GString *letter, const char *marker, guint n)
{
  static const char *const people[] = {
    "Ana Lind",  "Ivo Novak (Lake Union)", "Mia Roe, River Trust",
    "Noor Amin", "Tim Moe, PhD.",          "Lea Koe"
  };
  static const char *const odd[] = { "0x5c", "what the duck", "meltwater, lakes" };

  for (guint i = 0; i < n; i++)
    g_string_append_printf (letter, "%s%s %u\n", marker,
                            i % 9 == 4 ? odd[i / 9 % 3] : people[i % G_N_ELEMENTS (people)], i + 1);
}

static UsDraft *
recognise_names (const char *before, const char *marker, guint n, const char *after)
{
  g_autoptr (GString) letter = g_string_new (before);

  add_names (letter, marker, n);
  g_string_append (letter, after);
  return recognise (letter->str);
}

/* Nobody is left out of a long list because the line does not look like a name. */
static void
test_odd_names (void **state)
{
  g_autoptr (UsDraft) bullets = recognise_names (LETTER, "- ", 200, "");
  g_autoptr (UsDraft) lines = recognise_names (LETTER, "", 200, "");

  assert_int_equal (bullets->signatories->len, 200);
  assert_string_equal (signatory (bullets, 4)->name, "0x5c 5");
  assert_int_equal (lines->signatories->len, 200);
}

/* No words say that they sign, and several groups of them do. */
static void
test_groups (void **state)
{
  g_autoptr (GString) text = g_string_new (OPENING PROSE "Endorsers as of 2 May 2026:\n\nRegional"
                                                         " and International Networks\n\n");
  g_autoptr (UsDraft) draft = NULL;

  add_names (text, "- ", 20);
  g_string_append (text, "\nThe networks speak for their members.\n\nIndividuals:\n\n(What people "
                         "do is told to say who they are, and it "
                         "does not mean that those for whom they work are of their opinion, "
                         "which they need not be.)\n\n");
  add_names (text, "- ", 30);
  draft = recognise (text->str);
  assert_int_equal (draft->signatories->len, 50);
  assert_string_equal (draft->signatories_heading, "Endorsers as of 2 May 2026");
  assert_string_equal (signatory (draft, 0)->group, "Regional and International Networks");
  assert_string_equal (signatory (draft, 20)->group, "Individuals");
  assert_string_equal (signatory (draft, 49)->group, "Individuals");
}

/* Points that a sentence leads to stay points. */
static void
test_points (void **state)
{
  g_autoptr (GString) text =
                 g_string_new (OPENING "The library has been closed since last year in "
                                       "all of these towns, and nobody says why it is:\n"
                                       "\n");
  g_autoptr (UsDraft) draft = NULL;

  for (guint i = 0; i < 12; i++)
    g_string_append_printf (text, "- Upper Valley Town %u\n", i);
  g_string_append (text, "\n" PROSE "Sincerely,\n\nJane Roe\n");
  draft = recognise (text->str);
  assert_int_equal (draft->signatories->len, 1);
  assert_int_equal (count (draft, US_BLOCK_BULLET) + count (draft, US_BLOCK_DEMAND), 12);
}

/* What comes below the last of those who sign is none of them. */
static void
test_after (void **state)
{
  g_autoptr (UsDraft) draft = recognise_names (LETTER, "", 20,
                                               "\nAffiliations are given to say who people are.\n");

  assert_int_equal (draft->signatories->len, 20);
}

/* The rows of a numbered table, as they come from a browser: its numbers are nobody's name. */
static void
test_numbered_rows (void **state)
{
  g_autoptr (GString) text = g_string_new (LETTER);
  g_autoptr (UsDraft) draft = NULL;

  for (guint i = 1; i <= 20; i++)
    g_string_append_printf (
        text, i % 5 == 0 ? "%u\tReading Circle %u\tKenya\n\n" : "%u\tBook Society %u\tSweden\n\n",
        i, i);
  draft = recognise (text->str);
  assert_int_equal (draft->signatories->len, 20);
  assert_string_equal (signatory (draft, 0)->name, "Book Society 1");
  assert_string_equal (signatory (draft, 4)->country, "Kenya");
  g_string_assign (text, LETTER);
  for (guint i = 1; i <= 20; i++)
    g_string_append_printf (text, "%u\tReading Circle %u\n", i, i);
  g_clear_pointer (&draft, us_draft_free);
  draft = recognise (text->str);
  assert_int_equal (draft->signatories->len, 20);
  assert_string_equal (signatory (draft, 19)->name, "Reading Circle 20");
}

/* As a PDF has them: a number right before the name. */
static void
test_close_numbers (void **state)
{
  g_autoptr (GString) text = g_string_new (LETTER);
  g_autoptr (UsDraft) draft = NULL;

  for (guint i = 1; i <= 12; i++)
    g_string_append_printf (
        text, i % 3 == 0 ? "%u Reading Circle\tKenya\n" : "%u\tBook Society\tSweden\n", i);
  draft = recognise (text->str);
  assert_int_equal (draft->signatories->len, 12);
  assert_string_equal (signatory (draft, 2)->name, "Reading Circle");
  assert_string_equal (signatory (draft, 2)->country, "Kenya");
}

static void
add_block (GPtrArray *blocks, const char *text)
{
  g_ptr_array_add (blocks, us_source_block_new (text, blocks->len + 1));
}

static UsSourceBlock *
get (GPtrArray *blocks, guint i)
{
  return g_ptr_array_index (blocks, i);
}

/* What stands around rolls. */
static void
test_around (void **state)
{
  g_autoptr (GPtrArray) blocks =
                 g_ptr_array_new_with_free_func ((GDestroyNotify) us_source_block_free);
  const UsPhrases *phrases = us_phrases_get ("en");

  add_block (blocks, "The text is here.");
  add_block (blocks, "Organisations:");
  for (guint i = 0; i < 8; i++)
    add_block (blocks, "- Book Society");
  add_block (blocks, "Kenya");
  for (guint i = 0; i < 8; i++)
    add_block (blocks, "* Reading Circle");
  add_block (blocks, "Individuals");
  get (blocks, 19)->heading = 3;
  add_block (blocks, "They speak for themselves.");
  for (guint i = 0; i < 8; i++)
    add_block (blocks, "- Jane Roe");
  us_roll_mark (blocks, phrases);
  assert_true (us_roll_has_heading_above (blocks, 19));
  assert_false (us_roll_has_heading_above (blocks, 20));
  assert_true (us_roll_follows (blocks, 1));
  assert_false (us_roll_follows (blocks, 2));
  assert_true (us_roll_has_line_above (blocks, 10));
  assert_false (us_roll_has_line_above (blocks, 0));
  assert_int_equal (us_roll_find_start (blocks, 11, 0), 1);
  assert_int_equal (us_roll_find_start (blocks, 11, 5), 5);
  assert_int_equal (us_roll_find_start (blocks, 0, 0), 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_odd_names),     cmocka_unit_test (test_groups),
    cmocka_unit_test (test_points),        cmocka_unit_test (test_after),
    cmocka_unit_test (test_numbered_rows), cmocka_unit_test (test_close_numbers),
    cmocka_unit_test (test_around),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
