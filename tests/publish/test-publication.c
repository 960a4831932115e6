/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/publication.h"

#include "letter.h"
#include "model/live.h"
#include "model/note.h"

static void
test_public_fields (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsPublication) publication = us_publication_new (statement, NULL);

  assert_string_equal (publication->language, "en");
  assert_false (publication->rtl);
  assert_string_equal (publication->date, "2026-03-22");
  assert_contains (publication->date_text, "2026");
  assert_string_equal (publication->title, "Joint statement on the right to water");
  assert_int_equal (publication->n_addressees, 1);
  assert_string_equal (publication->addressees[0].honorific, "H.E.");
  assert_string_equal (publication->addressees[0].address, "1 River Street\n1000 Port Alder");
  assert_int_equal (publication->n_copies, 1);
  assert_string_equal (publication->copies[0].country, "");
  assert_int_equal (publication->n_contacts, 1);
  assert_int_equal (publication->n_signatories, 2);
  assert_string_equal (publication->signatories[0].name, "The Water Union");
  assert_string_equal (publication->signatories[1].group, "Africa");
}

static void
test_strings_are_shared (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsPublication) publication = us_publication_new (statement, NULL);

  assert_ptr_equal (publication->title,
                    us_item_get_string (US_ITEM (statement), US_STATEMENT_TITLE));
}

/* Whoever types a space behind a word has not written one more between two. */
static void
test_strings_have_no_loose_ends (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsPublication) publication = NULL;

  g_object_set (us_item_list_get (us_statement_get_addressees (statement), 0), "honorific",
                " H.E. ", "country", "  ", NULL);
  us_test_set (statement, "place", "Geneva\302\240");
  publication = us_publication_new (statement, NULL);
  assert_string_equal (publication->addressees[0].honorific, "H.E.");
  assert_string_equal (publication->addressees[0].country, "");
  assert_string_equal (publication->place, "Geneva");
}

/* The statement changes and goes away; the snapshot stays. */
static void
test_is_a_snapshot (void **state)
{
  UsStatement *statement = us_test_letter ();
  g_autoptr (UsPublication) publication = us_publication_new (statement, NULL);
  g_autoptr (GError) error = NULL;

  us_test_set (statement, "title", "Another title");
  us_item_list_remove (us_statement_get_signatories (statement), 0, 1, &error);
  assert_no_error (error);
  assert_finalized (statement);
  assert_string_equal (publication->title, "Joint statement on the right to water");
  assert_int_equal (publication->n_signatories, 2);
}

/* Of a publication that copied what a long list has, nothing goes with the statement. */
static void
test_detached (void **state)
{
  UsStatement *statement = us_test_letter ();
  g_autoptr (UsPublication) shared = us_publication_new (statement, NULL);
  g_autoptr (UsPublication) publication = us_publication_new (statement, NULL);

  us_publication_detach (publication);
  us_publication_detach (publication);
  for (gsize i = 0; i < shared->n_signatories; i++)
    {
      const UsPublicSignatory *before = &shared->signatories[i];
      const UsPublicSignatory *after = &publication->signatories[i];

      assert_ptr_not_equal (before->name, after->name);
      assert_string_equal (before->name, after->name);
      assert_string_equal (before->person, after->person);
      assert_string_equal (before->country, after->country);
      assert_string_equal (before->group, after->group);
      assert_string_equal (before->link, after->link);
    }
  g_clear_pointer (&shared, us_publication_unref);
  assert_finalized (statement);
  assert_string_equal (publication->signatories[0].name, "The Water Union");
  assert_string_equal (publication->signatories[1].group, "Africa");
}

static void
test_statuses (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  const UsPublishOptions everybody = { .statuses = US_PUBLISH_EVERYBODY };
  const UsPublishOptions invited = { .statuses = 1u << US_SIGNATORY_INVITED };
  g_autoptr (UsPublication) all = us_publication_new (statement, &everybody);
  g_autoptr (UsPublication) few = us_publication_new (statement, &invited);

  assert_int_equal (all->n_signatories, 5);
  assert_int_equal (few->n_signatories, 1);
  assert_string_equal (few->signatories[0].name, US_TEST_SECRET " invited");
}

static void
test_blanks_are_left_out (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsPublication) publication = NULL;

  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, " ");
  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "One.");
  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "");
  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "");
  us_test_add_block (statement, US_BLOCK_DEMAND, 1, "Below an empty one.");
  us_test_add_block (statement, US_BLOCK_CALL, 0, "");
  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "After an empty call.");
  us_test_set (us_test_add_signatory (statement, ""), "group", "Africa");

  publication = us_publication_new (statement, NULL);
  assert_int_equal (publication->n_signatories, 0);
  assert_int_equal (publication->n_blocks, 4);
  assert_string_equal (publication->blocks[0].number, "1");
  assert_string_equal (publication->blocks[1].number, "2");
  assert_string_equal (publication->blocks[2].number, "a");
  assert_string_equal (publication->blocks[3].number, "1");
}

static void
test_direction (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsPublication) publication = NULL;

  us_test_set (statement, "language", "ar");
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "الماء حق");
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "Water is a right");
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "2026");
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "Oasis: الماء حق لكل الناس");
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "الماء حق");
  us_item_set_choice (us_item_list_get (us_statement_get_body (statement), 4), US_BLOCK_DIRECTION,
                      US_BLOCK_FROM_LEFT, NULL);

  publication = us_publication_new (statement, NULL);
  assert_true (publication->rtl);
  assert_true (publication->blocks[0].rtl);
  assert_false (publication->blocks[1].rtl);
  assert_true (publication->blocks[2].rtl);
  assert_true (publication->blocks[3].rtl);
  assert_false (publication->blocks[4].rtl);
}

