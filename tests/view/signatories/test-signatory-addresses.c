/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/signatory.h"
#include "view/signatories/signatory-addresses.h"

static void
test_names_are_quoted (void **state)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  UsSignatory *union_ = us_signatory_new ("Union \"Wells\"");
  UsSignatory *league = us_signatory_new ("League");
  g_autofree char *joined = NULL;
  guint n_without;

  g_ptr_array_add (items, union_);
  g_ptr_array_add (items, us_signatory_new ("Silent"));
  g_ptr_array_add (items, league);
  us_item_set_string (US_ITEM (union_), US_SIGNATORY_EMAIL, "u@example.org", NULL);
  us_item_set_string (US_ITEM (league), US_SIGNATORY_EMAIL, "l@example.org", NULL);
  us_item_set_string (US_ITEM (league), US_SIGNATORY_PERSON, "Sá, Ana", NULL);
  joined = us_signatory_addresses_join (items, ", ", &n_without);
  assert_string_equal (joined,
                       "\"Union \\\"Wells\\\"\" <u@example.org>, \"Sá, Ana\" <l@example.org>");
  assert_int_equal (n_without, 1);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_names_are_quoted),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
