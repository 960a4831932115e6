/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "prose.h"
#include "test.h"

#include "import/letter/notes/notes.h"
#include "import/letter/recogniser.h"

#include <string.h>

static void
test_styles (void **state)
{
  static const char *const letters[] = {
    "Water is dear.[1] It is dry.[2]\n\n[1] See one.\n[2] See two.\n",
    "Water is dear.[i] It is dry.[ii]\n\n[i] See one.\n[ii] See two.\n",
    "Water is dear {1}. It is dry {2}.\n\n{1} See one.\n\n{2} See two.\n",
    "Water is dear.¹ It is dry.²\n\n¹ See one.\n² See two.\n",
    "Water is dear.1\nIt is so dry that nothing grows.2\n1. See one.\n2. See two.\n",
    "Water is dear.[1] It is dry.[2]\n\nSigned,\n\nWater Trust\n\n1. See one.\n2. See two.\n",
    "Water is dear (1). It is so dry that nothing grows (2).\n\n(1) See one.\n\n(2) See two.\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      g_autoptr (UsDraft) draft = recognise (letters[i]);
      assert_int_equal (draft->notes->len, 2);
      assert_string_equal (((UsDraftBlock *) g_ptr_array_index (draft->notes, 1))->text,
                           "See two.");
    }
}

/* Those who sign are counted, and the only note has a raised figure. */
static void
test_raised_figures (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      "Water is dear.¹\n\nSigned by:\n\n1. Water Trust\n2. Book Society\n\n¹ See one.\n");

  assert_int_equal (draft->notes->len, 1);
  assert_string_equal (((UsDraftBlock *) g_ptr_array_index (draft->notes, 0))->text, "See one.");
  assert_int_equal (draft->signatories->len, 2);
}

static void
test_numbers_without_reference_are_none (void **state)
{
  g_autoptr (UsDraft) draft =
                 recognise ("We call on you to:\n\n1. Open it.\n2. Keep it.\n\n[2] stays.\n");

  assert_int_equal (draft->notes->len, 0);
}

/* A letter in brackets is a change in what is quoted. */
static void
test_letters_in_brackets_are_none (void **state)
{
  g_autoptr (UsDraft) draft = recognise ("They wrote that \"[i]t is dry\" and [x] it.\n\nBooks.\n");

  assert_int_equal (draft->notes->len, 0);
}

static void
test_notes_after_words (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      "Wells\n\nThe treaty1 on the wells of the valley lets everybody dig where no rule has been "
      "agreed,2 and CO2 rises from the wells of the valley and of all the hills around it.\n\n"
      "We call on you to:\n1. Close them.\n2. Fill them.\n\nSigned by:\n\nReading Circle\n"
      "Book Society\n\n1. Treaty on Wells, article 8.\n2. Article 9.\n");

  assert_int_equal (draft->notes->len, 2);
  assert_int_equal (draft->signatories->len, 2);
  assert_string_equal (((UsDraftBlock *) g_ptr_array_index (draft->notes, 1))->text, "Article 9.");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_notes_after_words),
    cmocka_unit_test (test_styles),
    cmocka_unit_test (test_raised_figures),
    cmocka_unit_test (test_letters_in_brackets_are_none),
    cmocka_unit_test (test_numbers_without_reference_are_none),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
