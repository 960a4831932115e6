/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/letter/notes/note-reference.h"

static void
test_matches (void **state)
{
  guint number = 0;
  const char *text = "dear.12 3.5";

  assert_int_equal (us_note_reference_match (text + 5, text, '.', &number), 2);
  assert_int_equal (number, 12);
  assert_int_equal (us_note_reference_match (text + 10, text, '.', &number), 0);
  assert_int_equal (us_note_reference_match ("[7]", "[7]", '[', &number), 3);
  assert_int_equal (number, 7);
}

/* Figures after a word, and demands that are numbered like the notes. */

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_matches),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
