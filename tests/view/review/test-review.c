/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/importer.h"
#include "model/block.h"
#include "view/review/review.h"

#define LETTER                                                                                     \
  "Joint statement on the wells\n\nDear Minister,\n\nThe wells of our valley fall dry every "      \
  "summer,\nand those who live there walk for hours.\n\nWe therefore call on you to:\n\n"          \
  "1. Measure the water of every well.\n2. Publish every permit.\n3. Repair the pipes.\n\n"        \
  "Sincerely,\n\nAroha Trust\nBakers of Brill\nCycle Union\nDuck Pond\nEel Street\n"

typedef struct
{
  UsDocument *document;
  UsStatement *statement;
  UsHistory *history;
  UsReview *review;
  guint n_changed;
} Room;

static void
changed_cb (UsReview *review, Room *room)
{
  room->n_changed++;
}

static int
enter_room (void **state)
{
  const UsImportHint hint = { .language = "en" };
  g_autoptr (GBytes) bytes = g_bytes_new_static (LETTER, strlen (LETTER));
  g_autoptr (UsReport) report = NULL;
  g_autoptr (UsAmendment) amendment = NULL;
  Room *room = g_new0 (Room, 1);

  room->statement = us_import (bytes, &hint, &report, NULL);
  amendment = us_amendment_new (room->statement);
  room->document = us_document_new (room->statement);
  room->history = us_document_get_history (room->document);
  room->review = us_review_begin (room->document, bytes, NULL, report, amendment);
  assert_non_null (room->review);
  assert_ptr_equal (us_review_get (room->document), room->review);
  g_object_ref (room->review);
  g_signal_connect (room->review, "changed", G_CALLBACK (changed_cb), room);
  *state = room;
  return 0;
}

static int
leave_room (void **state)
{
  Room *room = *state;

  UsReview *review = room->review;

  g_clear_object (&room->document);
  g_signal_handlers_disconnect_by_data (review, room);
  g_object_add_weak_pointer (G_OBJECT (review), (gpointer *) &room->review);
  g_object_unref (review);
  /* The thread that has read last may still be letting go of its task; then it ends here. */
  while (room->review != NULL)
    g_main_context_iteration (NULL, FALSE);
  g_object_unref (room->statement);
  g_free (room);
  return 0;
}

/* Until nothing is read any more, and what waits for it is done. */
static void
settle (Room *room)
{
  while (us_review_get_busy (room->review) || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
}

static const UsReadingLine *
get_line (Room *room, const char *text)
{
  UsReading *reading = us_review_get_reading (room->review);

  for (guint i = 0; i < us_reading_get_n_lines (reading); i++)
    if (strcmp (us_reading_get_line (reading, i)->text, text) == 0)
      return us_reading_get_line (reading, i);
  fail_msg ("no line says “%s”", text);
  return NULL;
}

static void
say (Room *room, const char *text, UsPart part)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (guint));
  const guint number = get_line (room, text)->line;

  g_array_append_val (lines, number);
  us_review_correct (room->review, lines, part);
}

static guint
count (UsItemList *list)
{
  return us_item_list_get_length (list);
}

/* One correction is one named step; undo and redo take the lines with them, however fast. */
static void
test_correct (void **state)
{
  Room *room = *state;
  UsItemList *signatories = us_statement_get_signatories (room->statement);

  assert_int_equal (count (signatories), 5);
  assert_int_equal (get_line (room, "Cycle Union")->part, US_PART_SIGNATORY);
  say (room, "Cycle Union", US_PART_ASIDE);
  settle (room);
  assert_int_equal (count (signatories), 4);
  assert_int_equal (get_line (room, "Cycle Union")->part, US_PART_ASIDE);
  assert_true (get_line (room, "Cycle Union")->corrected);
  assert_string_equal (us_history_get_undo_label (room->history),
                       "Undo Read as “Not Part of the Letter”");
  assert_int_equal (room->n_changed, 1);

  assert_true (us_history_undo (room->history));
  settle (room);
  assert_int_equal (count (signatories), 5);
  assert_int_equal (get_line (room, "Cycle Union")->part, US_PART_SIGNATORY);
  assert_false (get_line (room, "Cycle Union")->corrected);

  assert_true (us_history_redo (room->history));
  settle (room);
  assert_int_equal (count (signatories), 4);
  assert_int_equal (get_line (room, "Cycle Union")->part, US_PART_ASIDE);
  assert_int_equal (room->n_changed, 3);

  us_item_set_string (US_ITEM (room->statement), US_STATEMENT_SUBJECT, "Water", NULL);
  for (guint i = 0; i < 2; i++)
    assert_true (us_history_undo (room->history));
  settle (room);
  for (guint i = 0; i < 2; i++)
    assert_true (us_history_redo (room->history));
  settle (room);
  assert_true (get_line (room, "Cycle Union")->corrected);
}

