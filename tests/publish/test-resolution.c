/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/resolution.h"

#include "letter.h"
#include "model/live.h"

static gboolean
nothing_left_out (UsItemList *body, guint position)
{
  return FALSE;
}

/* A letter without references and counts keeps its texts as they are. */
static void
test_nothing_to_do (void **state)
{
  g_autoptr (UsStatement) statement = us_test_letter ();
  g_autoptr (UsPublication) publication = us_publication_new (statement, NULL);
  UsText *before = publication->blocks[0].text;

  us_resolution_apply (publication, us_statement_get_body (statement), nothing_left_out);
  assert_ptr_equal (publication->blocks[0].text, before);
}

static void
test_reference (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  UsBlock *demand;
  UsBlock *block;
  g_autofree char *target = NULL;
  g_autoptr (UsText) reference = NULL;
  g_autoptr (UsPublication) publication = NULL;
  g_autoptr (GError) error = NULL;

  us_test_set (statement, "language", "en");
  us_test_add_block (statement, US_BLOCK_DEMAND, 0, "Act.");
  demand = us_test_add_block (statement, US_BLOCK_DEMAND, 0, "Report.");
  block = us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "");
  target = us_live_demand_new (us_item_get_id (US_ITEM (demand)), FALSE);
  reference = us_test_object (US_SPAN_DEMAND, target);
  us_item_set_text (US_ITEM (block), US_BLOCK_TEXT, reference, &error);
  assert_no_error (error);
  publication = us_publication_new (statement, NULL);
  assert_string_equal (us_text_get_string (publication->blocks[2].text), "Demand\u00a02");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_nothing_to_do),
    cmocka_unit_test (test_reference),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
