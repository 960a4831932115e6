/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/statement.h"
#include "view/signatories/signatory-heading.h"

static void
test_headings (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsSignatory) signatory = us_signatory_new ("Zoo");
  g_autofree char *none = NULL;
  g_autofree char *kind = NULL;
  g_autofree char *country = NULL;

  us_item_list_append (us_statement_get_signatories (statement), signatory, NULL);
  us_item_set_string (US_ITEM (signatory), US_SIGNATORY_COUNTRY, "Peru", NULL);
  none = us_signatory_heading_get (signatory);
  assert_null (none);
  us_item_set_choice (US_ITEM (statement), US_STATEMENT_SIGNATORIES_ORDER, US_ORDER_COUNTRY, NULL);
  country = us_signatory_heading_get (signatory);
  assert_string_equal (country, "Peru");
  us_item_set_choice (US_ITEM (statement), US_STATEMENT_SIGNATORIES_ORDER, US_ORDER_KIND, NULL);
  kind = us_signatory_heading_get (signatory);
  assert_string_equal (kind, "Organisation");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_headings),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
