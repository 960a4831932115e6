/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/release-check.h"

#include "letter.h"
#include "model/addressee.h"
#include "model/live.h"
#include "model/note.h"

/* All problems, one a line: "place: message". */
static char *
join (GPtrArray *problems)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const UsProblem *problem = g_ptr_array_index (problems, i);

      g_string_append_printf (lines, "%s: %s\n", problem->place, problem->message);
    }
  return g_string_free (lines, FALSE);
}

static char *
check_edition (UsStatement *statement, const UsPublishOptions *options)
{
  g_autoptr (GPtrArray) problems = us_release_check (statement, options, NULL);

  return join (problems);
}

static char *
check (UsStatement *statement)
{
  return check_edition (statement, NULL);
}

static UsStatement *
new_clean_letter (void)
{
  UsStatement *statement = us_test_letter ();
  UsItemList *signatories = us_statement_get_signatories (statement);

  us_item_list_remove (signatories, 2, 3, NULL);
  assert_int_equal (us_item_list_get_length (signatories), 2);
  return statement;
}

static void
test_clean (void **state)
{
  g_autoptr (UsStatement) statement = new_clean_letter ();
  g_autofree char *lines = check (statement);

  assert_string_equal (lines, "");
}

static void
test_empty (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *lines = check (statement);

  assert_string_equal (lines, "Date: The letter has no date.\n"
                              "Title: The letter has no title.\n"
                              "Salutation: The letter does not greet those whom it is sent to.\n"
                              "Addressees: The letter is addressed to nobody.\n"
                              "Body: The letter has no text.\n"
                              "Signatories: Nobody has signed the letter.\n");
}

static void
test_body (void **state)
{
  g_autoptr (UsStatement) statement = new_clean_letter ();
  g_autofree char *lines = NULL;

  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, " ");
  us_test_add_block (statement, US_BLOCK_DEMAND, 1, "");
  us_test_add_block (statement, US_BLOCK_CALL, 0, "We also call on you to:");
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "[name] agrees.");
  us_test_add_block (statement, US_BLOCK_CALL, 0, "And:");
  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "Ask ____.");

  lines = check (statement);
  assert_string_equal (lines, "Paragraph 2: There is nothing in it.\n"
                              "Demand 2 (a): There is nothing in it.\n"
                              "Call 2: It calls for something, but no demand follows.\n"
                              "Paragraph 3: “[name]” looks like a blank that was never filled in.\n"
                              "Demand 1: “____” looks like a blank that was never filled in.\n");
}

static void
test_links_and_notes (void **state)
{
  g_autoptr (UsStatement) statement = new_clean_letter ();
  g_autoptr (UsNote) missing = us_note_new (us_text_empty ());
  UsBlock *block = us_test_add_block (statement, US_BLOCK_QUOTATION, 0, "See");
  g_autofree char *lines = NULL;

  us_test_link (block, " there", "javascript:alert(1)");
  us_test_refer (block, missing);
  us_test_add_note (statement, "Nobody reads this.");
  us_test_set (us_item_list_get (us_statement_get_signatories (statement), 1), "link",
               "ftp://example.org/");

  lines = check (statement);
  assert_string_equal (
      lines,
      "Quotation 2: The link to “javascript:alert(1)” cannot be published: only http, https and "
      "mailto addresses can.\n"
      "Quotation 2: It refers to a note that does not exist.\n"
      "Signatory 2: The link to “ftp://example.org/” cannot be published: only http, https and "
      "mailto addresses can.\n"
      "Note 2: Nothing in the letter refers to it.\n");
}

static void
test_references_to_demands (void **state)
{
  g_autoptr (UsStatement) statement = new_clean_letter ();
  UsBlock *demand = us_test_add_block (statement, US_BLOCK_DEMAND, 0, "Repair the pipes.");
  UsBlock *block = us_test_add_block (statement, US_BLOCK_QUOTATION, 0, "");
  g_autoptr (UsText) text = us_test_object (US_SPAN_DEMAND, us_item_get_id (US_ITEM (demand)));
  g_autofree char *good = NULL;
  g_autofree char *bad = NULL;

  us_item_set_text (US_ITEM (block), US_BLOCK_TEXT, text, NULL);
  good = check (statement);
  assert_string_equal (good, "");
  us_item_set_choice (US_ITEM (demand), US_BLOCK_KIND, US_BLOCK_BULLET, NULL);
  bad = check (statement);
  assert_string_equal (bad, "Quotation 2: It refers to a demand that does not exist any more.\n");
}

