/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "import/letter/closing-lines.h"
#include "import/source.h"

static GPtrArray *
make (const char *const *lines)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) us_source_block_free);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const gboolean heading = *lines[i] == '#';
      UsSourceBlock *block = us_source_block_new (lines[i] + (heading ? 1 : 0), i + 1);

      block->heading = heading;
      g_ptr_array_add (blocks, block);
    }
  return blocks;
}

static void
test_copies (void **state)
{
  static const char *const lines[] = { "CC: Ann Lee",    "Bo Ek",  "#CC",
                                       "• the Governor", "#Notes", NULL };
  g_autoptr (GPtrArray) blocks = make (lines);
  g_autoptr (UsDraft) draft = us_draft_new ();
  const UsPhrases *phrases = us_phrases_get ("en");

  assert_int_equal (us_closing_lines_find_copies (blocks, 0, phrases), 2);
  assert_int_equal (us_closing_lines_find_copies (blocks, 1, phrases), 1);
  assert_int_equal (us_closing_lines_find_copies (blocks, 2, phrases), 4);
  us_closing_lines_read_copies (blocks, 0, 2, phrases, draft);
  us_closing_lines_read_copies (blocks, 2, 4, phrases, draft);
  assert_int_equal (draft->copies->len, 3);
  assert_string_equal (((UsDraftPerson *) g_ptr_array_index (draft->copies, 2))->name,
                       "the Governor");
}

/* Below "Cc:" of a message comes its subject; "e p.c. al" needs no colon. */
static void
test_two_copies (void **state)
{
  const UsPhrases *en = us_phrases_get ("en");

  assert_true (us_closing_lines_are_two ("CC: Special Rapporteur on water and sanitation",
                                         "CC: Special Rapporteur on water and sanitation",
                                         "The Governor of Osele", en));
  assert_false (us_closing_lines_are_two ("CC: Special Rapporteur on the", "on the", "Water", en));
  assert_false (us_closing_lines_are_two ("CC: Special Rapporteur", "CC: Special Rapporteur",
                                          "on water", en));
  assert_false (us_closing_lines_are_two ("The Governor", "The Governor", "The Mayor", en));
}

/* Those below the first may begin with an article, as others do in a sentence. */
static void
test_copies_with_articles (void **state)
{
  static const char *const lines[] = { "CC: the Mayor", "the members of the council",
                                       "the Governor of Osele", "and so on", NULL };
  static const char *const small[] = { "c.c. the members of the council", NULL };
  static const char *const sentence[] = { "c.c. and so on", NULL };
  g_autoptr (GPtrArray) blocks = make (lines);
  g_autoptr (GPtrArray) one = make (small);
  g_autoptr (GPtrArray) none = make (sentence);

  assert_int_equal (us_closing_lines_find_copies (blocks, 0, us_phrases_get ("en")), 3);
  assert_int_equal (us_closing_lines_find_copies (one, 0, us_phrases_get ("en")), 1);
  assert_int_equal (us_closing_lines_find_copies (none, 0, us_phrases_get ("en")), 0);
}

/* Several on one line, each of which begins with the same word. */
static void
test_copies_with_commas (void **state)
{
  g_autoptr (GPtrArray) blocks = us_source_read ("Cc: Ministry of Water, Ministry of Health\n\n"
                                                 "Cc: Jane Roe, Minister of Health\n");
  g_autoptr (UsDraft) draft = us_draft_new ();

  us_closing_lines_read_copies (blocks, 0, 1, us_phrases_get ("en"), draft);
  us_closing_lines_read_copies (blocks, 1, 2, us_phrases_get ("en"), draft);
  assert_int_equal (draft->copies->len, 3);
  assert_string_equal (((UsDraftPerson *) g_ptr_array_index (draft->copies, 1))->name,
                       "Ministry of Health");
}

static void
test_copies_before_the_text (void **state)
{
  static const char *const message[] = { "Cc: Ann Lee; Bo Ek", "Subject: Wells", NULL };
  static const char *const formal[] = { "e p.c. al Difensore civico", "e p.c.", NULL };
  g_autoptr (GPtrArray) blocks = make (message);
  g_autoptr (GPtrArray) italian = make (formal);
  g_autoptr (UsDraft) draft = us_draft_new ();
  const UsPhrases *it = us_phrases_get ("it");

  assert_int_equal (us_closing_lines_find_copies (blocks, 0, us_phrases_get ("en")), 1);
  assert_int_equal (us_closing_lines_find_copies (italian, 0, it), 1);
  us_closing_lines_read_copies (italian, 0, 1, it, draft);
  assert_string_equal (((UsDraftPerson *) g_ptr_array_index (draft->copies, 0))->name,
                       "Difensore civico");
}

static void
test_contacts (void **state)
{
  static const char *const lines[] = { "#Contact", "Ann: ann@example.org", "#Notes", NULL };
  g_autoptr (GPtrArray) blocks = make (lines);
  g_autoptr (UsDraft) draft = us_draft_new ();
  const UsPhrases *phrases = us_phrases_get ("en");

  assert_int_equal (us_closing_lines_find_contacts (blocks, 0, phrases), 2);
  assert_int_equal (us_closing_lines_find_contacts (blocks, 1, phrases), 1);
  us_closing_lines_read_contacts (blocks, 0, 2, draft);
  assert_int_equal (draft->contacts->len, 1);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_copies),
    cmocka_unit_test (test_copies_with_articles),
    cmocka_unit_test (test_two_copies),
    cmocka_unit_test (test_copies_with_commas),
    cmocka_unit_test (test_copies_before_the_text),
    cmocka_unit_test (test_contacts),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
