/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "compare/difference.h"

static void
test_titles (void **state)
{
  static const char *const titles[] = { "Demand 3", "Demand 3, added", "Demand 3, removed",
                                        "Demand 3, moved", "Demand 3, formatting changed" };

  for (guint kind = 0; kind < G_N_ELEMENTS (titles); kind++)
    {
      UsDifference *difference = us_difference_new (
          kind, "Demand 3", g_ptr_array_new_with_free_func ((GDestroyNotify) us_piece_free));
      g_autofree char *title = us_difference_make_title (difference);

      assert_string_equal (title, titles[kind]);
      us_difference_free (difference);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_titles),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