static void
test_signatories (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autofree char *lines = NULL;

  us_test_add_signatory (statement, "the  WATER union");
  us_test_add_signatory (statement, "");
  us_test_add_signatory (statement, "ASSOCIATION DES PUITS");
  us_test_add_signatory (statement, "E\xcc\x81"
                                    "cole");
  us_test_add_signatory (statement, "école");

  lines = check (statement);
  assert_string_equal (lines,
                       "Signatories: 1 signatory has not confirmed and will not be printed.\n"
                       "Signatories: 1 signatory has withdrawn and will not be printed.\n"
                       "Signatory 6: “the  WATER union” has signed already, as signatory 1.\n"
                       "Signatory 7: It has no name.\n"
                       "Signatory 8: “ASSOCIATION DES PUITS” has signed already, as signatory 2.\n"
                       "Signatory 10: “école” has signed already, as signatory 9.\n");
}

/* Names that only look like another, each with its reason. */
static void
test_look_alikes (void **state)
{
  g_autoptr (UsStatement) statement = new_clean_letter ();
  g_autofree char *lines = NULL;

  us_test_add_signatory (statement, "Water Union e.V.");
  us_test_add_signatory (statement, "World Wide Fund (WWF)");
  us_test_add_signatory (statement, "WWF");
  us_test_add_signatory (statement, "W\xd0\xb0ter Alliance"); /* a Cyrillic letter */
  us_test_add_signatory (statement, "Water Alliance");
  us_test_add_signatory (statement, "Valley Farmers");
  us_test_add_signatory (statement, "Valey Farmers");
  lines = check (statement);
  assert_string_equal (
      lines,
      "Signatory 3: “Water Union e.V.” may be the same as “The Water Union”, signatory 1: Same but "
      "for article, legal form or order of words.\n"
      "Signatory 5: “WWF” may be the same as “World Wide Fund (WWF)”, signatory 4: Same acronym.\n"
      "Signatory 7: “Water Alliance” may be the same as “W\xd0\xb0ter Alliance”, signatory 6: "
      "Letters that look the same.\n"
      "Signatory 9: “Valey Farmers” may be the same as “Valley Farmers”, signatory 8: One letter "
      "differs.\n");
}

/* Whoever is left out, or printed without having agreed, is named or counted. */
static void
test_editions (void **state)
{
  g_autoptr (UsStatement) statement = new_clean_letter ();
  const UsPublishOptions everybody = { .statuses = US_PUBLISH_EVERYBODY };
  const UsPublishOptions as_of = { .statuses = US_PUBLISH_CONFIRMED, .as_of = "2026-05-03" };
  UsItemList *list = us_statement_get_signatories (statement);
  g_autofree char *all = NULL;
  g_autofree char *early = NULL;

  us_test_set (us_item_list_get (list, 0), "approved-on", "2026-05-01");
  us_test_set (us_item_list_get (list, 1), "approved-on", "");
  us_test_set (us_test_add_signatory (statement, "Dunes Watch"), "status", "invited");
  us_test_set (us_test_add_signatory (statement, "River Guard"), "status", "withdrawn");
  us_test_set (us_test_add_signatory (statement, "Hill Farms"), "status", "declined");
  all = check_edition (statement, &everybody);
  assert_string_equal (all, "Signatories: 1 signatory has not confirmed and will be printed.\n"
                            "Signatory 4: “River Guard” has withdrawn and will be printed.\n"
                            "Signatory 5: “Hill Farms” has declined and will be printed.\n");
  early = check_edition (statement, &as_of);
  assert_string_equal (early,
                       "Signatories: 1 signatory has not confirmed and will not be printed.\n"
                       "Signatories: 1 signatory has withdrawn and will not be printed.\n"
                       "Signatories: 1 confirmed signatory has no date of approval and will not be "
                       "printed.\n");
}

/* The settings of the letter decide who is printed when no edition does. */
static void
test_printed (void **state)
{
  g_autoptr (UsStatement) statement = new_clean_letter ();
  g_autofree char *lines = NULL;

  us_test_set (us_test_add_signatory (statement, "Dunes Watch"), "status", "invited");
  us_test_set (us_statement_get_settings (statement), "printed", "invited");
  us_test_set (statement, "signatories-heading", "3 organisations");
  lines = check (statement);
  assert_string_equal (lines, "Signatories: 1 signatory has not confirmed and will be printed.\n");
}

