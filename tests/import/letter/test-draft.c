/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/letter/draft.h"

#include <string.h>

static void
test_holds (void **state)
{
  g_autoptr (UsDraft) draft = us_draft_new ();
  UsDraftBlock *block = us_draft_add_block (draft->body, US_BLOCK_CALL, "We call:", 7);
  UsDraftPerson *person = us_draft_add_person (draft->signatories, 9);

  us_draft_doubt (draft, "date", 3, g_strdup ("Which?"));
  assert_int_equal (block->kind, US_BLOCK_CALL);
  assert_string_equal (block->text, "We call:");
  assert_int_equal (person->line, 9);
  assert_int_equal (draft->doubts->len, 1);
  assert_string_equal (((UsDraftDoubt *) g_ptr_array_index (draft->doubts, 0))->reason, "Which?");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_holds),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
