/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/wording.h"

#include "pages.h"

static void
assert_words (UsTestPages *pages, UsFlowPart part, guint index, const char *expected)
{
  g_autoptr (UsRich) rich = us_rich_new ();

  us_wording_write (rich, pages->publication, us_paginator_get_style (pages->paginator), part,
                    index);
  assert_string_equal (rich->text->str, expected);
}

static void
test_parts (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsTestPages) pages = NULL;
  UsSignatory *signatory;

  us_test_set (statement, "language", "fr");
  us_test_set (statement, "date", "2026-05-03");
  us_test_set (statement, "place", "Dakar");
  us_test_set (statement, "subject", "L’eau");
  us_test_set (statement, "signatories-heading", "Signé par : ");
  signatory = us_test_add_signatory (statement, "Awa Ndoye");
  us_test_set (signatory, "role", "Directrice");
  us_test_set (signatory, "country", "Sénégal");
  pages = us_test_pages_new (statement);
  assert_words (pages, US_FLOW_DATE, 0, "Dakar, 3 mai 2026");
  assert_words (pages, US_FLOW_SUBJECT, 0, "Objet\u00a0: L’eau");
  assert_words (pages, US_FLOW_SIGNATORY, 0, "Awa Ndoye, Directrice (Sénégal)");
  assert_words (pages, US_FLOW_SIGNATORIES, 0, "Signé par (1)");
}

/* Pages count in the digits of the letter, whatever it is. */
static void
test_digits (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsTestPages) pages = NULL;
  UsBlock *block = us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "نص");

  us_test_set (statement, "language", "ar");
  g_object_set (us_statement_get_settings (statement), "numbering", US_NUMBERING_ARABIC, NULL);
  g_object_set (statement, "signatories-numbering", US_SIGNATORY_NUMBERING_THROUGH, NULL);
  us_test_refer (block, us_test_add_note (statement, "مرجع"));
  us_test_add_signatory (statement, "ليلى");
  pages = us_test_pages_new (statement);
  assert_words (pages, US_FLOW_BLOCK, 0, "نص١");
  assert_words (pages, US_FLOW_SIGNATORY, 0, "١. \u2068ليلى\u2069");
  assert_words (pages, US_FLOW_SIGNATORIES, 0, "الموقعون (١)");
}

/* The banner stands in the middle of a frame, and nothing else does. */
static void
check_frame (const UsPage *page)
{
  const UsPageFrame *frame = &g_array_index (page->frames, UsPageFrame, 0);
  const UsPageLine *banner = us_page_get_line (page, 0);
  const UsPageLine *next = us_page_get_line (page, 1);
  double width = us_paragraph_get_line_width (banner->paragraph, 0);

  assert_int_equal (page->frames->len, 1);
  assert_true (banner->y > frame->y && banner->y < frame->y + frame->height);
  assert_true (ABS (banner->x + width / 2 - frame->x - frame->width / 2) < 0.1);
  assert_true (next->y - next->paragraph->ascent > frame->y + frame->height);
}

/* What has to be known before anything else stands on top. */
static void
test_banner (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  const UsPublishOptions options = { .statuses = US_PUBLISH_CONFIRMED, .draft = TRUE };
  g_autoptr (UsPublication) publication = us_publication_new (statement, &options);
  g_autoptr (UsTestPages) pages = us_test_pages_new_for (us_publication_ref (publication));
  g_autoptr (UsPage) page = us_paginator_get_page (pages->paginator, 0);

  assert_int_equal (g_array_index (page->lines, UsPageLine, 0).part, US_FLOW_BANNER);
  assert_words (pages, US_FLOW_BANNER, 0, "Draft");
  check_frame (page);
}

/* Numbers, marks and what is said of all of them are those of the other copies. */
static void
test_remarks (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsTestPages) pages = NULL;
  g_autoptr (UsRich) rich = us_rich_new ();

  us_test_set (statement, "language", "en");
  us_test_set (statement, "signatories-as-of", "2026-03-22");
  us_test_set (statement, "signatories-numbering", "through");
  us_test_set (us_test_add_signatory (statement, "Bees"), "note", "Here");
  us_test_set (us_test_add_signatory (statement, "Apes"), "note", "Here");
  us_test_set (us_test_add_signatory (statement, "Hidden"), "listing", "withheld");
  pages = us_test_pages_new (statement);
  assert_words (pages, US_FLOW_SIGNATORIES, 0, "Signatories (3)");
  assert_words (pages, US_FLOW_AS_OF, 0, "As of 22 March 2026");
  assert_words (pages, US_FLOW_SIGNATORY, 1, "2. Apes *");
  assert_words (pages, US_FLOW_WITHHELD, 0, "Names withheld: 1");
  assert_words (pages, US_FLOW_SHARED_NOTE, 0, "* Here");
  us_wording_write_run_on (rich, pages->publication, 0, 2);
  assert_string_equal (rich->text->str, "1. Bees *; 2. Apes *");
  us_rich_clear (rich);
  us_wording_write_cell (rich, pages->publication, 1, 0);
  assert_string_equal (rich->text->str, "2. Apes *");
}

static void
test_cells_and_run_on (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsTestPages) pages = NULL;
  g_autoptr (UsRich) rich = us_rich_new ();
  UsSignatory *signatory = us_test_add_signatory (statement, "Water Union");

  us_test_set (signatory, "country", "Kenya");
  us_test_add_signatory (statement, "Fishers");
  pages = us_test_pages_new (statement);
  us_wording_write_run_on (rich, pages->publication, 0, 2);
  assert_string_equal (rich->text->str, "Water Union (Kenya); Fishers");
  us_rich_clear (rich);
  us_wording_write_cell (rich, pages->publication, 0, 2);
  assert_string_equal (rich->text->str, "Kenya");
  us_rich_clear (rich);
  us_wording_write_cell (rich, pages->publication, 1, 1);
  assert_string_equal (rich->text->str, "");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_parts),
    cmocka_unit_test (test_digits),
    cmocka_unit_test (test_banner),
    cmocka_unit_test (test_remarks),
    cmocka_unit_test (test_cells_and_run_on),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