/* Whoever gets the letter as a copy, or is addressed, and has signed it. */
static void
test_readers (void **state)
{
  g_autoptr (UsStatement) statement = new_clean_letter ();
  g_autoptr (UsAddressee) copy = us_addressee_new ("Jane Doe");
  g_autofree char *lines = NULL;

  us_test_set (copy, "organisation", "Water Union");
  us_item_list_append (us_statement_get_copies (statement), copy, NULL);
  us_test_add_signatory (statement, "Ministry of Water and Rivers");
  us_test_set (us_test_add_signatory (statement, "Ana Lima"), "organisation", "The Ombudsman");
  lines = check (statement);
  assert_string_equal (
      lines,
      "Addressee 1: “Ministry of Water and Rivers” gets the letter and signs it too, as signatory "
      "3, “Ministry of Water and Rivers”.\n"
      "Copy 2: “Water Union” gets the letter and signs it too, as signatory 1, “The Water "
      "Union”.\n"
      "Copy 1: “The Ombudsman” gets the letter and signs it too, as signatory 4, “Ana Lima”.\n");
}

static const char *
guess (const char *text, const char *language)
{
  assert_string_equal (language, "en");
  return g_str_has_prefix (text, "Nous") ? "fr" : NULL;
}

/* What is quoted may be in any language. */
static void
test_languages (void **state)
{
  const UsReleaseHelp help = { .guess = guess };
  g_autoptr (UsStatement) statement = new_clean_letter ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char *lines = NULL;

  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "Nous demandons.");
  us_test_add_block (statement, US_BLOCK_QUOTATION, 0, "Nous citons.");
  problems = us_release_check (statement, NULL, &help);
  lines = join (problems);
  assert_string_equal (
      lines, "Paragraph 2: It reads like French, and the language of the letter is English.\n");
}

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GPtrArray **) user_data = us_release_check_finish (result, NULL);
}

/* In another thread it finds the same. */
static void
test_async (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *lines = NULL;
  char date[] = "2026-05-03";
  const UsPublishOptions options = { .statuses = US_PUBLISH_CONFIRMED, .as_of = date };

  us_test_add_signatory (statement, "Water Union");
  expected = check_edition (statement, &options);
  us_release_check_async (statement, &options, NULL, NULL, finished_cb, &problems);
  date[0] = 'x';
  while (problems == NULL)
    g_main_context_iteration (NULL, TRUE);
  lines = join (problems);
  assert_string_equal (lines, expected);
}

static void
cancelled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  assert_null (us_release_check_finish (result, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  *(gboolean *) user_data = TRUE;
}

static void
test_cancelled (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gboolean cancelled = FALSE;

  us_release_check_async (statement, NULL, NULL, cancellable, cancelled_cb, &cancelled);
  g_cancellable_cancel (cancellable);
  while (!cancelled)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_blank_items (void **state)
{
  g_autoptr (UsStatement) statement = new_clean_letter ();
  g_autoptr (UsAddressee) addressee = us_addressee_new ("");
  g_autofree char *lines = NULL;

  us_item_list_append (us_statement_get_addressees (statement), addressee, NULL);
  us_test_add_note (statement, "");
  lines = check (statement);
  assert_string_equal (lines, "Addressee 2: There is nothing in it.\n"
                              "Note 2: There is nothing in it.\n");
}

/* A problem leads to its item and property, so that a window can go there. */
static void
test_where (void **state)
{
  g_autoptr (UsStatement) statement = new_clean_letter ();
  g_autoptr (GPtrArray) problems = NULL;
  UsSignatory *signatory = us_test_add_signatory (statement, "");
  const UsProblem *problem;

  us_test_set (statement, "title", "Title TBC");
  problems = us_release_check (statement, NULL, NULL);
  assert_int_equal (problems->len, 2);
  problem = g_ptr_array_index (problems, 0);
  assert_null (problem->id);
  assert_string_equal (problem->property, "title");
  problem = g_ptr_array_index (problems, 1);
  assert_string_equal (problem->id, us_item_get_id (US_ITEM (signatory)));
  assert_string_equal (problem->property, "name");
}

/* What is private may look like anything. */
static void
test_private_fields (void **state)
{
  g_autoptr (UsStatement) statement = new_clean_letter ();
  g_autofree char *lines = NULL;

  us_test_set (us_item_list_get (us_statement_get_signatories (statement), 0), "remark",
               "TBC: call [name] again");
  lines = check (statement);
  assert_string_equal (lines, "");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_clean),
    cmocka_unit_test (test_empty),
    cmocka_unit_test (test_body),
    cmocka_unit_test (test_links_and_notes),
    cmocka_unit_test (test_references_to_demands),
    cmocka_unit_test (test_signatories),
    cmocka_unit_test (test_look_alikes),
    cmocka_unit_test (test_editions),
    cmocka_unit_test (test_printed),
    cmocka_unit_test (test_readers),
    cmocka_unit_test (test_languages),
    cmocka_unit_test (test_async),
    cmocka_unit_test (test_cancelled),
    cmocka_unit_test (test_blank_items),
    cmocka_unit_test (test_where),
    cmocka_unit_test (test_private_fields),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