/* What somebody writes between two corrections is there after the second. */
static void
test_what_is_written_stays (void **state)
{
  Room *room = *state;
  UsItemList *body = us_statement_get_body (room->statement);
  g_autoptr (UsText) text = us_text_new ("The wells are dry.", NULL);
  UsItem *paragraph = us_item_list_get (body, 0);

  say (room, "Duck Pond", US_PART_ASIDE);
  settle (room);
  assert_true (us_item_set_text (paragraph, US_BLOCK_TEXT, text, NULL));
  say (room, "Eel Street", US_PART_ASIDE);
  settle (room);
  assert_int_equal (count (us_statement_get_signatories (room->statement)), 3);
  assert_ptr_equal (us_item_list_get (body, 0), paragraph);
  assert_string_equal (us_text_get_string (us_item_get_text (paragraph, US_BLOCK_TEXT)),
                       "The wells are dry.");

  for (guint i = 0; i < 2; i++)
    assert_true (us_history_undo (room->history));
  settle (room);
  assert_true (get_line (room, "Duck Pond")->corrected);
  assert_false (get_line (room, "Eel Street")->corrected);
  assert_true (us_history_undo (room->history));
  settle (room);
  assert_false (get_line (room, "Duck Pond")->corrected);
  assert_false (us_history_get_can_undo (room->history));
}

/* Who types faster than the lines are read loses nothing. */
static void
test_one_after_the_other (void **state)
{
  Room *room = *state;

  say (room, "Cycle Union", US_PART_ASIDE);
  say (room, "Duck Pond", US_PART_ASIDE);
  say (room, "Eel Street", US_PART_COPY);
  assert_true (us_review_get_busy (room->review));
  settle (room);
  assert_int_equal (count (us_statement_get_signatories (room->statement)), 2);
  assert_int_equal (count (us_statement_get_copies (room->statement)), 1);
  for (guint i = 0; i < 3; i++)
    assert_true (us_history_undo (room->history));
  assert_int_equal (count (us_statement_get_signatories (room->statement)), 5);
}

/* Both ways between a line and what came of it, also when the item was there before. */
static void
test_find (void **state)
{
  Room *room = *state;
  UsItemList *signatories = us_statement_get_signatories (room->statement);
  UsItem *last = us_item_list_get (signatories, 4);
  UsReading *reading;
  guint index;

  say (room, "Aroha Trust", US_PART_ASIDE);
  settle (room);
  reading = us_review_get_reading (room->review);
  assert_ptr_equal (us_review_find_item (room->review, get_line (room, "Eel Street")), last);
  assert_true (us_review_find_line (room->review, last, NULL, &index));
  assert_string_equal (us_reading_get_line (reading, index)->text, "Eel Street");
  assert_ptr_equal (us_review_find_item (room->review, get_line (room, "Dear Minister,")),
                    US_ITEM (room->statement));
  assert_true (us_review_find_line (room->review, US_ITEM (room->statement), "salutation", &index));
  assert_string_equal (us_reading_get_line (reading, index)->text, "Dear Minister,");
  assert_null (us_review_find_item (room->review, get_line (room, "Aroha Trust")));
}

/* What leads to a list says what its points are. */
static void
test_rest_follows (void **state)
{
  Room *room = *state;

  assert_int_equal (get_line (room, "2. Publish every permit.")->part, US_PART_DEMAND);
  say (room, "We therefore call on you to:", US_PART_ASIDE);
  settle (room);
  assert_int_equal (get_line (room, "2. Publish every permit.")->part, US_PART_BULLET);
  assert_int_equal (count (us_statement_get_signatories (room->statement)), 5);
  assert_int_equal (g_list_model_get_n_items (us_statement_get_demands (room->statement)), 0);
  say (room, "We therefore call on you to:", US_PART_CALL);
  settle (room);
  assert_int_equal (get_line (room, "2. Publish every permit.")->part, US_PART_DEMAND);
  assert_int_equal (g_list_model_get_n_items (us_statement_get_demands (room->statement)), 3);
}

/* Somebody who signs in the middle of the text is one more, and the rest stays what it is. */
static void
test_signatory_in_the_text (void **state)
{
  Room *room = *state;

  say (room, "The wells of our valley fall dry every summer,", US_PART_SIGNATORY);
  settle (room);
  say (room, "We therefore call on you to:", US_PART_SIGNATORY);
  settle (room);
  assert_int_equal (count (us_statement_get_signatories (room->statement)), 7);
  assert_int_equal (get_line (room, "Sincerely,")->part, US_PART_VALEDICTION);
  assert_int_equal (get_line (room, "Eel Street")->part, US_PART_SIGNATORY);
}

/* A paragraph of several lines is one heading. */
static void
test_whole_paragraph (void **state)
{
  Room *room = *state;
  UsItemList *body = us_statement_get_body (room->statement);

  assert_true (get_line (room, "and those who live there walk for hours.")->continues);
  say (room, "The wells of our valley fall dry every summer,", US_PART_HEADING);
  settle (room);
  assert_int_equal (us_block_get_kind (us_item_list_get (body, 0)), US_BLOCK_HEADING);
  assert_string_equal (
      us_text_get_string (us_block_get_text (us_item_list_get (body, 0))),
      "The wells of our valley fall dry every summer, and those who live there walk for hours.");
}

