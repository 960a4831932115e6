/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "prose.h"
#include "test.h"

#include "import/letter/body.h"

#include <string.h>

static void
test_only_calls_make_demands (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      PROSE "Our concerns include:\n\n1. noise\n2. dust\n\nWe call on you to:\n\n1. open it\n"
            "2. keep it open\n\n" PROSE);

  assert_int_equal (count (draft, US_BLOCK_BULLET), 2);
  assert_int_equal (count (draft, US_BLOCK_DEMAND), 2);
  assert_int_equal (count (draft, US_BLOCK_CALL), 1);
}

static void
test_a_colon_may_lead (void **state)
{
  g_autoptr (UsDraft) draft =
                 recognise (PROSE "Please answer these questions:\n\n• When?\n• Why?\n\n" PROSE);
  const UsDraftBlock *point;

  assert_int_equal (count (draft, US_BLOCK_DEMAND), 2);
  point = g_ptr_array_index (draft->body, 2);
  assert_non_null (point->reason);
}

static void
test_levels (void **state)
{
  g_autoptr (UsDraft) draft =
                 recognise (PROSE "We urge you to:\n\n1. open it\n   (a) now\n   (b) for all\n"
                                  "       (i) young\n       (ii) old\n2. keep it open\n\n" PROSE);
  static const guint levels[] = { 0, 1, 1, 2, 2, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    assert_int_equal (((UsDraftBlock *) g_ptr_array_index (draft->body, 2 + i))->level, levels[i]);
}

static void
test_headings_and_quotations (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      PROSE "Background\n\n" PROSE "    Books are for all who can read them, and for those who\n"
            "    would like to learn it.\n\n" PROSE);

  assert_int_equal (count (draft, US_BLOCK_HEADING), 1);
  assert_int_equal (count (draft, US_BLOCK_QUOTATION), 1);
  assert_int_equal (count (draft, US_BLOCK_PARAGRAPH), 3);
}

static void
test_reasons_before_a_call (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      PROSE
      "For these reasons we call on the Board\n\n* to open it;\n* to keep it open.\n\n" PROSE);

  assert_int_equal (count (draft, US_BLOCK_CALL), 1);
  assert_int_equal (count (draft, US_BLOCK_DEMAND), 2);
}

/* The word that calls stands alone in the middle, and the sentence that it ends above it. */
static void
test_call_in_capitals (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      PROSE "Therefore the undersigned readers\n\n            CALL ON YOU\n\n1. to open it;\n2. to "
            "keep it open.\n\n" PROSE);
  const UsDraftBlock *call = g_ptr_array_index (draft->body, 1);

  assert_int_equal (count (draft, US_BLOCK_CALL), 1);
  assert_string_equal (call->text, "Therefore the undersigned readers CALL ON YOU");
  assert_int_equal (count (draft, US_BLOCK_QUOTATION), 0);
  assert_int_equal (count (draft, US_BLOCK_DEMAND), 2);
}

/* What counts up after a sentence that asks is a list; headings with numbers are none. */
static void
test_counted_and_numbered (void **state)
{
  g_autoptr (UsDraft) counted = recognise (
      PROSE "Madam, we ask you for two things.\n\nFirst, open the library to all of us.\n\n"
            "Second, keep it open in the evening.\n\n" PROSE);
  g_autoptr (UsDraft) argued = recognise (
      PROSE "The library should open.\n\nFirst, it is the library of all of us.\n\n"
            "Second, nobody else has so many books.\n\n" PROSE);
  g_autoptr (UsDraft) headed = recognise (
      PROSE "1. BACKGROUND\n\n" PROSE "2. WHAT WE ASK\n\nWe call on the Board to:\n\n(a) open it;\n"
            "(b) keep it open.\n\n3. NEXT STEPS\n\n" PROSE);

  assert_int_equal (count (counted, US_BLOCK_CALL), 1);
  assert_int_equal (count (counted, US_BLOCK_DEMAND), 2);
  assert_int_equal (count (argued, US_BLOCK_DEMAND), 0);
  assert_int_equal (count (headed, US_BLOCK_HEADING), 3);
  assert_int_equal (count (headed, US_BLOCK_DEMAND), 2);
  assert_int_equal (count (headed, US_BLOCK_BULLET), 0);
}

/* What a person makes a demand below a numbered list is none of its sub-points. */
static void
test_said_demand (void **state)
{
  g_autoptr (GPtrArray) blocks = us_source_read (
      "We call on you to:\n\n1. open it;\n\n2. keep it open.\n\nBuy books as well.\n");
  g_autoptr (UsDraft) draft = us_draft_new ();
  const UsDraftBlock *said;

  us_list_marker_settle (blocks);
  ((UsSourceBlock *) g_ptr_array_index (blocks, 3))->forced = US_PART_DEMAND;
  us_body_read (blocks, 0, blocks->len, us_phrases_get ("en"), draft);
  assert_int_equal (count (draft, US_BLOCK_DEMAND), 3);
  said = g_ptr_array_index (draft->body, 3);
  assert_int_equal (said->level, 0);
}

