/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include "register/likeness.h"

/* Where a person works is not what a person is called. */
static void
test_affiliations (void **state)
{
  static const struct
  {
    const char *a;
    const char *b;
    UsLikeness reason;
  } rows[] = {
    { "Jane Roe (SUSE)", "SUSE", US_LIKENESS_NONE },
    { "SUSE", "Dr. Jane Mary Roe (SUSE)", US_LIKENESS_NONE },
    { "Jane Roe (SUSE)", "John Doe (SUSE)", US_LIKENESS_NONE },
    { "Jane Roe (SUSE)", "Jane Roe", US_LIKENESS_FORM },
    { "Ärzte ohne Grenzen (MSF)", "MSF", US_LIKENESS_ACRONYM },
    { "Friends Of Earth (FoE)", "FOE", US_LIKENESS_ACRONYM },
    { "Brücke (BRK)", "BRK", US_LIKENESS_ACRONYM },
    { "صندوق الطبيعة (WWF)", "WWF", US_LIKENESS_ACRONYM },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const UsLikeness reason = us_likeness_compare (rows[i].a, rows[i].b, "en");

      if (reason != rows[i].reason)
        fail_msg ("%s ~ %s: %d and not %d", rows[i].a, rows[i].b, reason, rows[i].reason);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_affiliations),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
