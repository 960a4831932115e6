/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "prose.h"
#include "test.h"

#include "import/letter/contents.h"

#define TEXT                                                                                       \
  "The wells\n\n" PROSE "What we ask\n\nWe call on you to:\n\n1. Open it.\n2. Keep it.\n\n"        \
  "Signatories\n\nWater Trust\nBook Society\n"

static void
test_set_aside (void **state)
{
  static const char *const tables[] = {
    "Contents\n\n- The wells\n- What we ask\n- Signatories\n\n",
    "Contents\n\n1. The wells ........ 1\n2. What we ask ...... 2\n3. Signatories ....... 13\n\n",
    "The wells 1\nWhat we ask 2\nThe map 3\nSignatories 3\n\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *letter = g_strconcat ("Open letter\n\n", tables[i], TEXT, NULL);
      g_autoptr (UsDraft) draft = recognise (letter);

      assert_string_equal (draft->title, "Open letter");
      assert_int_equal (count (draft, US_BLOCK_DEMAND), 2);
      assert_int_equal (count (draft, US_BLOCK_BULLET), 0);
      assert_int_equal (draft->aside->len, 4);
      assert_int_equal (count (draft, US_BLOCK_HEADING), 2);
    }
}

/* A list after the text has begun, and lines that come only once, are none. */
static void
test_other_lists (void **state)
{
  g_autoptr (UsDraft) summary = recognise ("Open letter\n\n" PROSE
                                           "We call on you for:\n\n- Open wells\n- Clean pipes\n\n"
                                           "Open wells\n\n" PROSE "Clean pipes\n\n" PROSE);
  g_autoptr (UsDraft) once = recognise ("Open letter\n\n- The wells\n- The pipes\n\n" PROSE
                                        "The rest\n\n" PROSE);

  assert_int_equal (summary->aside->len, 0);
  assert_int_equal (count (summary, US_BLOCK_DEMAND), 2);
  assert_int_equal (once->aside->len, 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_set_aside),
    cmocka_unit_test (test_other_lists),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
