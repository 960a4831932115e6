/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "store/digest.h"

static void
assert_sum (gsize expected, const char *data, gsize length)
{
  g_autofree char *right =
      g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) data, length);
  UsDigest *digest = us_digest_new (expected);
  guint8 sum[US_DIGEST_SIZE];
  char figures[2 * US_DIGEST_SIZE + 1];

  us_digest_add (digest, data, length / 3);
  us_digest_add (digest, data + length / 3, length - length / 3);
  us_digest_finish (digest, sum, sizeof sum);
  for (guint i = 0; i < sizeof sum; i++)
    g_snprintf (figures + 2 * i, 3, "%02x", sum[i]);
  assert_string_equal (figures, right);
}

/* It decides on who makes the sum, and not on the sum. */
static void
test_what_is_expected_changes_nothing (void **state)
{
  const gsize length = 200000;
  g_autofree char *data = g_malloc (length);

  memset (data, 'x', length);
  assert_sum (0, data, 0);
  assert_sum (1 << 20, data, 0);
  assert_sum (3, "abc", 3);
  assert_sum (1 << 20, "abc", 3);
  assert_sum (10, data, length);
  assert_sum (length, data, length);
}

static void
test_a_part_of_the_sum (void **state)
{
  for (gsize expected = 1; expected < 1 << 20; expected *= 1000)
    {
      UsDigest *digest = us_digest_new (expected);
      guint8 sum[3] = { 0, 0, 7 };

      us_digest_add (digest, "abc", 3);
      us_digest_finish (digest, sum, 2);
      assert_memory_equal (sum, "\xba\x78\x07", 3);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_what_is_expected_changes_nothing),
    cmocka_unit_test (test_a_part_of_the_sum),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
