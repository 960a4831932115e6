/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "prose.h"
#include "test.h"

#include "import/letter/inline-list.h"

#include <string.h>

/* What is asked for in the middle of a sentence. */
static void
test_lists_inside_paragraphs (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      PROSE "We therefore ask you: (i) to open the library at once; (ii) to keep it open until\n"
            "nine; and (iii) to say why it was closed. Books cannot wait.\n\n" PROSE);
  g_autoptr (UsDraft) law = recognise (
      PROSE "We ask you to apply article 5 (1) of the treaty and article 6 (2) of the law.\n\n");

  assert_int_equal (count (draft, US_BLOCK_CALL), 1);
  assert_int_equal (count (draft, US_BLOCK_DEMAND), 3);
  assert_string_equal (((UsDraftBlock *) g_ptr_array_index (draft->body, 2))->text,
                       "to open the library at once;");
  assert_string_equal (((UsDraftBlock *) g_ptr_array_index (draft->body, 5))->text,
                       "Books cannot wait.");
  assert_int_equal (count (law, US_BLOCK_DEMAND), 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_lists_inside_paragraphs),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
