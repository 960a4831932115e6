/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/note.h"

static void
test_text (void **state)
{
  g_autoptr (UsText) text = us_text_new ("Ana Sá, ana@example.org", NULL);
  g_autoptr (UsNote) note = us_note_new (text);
  g_autoptr (UsNote) empty = us_note_new (NULL);

  assert_ptr_equal (us_note_get_text (note), text);
  assert_true (us_text_is_empty (us_note_get_text (empty)));
  assert_false (us_item_is_blank (US_ITEM (note)));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_text),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