/* A letter has one kind of digits, whatever its language usually has: in its date, in what it
 * counts, and in the dates of its edition. */
static void
test_digits (void **state)
{
  static const struct
  {
    const char *language;
    UsNumberingStyle style;
    const char *date, *about, *heading, *banner, *as_of;
  } rows[] = {
    { "ar", US_NUMBERING_LATIN, "22 مارس 2026", "1", "Signed by 1", "مسودة · 1 أبريل 2026",
      "3 مايو 2026" },
    { "ar", US_NUMBERING_ARABIC, "٢٢ مارس ٢٠٢٦", "١", "Signed by ١", "مسودة · ١ أبريل ٢٠٢٦",
      "٣ مايو ٢٠٢٦" },
    { "fa", US_NUMBERING_LATIN, "22 مارس 2026", "1", "Signed by 1", "Draft · 1 آوریل 2026",
      "3 مهٔ 2026" },
    { "en", US_NUMBERING_LATIN, "22 March 2026", "1", "Signed by 1", "Draft · 1 April 2026",
      "3 May 2026" },
  };
  const UsPublishOptions options = { .statuses = US_PUBLISH_EVERYBODY,
                                     .draft = TRUE,
                                     .draft_date = "2026-04-01" };
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsItem *settings = US_ITEM (us_statement_get_settings (statement));
  g_autoptr (UsText) about = us_test_object (US_SPAN_COUNT, "signatories");

  us_test_set (statement, "date", "2026-03-22");
  us_test_set (statement, "signatories-heading", "Signed by {signatories}");
  us_test_set (statement, "signatories-as-of", "2026-05-03");
  us_item_set_text (US_ITEM (statement), US_STATEMENT_ABOUT, about, NULL);
  us_test_add_signatory (statement, "A");
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (UsPublication) publication = NULL;

      us_test_set (statement, "language", rows[i].language);
      us_item_set_choice (settings, US_SETTINGS_NUMBERING, (int) rows[i].style, NULL);
      publication = us_publication_new (statement, &options);
      assert_string_equal (publication->date_text, rows[i].date);
      assert_string_equal (us_text_get_string (publication->about), rows[i].about);
      assert_string_equal (publication->signatories_heading, rows[i].heading);
      assert_string_equal (publication->banner, rows[i].banner);
      assert_string_equal (publication->as_of, rows[i].as_of);
    }
}

static void
test_find_note (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsPublication) publication = us_publication_new (statement, NULL);
  UsItem *note = us_item_list_get (us_statement_get_notes (statement), 0);

  assert_int_equal (us_publication_find_note (publication, us_item_get_id (note))->number, 1);
  assert_null (us_publication_find_note (publication, "nowhere"));
}

/* Counts are of those whom this publication shows, and what is left out has no number. */
static void
test_references_and_counts (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsBlock *demand;
  UsText *about;
  const UsPublishOptions everybody = { .statuses = US_PUBLISH_EVERYBODY };
  g_autoptr (UsPublication) few = NULL;
  g_autoptr (UsPublication) all = NULL;

  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "");
  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "One.");
  demand = us_test_add_block (statement, US_BLOCK_DEMAND, 0, "Two.");
  us_test_add_signatory (statement, "A");
  us_item_set_choice (US_ITEM (us_test_add_signatory (statement, "B")), US_SIGNATORY_STATUS,
                      US_SIGNATORY_INVITED, NULL);
  about = us_test_object (US_SPAN_COUNT, "signatories");
  us_item_set_text (US_ITEM (statement), US_STATEMENT_ABOUT, about, NULL);
  us_text_unref (about);
  about = us_test_object (US_SPAN_DEMAND, us_item_get_id (US_ITEM (demand)));
  us_item_set_text (US_ITEM (demand), US_BLOCK_TEXT, about, NULL);
  us_text_unref (about);

  few = us_publication_new (statement, NULL);
  all = us_publication_new (statement, &everybody);
  assert_string_equal (us_text_get_string (few->about), "1");
  assert_string_equal (us_text_get_string (all->about), "2");
  assert_int_equal (few->n_blocks, 2);
  assert_string_equal (us_text_get_string (few->blocks[1].text), "Demand\u00a02");
}

static gpointer
read_in_thread (gpointer data)
{
  UsPublication *publication = data;
  gsize length = 0;

  for (gsize i = 0; i < publication->n_signatories; i++)
    length += strlen (publication->signatories[i].name);
  us_publication_unref (publication);
  return GSIZE_TO_POINTER (length);
}

static void
test_other_thread (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  UsPublication *publication = us_publication_new (statement, NULL);
  GThread *thread = g_thread_new ("reader", read_in_thread, us_publication_ref (publication));

  us_publication_unref (publication);
  assert_int_equal (GPOINTER_TO_SIZE (g_thread_join (thread)),
                    strlen ("The Water Union") + strlen ("Association des puits"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_public_fields),
    cmocka_unit_test (test_strings_are_shared),
    cmocka_unit_test (test_strings_have_no_loose_ends),
    cmocka_unit_test (test_is_a_snapshot),
    cmocka_unit_test (test_statuses),
    cmocka_unit_test (test_blanks_are_left_out),
    cmocka_unit_test (test_direction),
    cmocka_unit_test (test_digits),
    cmocka_unit_test (test_find_note),
    cmocka_unit_test (test_references_and_counts),
    cmocka_unit_test (test_other_thread),
    cmocka_unit_test (test_detached),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
