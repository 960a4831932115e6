/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/error.h"

static void
test_domain (void **state)
{
  g_autoptr (GError) error =
                 g_error_new_literal (US_ERROR, US_ERROR_REFUSED, "It cannot be saved.");

  assert_us_error (error, US_ERROR_REFUSED);
  assert_string_equal (g_quark_to_string (US_ERROR), "us-error-quark");
  assert_false (g_error_matches (error, US_ERROR, US_ERROR_DAMAGED));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_domain),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
