/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "prose.h"
#include "test.h"

#include "import/letter/recogniser.h"
#include "import/letter/tail-group.h"

static void
test_measure (void **state)
{
  guint stated = 0;

  assert_int_equal (us_tail_measure_heading ("Signed by (12)", &stated), strlen ("Signed by"));
  assert_int_equal (stated, 12);
  assert_int_equal (us_tail_measure_heading ("Signed by (12):", &stated), strlen ("Signed by"));
  stated = 0;
  assert_int_equal (us_tail_measure_heading ("Signed (by post)", &stated), 16);
  assert_int_equal (us_tail_measure_heading ("(12)", &stated), 4);
  assert_int_equal (stated, 0);
}

static void
test_places (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      LETTER "Signed by\n\nKenya\nWater Trust\n\nUganda\nLake Union\nRiver Watch\n");

  assert_int_equal (draft->signatories->len, 3);
  assert_string_equal (signatory (draft, 0)->group, "Kenya");
  assert_string_equal (signatory (draft, 2)->group, "Uganda");
}

/* "First: organisations" counts groups; articles and "and" are no part of what they are called. */
static void
test_names (void **state)
{
  g_autoptr (UsDraft) counted = recognise (
      LETTER "Signed by:\n\nFirst: Organisations\n1- Water Trust\n2- Lake Union\n\nSecond: "
             "Individuals\n1- Jane Roe\n2- Ivo Novak\n");
  g_autoptr (UsDraft) small = recognise (
      LETTER "The organisations:\nWater Trust\nLake Union\n\nand individuals:\nIvo Novak\n");

  assert_int_equal (counted->signatories->len, 4);
  assert_string_equal (signatory (counted, 0)->group, "Organisations");
  assert_string_equal (signatory (counted, 3)->group, "Individuals");
  assert_int_equal (signatory (counted, 3)->kind, US_SIGNATORY_IS_INDIVIDUAL);
  assert_int_equal (small->signatories->len, 3);
  assert_string_equal (signatory (small, 0)->group, "The organisations");
  assert_string_equal (signatory (small, 2)->group, "individuals");
}

/* What says above each name that somebody has signed heads no group. */
static void
test_marks (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      LETTER "Signed\nJane Roe\nDirector\nWater Trust\n\nSigned\nIvo Novak\nChair\nLake "
             "Union\n");

  assert_int_equal (draft->signatories->len, 2);
  assert_null (signatory (draft, 1)->group);
  assert_string_equal (signatory (draft, 1)->organisation, "Lake Union");
}

/* The line on which somebody signs is no line of theirs. */
static void
test_lines_to_sign_on (void **state)
{
  g_autoptr (UsDraft) draft = recognise (
      LETTER ". . . . . . . . .\nJane Roe\nDirector\n\n. . . . . . . . .\nIvo Novak\nChair\n");

  assert_int_equal (draft->signatories->len, 2);
  assert_string_equal (signatory (draft, 0)->role, "Director");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_lines_to_sign_on),
    cmocka_unit_test (test_measure),
    cmocka_unit_test (test_places),
    cmocka_unit_test (test_names),
    cmocka_unit_test (test_marks),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
