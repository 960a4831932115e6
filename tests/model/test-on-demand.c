/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/on-demand.h"

static void
test_a_function_of_a_library (void **state)
{
  GCallback render = us_on_demand_find (US_FORMATS_LIBRARY, "us_pdf_render");

  assert_non_null (render);
  assert_true (render == us_on_demand_find (US_FORMATS_LIBRARY, "us_pdf_render"));
  assert_true (render != us_on_demand_find (US_FORMATS_LIBRARY, "us_docx_render"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_a_function_of_a_library),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
