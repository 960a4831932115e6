/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/ordering.h"

#include "test.h"

/* Each signatory is "group/name"; their order afterwards. */
static void
assert_order (const char *const *before, const char *const *after)
{
  UsPublicSignatory signatories[8] = { { 0 } };
  gsize n_signatories = g_strv_length ((char **) before);

  for (gsize i = 0; i < n_signatories; i++)
    {
      const char *slash = strchr (before[i], '/');

      signatories[i].group = g_ref_string_new_len (before[i], slash - before[i]);
      signatories[i].name = g_ref_string_new (slash + 1);
    }
  us_ordering_by_group (signatories, n_signatories);
  for (gsize i = 0; i < n_signatories; i++)
    {
      g_autofree char *line = g_strdup_printf ("%s/%s", signatories[i].group, signatories[i].name);

      assert_string_equal (line, after[i]);
      g_ref_string_release (signatories[i].group);
      g_ref_string_release (signatories[i].name);
    }
}

static void
test_stays (void **state)
{
  const char *const rows[] = { "/b", "/a", "Asia/d", "Asia/c", "Europe/e", NULL };
  const char *const none[] = { NULL };

  assert_order (rows, rows);
  assert_order (none, none);
}

static void
test_comes_together (void **state)
{
  const char *const before[] = { "Asia/1",   "Europe/2", "/3", "Asia/4",
                                 "Africa/5", "Europe/6", "/7", NULL };
  const char *const after[] = { "/3",       "/7",       "Asia/1",   "Asia/4",
                                "Europe/2", "Europe/6", "Africa/5", NULL };

  assert_order (before, after);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_stays),
    cmocka_unit_test (test_comes_together),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
