/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"

#include "model/addressee.h"
#include "model/contact.h"
#include "view/letter/structure.h"

static char *
describe_all (UsStatement *statement)
{
  g_autoptr (GPtrArray) parts = us_structure_list (statement);
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      g_autofree char *line = us_structure_part_describe (parts->pdata[i]);

      g_string_append_printf (lines, "%s\n", line);
    }
  return g_strdup (lines->str);
}

/* In the order of the sheet, with numbers; what is empty is left out, and counts. */
static void
test_lists_what_says_something (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsAddressee) addressee = us_addressee_new ("Ana Sá");
  g_autoptr (UsAddressee) copy = us_addressee_new ("The Ombudsman");
  g_autofree char *lines = NULL;
  UsBlock *text;

  us_item_list_append (us_statement_get_addressees (statement), addressee, NULL);
  us_item_list_append (us_statement_get_copies (statement), copy, NULL);
  us_test_set (statement, "title", "Joint statement");
  us_test_set (statement, "valediction", "Sincerely,");
  text = us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "We note it.");
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "");
  us_test_add_block (statement, US_BLOCK_HEADING, 0, "Water");
  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "");
  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "Repair the pipes.");
  us_test_add_block (statement, US_BLOCK_DEMAND, 1, "Publish every permit.");
  us_test_add_signatory (statement, "Water Union");
  us_test_add_signatory (statement, "Well Union");
  us_test_refer (text, us_test_add_note (statement, "A/64/L.63"));
  lines = describe_all (statement);
  assert_string_equal (lines, "Addressee: Ana Sá\n"
                              "Title: Joint statement\n"
                              "Text: We note it.\n"
                              "Heading: Water\n"
                              "Demand 2: Repair the pipes.\n"
                              "Demand 2 (a): Publish every permit.\n"
                              "Valediction: Sincerely,\n"
                              "Signatories: 2 signatories\n"
                              "Copies: The Ombudsman\n"
                              "Note 1: A/64/L.63\n");
}

static void
test_blank_letter (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autofree char *lines = describe_all (statement);

  assert_string_equal (lines, "");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_lists_what_says_something),
    cmocka_unit_test (test_blank_letter),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
