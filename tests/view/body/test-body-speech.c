/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "test.h"

#include "model/live.h"
#include "model/note.h"
#include "view/body/body-speech.h"

#define OBJECT US_TEXT_OBJECT

static void
test_kind_number_and_level (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsBlock *block = us_test_add_block (statement, US_BLOCK_DEMAND, 1, "three");
  g_autofree char *demand = us_body_speech_new (statement, block, "(a)");
  g_autofree char *plain = NULL;

  assert_string_equal (demand, "Demand (a), level 2");
  block = us_test_add_block (statement, US_BLOCK_HEADING, 0, "Water");
  plain = us_body_speech_new (statement, block, NULL);
  assert_string_equal (plain, "Heading");
}

/* Who listens hears what the others see. */
static void
test_pictures_are_said_in_words (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsBlock *first = us_test_add_block (statement, US_BLOCK_DEMAND, 0, "Stop the plan");
  g_autofree char *demand = us_live_demand_new (us_item_get_id (US_ITEM (first)), FALSE);
  g_autoptr (UsText) empty = us_text_empty ();
  g_autoptr (UsNote) note = us_note_new (empty);
  g_autoptr (UsText) text = NULL;
  g_autoptr (UsBlock) block = NULL;
  g_autofree char *said = NULL;
  UsSpan spans[] = { { US_SPAN_DEMAND, 4, 7, demand }, { US_SPAN_NOTE, 13, 16, NULL } };

  assert_true (us_item_list_append (us_statement_get_notes (statement), note, NULL));
  spans[1].target = us_item_get_id (US_ITEM (note));
  text = us_text_new_with_spans ("See " OBJECT " again" OBJECT ", now", -1, spans, 2, NULL);
  assert_non_null (text);
  block = us_block_new (US_BLOCK_PARAGRAPH, text);
  assert_true (us_item_list_append (us_statement_get_body (statement), block, NULL));
  said = us_body_speech_new (statement, block, NULL);
  assert_string_equal (said, "Text: See demand\xc2\xa0"
                             "1 again(note 1), now");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_kind_number_and_level),
    cmocka_unit_test (test_pictures_are_said_in_words),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
