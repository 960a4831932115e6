/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test.h"

#include <string.h>

#include "store/seal.h"

/* The sum of "abc\n", as sha256sum gives it. */
#define SUM "edeaaff3f1774ad2888673770c6d64097e391bc362d7d6fb34982ddf0efd18cb"
#define SEALED "abc\n<?seal length=\"4\" sha256=\"" SUM "\"?>\n"

static void
test_a_seal_gives_length_and_sum (void **state)
{
  GString *file = g_string_new ("abc\n");

  us_seal_append (file);
  assert_string_equal (file->str, SEALED);
  g_string_free (file, TRUE);
}

static void
test_only_the_right_seal_is_right (void **state)
{
  static const struct
  {
    const char *file;
    gboolean right;
  } cases[] = {
    { SEALED, TRUE },
    { "abd\n<?seal length=\"4\" sha256=\"" SUM "\"?>\n", FALSE },
    { "abc\n<?seal length=\"5\" sha256=\"" SUM "\"?>\n", FALSE },
    { "abc\n<?seal length=\"4\" sha256=\"" SUM "\"?>", FALSE },
    { "abc\n<?seal length=\"4\" sha256=\"" SUM "\"?>\r\n", FALSE },
    { SEALED "\n", FALSE },
    { SEALED SEALED, FALSE },
    { "abc\n<?seal ?>\n", FALSE },
    { "abc\n<?seal", FALSE },
    { "abc\n", FALSE },
    { "\n", FALSE },
    { "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_int_equal (us_seal_check (cases[i].file, strlen (cases[i].file)), cases[i].right);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_a_seal_gives_length_and_sum),
    cmocka_unit_test (test_only_the_right_seal_is_right),
  };

  return cmocka_run_group_tests_name ("seal", tests, NULL, NULL);
}
