/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/letter/traits.h"

#include <string.h>

static void
test_words (void **state)
{
  assert_int_equal (us_traits_count_words ("one two-three, O'Neil."), 3);
  assert_int_equal (us_traits_count_words (" -- "), 0);
  assert_true (us_traits_ends_with ("why؟", "?؟"));
  assert_false (us_traits_ends_with ("", "?"));
}

static gboolean
is (gboolean (*trait) (const UsSourceBlock *), const char *text)
{
  UsSourceBlock *block = us_source_block_new (text, 1);
  gboolean result = trait (block);

  us_source_block_free (block);
  return result;
}

static void
test_blocks (void **state)
{
  assert_true (is (us_traits_is_prose,
                   "The library has been closed for a year now, and nobody says why "
                   "it is."));
  assert_false (is (us_traits_is_prose,
                    "Anthony Roe, Executive Officer, Flem & Kens Community Legal "
                    "Centre Inc."));
  assert_false (is (us_traits_is_prose,
                    "Ivo Novak, für den Verein für eine freie und offene Versorgung mit gutem "
                    "Wasser e.V."));
  assert_true (is (us_traits_is_heading, "Our Demands"));
  assert_false (is (us_traits_is_heading, "It rains."));
}

static void
test_names (void **state)
{
  assert_true (us_traits_is_name ("Jane Roe, lawyer"));
  assert_true (us_traits_is_name ("Friends of the Delta"));
  assert_true (us_traits_is_name ("epicenter.works"));
  assert_false (us_traits_is_name ("see the list"));
  assert_false (us_traits_is_name ("We ask:"));
  /* A number is no capital, but may be in a name and before one. */
  assert_false (us_traits_is_name ("Paragraph number 5 of the plan"));
  assert_false (us_traits_is_name ("Since then 3 wells have"));
  assert_true (us_traits_is_name ("350 Kenya"));
  assert_true (us_traits_is_name ("Women 4 Water"));
  assert_true (us_traits_is_name ("Article 19 Brazil"));
  assert_true (us_traits_is_address ("www.example.org"));
  assert_true (us_traits_is_address ("jane@example.org"));
  assert_false (us_traits_is_address ("Jane Roe"));
  assert_true (us_traits_has_capital ("Jane"));
  assert_false (us_traits_has_capital ("jane"));
}

static void
test_trim (void **state)
{
  g_autofree char *trimmed = us_traits_trim (" a b, ", -1, " ,");

  assert_string_equal (trimmed, "a b");
}

static void
test_sentences (void **state)
{
  assert_true (us_traits_ends_sentence ("so.”1"));
  assert_true (us_traits_ends_sentence ("why?"));
  assert_true (us_traits_ends_sentence ("to:"));
  assert_false (us_traits_ends_sentence ("COVID-19"));
  assert_false (us_traits_ends_sentence (""));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_words), cmocka_unit_test (test_blocks),    cmocka_unit_test (test_names),
    cmocka_unit_test (test_trim),  cmocka_unit_test (test_sentences),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
