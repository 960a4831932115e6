/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "import/signature-kind.h"

#include "test.h"

static void
test_kinds (void **state)
{
  assert_true (us_signature_kind_is_role ("President"));
  assert_false (us_signature_kind_is_role ("Reading Circle"));
  assert_true (us_signature_kind_is_role ("independent journalist and author"));
  assert_true (us_signature_kind_is_organisation ("Reading Society"));
  assert_true (us_signature_kind_is_organisation ("Wasser und Leben (WUL)"));
  assert_false (us_signature_kind_is_organisation ("Jane Roe (chair)"));
  assert_true (us_signature_kind_is_person ("Jane Roe"));
  assert_false (us_signature_kind_is_person ("Reading Society"));
  assert_false (us_signature_kind_is_person ("Jane"));
  assert_false (us_signature_kind_is_person ("Jane Roe 2"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_kinds),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
