/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "letter.h"
#include "test.h"

#include "view/body/whole-letter.h"
#include "view/start/templates.h"

static void
test_awaited (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();
  g_autoptr (UsStatement) letter = us_test_letter ();
  g_autoptr (UsStatement) chosen = us_templates_new_blank ("ar");

  assert_true (us_whole_letter_is_awaited (statement));
  /* Whoever begins a letter has chosen its language, and written nothing. */
  assert_string_equal (us_item_get_string (US_ITEM (chosen), US_STATEMENT_LANGUAGE), "ar");
  assert_true (us_whole_letter_is_awaited (chosen));
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "");
  assert_true (us_whole_letter_is_awaited (statement));
  us_test_add_block (statement, US_BLOCK_PARAGRAPH, 0, "");
  assert_false (us_whole_letter_is_awaited (statement));
  assert_false (us_whole_letter_is_awaited (letter));
}

static void
test_pasted (void **state)
{
  g_autoptr (UsStatement) statement = us_statement_new ();

  assert_false (us_whole_letter_is_pasted (statement, "one\ntwo\nthree\n"));
  assert_true (us_whole_letter_is_pasted (statement, "one\ntwo\nthree\n\nfour\n"));
  us_test_set (statement, "title", "Wells");
  assert_false (us_whole_letter_is_pasted (statement, "one\ntwo\nthree\n\nfour\n"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_awaited),
    cmocka_unit_test (test_pasted),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
