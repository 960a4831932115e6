/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "prose.h"
#include "test.h"

#include "import/letter/headed-demands.h"

#include <string.h>

/* Headings below one that calls for them are what is asked for; the paragraph says more of it. */
static void
test_demands_with_headings (void **state)
{
  g_autoptr (UsDraft) draft =
                 recognise (PROSE "What we ask\n\nOpen the library\n\n" PROSE
                                  "Keep it open\n\n" PROSE PROSE "Sincerely,\n\nReading Circle\n");
  g_autoptr (UsDraft) plain =
                 recognise (PROSE "Background\n\nThe library\n\n" PROSE "The readers\n\n" PROSE);
  const UsDraftBlock *demand;

  assert_int_equal (count (draft, US_BLOCK_CALL), 1);
  assert_int_equal (count (draft, US_BLOCK_DEMAND), 2);
  assert_int_equal (count (draft, US_BLOCK_PARAGRAPH), 2);
  demand = g_ptr_array_index (draft->body, 2);
  assert_string_equal (demand->text, "Open the library");
  assert_non_null (strstr (demand->more, "closed for a year"));
  assert_int_equal (count (plain, US_BLOCK_DEMAND), 0);
}

static void
mark_lead (GPtrArray *blocks, guint i, guint lead)
{
  ((UsSourceBlock *) g_ptr_array_index (blocks, i))->lead = lead;
}

/* Paragraphs that begin with emphasised words below such a heading, and no others. */
static void
test_demands_with_leads (void **state)
{
  g_autoptr (GPtrArray) blocks = us_source_read (
      "What we want\n\nOpen it. Now.\n\nKeep it open. In the evening.\n\nThank you for it.\n");
  g_autoptr (UsDraft) draft = us_draft_new ();

  mark_lead (blocks, 1, 8);
  mark_lead (blocks, 2, 13);
  for (guint i = 0; i < blocks->len; i++)
    {
      const UsSourceBlock *block = g_ptr_array_index (blocks, i);
      us_draft_add_block (draft->body, i == 0 ? US_BLOCK_HEADING : US_BLOCK_PARAGRAPH, block->text,
                          block->line)
          ->lead = block->lead;
    }
  us_headed_demands_mark (blocks, 0, blocks->len, us_phrases_get ("en"), draft, 0);
  assert_int_equal (count (draft, US_BLOCK_CALL), 1);
  assert_int_equal (count (draft, US_BLOCK_DEMAND), 2);
  assert_int_equal (count (draft, US_BLOCK_PARAGRAPH), 1);
}

/* Points that are titles have what is said of them right below. */
static void
test_titled_points (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      PROSE
      "What we want\n\nDemand 1: Open the books\nNobody knows what the library costs.\n\nDemand 2: "
      "Keep it open\nForty of us have offered to help.\n\nWe are many.\n\nSincerely,\n\nReading "
      "Circle\n");
  const UsDraftBlock *demand;

  assert_int_equal (count (draft, US_BLOCK_DEMAND), 2);
  assert_int_equal (count (draft, US_BLOCK_PARAGRAPH), 2);
  demand = g_ptr_array_index (draft->body, 2);
  assert_string_equal (demand->text, "Open the books");
  assert_string_equal (demand->more, "Nobody knows what the library costs.");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_titled_points),
    cmocka_unit_test (test_demands_with_headings),
    cmocka_unit_test (test_demands_with_leads),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
