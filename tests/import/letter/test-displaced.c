/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/letter/recogniser.h"

#define PROSE                                                                                      \
  "The wells of the valley have been dry for a year now, and nobody in the capital has said why "  \
  "they are dry.\n\n"

static const char *
name_of (GPtrArray *people, guint i)
{
  return ((UsDraftPerson *) g_ptr_array_index (people, i))->name;
}

/* The label of those who get copies came away from them when a page was taken apart. */
static void
test_copies (void **state)
{
  g_autoptr (UsDraft) draft = us_recogniser_read_text (
      "Hon. Jane Roe\nMinister for Water\nHon. Ada Poe, Minister for Health;\n"
      "Hon. Sam Doe, Minister for Roads;\nHon. Kim Loe, Minister for Trade\n\nDear "
      "Minister,\n\n" PROSE "CC:\n\n" PROSE "Sincerely,\n\nReading Circle\nBook Society\n",
      "en", NULL);

  assert_int_equal (draft->addressees->len, 1);
  assert_int_equal (draft->copies->len, 3);
  assert_string_equal (name_of (draft->copies, 0), "Hon. Ada Poe, Minister for Health");
  assert_string_equal (name_of (draft->copies, 2), "Hon. Kim Loe, Minister for Trade");
  assert_non_null (((UsDraftPerson *) g_ptr_array_index (draft->copies, 0))->reason);
  assert_int_equal (draft->body->len, 2);
}

/* A list with semicolons is a list of addressees where no label is missing. */
static void
test_addressees_stay (void **state)
{
  g_autoptr (UsDraft) draft = us_recogniser_read_text (
      "Hon. Jane Roe\nMinister for Water\nHon. Ada Poe, Minister for Health;\n"
      "Hon. Sam Doe, Minister for Roads;\nHon. Kim Loe, Minister for Trade\n\nDear "
      "Minister,\n\n" PROSE "Sincerely,\n\nReading Circle\nBook Society\n\nCC: Water Board\n",
      "en", NULL);

  assert_int_equal (draft->copies->len, 1);
  assert_int_equal (draft->addressees->len, 4);
}

static void
test_byline (void **state)
{
  g_autoptr (UsDraft) draft = us_recogniser_read_text (
      "Wells for all\nBy the Valley Water Coalition\n3 March 2026\n\n" PROSE PROSE, "en", NULL);
  g_autoptr (UsDraft) beside = us_recogniser_read_text (
      "Wells for all\n\nValley Water Coalition\n\n3 March 2026\n\n" PROSE PROSE, "en", NULL);

  assert_int_equal (draft->signatories->len, 1);
  assert_string_equal (name_of (draft->signatories, 0), "Valley Water Coalition");
  assert_int_equal (draft->body->len, 2);
  assert_int_equal (beside->signatories->len, 1);
}

/* Where somebody signs, who wrote it down is no signatory. */
static void
test_byline_above_signatories (void **state)
{
  g_autoptr (UsDraft) draft = us_recogniser_read_text (
      "Wells for all\nBy the Valley Water Coalition\n3 March 2026\n\n" PROSE PROSE
      "Sincerely,\n\nReading Circle\nBook Society\n",
      "en", NULL);

  assert_int_equal (draft->signatories->len, 2);
  assert_int_equal (draft->body->len, 3);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_copies),
    cmocka_unit_test (test_addressees_stay),
    cmocka_unit_test (test_byline),
    cmocka_unit_test (test_byline_above_signatories),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
