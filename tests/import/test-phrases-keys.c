/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "import/phrases-keys.h"

static void
test_every_kind_has_one (void **state)
{
  for (guint kind = 0; kind <= US_PHRASE_MONTH; kind++)
    assert_true (us_phrases_get_key (kind)->group != NULL &&
                 us_phrases_get_key (kind)->key != NULL);
  assert_string_equal (us_phrases_get_key (US_PHRASE_SALUTATION)->group, "letter");
  assert_string_equal (us_phrases_get_key (US_PHRASE_SALUTATION)->key, "salutations");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_every_kind_has_one),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
