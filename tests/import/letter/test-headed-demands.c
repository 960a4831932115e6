/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "prose.h"
#include "test.h"

#include "import/letter/headed-demands.h"

#include <string.h>

/* Headings below one that calls for them are what is asked for; the paragraph says more of it. */
static void
test_demands_with_headings (void **state)
{
  g_autoptr (UsDraft) draft =
                 recognise (PROSE "What we ask\n\nOpen the library\n\n" PROSE
                                  "Keep it open\n\n" PROSE PROSE "Sincerely,\n\nReading Circle\n");
  g_autoptr (UsDraft) plain =
                 recognise (PROSE "Background\n\nThe library\n\n" PROSE "The readers\n\n" PROSE);
  const UsDraftBlock *demand;

  assert_int_equal (count (draft, US_BLOCK_CALL), 1);
  assert_int_equal (count (draft, US_BLOCK_DEMAND), 2);
  assert_int_equal (count (draft, US_BLOCK_PARAGRAPH), 2);
  demand = g_ptr_array_index (draft->body, 2);
  assert_string_equal (demand->text, "Open the library");
  assert_non_null (strstr (demand->more, "closed for a year"));
  assert_int_equal (count (plain, US_BLOCK_DEMAND), 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_demands_with_headings),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
