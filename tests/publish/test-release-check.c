/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/release-check.h"

#include "letter.h"
#include "model/addressee.h"
#include "model/live.h"
#include "model/note.h"

/* All problems, one a line: "place: message". */
static char *
check (UsStatement *statement)
{
  g_autoptr (GPtrArray) problems = us_release_check (statement);
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const UsProblem *problem = g_ptr_array_index (problems, i);

      g_string_append_printf (lines, "%s: %s\n", problem->place, problem->message);
    }
  return g_string_free (lines, FALSE);
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
  g_autoptr (UsText) text = us_live_text_new (US_SPAN_DEMAND, us_item_get_id (US_ITEM (demand)));
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
                       "Signatories: 3 signatories have not confirmed and will not be printed.\n"
                       "Signatory 6: “the  WATER union” has signed already, as signatory 1.\n"
                       "Signatory 7: It has no name.\n"
                       "Signatory 8: “ASSOCIATION DES PUITS” has signed already, as signatory 2.\n"
                       "Signatory 10: “école” has signed already, as signatory 9.\n");
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
  problems = us_release_check (statement);
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
    cmocka_unit_test (test_blank_items),
    cmocka_unit_test (test_where),
    cmocka_unit_test (test_private_fields),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
