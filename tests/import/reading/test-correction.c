/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/importer.h"
#include "model/addressee.h"
#include "model/block.h"
#include "model/signatory.h"

#include <string.h>

/* Lines: 1 title, 3-4 addressee, 6 salutation, 8-9 paragraph, 11 call, 12-13 demands, 15 paragraph,
 * 17 valediction, 19-20 signatories. */
#define LETTER                                                                                     \
  "Open letter on wells\n\nThe Hon. Jane Roe\nMinister for Water\n\nDear Minister,\n\n"            \
  "The wells of the valley have been dry for a year now, and nobody in the capital has ever\n"     \
  "said why they are dry, or when there will be water in them again for all of us.\n\n"            \
  "We call on you to:\n1. Open the wells.\n2. Publish the plan.\n\n"                               \
  "We are ready to meet you at any time and in any place that you name to us in the valley.\n\n"   \
  "Sincerely,\n\nValley Society\nReading Circle\n"

static UsStatement *
read_letter (const char *text, GArray *corrections, UsReport **ret_report)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  const UsImportHint hint = { .name = text[0] == '<' ? "letter.html" : "letter.txt",
                              .language = "en",
                              .corrections = corrections };
  UsStatement *statement = us_import (bytes, &hint, ret_report, NULL);

  assert_non_null (statement);
  return statement;
}

static UsStatement *
read_corrected (const char *text, guint line, UsPart part, UsReport **ret_report)
{
  g_autoptr (GArray) corrections = g_array_new (FALSE, FALSE, sizeof (UsCorrection));
  g_autoptr (UsReport) first = NULL;
  g_autoptr (UsStatement) statement = read_letter (text, NULL, &first);

  assert_non_null (statement);
  us_correction_add (corrections, us_report_get_reading (first), line, part);
  assert_int_equal (us_correction_find (corrections, line), part);
  return read_letter (text, corrections, ret_report);
}

static void
assert_part (UsReport *report, guint line, UsPart part)
{
  UsReading *reading = us_report_get_reading (report);
  guint index;

  assert_non_null (reading);
  assert_true (us_reading_find_line (reading, line, &index));
  if (us_reading_get_line (reading, index)->part != part)
    print_error ("line %u is %s\n", line,
                 us_part_get_id (us_reading_get_line (reading, index)->part));
  assert_int_equal (us_reading_get_line (reading, index)->part, part);
}

static guint
count (UsItemList *list)
{
  return us_item_list_get_length (list);
}

static void
test_every_line_is_claimed (void **state)
{
  static const struct
  {
    guint line;
    UsPart part;
  } lines[] = {
    { 1, US_PART_TITLE },      { 3, US_PART_ADDRESSEE },    { 4, US_PART_ADDRESSEE },
    { 6, US_PART_SALUTATION }, { 8, US_PART_PARAGRAPH },    { 9, US_PART_PARAGRAPH },
    { 11, US_PART_CALL },      { 12, US_PART_DEMAND },      { 13, US_PART_DEMAND },
    { 15, US_PART_PARAGRAPH }, { 17, US_PART_VALEDICTION }, { 19, US_PART_SIGNATORY },
    { 20, US_PART_SIGNATORY },
  };
  g_autoptr (UsReport) report = NULL;
  g_autoptr (UsStatement) statement = read_letter (LETTER, NULL, &report);
  UsReading *reading = us_report_get_reading (report);

  assert_non_null (statement);
  assert_int_equal (us_reading_get_n_lines (reading), G_N_ELEMENTS (lines));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      const UsReadingLine *line = us_reading_get_line (reading, i);

      assert_int_equal (line->line, lines[i].line);
      assert_part (report, lines[i].line, lines[i].part);
      assert_true (line->id != NULL || line->property != NULL);
      assert_true (line->confidence > 0);
      assert_int_equal (line->continues, line->line == 4 || line->line == 9);
    }
}

/* Each line as each part: nothing crashes, nothing is lost, and the line is that part. */
static void
test_any_line_as_any_part (void **state)
{
  for (guint line = 1; line <= 20; line++)
    for (guint part = US_PART_ASIDE; part <= US_PART_LAST; part++)
      {
        g_autoptr (UsReport) report = NULL;
        g_autoptr (UsStatement) statement = NULL;
        guint index;

        statement = read_corrected (LETTER, line, part, &report);
        /* A group with nobody in it is a heading of something else. */
        if (!us_reading_find_line (us_report_get_reading (report), line, &index) ||
            (part == US_PART_GROUP && line == 20))
          continue;
        assert_part (report, line, part);
        for (guint i = 0; i < us_reading_get_n_lines (us_report_get_reading (report)); i++)
          assert_int_not_equal (us_reading_get_line (us_report_get_reading (report), i)->part,
                                US_PART_NONE);
        assert_true (us_reading_get_line (us_report_get_reading (report), index)->corrected);
      }
}

static void
test_title_becomes_addressee (void **state)
{
  g_autoptr (UsReport) report = NULL;
  g_autoptr (UsStatement) statement = read_corrected (LETTER, 1, US_PART_ADDRESSEE, &report);

  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_TITLE), "");
  assert_int_equal (count (us_statement_get_addressees (statement)), 2);
}

