/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/letter/reflow-line.h"

static void
test_words (void **state)
{
  assert_true (us_reflow_line_is_lower ("and so on"));
  assert_true (us_reflow_line_is_lower ("(see below)"));
  assert_true (us_reflow_line_is_lower (", and"));
  assert_false (us_reflow_line_is_lower ("The wells"));
  assert_false (us_reflow_line_is_lower ("c/o Town Hall"));
  assert_false (us_reflow_line_is_lower ("p/a Dorpshuis"));
  assert_true (us_reflow_line_are_notes ("[1] See.", "[2] See."));
  assert_false (us_reflow_line_are_notes ("1. See.", "2. See."));
  assert_int_equal (us_reflow_line_count_dash ("Rook - School of"), 9);
  assert_int_equal (us_reflow_line_count_dash ("Rook – School"), 2);
  assert_int_equal (us_reflow_line_count_dash ("Rook School"), 0);
  assert_int_equal (us_reflow_line_count_dash ("Rook"), 0);
}

static void
test_parts (void **state)
{
  static const struct
  {
    const char *text;
    gboolean alone, labelled;
  } cases[] = {
    { "Dear Minister,", TRUE, FALSE }, { "Sincerely,", TRUE, FALSE },
    { "3 May 2026", TRUE, FALSE },     { "Subject: Wells", FALSE, TRUE },
    { "CC: The Mayor", FALSE, TRUE },  { "The wells are", FALSE, FALSE },
  };
  const UsPhrases *phrases = us_phrases_get ("en");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      UsSourceBlock *block = us_source_block_new (cases[i].text, 1);

      assert_int_equal (us_reflow_line_is_alone (block, phrases), cases[i].alone);
      assert_int_equal (us_reflow_line_is_labelled (block, phrases), cases[i].labelled);
      us_source_block_free (block);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_words),
    cmocka_unit_test (test_parts),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
