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

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_measure),
    cmocka_unit_test (test_places),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
