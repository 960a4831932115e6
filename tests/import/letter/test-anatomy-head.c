/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "prose.h"
#include "test.h"

#include "import/letter/anatomy-head.h"
#include "import/source.h"

static guint
find_head (GPtrArray *lines)
{
  guint salutation, head;

  us_anatomy_head_find (lines, us_phrases_get ("en"), &salutation, &head);
  assert_true (salutation <= head);
  return head;
}

static void
test_ends (void **state)
{
  g_autoptr (GPtrArray) greeted =
                 us_source_read ("Title\n\nDear Minister,\nDear Senator,\n\n" PROSE);
  g_autoptr (GPtrArray) dated = us_source_read ("Title\n\n" PROSE "3 March 2026\n\n" PROSE);
  g_autoptr (GPtrArray) page = us_source_read (
      "Title\n\n" PROSE "Published 3 March 2026 at 6 am, 3 minutes to read\n\n" PROSE);

  assert_int_equal (find_head (greeted), 3);
  assert_int_equal (find_head (dated), 3);
  assert_int_equal (find_head (page), 3);
}

/* A title below the date is of the head; the headings of sections are not. */
static void
test_title_below_date (void **state)
{
  g_autoptr (GPtrArray) titled = us_source_read ("3 March 2026\n\nMinister\n\nWells\n\n" PROSE
                                                 "Signatories (2)\n\nAnn Lee\n");
  g_autoptr (GPtrArray) parted =
                 us_source_read ("3 March 2026\n\nWells\n\n" PROSE "Pipes\n\n" PROSE);

  ((UsSourceBlock *) g_ptr_array_index (titled, 2))->heading = 1;
  ((UsSourceBlock *) g_ptr_array_index (titled, 4))->heading = 1;
  assert_int_equal (find_head (titled), 3);
  ((UsSourceBlock *) g_ptr_array_index (parted, 1))->heading = 1;
  ((UsSourceBlock *) g_ptr_array_index (parted, 3))->heading = 1;
  assert_int_equal (find_head (parted), 1);
}

/* "To the Minister" below the title is of the head; what else begins so is of the text. */
static void
test_addressed_below_date (void **state)
{
  g_autoptr (GPtrArray) addressed =
                 us_source_read ("3 March 2026\n\nTo the Minister for Water\n\n" PROSE);
  g_autoptr (GPtrArray) headed = us_source_read ("3 March 2026\n\nTo the wells\n\n" PROSE);

  assert_int_equal (find_head (addressed), 2);
  assert_int_equal (find_head (headed), 1);
}

/* A person says that the first line heads the text: the date below is still the letter's. */
static void
test_said (void **state)
{
  g_autoptr (GPtrArray) lines = us_source_read ("Opinion\n\nTitle\n\n3 March 2026\n\n" PROSE);
  UsSourceBlock *first = g_ptr_array_index (lines, 0);

  first->forced = US_PART_HEADING;
  assert_int_equal (find_head (lines), 3);
  ((UsSourceBlock *) g_ptr_array_index (lines, 2))->forced = US_PART_PARAGRAPH;
  assert_int_equal (find_head (lines), 0);
}

/* A subject may stand between the greeting and the text; between an office and the text it may not.
 */
static void
test_subject_below (void **state)
{
  g_autoptr (GPtrArray) greeted =
                 us_source_read ("Title\n\nDear Secretary of State\n\nLate payments\n\n" PROSE);

  assert_int_equal (find_head (greeted), 2);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_subject_below),        cmocka_unit_test (test_ends),
    cmocka_unit_test (test_title_below_date),     cmocka_unit_test (test_said),
    cmocka_unit_test (test_addressed_below_date),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
