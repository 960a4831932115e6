/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "prose.h"
#include "test.h"

#include "import/importer.h"
#include "import/letter/notes/note-signs.h"
#include "model/block.h"

#include <string.h>

/* A line with a sign in it, long enough to be explained by a note. */
#define OIL "What the nets bring up is black and smells of oil"

static const char *
note (const UsDraft *draft, guint i)
{
  return ((UsDraftBlock *) g_ptr_array_index (draft->notes, i))->text;
}

static void
test_signs (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      "Dear Minister,\n\n" OIL ".*\n\n" OIL "** today.\n\n" OIL "†, again.\n\n"
      "Sincerely,\n\nJane Roe\nWater Trust\n\n* See one.\n** See two.\n\n† See three.\n");

  assert_int_equal (draft->notes->len, 3);
  assert_string_equal (note (draft, 0), "See one.");
  assert_string_equal (note (draft, 1), "See two.");
  assert_string_equal (note (draft, 2), "See three.");
  assert_int_equal (draft->signatories->len, 2);
  assert_int_equal (count (draft, US_BLOCK_BULLET), 0);
}

/* Each below the paragraph that refers to it. */
static void
test_notes_between (void **state)
{
  g_autoptr (UsDraft) draft =
                 recognise ("Dear Minister,\n\n" OIL ".*\n\n* See one.\n\n" OIL
                            " here too.†\n\n† See two.\n\nSincerely,\n\nWater Trust\n");

  assert_int_equal (draft->notes->len, 2);
  assert_string_equal (note (draft, 0), "See one.");
  assert_string_equal (note (draft, 1), "See two.");
}

/* What is that long is a paragraph. */
static void
test_long (void **state)
{
  g_autoptr (GString) letter = g_string_new ("Dear Minister,\n\n" OIL ".*\n\n*");

  for (guint i = 0; i < 200; i++)
    g_string_append (letter, " " OIL);
  {
    g_autoptr (UsDraft) draft = recognise (letter->str);

    assert_int_equal (draft->notes->len, 0);
  }
}

/* A list, emphasis, a name with a sign after it, a section of a law, and a sign that no note has.
 */
static void
test_no_notes (void **state)
{
  static const char *const letters[] = {
    "Dear Minister,\n\n" OIL ".*\n\n* Open it.\n* Keep it open.\n",
    "Dear Minister,\n\n" OIL " and *very* bad.\n\n* Open it.\n",
    "Dear Minister,\n\n" PROSE "Sincerely,\n\nJane Roe*\nIvo Novak\n\n* In her own name.\n",
    "Dear Minister,\n\n" OIL " as § 5 says.\n\n§ 5 says so.\n",
    "Dear Minister,\n\n" OIL ".*\n\nBooks are dear.\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      g_autoptr (UsDraft) draft = recognise (letters[i]);

      assert_int_equal (draft->notes->len, 0);
    }
}

/* The sign in the text becomes the reference. */
static void
test_references (void **state)
{
  static const char letter[] = "Dear Minister,\n\n" OIL ".*\n\n† Dagger.\n\n" OIL "†\n\n"
                               "Sincerely,\n\nWater Trust\n\n* See one.\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (letter, strlen (letter));
  const UsImportHint hint = { .name = "letter.txt", .language = "en" };
  g_autoptr (UsReport) report = NULL;
  g_autoptr (UsStatement) statement = us_import (bytes, &hint, &report, NULL);
  g_autoptr (UsBlock) block =
                 g_list_model_get_item (G_LIST_MODEL (us_statement_get_body (statement)), 0);
  gsize n;
  const UsSpan *spans = us_text_get_spans (us_block_get_text (block), &n);

  assert_int_equal (us_item_list_get_length (us_statement_get_notes (statement)), 1);
  assert_int_equal (n, 1);
  assert_int_equal (spans[0].kind, US_SPAN_NOTE);
  assert_int_equal (spans[0].start, strlen (OIL "."));
}

static void
test_places (void **state)
{
  const char *text = "oil.** *and* a*b §";
  guint sign = 0;

  assert_int_equal (us_note_signs_match_reference (text + 4, text, &sign), 2);
  assert_int_equal (sign, 2);
  assert_int_equal (us_note_signs_match_reference (text + 5, text, &sign), 0);
  assert_int_equal (us_note_signs_match_reference (text + 7, text, &sign), 0);
  assert_int_equal (us_note_signs_match_reference (strchr (text, 'b') - 1, text, &sign), 0);
  assert_int_equal (us_note_signs_match_reference (strstr (text, "§"), text, &sign), 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_signs),      cmocka_unit_test (test_notes_between),
    cmocka_unit_test (test_long),       cmocka_unit_test (test_no_notes),
    cmocka_unit_test (test_references), cmocka_unit_test (test_places),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
