/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "model/signatory.h"
#include "store/tally.h"
#include "store/writer/writer.h"

static void
assert_tally (const char *data, guint signatories, guint confirmed)
{
  guint n_signatories, n_confirmed;

  us_tally_signatories (data, strlen (data), &n_signatories, &n_confirmed);
  assert_int_equal (n_signatories, signatories);
  assert_int_equal (n_confirmed, confirmed);
}

static void
test_counts (void **state)
{
  assert_tally ("", 0, 0);
  assert_tally ("<signatories heading=\"Signed by\"/>", 0, 0);
  assert_tally ("<signatories><signatory id=\"a\" status=\"confirmed\"/>"
                "<signatory id=\"b\" status=\"invited\"/><signatory id=\"c\"/></signatories>",
                3, 2);
}

static void
test_damaged (void **state)
{
  assert_tally ("<signatory", 0, 0);
  assert_tally ("<signatory status=\"confirmed", 0, 0);
  assert_tally ("<signatory status=\"conf>", 1, 0);
  assert_tally ("<signatory status=\">", 1, 0);
}

/* It counts what the writer writes, for any statement. */
static void
test_random_statements (void **state)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20);

  for (int round = 0; round < 200; round++)
    {
      g_autoptr (UsStatement) statement = us_test_random_statement (random);
      UsItemList *list = us_statement_get_signatories (statement);
      g_autoptr (GBytes) bytes = us_writer_write (statement);
      guint n_signatories, n_confirmed, confirmed = 0;

      for (guint i = 0; i < us_item_list_get_length (list); i++)
        if (us_signatory_get_status (US_SIGNATORY (us_item_list_get (list, i))) ==
            US_SIGNATORY_CONFIRMED)
          confirmed++;
      us_tally_signatories (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                            &n_signatories, &n_confirmed);
      assert_int_equal (n_signatories, us_item_list_get_length (list));
      assert_int_equal (n_confirmed, confirmed);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_counts),
    cmocka_unit_test (test_damaged),
    cmocka_unit_test (test_random_statements),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
