/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/letter/recogniser.h"

#include <string.h>

#define BEGIN "Wells\n\n2 May 2026\n\n"
#define PROSE                                                                                      \
  "The wells of the valley have been dry for a year now, and nobody in the capital has said why "  \
  "they are dry, as they were before.\n\n"

static gboolean
is_doubted (const char *text, const char *words)
{
  g_autoptr (UsDraft) draft = us_recogniser_read_text (text, "en", NULL);
  gboolean found = FALSE;

  for (guint i = 0; i < draft->doubts->len; i++)
    found |=
        strstr (((UsDraftDoubt *) g_ptr_array_index (draft->doubts, i))->reason, words) != NULL;
  for (guint i = 0; i < draft->signatories->len; i++)
    {
      const char *reason = ((UsDraftPerson *) g_ptr_array_index (draft->signatories, i))->reason;
      found |= reason != NULL && strstr (reason, words) != NULL;
    }
  return found;
}

static void
test_stated_numbers (void **state)
{
  assert_true (is_doubted (BEGIN
                           "We, the undersigned 5 organisations, speak for the valley and for "
                           "all who live in it.\n\n" PROSE
                           "Signed by:\n\nReading Circle\nBook Society\nWell Trust\n",
                           "5 who sign, and 3"));
  assert_false (is_doubted (BEGIN "We, the undersigned 3 organisations, speak for the valley and "
                                  "for all who live in it.\n\n" PROSE
                                  "Signed by:\n\nReading Circle\nBook Society\nWell Trust\n",
                            "who sign"));
  assert_true (is_doubted (BEGIN PROSE PROSE
                           "Signatories (4):\n\nReading Circle\nBook Society\nWell Trust\n",
                           "4 who sign, and 3"));
  /* A year counts nobody. */
  assert_false (is_doubted (BEGIN "We, the undersigned, wrote in 2021 to all water "
                                  "organisations of the valley, and nobody answered.\n\n" PROSE
                                  "Signed by:\n\nReading Circle\nBook Society\nWell Trust\n",
                            "who sign"));
  /* Other things are counted too. */
  assert_false (is_doubted (BEGIN
                            "We, the undersigned, saw 5 wells and 12 dead sheep there.\n\n" PROSE
                            "Signed by:\n\nReading Circle\nBook Society\nWell Trust\n",
                            "who sign"));
}

/* Those who are not named are counted too. */
static void
test_withheld (void **state)
{
  assert_false (is_doubted (BEGIN PROSE PROSE
                            "Signatories (5)\n\nReading Circle\nBook Society\nWell Trust\n\n"
                            "Names withheld: 2\n",
                            "who sign"));
}

static void
test_duplicates (void **state)
{
  static const char letter[] =
      BEGIN PROSE PROSE "Signed by:\n\nReading Circle\nBook Society\nREADING CIRCLE\n";
  g_autoptr (UsDraft) draft = us_recogniser_read_text (letter, "en", NULL);

  assert_int_equal (draft->signatories->len, 3);
  assert_true (is_doubted (letter, "stands on line 11 already"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_stated_numbers),
    cmocka_unit_test (test_withheld),
    cmocka_unit_test (test_duplicates),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