/* The text, in which every line with a number is a heading of the source. */
static UsDraft *
read_headings (const char *text)
{
  g_autoptr (GPtrArray) blocks = us_source_read (text);
  UsDraft *draft = us_draft_new ();

  us_list_marker_settle (blocks);
  for (guint i = 0; i < blocks->len; i++)
    {
      UsSourceBlock *block = g_ptr_array_index (blocks, i);

      block->heading = block->marker.kind == US_MARKER_NUMBER ? 2 : 0;
    }
  us_body_read (blocks, 0, blocks->len, us_phrases_get ("en"), draft);
  return draft;
}

static void
test_numbered_headings (void **state)
{
  g_autoptr (UsDraft) sections = read_headings (
      "1. Who we are\n\nWe are forty readers of this town.\n\n2. What comes next\n\n"
      "We will read your answer aloud.\n");
  g_autoptr (UsDraft) called =
                 read_headings ("We call on you to:\n\n1. Open the library\n\nNobody can wait.\n\n"
                                "2. Keep it open\n\nThe children need it.\n");

  assert_int_equal (count (sections, US_BLOCK_HEADING), 2);
  assert_int_equal (count (sections, US_BLOCK_BULLET), 0);
  assert_int_equal (count (called, US_BLOCK_DEMAND), 2);
}

/* What leads to definitions asks for nothing, however it is written; what asks still does. */
static void
test_definitions (void **state)
{
  static const struct
  {
    const char *language;
    const char *lead_in;
    guint n_demands;
  } cases[] = {
    { "en", "We use the following terms in this statement:", 0 },
    { "en", "Definitions:", 0 },
    { "de", "Wir verwenden folgende Begriffe:", 0 },
    { "fr", "Nous employons les termes suivants :", 0 },
    { "fr", "Nous demandons, dans les termes suivants :", 2 },
    { "es", "Usamos los siguientes términos:", 0 },
    { "es", "Pedimos al Gobierno, en los siguientes términos:", 2 },
    { "it", "Usiamo i seguenti termini:", 0 },
    { "pt", "Usamos os seguintes termos:", 0 },
    { "ar", "نستخدم في هذا البيان المصطلحات التالية:", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (cases[i].lead_in, "\n\n- aaa: bbb\n- ccc: ddd\n", NULL);
      g_autoptr (GPtrArray) blocks = us_source_read (text);
      g_autoptr (UsDraft) draft = us_draft_new ();

      us_list_marker_settle (blocks);
      us_body_read (blocks, 0, blocks->len, us_phrases_get (cases[i].language), draft);
      assert_int_equal (count (draft, US_BLOCK_DEMAND), cases[i].n_demands);
      assert_int_equal (count (draft, US_BLOCK_BULLET), 2 - cases[i].n_demands);
    }
}

/* What is declared is no demand, and what is declared in numbered words keeps them. */
static void
test_declarations (void **state)
{
  g_autoptr (UsDraft) both = recognise (
      PROSE "We declare:\n\n1. The library is ours.\n2. It was never empty.\n\n"
            "We call on you to:\n\n1. open it;\n2. keep it open.\n\n");
  g_autoptr (UsDraft) words = recognise (PROSE "We declare:\n\nFIRST. That the library is ours.\n\n"
                                               "SECOND. That it was never empty.\n\n" PROSE);
  g_autoptr (UsDraft) recitals =
                 recognise (PROSE "The undersigned,\n\n1. Considering that the library is ours;\n"
                                  "2. Considering that it was never empty;\n\n" PROSE);
  const UsDraftBlock *first = g_ptr_array_index (words->body, 2);

  assert_int_equal (count (both, US_BLOCK_BULLET), 2);
  assert_int_equal (count (both, US_BLOCK_CALL), 1);
  assert_int_equal (count (both, US_BLOCK_DEMAND), 2);
  assert_int_equal (count (words, US_BLOCK_DEMAND), 0);
  assert_int_equal (first->kind, US_BLOCK_PARAGRAPH);
  assert_string_equal (first->text, "FIRST. That the library is ours.");
  assert_int_equal (count (recitals, US_BLOCK_DEMAND), 0);
  assert_int_equal (count (recitals, US_BLOCK_CALL), 0);
  assert_int_equal (count (recitals, US_BLOCK_BULLET), 2);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_only_calls_make_demands),
    cmocka_unit_test (test_a_colon_may_lead),
    cmocka_unit_test (test_levels),
    cmocka_unit_test (test_headings_and_quotations),
    cmocka_unit_test (test_reasons_before_a_call),
    cmocka_unit_test (test_call_in_capitals),
    cmocka_unit_test (test_counted_and_numbered),
    cmocka_unit_test (test_said_demand),
    cmocka_unit_test (test_numbered_headings),
    cmocka_unit_test (test_definitions),
    cmocka_unit_test (test_declarations),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