/* What a line is surely taken for is no news, and nothing comes of saying it. */
static void
test_known (void **state)
{
  Room *room = *state;

  say (room, "Cycle Union", US_PART_SIGNATORY);
  say (room, "and those who live there walk for hours.", US_PART_CONTINUATION);
  assert_false (us_review_get_busy (room->review));
  settle (room);
  assert_int_equal (room->n_changed, 0);
  assert_false (get_line (room, "Cycle Union")->corrected);
  say (room, "Cycle Union", US_PART_NONE);
  settle (room);
  assert_false (us_history_get_can_undo (room->history));
}

/* To say of an unsure line what it was taken for confirms it: it is not corrected then. */
static void
test_confirm (void **state)
{
  Room *room = *state;
  UsReading *reading = us_review_get_reading (room->review);
  guint index;

  assert_true (us_reading_find_line (reading, get_line (room, "Cycle Union")->line, &index));
  us_reading_doubt (reading, index, "It may be a river.");
  say (room, "Cycle Union", US_PART_SIGNATORY);
  settle (room);
  assert_int_equal (room->n_changed, 1);
  assert_true (get_line (room, "Cycle Union")->confirmed);
  assert_int_equal (get_line (room, "Cycle Union")->confidence, 100);
  /* It is one step, although it changes nothing in the letter. */
  assert_string_equal (us_history_get_undo_label (room->history), "Undo Read as “Signatory”");
  assert_true (us_history_undo (room->history));
  settle (room);
  assert_false (get_line (room, "Cycle Union")->confirmed);
  assert_true (us_history_redo (room->history));
  settle (room);
  assert_true (get_line (room, "Cycle Union")->confirmed);

  say (room, "Duck Pond", US_PART_ASIDE);
  settle (room);
  assert_true (get_line (room, "Cycle Union")->confirmed);
  assert_false (get_line (room, "Duck Pond")->confirmed);
  say (room, "Cycle Union", US_PART_ASIDE);
  settle (room);
  assert_false (get_line (room, "Cycle Union")->confirmed);
  assert_true (get_line (room, "Cycle Union")->corrected);
}

/* What was said can be taken back by saying so. */
static void
test_take_back (void **state)
{
  Room *room = *state;

  say (room, "Cycle Union", US_PART_ASIDE);
  settle (room);
  say (room, "Cycle Union", US_PART_NONE);
  settle (room);
  assert_false (get_line (room, "Cycle Union")->corrected);
  assert_int_equal (count (us_statement_get_signatories (room->statement)), 5);
}

/* A window may be closed while lines are read. */
static void
test_closed_meanwhile (void **state)
{
  Room *room = *state;

  say (room, "Cycle Union", US_PART_ASIDE);
  g_clear_object (&room->document);
  settle (room);
  assert_int_equal (count (us_statement_get_signatories (room->statement)), 5);
}

/* Undone while the lines were read: it is said of what is there now. */
static void
test_undone_meanwhile (void **state)
{
  Room *room = *state;

  say (room, "Cycle Union", US_PART_ASIDE);
  settle (room);
  say (room, "Duck Pond", US_PART_ASIDE);
  assert_true (us_history_undo (room->history));
  settle (room);
  assert_false (get_line (room, "Cycle Union")->corrected);
  assert_true (get_line (room, "Duck Pond")->corrected);
  assert_int_equal (count (us_statement_get_signatories (room->statement)), 4);
}

static void
test_report_is_of_what_is_there (void **state)
{
  Room *room = *state;
  g_autoptr (UsReport) report = NULL;

  say (room, "Sincerely,", US_PART_ASIDE);
  settle (room);
  report = us_review_make_report (room->review);
  assert_non_null (report);
  for (guint i = 0; i < us_report_get_n_doubts (report); i++)
    {
      const UsDoubt *doubt = us_report_get_doubt (report, i);

      assert_true (doubt->id == NULL || us_statement_find (room->statement, doubt->id) != NULL);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_correct, enter_room, leave_room),
    cmocka_unit_test_setup_teardown (test_what_is_written_stays, enter_room, leave_room),
    cmocka_unit_test_setup_teardown (test_one_after_the_other, enter_room, leave_room),
    cmocka_unit_test_setup_teardown (test_find, enter_room, leave_room),
    cmocka_unit_test_setup_teardown (test_rest_follows, enter_room, leave_room),
    cmocka_unit_test_setup_teardown (test_signatory_in_the_text, enter_room, leave_room),
    cmocka_unit_test_setup_teardown (test_whole_paragraph, enter_room, leave_room),
    cmocka_unit_test_setup_teardown (test_known, enter_room, leave_room),
    cmocka_unit_test_setup_teardown (test_confirm, enter_room, leave_room),
    cmocka_unit_test_setup_teardown (test_take_back, enter_room, leave_room),
    cmocka_unit_test_setup_teardown (test_closed_meanwhile, enter_room, leave_room),
    cmocka_unit_test_setup_teardown (test_undone_meanwhile, enter_room, leave_room),
    cmocka_unit_test_setup_teardown (test_report_is_of_what_is_there, enter_room, leave_room),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
