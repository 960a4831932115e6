/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "prose.h"
#include "test.h"

#include "import/letter/quotation.h"
#include "import/letter/recogniser.h"

#include <string.h>

#define QUOTED                                                                                     \
  "> 6 March 2026\n>\n> Dear Minister,\n>\n> The wells of the valley have been dry for a year, "   \
  "and\n"                                                                                          \
  "> nobody has said why.\n>\n> We call on you to:\n>\n> 1. Open them.\n> 2. Keep them.\n>\n"      \
  "> Yours sincerely,\n>\n> Reading Circle\n> Book Society\n"

/* What is said around the letter is told, and stays out. */
static void
test_letter (void **state)
{
  g_autoptr (UsDraft) draft = recognise ("Dear all, this is the text.\n\nAnn wrote:\n\n" QUOTED
                                         "\n-- \nIvo Novak\n");
  guint n_told = 0;

  assert_string_equal (draft->date, "2026-03-06");
  assert_string_equal (draft->salutation, "Dear Minister,");
  assert_int_equal (draft->body->len, 4);
  assert_int_equal (draft->signatories->len, 2);
  for (guint i = 0; i < draft->doubts->len; i++)
    n_told += strstr (((UsDraftDoubt *) g_ptr_array_index (draft->doubts, i))->reason,
                      "was left out") != NULL;
  assert_int_equal (n_told, 4);
}

/* A letter that answers another one is the letter. */
static void
test_answer (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      "Dear Minister,\n\nYou wrote to us:\n\n> The wells are open.\n\n" PROSE "\n\n" PROSE);
  guint first, last;

  assert_string_equal (draft->salutation, "Dear Minister,");
  assert_null (us_quotation_open ("One.\n> Two.\nThree.\n", us_phrases_get ("en"), &first, &last));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_letter),
    cmocka_unit_test (test_answer),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
