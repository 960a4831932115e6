/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/letter/assembly.h"
#include "model/demand.h"

#include <string.h>

static void
test_notes_and_leads (void **state)
{
  g_autoptr (UsDraft) draft = us_draft_new ();
  g_autoptr (UsReport) report = us_report_new ();
  g_autoptr (UsStatement) statement = NULL;
  UsItemList *body;
  const UsSpan *spans;
  gsize n_spans;

  draft->language = "en";
  draft->note_style = '[';
  us_draft_add_block (draft->notes, US_BLOCK_PARAGRAPH, "See one.", 9);
  us_draft_add_block (draft->body, US_BLOCK_PARAGRAPH, "Water is dear.[1] [2]", 1);
  us_draft_add_block (draft->body, US_BLOCK_DEMAND, "Publish it. All of it.", 2)->reason =
      g_strdup ("Line 2: why?");
  statement = us_assembly_make_statement (draft, report);

  body = us_statement_get_body (statement);
  spans = us_text_get_spans (us_block_get_text (us_item_list_get (body, 0)), &n_spans);
  assert_int_equal (n_spans, 1);
  assert_int_equal (spans[0].kind, US_SPAN_NOTE);
  assert_string_equal (spans[0].target,
                       us_item_get_id (us_item_list_get (us_statement_get_notes (statement), 0)));
  assert_int_equal (us_text_get_lead (us_block_get_text (us_item_list_get (body, 1))),
                    strlen ("Publish it."));
  assert_int_equal (us_report_get_n_doubts (report), 1);
  assert_string_equal (us_report_get_doubt (report, 0)->id,
                       us_item_get_id (us_item_list_get (body, 1)));
}

/* Of a list without end not each doubt is told. */
static void
test_many_doubts (void **state)
{
  g_autoptr (UsDraft) draft = us_draft_new ();
  g_autoptr (UsReport) report = us_report_new ();
  g_autoptr (UsStatement) statement = NULL;
  const UsDoubt *last;

  for (guint i = 1; i <= 10002; i++)
    {
      UsDraftPerson *person = us_draft_add_person (draft->signatories, i);

      person->name = g_strdup ("Reading Circle");
      person->reason = g_strdup_printf ("Line %u: who?", i);
    }
  statement = us_assembly_make_statement (draft, report);
  assert_int_equal (us_item_list_get_length (us_statement_get_signatories (statement)), 10002);
  assert_int_equal (us_report_get_n_doubts (report), 10001);
  assert_string_equal (us_report_get_doubt (report, 9999)->reason, "Line 10000: who?");
  last = us_report_get_doubt (report, 10000);
  assert_string_equal (last->reason, "2 more signatories are not sure.");
  assert_string_equal (last->property, "signatories-heading");
  /* There is no room for a million twice. */
  assert_int_equal (draft->signatories->len, 0);
}

static void
test_long_text_becomes_several (void **state)
{
  g_autoptr (UsDraft) draft = us_draft_new ();
  g_autoptr (UsReport) report = us_report_new ();
  g_autoptr (UsStatement) statement = NULL;
  g_autofree char *text = g_strnfill (3 * US_FIELD_MAX, 'x');
  gsize total = 0;

  us_draft_add_block (draft->body, US_BLOCK_PARAGRAPH, text, 1);
  statement = us_assembly_make_statement (draft, report);
  for (guint i = 0; i < us_item_list_get_length (us_statement_get_body (statement)); i++)
    {
      UsBlock *block = us_item_list_get (us_statement_get_body (statement), i);

      assert_true (us_text_get_length (us_block_get_text (block)) <= US_FIELD_MAX / 2);
      total += us_text_get_length (us_block_get_text (block));
    }
  assert_int_equal (total, strlen (text));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_notes_and_leads),
    cmocka_unit_test (test_many_doubts),
    cmocka_unit_test (test_long_text_becomes_several),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
