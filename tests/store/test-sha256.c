/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "store/sha256.h"

static void
test_sum_of_pieces (void **state)
{
  UsSha256 *sha256 = us_sha256_new ();
  guint8 sum[4];

  us_sha256_add (sha256, "a", 1);
  us_sha256_add (sha256, "", 0);
  us_sha256_add (sha256, "bc", 2);
  us_sha256_finish (sha256, sum, sizeof sum);
  assert_memory_equal (sum, "\xba\x78\x16\xbf", 4);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_sum_of_pieces),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