/* The rest is read again: what was above the salutation is prose now. */
static void
test_rest_is_read_again (void **state)
{
  g_autoptr (UsReport) report = NULL;
  g_autoptr (UsStatement) statement = read_corrected (LETTER, 15, US_PART_SIGNATORIES, &report);

  assert_non_null (statement);
  assert_part (report, 15, US_PART_SIGNATORIES);
  assert_part (report, 19, US_PART_SIGNATORY);
  assert_part (report, 12, US_PART_DEMAND);
}

static void
test_paragraph_is_parted (void **state)
{
  g_autoptr (UsReport) report = NULL;
  g_autoptr (UsStatement) statement = read_corrected (LETTER, 9, US_PART_PARAGRAPH, &report);
  UsItemList *body = us_statement_get_body (statement);

  assert_string_equal (us_text_get_string (us_block_get_text (us_item_list_get (body, 1))),
                       "said why they are dry, or when there will be water in them again for all "
                       "of us.");
}

static void
test_paragraphs_are_joined (void **state)
{
  g_autoptr (UsReport) report = NULL;
  g_autoptr (UsStatement) statement = read_corrected (LETTER, 13, US_PART_CONTINUATION, &report);
  UsItemList *body = us_statement_get_body (statement);

  assert_part (report, 13, US_PART_DEMAND);
  assert_string_equal (us_text_get_string (us_block_get_text (us_item_list_get (body, 2))),
                       "Open the wells. 2. Publish the plan.");
}

/* Two lines of one signatory. */
static void
test_person_goes_on (void **state)
{
  g_autoptr (UsReport) report = NULL;
  g_autoptr (UsStatement) statement = read_corrected (LETTER, 20, US_PART_CONTINUATION, &report);
  UsItemList *signatories = us_statement_get_signatories (statement);

  assert_int_equal (count (signatories), 1);
  assert_string_equal (us_item_get_string (us_item_list_get (signatories, 0), US_SIGNATORY_NAME),
                       "Valley Society");
  assert_string_equal (
      us_item_get_string (us_item_list_get (signatories, 0), US_SIGNATORY_ORGANISATION),
      "Reading Circle");
}

static void
test_words_for_another_process (void **state)
{
  g_autoptr (GArray) said =
                 us_correction_read ("12-14:signatory 3:title 0:copy 5:nonsense x 9-7:note");
  g_autofree char *words = us_correction_write (said);

  assert_int_equal (said->len, 4);
  assert_string_equal (words, "3:title 12-14:signatory");
  assert_int_equal (us_correction_find (said, 13), US_PART_SIGNATORY);
  assert_int_equal (us_correction_find (said, 15), US_PART_NONE);
}

/* Paragraphs of a page are lines too. */
static void
test_page (void **state)
{
  static const char page[] =
      "<html><body><nav><p>Home</p></nav><p>Dear Minister,</p>"
      "<p>The wells of the valley have been <b>dry</b> for a year now, and nobody says why.</p>"
      "<p>Nobody <i>at all</i>.</p><p>Sincerely,</p><p>Valley Society</p></body></html>";
  g_autoptr (UsReport) report = NULL;
  g_autoptr (UsStatement) statement = read_corrected (page, 4, US_PART_CONTINUATION, &report);
  g_autoptr (UsReport) other = NULL;
  g_autoptr (UsStatement) with_menu = read_corrected (page, 1, US_PART_PARAGRAPH, &other);
  UsItemList *body = us_statement_get_body (statement);
  gsize n_spans;

  assert_part (report, 1, US_PART_ASIDE);
  assert_int_equal (count (body), 1);
  us_text_get_spans (us_block_get_text (us_item_list_get (body, 0)), &n_spans);
  assert_int_equal (n_spans, 2);
  assert_part (other, 1, US_PART_PARAGRAPH);
  assert_int_equal (count (us_statement_get_body (with_menu)), 3);
}

/* A heading above the date does not take the date into the text. */
static void
test_heading_above_date (void **state)
{
  static const char letter[] =
      "Opinion\n\nBooks for all\n\n3 March 2026\n\n"
      "The library has been closed for a year now, and nobody says why it is closed today.\n";
  g_autoptr (UsReport) report = NULL;
  g_autoptr (UsStatement) statement = read_corrected (letter, 1, US_PART_HEADING, &report);

  assert_part (report, 1, US_PART_HEADING);
  assert_part (report, 5, US_PART_DATE);
  assert_string_equal (us_item_get_string (US_ITEM (statement), US_STATEMENT_DATE), "2026-03-03");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_every_line_is_claimed),
    cmocka_unit_test (test_any_line_as_any_part),
    cmocka_unit_test (test_title_becomes_addressee),
    cmocka_unit_test (test_rest_is_read_again),
    cmocka_unit_test (test_paragraph_is_parted),
    cmocka_unit_test (test_paragraphs_are_joined),
    cmocka_unit_test (test_person_goes_on),
    cmocka_unit_test (test_words_for_another_process),
    cmocka_unit_test (test_page),
    cmocka_unit_test (test_heading_above_date),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
