/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "model/icu.h"

/* A function in the place of another would answer otherwise. */
static void
test_functions_are_themselves (void **state)
{
  UErrorCode error = U_ZERO_ERROR;
  UCollator *collator = us_icu ()->ucol_open ("en", &error);
  UNumberFormat *format = us_icu ()->unum_open (UNUM_DECIMAL, NULL, 0, "en", NULL, &error);
  UChar figures[16];

  assert_true (U_SUCCESS (error));
  assert_int_equal (us_icu ()->ucol_strcollUTF8 (collator, "a", -1, "B", -1, &error), UCOL_LESS);
  assert_int_equal (us_icu ()->unum_formatInt64 (format, 1234, figures, 16, NULL, &error), 5);
  assert_int_equal (figures[1], ',');
  us_icu ()->unum_close (format);
  us_icu ()->ucol_close (collator);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_functions_are_themselves),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
